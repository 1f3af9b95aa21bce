/** The values of a found table, read from its cells; what was read otherwise than it stands there leaves an issue. */
import type { Issue, IssueFacts, Place } from '../engine/issue';
import { issue } from '../engine/issue';
import type { Column, Grouping } from '../engine/model/table';
import { cellAddress } from './address';
import type { Reading } from './parse-number';
import { dateText } from './parse-number';
import type { SheetCells } from './port';
import { readOutline } from './read-outline';
import type { SheetGrid } from './sheet-grid';
import { readingAt, sheetGrid, textThrough } from './sheet-grid';
import type { FoundIndicator, FoundTable, Source } from './source';
import { isMissingMark, isPercentUnit, isRate } from './words';

/** Cells listed one by one, per kind of issue; one `cells-not-listed` counts the rest. */
const LISTED = 1000;

type CellIssue = IssueFacts['cells-not-listed']['of'];

/**
 * The table of a finding, zones in the order of their rows. Missing values, marks for them, error values, dates and texts
 * become NaN with an issue each (after 1,000 of a kind, one that counts the others). Numbers written as text are read.
 *
 * Percentages: in a column whose unit is %, a value is what the cell shows: 14.2% as text is 14.2, 0.142 shown as
 * 14.2% is 14.2, and a plain 14.2 is 14.2. A column without unit whose values are all shown as percentages gets the unit %.
 * A column without unit that has plain numbers too is a `percent-mix`: its percentages are read as 0.142 where no plain
 * number is beyond ±1.5, as 14.2 otherwise. In a column with another unit numbers are read as stored, and texts such as
 * 14.2% are a `percent-mix` read in the same way.
 *
 * Two zones of one name (an error of finding) are told apart by their rows, so that names stay unique.
 */
export function readTable(cells: SheetCells, found: FoundTable): Source {
  const grid = sheetGrid(cells);
  const log = issueLog(found.sheetName);
  const columns: Column[] = [];
  const indicators: FoundIndicator[] = [];
  for (const indicator of found.indicators) {
    const { values, others } = readColumn(grid, found, indicator);
    const percent = percentRule(values, others, indicator);
    for (const { index, reading } of others) {
      values[index] = toValue(reading, percent, () => placeOf(found, indicator, index), log);
    }
    columns.push({ id: indicator.id, values });
    indicators.push(percent.unit === indicator.unit ? indicator : { ...indicator, unit: percent.unit });
    log.column(percent.mixed, values, { ...indicator, unit: percent.unit }, found);
  }
  const groupings = groupingsOf(grid, found);
  return {
    found: { ...found, indicators },
    table: { zones: uniqueNames(found), groupings: groupings.map((each) => each.grouping), columns },
    issues: [...found.issues, ...groupings.flatMap((each) => each.issues), ...log.issues()],
  };
}

interface PercentRule {
  readonly unit: string;
  /** What a percentage written as text, and a number shown as one, is multiplied by. */
  readonly text: 1 | 0.01;
  readonly shown: 1 | 100;
  /** Percentages beside plain numbers, in a column that is not in %. */
  readonly mixed: number;
}

/** What is not plainly a number: it takes a rule, and leaves an issue unless it only shows as a percentage. */
interface Other {
  /** Of its zone. */
  readonly index: number;
  readonly reading: Reading;
}

/** The plain numbers of a column by zone, NaN elsewhere, and the other cells. Most cells of most tables are plain. */
function readColumn(
  grid: SheetGrid,
  found: FoundTable,
  indicator: FoundIndicator,
): { values: Float64Array<ArrayBuffer>; others: readonly Other[] } {
  const values = new Float64Array(found.zones.length).fill(Number.NaN);
  const others: Other[] = [];
  found.zones.forEach((zone, index) => {
    const reading = readingAt(grid, zone.row, indicator.column);
    if (reading.kind === 'number' && !reading.percent) values[index] = reading.value;
    else others.push({ index, reading });
  });
  return { values, others };
}

function percentRule(values: Float64Array, others: readonly Other[], indicator: FoundIndicator): PercentRule {
  const { unit } = indicator;
  const texts = others.filter(({ reading }) => reading.kind === 'percent-text').length;
  const shown = others.filter(({ reading }) => reading.kind === 'number').length;
  if (isPercentUnit(unit)) return { unit, text: 1, shown: 100, mixed: 0 };
  if (texts + shown === 0) return { unit, text: 1, shown: 1, mixed: 0 };
  const plain = [
    ...values.filter((value) => !Number.isNaN(value)),
    ...others.flatMap(({ reading }) => (reading.kind === 'number-text' ? [reading.value] : [])),
  ];
  if (plain.length === 0 && unit === '') return { unit: '%', text: 1, shown: 100, mixed: 0 };
  const asShare = plain.every((value) => Math.abs(value) <= 1.5);
  const scaled = unit === '' && !asShare;
  return {
    unit,
    text: asShare ? 0.01 : 1,
    shown: scaled ? 100 : 1,
    mixed: unit === '' ? texts + shown : texts,
  };
}

function placeOf(found: FoundTable, indicator: FoundIndicator, index: number): Place {
  const zone = found.zones[index];
  const cell = cellAddress(zone?.row ?? 0, indicator.column);
  return { sheet: found.sheetName, cell, zone: zone?.name ?? '', indicator: indicator.id };
}

