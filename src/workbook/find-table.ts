/** Where the indicator table of a workbook is, and what its rows and columns are. Ambiguity is asked, not guessed. */
import type { Issue } from '../engine/issue';
import { issue } from '../engine/issue';
import { parseRect, rectAddress } from './address';
import { blocksWithin, findBlocks } from './find-blocks';
import type { Rect, SheetCells } from './port';
import type { NoTable } from './read-block';
import { isTable, isTransposed, readBlock } from './read-block';
import type { Metadata } from './read-metadata';
import { findMetadata } from './read-metadata';
import type { SheetGrid } from './sheet-grid';
import { columnsOf, isBlankRow, sheetGrid, span } from './sheet-grid';
import type { Choice, FoundTable } from './source';
import { compact, yearIn } from './words';

/** A range that looks like an indicator table. */
export interface Candidate {
  readonly sheet: string;
  readonly range: string;
  readonly zones: number;
  readonly indicators: number;
}

export interface Finding {
  /** Null where nothing was found, or where the user must choose. */
  readonly found: FoundTable | null;
  /** Every range that looks like a table, the largest first. */
  readonly candidates: readonly Candidate[];
  /** Why there is no table, or what was decided between several; those of the table itself are in `found.issues`. */
  readonly issues: readonly Issue[];
}

/** A table this many times the size of any other needs no question. */
const CLEAR = 3;

/**
 * The indicator table among the sheets. The user's choice of sheet and range goes first. Otherwise the largest table is
 * taken where it is at least three times the next one; sheets that hold the same indicators and differ in a year of their
 * names count as one, the latest year being taken, with a note. In any other case `several-tables` asks.
 */
export function findTables(sheets: readonly SheetCells[], choice: Choice): Finding {
  const wanted = choice.sheet === undefined ? sheets : sheetsNamed(sheets, choice.sheet);
  if (wanted.length === 0 && choice.sheet !== undefined) {
    return none(issue('sheet-unknown', { sheet: choice.sheet, sheets: sheets.map((cells) => cells.name) }));
  }
  const metadata = findMetadata(sheets);
  return choice.range === undefined
    ? findAmong(wanted, choice, metadata)
    : findInRange(wanted, choice.range, choice, metadata);
}

/** The sheet of this name; else the only one whose name differs in case, width and spaces alone, as names are typed. */
function sheetsNamed(sheets: readonly SheetCells[], name: string): readonly SheetCells[] {
  const exact = sheets.filter((cells) => cells.name === name);
  const similar = sheets.filter((cells) => compact(cells.name) === compact(name));
  return exact.length > 0 || similar.length > 1 ? exact : similar;
}

function none(...issues: readonly Issue[]): Finding {
  return { found: null, candidates: [], issues };
}

function findAmong(sheets: readonly SheetCells[], choice: Choice, metadata: Metadata | null): Finding {
  const read = sheets
    .filter((cells) => cells.sheet !== metadata?.sheet)
    .map((cells) => sheetGrid(cells))
    .flatMap((grid) => findBlocks(grid).map((block) => readBlock(grid, block, choice, metadata)));
  const tables = read.filter(isTable);
  const upright = tables.filter((found) => !isTransposed(found)).sort((a, b) => size(b) - size(a));
  const onSide = tables.find(isTransposed);
  if (upright.length === 0 && onSide) return transposed(onSide);
  if (upright.length === 0) {
    const names = sheets.map((cells) => cells.name);
    return none(
      issue('no-table', { sheets: names }, choice.sheet === undefined ? {} : { sheet: choice.sheet }),
    );
  }
  return choose(upright);
}

function choose(tables: readonly FoundTable[]): Finding {
  const candidates = tables.map(candidateOf);
  const largest = tables[0];
  if (!largest) return none();
  const years = sameTableOtherYears(largest, tables);
  const rival = tables.find((found) => found !== largest && !years.includes(found));
  if (rival && size(largest) < CLEAR * size(rival)) {
    return { found: null, candidates, issues: [issue('several-tables', { candidates })] };
  }
  const latest = years.reduce(
    (best, found) => ((yearIn(found.sheetName) ?? 0) > (yearIn(best.sheetName) ?? 0) ? found : best),
    largest,
  );
  const others = years.filter((found) => found !== latest).map((found) => found.sheetName);
  const issues =
    others.length > 0
      ? [issue('latest-year', { sheet: latest.sheetName, others }, { sheet: latest.sheetName })]
      : [];
  return { found: latest, candidates, issues };
}

