/**
 * A sheet that describes the indicators of another: one row an indicator or aspect, with columns iCode, iName, Direction,
 * Weight, Parent, Level, Type, as COINr and the JRC's COIN Tool write it (iMeta beside iData).
 */
import type { Direction } from '../engine/model/model';
import { readCell } from './parse-number';
import type { SheetCells } from './port';
import { compact, isMissingMark, tidy } from './words';

export interface MetadataIndicator {
  readonly code: string;
  readonly name: string;
  readonly direction: Direction | null;
  readonly weight: number | null;
  readonly unit: string;
  /** Names of the aspects above it, the index left out. */
  readonly aspects: readonly string[];
}

export interface Metadata {
  readonly sheet: string;
  readonly sheetName: string;
  readonly indicators: ReadonlyMap<string, MetadataIndicator>;
  /** Codes of group columns, with their names. */
  readonly groups: ReadonlyMap<string, string>;
  readonly aspectWeights: readonly { readonly path: readonly string[]; readonly weight: number }[];
}

interface Entry {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
  readonly type: string;
  readonly direction: Direction | null;
  readonly weight: number | null;
  readonly unit: string;
}

const titles = {
  code: /^(icode|code|indicatorcode|指标代码)$/,
  name: /^(iname|name|indicatorname|指标名称)$/,
  direction: /^(direction|指标方向)$/,
  weight: /^(weight|权重)$/,
  parent: /^(parent|上级指标|上级)$/,
  type: /^(type|类型)$/,
  unit: /^(unit|单位)$/,
} as const;

/** The first sheet of metadata, or null. A sheet is one when its header has a code, a parent, and a direction or weight. */
export function findMetadata(sheets: readonly SheetCells[]): Metadata | null {
  for (const cells of sheets) {
    const metadata = readMetadata(cells);
    if (metadata) return metadata;
  }
  return null;
}

/** The metadata of one sheet, or null when it is none. Rows whose parents run in a circle stand right under the index. */
export function readMetadata(cells: SheetCells): Metadata | null {
  const headerRow = cells.values.slice(0, 10).findIndex((row) => {
    const texts = row.map((value) => (typeof value === 'string' ? compact(value) : ''));
    const has = (title: keyof typeof titles): boolean => texts.some((text) => titles[title].test(text));
    return has('code') && has('parent') && (has('direction') || has('weight'));
  });
  if (headerRow < 0) return null;
  const entries = readEntries(cells, headerRow);
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const aspectWeights = entries.flatMap((entry) => {
    const path = [...pathAbove(entry, byCode), entry.name];
    const isAspect = entry.type === 'aggregate' && byCode.has(entry.parent);
    return isAspect && entry.weight !== null ? [{ path, weight: entry.weight }] : [];
  });
  const indicators = entries.filter(
    (entry) => entry.type === 'indicator' || (entry.type === '' && !isParent(entry, entries)),
  );
  return {
    sheet: cells.sheet,
    sheetName: cells.name,
    indicators: new Map(
      indicators.map(({ code, name, direction, weight, unit, ...entry }) => [
        code,
        { code, name, direction, weight, unit, aspects: pathAbove({ ...entry, code }, byCode) },
      ]),
    ),
    groups: new Map(
      entries.filter((entry) => entry.type === 'group').map((entry) => [entry.code, entry.name]),
    ),
    aspectWeights,
  };
}

function readEntries(cells: SheetCells, headerRow: number): readonly Entry[] {
  const header = (cells.values[headerRow] ?? []).map((value) =>
    typeof value === 'string' ? compact(value) : '',
  );
  const columnOf = (title: keyof typeof titles): number =>
    header.findIndex((text) => titles[title].test(text));
  const columns = {
    code: columnOf('code'),
    name: columnOf('name'),
    direction: columnOf('direction'),
    weight: columnOf('weight'),
    parent: columnOf('parent'),
    type: columnOf('type'),
    unit: columnOf('unit'),
  };
  return cells.values.slice(headerRow + 1).flatMap((row) => {
    const text = (column: number): string => {
      const value = row[column] ?? null;
      return typeof value === 'string' && !isMissingMark(value)
        ? tidy(value)
        : typeof value === 'number'
          ? String(value)
          : '';
    };
    const number = (column: number): number | null => {
      const reading = readCell(row[column] ?? null, 'General');
      return reading.kind === 'number' || reading.kind === 'number-text' ? reading.value : null;
    };
    const code = text(columns.code);
    if (!code) return [];
    const direction = number(columns.direction);
    const weight = number(columns.weight);
    return [
      {
        code,
        name: text(columns.name) || code,
        parent: text(columns.parent),
        type: compact(text(columns.type)),
        direction:
          direction === null
            ? null
            : direction < 0
              ? ('lower-is-better' as const)
              : ('higher-is-better' as const),
        weight: weight !== null && weight >= 0 ? weight : null,
        unit: text(columns.unit),
      },
    ];
  });
}

function isParent(entry: Entry, entries: readonly Entry[]): boolean {
  return entries.some((other) => other.parent === entry.code);
}

/** Names of the aspects above an entry from the top, the index (which has no parent) left out. */
function pathAbove(
  entry: { code: string; parent: string },
  byCode: ReadonlyMap<string, Entry>,
): readonly string[] {
  const path: string[] = [];
  const seen = new Set([entry.code]);
  for (
    let above = byCode.get(entry.parent);
    above && byCode.has(above.parent);
    above = byCode.get(above.parent)
  ) {
    if (seen.has(above.code)) return [];
    seen.add(above.code);
    path.unshift(above.name);
  }
  return path;
}
