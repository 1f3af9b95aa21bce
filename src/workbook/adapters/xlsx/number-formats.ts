import type { Package } from './opc';
import type { WorkbookPart } from './workbook-part';
import { attribute, child, childrenOf } from './xml';

/** The formats that are known by number alone, in the en-US notation (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  // As a Chinese Excel defines them: all of them are dates or times.
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PM h"时"mm"分"',
  35: 'AM/PM h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PM h"时"mm"分"',
  56: 'AM/PM h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** First number a workbook may give to a format of its own. */
export const firstOwnFormat = 164;

/** The number of a built-in format that is the same in every language; undefined for any other. */
export function builtInFormat(format: string): number | undefined {
  const same = [0, 1, 2, 3, 4, 9, 10, 11, 49];
  return same.find((id) => builtIn[id] === format);
}

/** The number format of each cell style of the workbook, by its index; empty where there are no styles. */
export function readFormats(from: Package, book: WorkbookPart): readonly string[] {
  const part = from.related(book.part, 'styles')?.part;
  if (!part || !from.has(part)) return [];
  const { root } = from.xml(part);
  const own = new Map(
    childrenOf(child(root, 'numFmts'), 'numFmt').map((each) => [
      Number(attribute(each, 'numFmtId')),
      attribute(each, 'formatCode') ?? 'General',
    ]),
  );
  return childrenOf(child(root, 'cellXfs'), 'xf').map((each) => {
    const id = Number(attribute(each, 'numFmtId') ?? 0);
    return own.get(id) ?? builtIn[id] ?? 'General';
  });
}
