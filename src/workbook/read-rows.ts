/** What each row of a block is: a zone, or none and why. */
import type { RowReason } from '../engine/issue';
import type { Block } from './find-blocks';
import { repeatsHeader } from './find-blocks';
import type { SheetGrid } from './sheet-grid';
import { columnsOf, isBlankRow, kindAt, mergeAt, span, textAt, textThrough } from './sheet-grid';
import type { Choice, FoundTable, FoundZone } from './source';
import type { RowWord } from './words';
import { hasHan, isChineseNumeral, isNumberedSection, rowWord, sectionName } from './words';

export interface Rows {
  readonly zones: readonly FoundZone[];
  readonly leftOut: FoundTable['leftOutRows'];
  readonly sections: FoundTable['sections'];
  /** Rows below the header that hold weights. */
  readonly weightRows: readonly number[];
}

interface Columns {
  readonly name: number;
  readonly values: readonly number[];
  /** Other columns left of the first value: serial numbers, groups, codes. */
  readonly labels: readonly number[];
}

type Verdict =
  | { readonly row: number; readonly is: 'zone'; readonly name: string }
  | { readonly row: number; readonly is: 'left-out'; readonly reason: RowReason; readonly text: string }
  /** One text and nothing else: a section, a note or a zone without data; what follows decides. */
  | { readonly row: number; readonly is: 'lone'; readonly column: number; readonly text: string };

/** The rows from the body's first to the block's end, by the user's choice first, then by their words and cells. */
export function readRows(
  grid: SheetGrid,
  block: Block,
  headerRows: { readonly top: number; readonly bodyTop: number },
  columns: Columns,
  choice: Choice,
  groupNames: readonly string[],
): Rows {
  const rows = span(headerRows.bodyTop, Math.max(block.bottom, block.end));
  const numbered = rows.filter((row) => isNumbered(labelOf(grid, row, columns)));
  const sectionRows = new Set(numbered.length * 2 < rows.length ? numbered : []);
  const verdicts = rows.map((row) => judge(grid, block, headerRows, columns, choice, row, sectionRows));
  const lastZone = verdicts.findLastIndex((each) => each.is === 'zone');
  const sections = findSections(grid, verdicts, columns, lastZone);
  const firstNote = verdicts.findIndex(
    (each, index) => index > lastZone && each.is === 'left-out' && each.reason === 'note',
  );
  const settled = verdicts.map((verdict, index) => {
    const place = index <= lastZone ? 'among' : firstNote >= 0 && index > firstNote ? 'notes' : 'after';
    return settle(grid, verdict, sections.has(verdict.row), place, columns, block);
  });
  const end = settled.findLastIndex((each) => each.is !== 'left-out' || each.reason !== 'blank');
  const kept = settled.slice(0, end + 1);
  return {
    zones: kept.flatMap((each) => (each.is === 'zone' ? [{ row: each.row, name: each.name }] : [])),
    leftOut: kept.flatMap((each) =>
      each.is === 'left-out' ? [{ row: each.row, reason: each.reason, text: each.text }] : [],
    ),
    sections: sectionGrouping(kept, groupNames),
    weightRows: kept.flatMap((each) =>
      each.is === 'left-out' && each.reason === 'weights' ? [each.row] : [],
    ),
  };
}

function judge(
  grid: SheetGrid,
  block: Block,
  headerRows: { readonly top: number; readonly bodyTop: number },
  columns: Columns,
  choice: Choice,
  row: number,
  sectionRows: ReadonlySet<number>,
): Verdict {
  const name = textAt(grid, row, columns.name);
  const valued = columns.values.some((column) => kindAt(grid, row, column) === 'number');
  // A row with a name and a value needs no look at its other cells.
  const cells = valued && name !== '' ? [] : columnsOf(grid, row, block, 'number', 'missing', 'text', 'date');
  const first = cells.map((column) => textAt(grid, row, column)).find((text) => text !== '') ?? '';
  const leftOut = (reason: RowReason): Verdict => ({
    row,
    is: 'left-out',
    reason,
    text: (name || first).slice(0, 200),
  });
  const chosen = choice.rows[String(row + 1)];
  if (chosen === 'left-out') return leftOut('chosen');
  if (chosen === 'zone') return { row, is: 'zone', name: name || first || `#${row + 1}` };
  if (isBlankRow(grid, row, block)) return leftOut('blank');
  if (repeatsHeader(grid, block, { top: headerRows.top, bodyTop: headerRows.bodyTop }, row))
    return leftOut('header');
  const word = wordOf(grid, row, name, columns);
  if (isSummary(word)) return leftOut(word);
  const saysNote = word === 'note' || cells.some((column) => isRemark(textAt(grid, row, column)));
  if (saysNote && !valued) return leftOut('note');
  if (word === 'direction' || word === 'numbers' || word === 'unit') return leftOut('header');
  // A numbered heading may carry the sums of its section, or have its number in a cell of its own.
  const hasOwnNumber = name !== '' && isChineseNumeral(labelOf(grid, row, columns));
  if (sectionRows.has(row) && (valued || hasOwnNumber)) return leftOut('section');
  const only = cells.length === 1 ? cells[0] : undefined;
  if (only !== undefined && kindAt(grid, row, only) === 'text')
    return { row, is: 'lone', column: only, text: first };
  if (name === '' || kindAt(grid, row, columns.name) === 'missing')
    return leftOut(valued ? 'no-name' : 'note');
  return { row, is: 'zone', name };
}

