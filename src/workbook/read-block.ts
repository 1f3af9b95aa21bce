/** One block of a sheet understood as an indicator table: header, columns and rows brought together. */
import type { Issue } from '../engine/issue';
import { issue } from '../engine/issue';
import { cellAddress, columnLetters, rectAddress } from './address';
import type { Block } from './find-blocks';
import { rowShape } from './find-blocks';
import type { ColumnRole } from './read-columns';
import { readColumns } from './read-columns';
import type { Header, HeaderColumn } from './read-header';
import { readHeader, weightOfCell } from './read-header';
import type { Metadata } from './read-metadata';
import { readRows } from './read-rows';
import type { SheetGrid } from './sheet-grid';
import { columnsOf, isBlankRow, kindAt, span, textAt } from './sheet-grid';
import type { Choice, FoundIndicator, FoundTable } from './source';
import { compact, isRelativeName, isYearOrLevel, looksLikeIndicator, looksLikeZone, rowWord } from './words';

/** Why a block is no table, with the place that says so. */
export interface NoTable {
  readonly missing: 'names' | 'indicators' | 'zones';
  readonly range: string;
}

/** The table in a block, or what it lacks. Its issues are those of finding; the cells are read later. */
export function readBlock(
  grid: SheetGrid,
  block: Block,
  choice: Choice,
  metadata: Metadata | null,
): FoundTable | NoTable {
  const header = readHeader(grid, block);
  const rangeOf = (bottom: number): string =>
    rectAddress({ top: header.top, left: block.left, bottom, right: block.right });
  const sample = span(header.bodyTop, block.bottom).filter((row) => isDataRow(grid, row, block));
  const guessed = readColumns(grid, header, block, sample, choice);
  const roles = metadata ? withMetadata(guessed, header, metadata, choice) : guessed;
  const columnsWith = (role: ColumnRole['role']): number[] =>
    [...roles].filter(([, each]) => each.role === role).map(([column]) => column);
  const nameColumn = columnsWith('name')[0];
  const valueColumns = columnsWith('indicator');
  if (nameColumn === undefined) return { missing: 'names', range: rangeOf(block.bottom) };
  if (valueColumns.length === 0) return { missing: 'indicators', range: rangeOf(block.bottom) };

  const groups = [...roles].flatMap(([column, each]) =>
    each.role === 'group'
      ? [
          {
            column,
            name: groupName(header, column, metadata),
            ...(each.outline && { outline: each.outline }),
          },
        ]
      : [],
  );
  const firstValue = valueColumns.reduce((least, column) => Math.min(least, column));
  const labels = [...roles.keys()].filter((column) => column < firstValue && column !== nameColumn);
  const rows = readRows(
    grid,
    block,
    { top: header.top, bodyTop: header.bodyTop },
    { name: nameColumn, values: valueColumns, labels },
    choice,
    groups.map((group) => group.name),
  );
  const bottom = Math.max(header.top, rows.zones.at(-1)?.row ?? 0, tableBottom(block, rows.leftOut));
  if (rows.zones.length === 0) return { missing: 'zones', range: rangeOf(bottom) };

  const weightRow = header.weightRows.at(-1) ?? rows.weightRows.at(-1);
  const plain = valueColumns.map((column) => indicatorOf(grid, header, column, metadata, weightRow));
  const indicators = withUniqueIds(plain);
  const range = { top: header.top, left: block.left, bottom, right: block.right };
  const leftOutColumns = [...roles].flatMap(([column, each]) =>
    each.role === 'left-out'
      ? [{ column, reason: each.reason, text: header.columns.get(column)?.name ?? '' }]
      : [],
  );
  const leftOutRows = [
    ...header.weightRows.map((row) => ({
      row,
      reason: 'weights' as const,
      text: firstText(grid, row, block),
    })),
    ...rows.leftOut,
  ];
  const found = {
    sheet: grid.cells.sheet,
    sheetName: grid.cells.name,
    range,
    bodyTop: header.bodyTop,
    nameColumn,
    groups: uniqueGroups(groups),
    sections: rows.sections,
    indicators,
    aspectWeights:
      metadata && usesMetadata(indicators, header, metadata) ? metadata.aspectWeights : header.aspectWeights,
    zones: rows.zones,
    leftOutRows,
    leftOutColumns,
  };
  return { ...found, issues: issuesOf(grid, found, header, metadata) };
}

/** Whether a block was understood as a table. */
export function isTable(outcome: FoundTable | NoTable): outcome is FoundTable {
  return 'zones' in outcome;
}

/**
 * Whether zones stand in columns and indicators in rows: most row names speak of indicators and most column names of
 * zones, or none of the latter of indicators.
 */