/** The tables, itself among them, on sheets whose names differ in the year only, with mostly the same indicators; at least two or none. */
function sameTableOtherYears(table: FoundTable, tables: readonly FoundTable[]): readonly FoundTable[] {
  const stem = (found: FoundTable): string => found.sheetName.replace(/(?:19|20)\d\d/, '#');
  const ids = new Set(table.indicators.map((each) => each.id));
  const same = tables.filter((found) => {
    const shared = found.indicators.filter((each) => ids.has(each.id)).length;
    return stem(found) === stem(table) && shared >= 0.8 * Math.max(ids.size, found.indicators.length);
  });
  const years = new Set(same.map((found) => yearIn(found.sheetName)));
  return same.length >= 2 && years.size === same.length && !years.has(null) ? same : [];
}

function findInRange(
  sheets: readonly SheetCells[],
  text: string,
  choice: Choice,
  metadata: Metadata | null,
): Finding {
  const rect = parseRect(text);
  if (!rect) return none(issue('range-invalid', { range: text }));
  const grids = sheets.map((cells) => sheetGrid(cells));
  const filled = grids.filter((grid) => holdsCells(grid, rect));
  const grid = filled[0];
  if (!grid) {
    const used = grids[0] ? usedRange(grids[0]) : '';
    const sheet = sheets[0]?.name;
    return none(issue('range-outside-sheet', { range: text, used }, sheet === undefined ? {} : { sheet }));
  }
  const outcomes = filled.map((each) => readRange(each, rect, choice, metadata));
  const tables = outcomes.filter((outcome) => outcome !== null).filter(isTable);
  if (tables.length > 1) {
    const chosen = choose([...tables].sort((a, b) => size(b) - size(a)));
    if (chosen.found || choice.sheet === undefined) return chosen;
  }
  const found = tables[0];
  if (found) return { found, candidates: [candidateOf(found)], issues: [] };
  return none(refusal(grid, outcomes.find((outcome) => outcome !== null) ?? null, text, rect));
}

function readRange(
  grid: SheetGrid,
  rect: Rect,
  choice: Choice,
  metadata: Metadata | null,
): FoundTable | NoTable | null {
  const within = {
    top: Math.max(rect.top, grid.extent.top),
    left: Math.max(rect.left, grid.extent.left),
    bottom: Math.min(rect.bottom, grid.extent.bottom),
    right: Math.min(rect.right, grid.extent.right),
  };
  const block = blocksWithin(grid, within)[0];
  return block ? readBlock(grid, block, choice, metadata) : null;
}

function refusal(grid: SheetGrid, outcome: NoTable | FoundTable | null, range: string, rect: Rect): Issue {
  const at = { sheet: grid.cells.name, cell: range };
  const bottom = Math.min(rect.bottom, grid.extent.bottom);
  const hasNumbers = span(rect.top, bottom).some((row) => columnsOf(grid, row, rect, 'number').length > 0);
  const missing = outcome && !isTable(outcome) ? outcome.missing : hasNumbers ? 'names' : 'indicators';
  return missing === 'indicators'
    ? issue('no-numeric-column', { range }, at)
    : issue('no-zone', { range }, at);
}

function transposed(found: FoundTable): Finding {
  const range = rectAddress(found.range);
  return {
    found: null,
    candidates: [candidateOf(found)],
    issues: [issue('transposed-table', { range }, { sheet: found.sheetName, cell: range })],
  };
}

function holdsCells(grid: SheetGrid, rect: Rect): boolean {
  const rows = span(Math.max(rect.top, grid.extent.top), Math.min(rect.bottom, grid.extent.bottom));
  return rows.some((row) => !isBlankRow(grid, row, rect));
}

function usedRange(grid: SheetGrid): string {
  const { extent } = grid;
  return extent.bottom < extent.top || extent.right < extent.left ? '' : rectAddress(extent);
}

function size(found: FoundTable): number {
  return found.zones.length * found.indicators.length;
}

function candidateOf(found: FoundTable): Candidate {
  return {
    sheet: found.sheetName,
    range: rectAddress(found.range),
    zones: found.zones.length,
    indicators: found.indicators.length,
  };
}