/** Whether a cell beside the name says that its row is a note: “资料来源：…”, “© …”; a mark before a value (▲3.2) does not. */
function isRemark(text: string): boolean {
  return rowWord(text) === 'note' && !/^[*※▲△]/.test(text);
}

function isNumbered(label: string): boolean {
  return isNumberedSection(label) || isChineseNumeral(label);
}

/** The first text among a row's labels and name. */
function labelOf(grid: SheetGrid, row: number, columns: Columns): string {
  const column = [...columns.labels, columns.name]
    .sort((a, b) => a - b)
    .find((each) => kindAt(grid, row, each) === 'text');
  return column === undefined ? '' : textAt(grid, row, column);
}

/** The word of a row: in its name; else, where the name is blank or merged with it, in another label. */
function wordOf(grid: SheetGrid, row: number, name: string, columns: Columns): RowWord | null {
  const own = rowWord(name);
  if (own) return own;
  const words = columns.labels.map((column) => rowWord(textThrough(grid, row, column)));
  if (name === '') return words.find((word) => word !== null) ?? null;
  return words.find(isSummary) ?? null;
}

/** Rows about the zones, told even where another label than the name says so. */
const summaries = ['weights', 'total', 'subtotal', 'average', 'goalposts'] as const;

function isSummary(word: RowWord | null): word is (typeof summaries)[number] {
  return (summaries as readonly (RowWord | null)[]).includes(word);
}

/**
 * The lone rows that head a section: numbered (一、, （二）), merged across, ending in a colon, or outside the name column,
 * with a zone below; or unmarked, where such rows stand above the first zone and again further down.
 */
function findSections(
  grid: SheetGrid,
  verdicts: readonly Verdict[],
  columns: Columns,
  lastZone: number,
): ReadonlySet<number> {
  const lone = verdicts.slice(0, Math.max(0, lastZone)).filter((each) => each.is === 'lone');
  const marked = lone.filter((each) => {
    const area = mergeAt(grid, each.row, each.column);
    return (
      each.column !== columns.name ||
      isNumberedSection(each.text) ||
      /[:：]$/.test(each.text) ||
      (area !== undefined && area.right > area.left)
    );
  });
  const firstZone = verdicts.findIndex((each) => each.is === 'zone');
  const first = lone[0];
  const unmarkedToo =
    marked.length === 0 && lone.length >= 2 && first !== undefined && verdicts.indexOf(first) < firstZone;
  return new Set((unmarkedToo ? lone : marked).map((each) => each.row));
}

function settle(
  grid: SheetGrid,
  verdict: Verdict,
  isSection: boolean,
  place: 'among' | 'after' | 'notes',
  columns: Columns,
  block: Block,
): Exclude<Verdict, { is: 'lone' }> {
  if (verdict.is !== 'lone') return verdict;
  const { row, text, column } = verdict;
  if (isSection) return { row, is: 'left-out', reason: 'section', text: text.slice(0, 200) };
  const isNote =
    column !== columns.name ||
    place === 'notes' ||
    (place === 'after' && (text.length > 30 || /[:：]/.test(text) || isBlankRow(grid, row - 1, block)));
  return isNote
    ? { row, is: 'left-out', reason: 'note', text: text.slice(0, 200) }
    : { row, is: 'zone', name: text };
}

/** The grouping that sections make of the zones; null unless there are two and every zone stands in one. */
function sectionGrouping(
  verdicts: readonly Exclude<Verdict, { is: 'lone' }>[],
  groupNames: readonly string[],
): FoundTable['sections'] {
  const rows = verdicts.flatMap((each) =>
    each.is === 'left-out' && each.reason === 'section'
      ? [{ row: each.row, name: sectionName(each.text) }]
      : [],
  );
  const firstZone = verdicts.find((each) => each.is === 'zone')?.row ?? 0;
  const first = rows[0];
  if (!first || rows.length < 2 || first.row > firstZone) return null;
  const names = hasHan(first.name)
    ? ['类别', '分组', '分节']
    : ['Section', 'Section group', 'Section heading'];
  const name = names.find((each) => !groupNames.includes(each)) ?? `${names[0]} (${first.row + 1})`;
  return { name, rows };
}
