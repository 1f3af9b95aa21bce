/** What each column of a block is: the names of the zones, groups, indicators, or none of these and why. */
import type { ColumnReason } from '../engine/issue';
import { columnLetters } from './address';
import { numberNames } from './find-blocks';
import type { Header } from './read-header';
import { readOutline } from './read-outline';
import type { SheetGrid } from './sheet-grid';
import { kindAt, readingAt, span, textAt, textThrough } from './sheet-grid';
import type { Choice } from './source';
import { compact, isHeaderOf, isMissingMark, yearIn } from './words';

export type ColumnRole =
  | { readonly role: 'name' | 'indicator' }
  /** `outline`: each group is written on the first row of its block only. */
  | { readonly role: 'group'; readonly outline?: true }
  | { readonly role: 'left-out'; readonly reason: ColumnReason };

interface ColumnFacts {
  readonly column: number;
  readonly header: string;
  readonly rows: number;
  readonly numbers: number;
  readonly missing: number;
  readonly texts: number;
  readonly dates: number;
  /** The texts as compared, one a cell that holds text. */
  readonly words: readonly string[];
}

/** The role of every column from `left` to `right`, by the user's choice first, then by header and cells. */
export function readColumns(
  grid: SheetGrid,
  header: Header,
  extent: { readonly left: number; readonly right: number },
  rows: readonly number[],
  choice: Choice,
): ReadonlyMap<number, ColumnRole> {
  const facts = span(extent.left, extent.right).map((column) => columnFacts(grid, header, column, rows));
  const chosen = (column: number): Choice['columns'][string] | undefined =>
    choice.columns[columnLetters(column)];
  const name = nameColumn(facts, chosen) ?? finite(numberNames(grid, extent));
  const outlined = outlineColumns(grid, facts, rows, name);
  const roles = new Map<number, ColumnRole>();
  for (const each of facts) {
    const choiceHere = chosen(each.column);
    if (choiceHere === 'left-out') roles.set(each.column, { role: 'left-out', reason: 'chosen' });
    else if (choiceHere === 'indicator') roles.set(each.column, { role: choiceHere });
    else if (each.column === name) roles.set(each.column, { role: 'name' });
    else if (outlined.has(each.column)) roles.set(each.column, { role: 'group', outline: true });
    else if (choiceHere === 'group') roles.set(each.column, { role: choiceHere });
    else roles.set(each.column, roleOf(grid, each, name, rows));
  }
  return roles;
}

function finite(column: number): number | null {
  return Number.isFinite(column) ? column : null;
}

/** The columns left of the names that hold groups written in outline. */
function outlineColumns(
  grid: SheetGrid,
  facts: readonly ColumnFacts[],
  rows: readonly number[],
  name: number | null,
): ReadonlySet<number> {
  const columns = new Set<number>();
  let starts: ReadonlySet<number> = new Set();
  for (const each of facts) {
    if (name === null || each.column >= name) break;
    const isLabel = each.numbers + each.dates === 0;
    if (!isLabel || isHeaderOf('remark', each.header) || isHeaderOf('serial', each.header)) continue;
    const outline = readOutline(grid, rows, each.column, starts);
    if (!outline) continue;
    columns.add(each.column);
    starts = outline.starts;
  }
  return columns;
}

function columnFacts(grid: SheetGrid, header: Header, column: number, rows: readonly number[]): ColumnFacts {
  const counts = { number: 0, missing: 0, text: 0, date: 0, blank: 0 };
  const words: string[] = [];
  for (const row of rows) {
    const kind = kindAt(grid, row, column);
    counts[kind]++;
    if (kind === 'text') words.push(compact(textAt(grid, row, column)));
    else if (kind === 'blank') {
      const through = compact(textThrough(grid, row, column));
      if (through && !Number.isFinite(Number(through))) words.push(through);
    }
  }
  return {
    column,
    header: header.columns.get(column)?.name ?? '',
    rows: rows.length,
    numbers: counts.number,
    missing: counts.missing,
    texts: counts.text,
    dates: counts.date,
    words,
  };
}

/** The column of names: chosen, or the text column with the best claim; null without any. */
function nameColumn(
  facts: readonly ColumnFacts[],
  chosen: (column: number) => Choice['columns'][string] | undefined,
): number | null {
  const given = facts.find((each) => chosen(each.column) === 'name');
  if (given) return given.column;
  const firstValue = facts.find(
    (each) => isNumeric(each) && !isHeaderOf('serial', each.header) && hasTextBefore(facts, each),
  );
  const ranked = facts
    .filter(
      (each) =>
        chosen(each.column) === undefined && each.texts > 0 && each.texts * 2 >= each.rows - each.missing,
    )
    .map((each) => ({
      column: each.column,
      claim: claimToNames(each, firstValue?.column ?? Number.POSITIVE_INFINITY),
    }))
    .sort((a, b) => b.claim - a.claim || a.column - b.column);
  const best = ranked[0];
  return best && best.claim > 0 ? best.column : null;
}