export function isTransposed(found: FoundTable): boolean {
  const rowNames = found.zones.map((zone) => zone.name);
  const columnNames = found.indicators.map((indicator) => indicator.name);
  const rowIndicators = rowNames.filter(looksLikeIndicator).length / rowNames.length;
  const columnZones = columnNames.filter(looksLikeZone).length / columnNames.length;
  return (
    (rowIndicators >= 0.5 && columnZones >= 0.5) || (columnZones >= 0.8 && !rowNames.some(looksLikeZone))
  );
}

/** A data row that is no total, mean or note by the texts left of its first value. */
function isDataRow(grid: SheetGrid, row: number, block: Block): boolean {
  if (rowShape(grid, row, block) !== 'data') return false;
  const texts = columnsOf(grid, row, block, 'text');
  const value = span(texts[0] ?? block.left, block.right).find(
    (column) => kindAt(grid, row, column) === 'number',
  );
  return texts
    .filter((column) => value === undefined || column < value)
    .every((column) => rowWord(textAt(grid, row, column)) === null);
}

/** The last row that is part of the table though no zone: totals belong to it, notes below do not. */
function tableBottom(block: Block, leftOut: FoundTable['leftOutRows']): number {
  const rows = leftOut.filter(
    (each) => each.row <= block.bottom && each.reason !== 'note' && each.reason !== 'blank',
  );
  return rows.at(-1)?.row ?? 0;
}

function firstText(grid: SheetGrid, row: number, block: Block): string {
  return (
    span(block.left, block.right)
      .map((column) => textAt(grid, row, column))
      .find((text) => text !== '') ?? ''
  );
}

/** A group column's name: metadata's, the header's, the aspects' above it, or its letters. */
function groupName(header: Header, column: number, metadata: Metadata | null): string {
  const name = header.columns.get(column)?.name ?? '';
  return metadata?.groups.get(name) ?? (name || columnLetters(column));
}

function uniqueGroups(groups: FoundTable['groups']): FoundTable['groups'] {
  return groups.map((group) =>
    groups.some((other) => other.column < group.column && other.name === group.name)
      ? { ...group, name: `${group.name} (${columnLetters(group.column)})` }
      : group,
  );
}

/** Roles as metadata has them, where it describes this table; the user's choice stands above it. */
function withMetadata(
  roles: ReadonlyMap<number, ColumnRole>,
  header: Header,
  metadata: Metadata,
  choice: Choice,
): ReadonlyMap<number, ColumnRole> {
  const codes = [...roles.keys()].map((column) => header.columns.get(column)?.name ?? '');
  const known = codes.filter((code) => metadata.indicators.has(code)).length;
  if (known < 2 || known * 2 < metadata.indicators.size) return roles;
  return new Map(
    [...roles].map(([column, role]): [number, ColumnRole] => {
      const code = header.columns.get(column)?.name ?? '';
      if (choice.columns[columnLetters(column)] !== undefined || role.role === 'name') return [column, role];
      if (metadata.indicators.has(code)) return [column, { role: 'indicator' }];
      if (metadata.groups.has(code)) return [column, { role: 'group' }];
      return [column, role.role === 'left-out' ? role : { role: 'left-out', reason: 'metadata' }];
    }),
  );
}

function usesMetadata(indicators: readonly FoundIndicator[], header: Header, metadata: Metadata): boolean {
  return indicators.some(({ column }) => metadata.indicators.has(header.columns.get(column)?.name ?? ''));
}

function indicatorOf(
  grid: SheetGrid,
  header: Header,
  column: number,
  metadata: Metadata | null,
  weightRow: number | undefined,
): FoundIndicator {
  const written: HeaderColumn | undefined = header.columns.get(column);
  const described = metadata?.indicators.get(written?.name ?? '');
  const name = written?.name || columnLetters(column);
  const weight = weightRow === undefined ? (written?.weight ?? null) : weightOfCell(grid, weightRow, column);
  const direction = described?.direction ?? written?.direction ?? 'higher-is-better';
  return {
    column,
    id: name,
    name: described?.name ?? name,
    unit: described?.unit || (written?.unit ?? ''),
    aspects: described?.aspects ?? written?.aspects ?? [],
    direction,
    directionWord: described?.direction ? '' : (written?.directionWord ?? ''),
    weight: described ? described.weight : weight,
    headerRow: written?.row ?? header.top,
  };
}

/**
 * Indicators with unique ids. A year or level (2024年, 总量) takes its aspects' names. Where two share a name: a relative name (增速, growth) takes the name of the indicator left
 * of it, others their aspects'; where they still agree, the letters of their columns.
 */
