/** Cells and other pieces of sheets, written as XML without a prefix. */
import { cellAddress, rectAddress } from '../../address';
import type { CellValue, Rect } from '../../port';
import { withFuturePrefixes } from './future-functions';
import { escapeCellText, escapeXml } from './xml-text';

/** A cell; '' where it neither holds nor shows anything. `style` 0 is the workbook's default. */
export function cellXml(
  row: number,
  column: number,
  style: number,
  value: CellValue,
  formula?: string,
  prefix = '',
): string {
  if (value === null && formula === undefined && style === 0) return '';
  const start = `<${prefix}c r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const f = formula === undefined ? '' : `<${prefix}f>${escapeXml(withFuturePrefixes(formula))}</${prefix}f>`;
  const v = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  const whole = (type: string, content: string) =>
    content === '' ? `${start}/>` : `${start}${type}>${f}${content}</${prefix}c>`;

  if (value === null) return f === '' ? `${start}/>` : `${start}>${f}</${prefix}c>`;
  // Excel has no negative zero.
  if (typeof value === 'number') return whole('', v(String(value === 0 ? 0 : value)));
  if (typeof value === 'boolean') return whole(' t="b"', v(value ? '1' : '0'));
  if (typeof value === 'object') return whole(' t="e"', v(escapeXml(value.error)));
  if (formula !== undefined) return whole(' t="str"', v(escapeCellText(value)));
  const space = /^\s|\s$|[\n\t]|\s\s/.test(value) ? ' xml:space="preserve"' : '';
  const inline = `<${prefix}is><${prefix}t${space}>${escapeCellText(value)}</${prefix}t></${prefix}is>`;
  return whole(' t="inlineStr"', inline);
}

/** Column widths in characters, from column A. */
export function columnsXml(widths: readonly number[], hidden: readonly number[] = []): string {
  const count = Math.max(widths.length, ...hidden.map((each) => each + 1));
  const columns = Array.from({ length: count }, (_, i) => {
    const width = widths[i] === undefined ? ' width="9.140625"' : ` width="${widths[i]}" customWidth="1"`;
    return `<col min="${i + 1}" max="${i + 1}"${width}${hidden.includes(i) ? ' hidden="1"' : ''}/>`;
  });
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

export function mergesXml(merges: readonly Rect[]): string {
  if (merges.length === 0) return '';
  const cells = merges.map((each) => `<mergeCell ref="${rectAddress(each)}"/>`);
  return `<mergeCells count="${merges.length}">${cells.join('')}</mergeCells>`;
}