function toValue(reading: Reading, percent: PercentRule, at: () => Place, log: IssueLog): number {
  switch (reading.kind) {
    case 'number':
      return reading.percent ? times(reading.value, percent.shown) : reading.value;
    case 'number-text':
      log.add('number-as-text', { text: reading.text, value: reading.value }, at);
      return reading.value;
    case 'percent-text':
      log.add('percent-as-text', { text: reading.text, value: times(reading.value, percent.text) }, at);
      return times(reading.value, percent.text);
    case 'blank':
      log.add('missing-mark', { mark: '' }, at);
      return Number.NaN;
    case 'missing':
      log.add('missing-mark', { mark: reading.mark }, at);
      return Number.NaN;
    case 'error':
      log.add('cell-error', { error: reading.error }, at);
      return Number.NaN;
    case 'date':
      log.add('date-not-number', { text: dateText(reading.serial) }, at);
      return Number.NaN;
    case 'text':
      log.add('text-not-number', { text: reading.text }, at);
      return Number.NaN;
  }
}

/** A product without the binary dust of 0.142 × 100. */
function times(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(15));
}

interface IssueLog {
  /** `at` is asked for only where the cell is listed. */
  add<C extends CellIssue>(code: C, facts: IssueFacts[C], at: () => Place): void;
  /** The issues of a whole column. */
  column(mixed: number, values: Float64Array, indicator: FoundIndicator, found: FoundTable): void;
  issues(): readonly Issue[];
}

function issueLog(sheet: string): IssueLog {
  const listed: Issue[] = [];
  const counts = new Map<CellIssue, number>();
  return {
    add(code, facts, at) {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count <= LISTED) listed.push(issue(code, facts, at()));
    },
    column(mixed, values, indicator, found) {
      const place = {
        sheet: found.sheetName,
        cell: cellAddress(indicator.headerRow, indicator.column),
        indicator: indicator.id,
      };
      if (mixed > 0) listed.push(issue('percent-mix', { indicator: indicator.name, count: mixed }, place));
      const mix = isPercentUnit(indicator.unit) || isRate(indicator.name) ? null : unitMix(values);
      if (mix) listed.push(issue('unit-mix', { indicator: indicator.name, ...mix }, place));
    },
    issues() {
      const rest = [...counts].filter(([, count]) => count > LISTED);
      return [
        ...listed,
        ...rest.map(([of, count]) => issue('cells-not-listed', { of, count: count - LISTED }, { sheet })),
      ];
    },
  };
}

/**
 * Whether magnitudes fall in two clusters as far apart as 万元 and 亿元: between two neighbours in order a gap of at least
 * 1,000 times, and medians on either side 3,000 to 30,000 times apart. Null where not; else the medians and their ratio.
 * At least two values must lie on the larger side's other side and four in all.
 */
export function unitMix(values: Float64Array): { low: number; high: number; ratio: number } | null {
  const sizes = values
    .filter((value) => Number.isFinite(value) && value !== 0)
    .map(Math.abs)
    .sort();
  if (sizes.length < 4) return null;
  let gap = 0;
  let cut = 0;
  for (let index = 1; index < sizes.length; index++) {
    const step = (sizes[index] ?? 0) / (sizes[index - 1] ?? 1);
    if (step > gap) {
      gap = step;
      cut = index;
    }
  }
  if (gap < 1000) return null;
  const low = middle(sizes.subarray(0, cut));
  const high = middle(sizes.subarray(cut));
  const ratio = Math.round(high / low);
  return ratio >= 3000 && ratio <= 30_000 ? { low, high, ratio } : null;
}

function middle(sorted: Float64Array): number {
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2;
}

function uniqueNames(found: FoundTable): readonly string[] {
  const taken = new Set<string>();
  return found.zones.map(({ name, row }) => {
    const unique = taken.has(name) ? `${name} (${cellAddress(row, found.nameColumn)})` : name;
    taken.add(unique);
    return unique;
  });
}

interface GroupingReading {
  readonly grouping: Grouping;
  readonly issues: readonly Issue[];
}

/** The groupings of group columns, merged cells seen through, and of sections; '' where a zone has none. */
function groupingsOf(grid: SheetGrid, found: FoundTable): readonly GroupingReading[] {
  const rows = found.zones.map((zone) => zone.row);
  let starts: ReadonlySet<number> = new Set();
  const byColumn = found.groups.map(({ column, name, outline }) => {
    const read = outline ? readOutline(grid, rows, column, starts) : null;
    starts = read?.starts ?? starts;
    const texts = read?.groups ?? rows.map((row) => textThrough(grid, row, column));
    const groups = texts.map((text) => (isMissingMark(text) ? '' : text));
    const first = read?.carried[0];
    const at = { sheet: found.sheetName, cell: cellAddress(first ?? 0, column) };
    const issues =
      read && first !== undefined
        ? [issue('group-carried-down', { group: name, count: read.carried.length }, at)]
        : [];
    return { grouping: { name, groups }, issues };
  });
  const { sections } = found;
  if (!sections) return byColumn;
  const groups = found.zones.map(({ row }) => sections.rows.findLast((each) => each.row < row)?.name ?? '');
  return [...byColumn, { grouping: { name: sections.name, groups }, issues: [] }];
}