function withUniqueIds(indicators: readonly FoundIndicator[]): readonly FoundIndicator[] {
  const count = counter(indicators.map((each) => each.id));
  const qualified = indicators.map((each, index) => {
    if (count(each.id) < 2 && !(isYearOrLevel(each.name) && each.aspects.length > 0)) return each;
    const owner = indicators.slice(0, index).findLast((other) => !isRelativeName(other.name));
    const sameAspect = owner && JSON.stringify(owner.aspects) === JSON.stringify(each.aspects);
    const id =
      isRelativeName(each.name) && sameAspect && count(owner.id) < 2
        ? `${owner.name} ${each.name}`
        : [...each.aspects, each.name].join(' / ');
    return { ...each, id, name: id };
  });
  const again = counter(qualified.map((each) => each.id));
  return qualified.map((each) =>
    again(each.id) < 2 ? each : { ...each, id: `${each.id} (${columnLetters(each.column)})` },
  );
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function counter(keys: readonly string[]): (key: string) => number {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (key) => counts.get(key) ?? 0;
}

function issuesOf(
  grid: SheetGrid,
  found: Omit<FoundTable, 'issues'>,
  header: Header,
  metadata: Metadata | null,
): readonly Issue[] {
  const sheet = found.sheetName;
  const at = (row: number, column: number): { sheet: string; cell: string } => ({
    sheet,
    cell: cellAddress(row, column),
  });
  const hiddenRows = new Set(grid.cells.hiddenRows);
  const hiddenColumns = new Set(grid.cells.hiddenColumns);
  const described = metadata ? found.indicators.filter((each) => metadata.indicators.has(each.id)).length : 0;
  return [
    ...duplicateZones(found),
    ...duplicateIndicators(found),
    ...(metadata && described > 0
      ? [
          issue(
            'metadata-used',
            { sheet: metadata.sheetName, indicators: described },
            { sheet: metadata.sheetName },
          ),
        ]
      : []),
    ...found.indicators
      .filter((each) => !header.columns.get(each.column)?.name)
      .map((each) => issue('header-guessed', { indicator: each.name }, at(each.headerRow, each.column))),
    ...found.indicators
      .filter((each) => each.directionWord !== '')
      .map((each) =>
        issue(
          'direction-guessed',
          { indicator: each.name, word: each.directionWord },
          { ...at(each.headerRow, each.column), indicator: each.id },
        ),
      ),
    ...found.indicators
      .filter((each) => hiddenColumns.has(each.column))
      .map((each) => issue('column-hidden', { indicator: each.name }, at(each.headerRow, each.column))),
    ...found.leftOutColumns.map(({ column, reason, text }) =>
      issue(
        'column-left-out',
        { reason, text },
        at(header.columns.get(column)?.row ?? found.range.top, column),
      ),
    ),
    ...found.leftOutRows
      .filter((each) => each.reason !== 'blank' || !isBlankRow(grid, each.row, found.range))
      .map(({ row, reason, text }) =>
        issue('row-left-out', { reason, text }, at(row, speakingColumn(grid, row, found))),
      ),
    ...found.zones
      .filter((zone) => hiddenRows.has(zone.row))
      .map((zone) =>
        issue('row-hidden', { zone: zone.name }, { ...at(zone.row, found.nameColumn), zone: zone.name }),
      ),
  ];
}

/** The column of the cell that says what a row is: its name, or the first text. */
function speakingColumn(grid: SheetGrid, row: number, found: Omit<FoundTable, 'issues'>): number {
  if (textAt(grid, row, found.nameColumn) !== '') return found.nameColumn;
  const columns = span(found.range.left, found.range.right);
  return columns.find((column) => textAt(grid, row, column) !== '') ?? found.nameColumn;
}

/** Zones whose names agree but for spaces, width and case. */
function duplicateZones(found: Omit<FoundTable, 'issues'>): readonly Issue[] {
  const byName = groupBy(found.zones, (zone) => compact(zone.name));
  return [...byName.values()].flatMap((zones) => {
    const first = zones[0];
    if (!first || zones.length < 2) return [];
    const cells = zones.map((zone) => cellAddress(zone.row, found.nameColumn));
    return [
      issue(
        'duplicate-zone',
        { zone: first.name, cells },
        { sheet: found.sheetName, cell: cells[1] ?? cells[0] ?? '', zone: first.name },
      ),
    ];
  });
}

/** Indicators that only the letters of their columns tell apart. */
function duplicateIndicators(found: Omit<FoundTable, 'issues'>): readonly Issue[] {
  const byName = groupBy(found.indicators, (each) => JSON.stringify([...each.aspects, each.name]));
  return [...byName.values()].flatMap((indicators) => {
    const first = indicators[0];
    if (!first || indicators.length < 2) return [];
    const cells = indicators.map((each) => cellAddress(each.headerRow, each.column));
    return [
      issue(
        'duplicate-indicator',
        { indicator: first.name, cells },
        { sheet: found.sheetName, cell: cells[1] ?? '', indicator: first.id },
      ),
    ];
  });
}