function hasTextBefore(facts: readonly ColumnFacts[], each: ColumnFacts): boolean {
  return facts.some((other) => other.column < each.column && other.texts * 2 >= other.rows);
}

/** How much a text column looks like the names of zones: distinct, long, under a header that says so, left of the values. */
function claimToNames(facts: ColumnFacts, firstValue: number): number {
  const distinct = new Set(facts.words).size / Math.max(1, facts.words.length);
  const length = facts.words.reduce((sum, word) => sum + word.length, 0) / Math.max(1, facts.words.length);
  const isName = isHeaderOf('name', facts.header) && !isHeaderOf('alias', facts.header);
  return (
    2 * distinct +
    Math.min(length, 16) / 16 +
    (isName ? 3 : 0) -
    (distinct < 0.5 ? 3 : 0) -
    (isCode(facts) || isHeaderOf('serial', facts.header) ? 2.5 : 0) -
    (isHeaderOf('remark', facts.header) ? 5 : 0) -
    (!isName && isHeaderOf('group', facts.header) ? 1 : 0) -
    (facts.column > firstValue ? 2 : 0)
  );
}

/** Whether texts are codes such as AFG, E12000001 or 330100. */
function isCode(facts: ColumnFacts): boolean {
  const codes = facts.words.filter(
    (word) => /^[a-z0-9][a-z0-9,._/-]*$/.test(word) && (/\d/.test(word) || word.length <= 4),
  );
  return codes.length >= facts.words.length * 0.9;
}

function isNumeric(facts: ColumnFacts): boolean {
  return facts.numbers > 0 && facts.numbers >= facts.texts + facts.dates;
}

function roleOf(
  grid: SheetGrid,
  facts: ColumnFacts,
  name: number | null,
  rows: readonly number[],
): ColumnRole {
  const leftOut = (reason: ColumnReason): ColumnRole => ({ role: 'left-out', reason });
  const before = name === null || facts.column < name;
  if (facts.numbers + facts.texts + facts.dates === 0 && facts.words.length === 0) return leftOut('blank');
  if (isHeaderOf('year', facts.header) && (facts.dates > 0 || areYears(grid, facts.column, rows)))
    return leftOut('year');
  if (isNumeric(facts)) {
    if (isHeaderOf('serial', facts.header) && (before || areSerials(grid, facts.column, rows)))
      return leftOut('serial');
    if (before && (areSerials(grid, facts.column, rows) || facts.header === '')) return leftOut('serial');
    if (isHeaderOf('rank', facts.header)) return leftOut('rank-or-score');
    return { role: 'indicator' };
  }
  if (facts.dates > facts.texts) return leftOut('text');
  if (
    isHeaderOf('serial', facts.header) ||
    (isCode(facts) && !isHeaderOf('group', facts.header) && isDistinct(facts))
  ) {
    return leftOut('serial');
  }
  return isGroup(facts) ? { role: 'group' } : leftOut('text');
}

function isDistinct(facts: ColumnFacts): boolean {
  return new Set(facts.words).size >= facts.words.length * 0.9;
}

/** A column of few distinct texts, or one whose header says it groups; remarks and a single group apart. */
function isGroup(facts: ColumnFacts): boolean {
  if (isHeaderOf('remark', facts.header) || facts.words.length * 2 < facts.rows) return false;
  const groups = new Set(facts.words.filter((word) => !isMissingMark(word))).size;
  if (groups < 2 || groups >= facts.rows) return false;
  return groups <= Math.min(50, facts.rows / 2) || isHeaderOf('group', facts.header);
}

/** Whether numbers count up by one, starting again at 1 where a new group begins. */
function areSerials(grid: SheetGrid, column: number, rows: readonly number[]): boolean {
  const values = numbersIn(grid, column, rows);
  const steps = values.slice(1).filter((value, index) => value === (values[index] ?? 0) + 1 || value === 1);
  return values.length >= 2 && values[0] === 1 && steps.length >= (values.length - 1) * 0.9;
}

/** Whether a column holds years: numbers from 1900 to 2100, or texts such as 2024年. */
function areYears(grid: SheetGrid, column: number, rows: readonly number[]): boolean {
  const cells = rows.filter((row) => kindAt(grid, row, column) !== 'blank');
  return (
    cells.length > 0 &&
    cells.every(
      (row) => yearIn(textAt(grid, row, column)) !== null || kindAt(grid, row, column) === 'missing',
    )
  );
}

function numbersIn(grid: SheetGrid, column: number, rows: readonly number[]): number[] {
  return rows.flatMap((row) => {
    const reading = readingAt(grid, row, column);
    return reading.kind === 'number' || reading.kind === 'number-text' ? [reading.value] : [];
  });
}
