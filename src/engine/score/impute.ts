import { type Issue, issue } from '../issue';
import { bestOf } from '../model/direction';
import type { Impute, Indicator, Model } from '../model/model';
import type { Column, Table } from '../model/table';
import { aspectsOf } from '../model/walk';
import { remember, sameItems } from '../remember';
import { extent } from '../statistics/extent';
import { mean } from '../statistics/mean';
import { missingRows } from '../statistics/missing-rows';
import { quantile } from '../statistics/quantile';
import type { Dropped } from './screen';

/**
 * The table with missing values filled as the model says, and which rows were filled: with one value (`mean`,
 * `median`, `constant`), with that of the zone's group, or from the zone's other indicators in the aspect. `none`
 * leaves them, `refuse` leaves them and gives a `missing-refused`. What cannot be filled stays missing, with a
 * `not-imputed`. Only values of the table are used, never filled ones; what screening dropped stays missing.
 *
 * Within an aspect: each of the other indicators on 0-1 by min-max and direction, averaged, put back in the unit of
 * the missing one; constant columns have no say. Convention: COINr's `Impute` by row, which normalises first.
 */
export function impute(
  table: Table,
  model: Model,
  dropped?: Dropped,
): {
  readonly table: Table;
  readonly filled: ReadonlyMap<string, readonly number[]>;
  readonly issues: readonly Issue[];
} {
  const filled = new Map<string, readonly number[]>();
  const issues: Issue[] = [];
  const fill = (column: Column, indicator: Indicator, method: Impute): Column => {
    const { id, name } = indicator;
    if (method.method === 'none' || dropped?.indicators.has(id)) return column;
    const missing = missingRows(column.values);
    const rows = dropped && dropped.rows.size > 0 ? missing.filter((row) => !dropped.rows.has(row)) : missing;
    // A column without any value has nothing to fill it with, and its own issue.
    const empty = missing.length === column.values.length && method.method !== 'constant';
    if (rows.length === 0 || empty) return column;
    if (method.method === 'refuse') {
      issues.push(issue('missing-refused', { indicator: name, count: rows.length }, { indicator: id }));
      return column;
    }
    const filling = fillMissing(column.values, {
      method,
      rows,
      ...sourcesOf(method, indicator, { table, model }),
    });
    if (filling.rows.length > 0) filled.set(id, filling.rows);
    issues.push(...noteOn(filling, method, { indicator, missing: rows.length }));
    return filling.rows.length > 0 ? { id, values: filling.values } : column;
  };
  const columns = table.columns.map((column, i) => {
    const indicator = model.indicators[i];
    return indicator ? fill(column, indicator, indicator.impute ?? model.impute) : column;
  });
  return { table: { ...table, columns }, filled, issues };
}

type Filler = Exclude<Impute, { method: 'none' | 'refuse' }>;

/** What fillings beyond one value for all are made from. */
interface Sources {
  readonly direction: Indicator['direction'];
  /** The group of every zone. */
  readonly groups?: readonly string[];
  /** The other indicators of the aspect. */
  readonly siblings: readonly Sibling[];
}

interface Sibling {
  readonly values: Float64Array;
  readonly direction: Indicator['direction'];
}

interface Filling {
  readonly values: Float64Array;
  /** The value that all rows got, or null where it differs. */
  readonly value: number | null;
  /** Those that got one. */
  readonly rows: readonly number[];
}

function sourcesOf(method: Filler, { id, direction }: Indicator, { table, model }: Inputs): Sources {
  switch (method.method) {
    case 'group-mean':
    case 'group-median': {
      const groups = table.groupings.find(({ name }) => name === method.grouping)?.groups ?? [];
      return { direction, groups, siblings: [] };
    }
    case 'aspect-mean':
    case 'aspect-median':
      return { direction, siblings: siblingsOf(id, { table, model }) };
    default:
      return { direction, siblings: [] };
  }
}

interface Inputs {
  readonly table: Table;
  readonly model: Model;
}

function siblingsOf(id: string, { table, model }: Inputs): readonly Sibling[] {
  const aspect = aspectsOf(model.tree).find(({ children }) =>
    children.some((child) => child.kind === 'indicator' && child.id === id),
  );
  const others = new Set(
    aspect?.children.flatMap((child) => (child.kind === 'indicator' && child.id !== id ? [child.id] : [])),
  );
  return model.indicators.flatMap((indicator, i) => {
    const values = table.columns[i]?.values;
    return values && others.has(indicator.id) ? [{ values, direction: indicator.direction }] : [];
  });
}

interface Gap extends Sources {
  readonly method: Filler;
  /** The rows to fill. */
  readonly rows: readonly number[];
}

const fillMissing = remember(
  (values: Float64Array, gap: Gap): Filling => {
    const { method, rows } = gap;
    switch (method.method) {
      case 'mean':
        return fillWith(values, rows, mean(values));
      case 'median':
        return fillWith(values, rows, quantile(values, 0.5));
      case 'constant':
        return fillWith(values, rows, method.value);
      case 'group-mean':
      case 'group-median':
        return fillEach(values, rows, byGroup(values, gap));
      case 'aspect-mean':
      case 'aspect-median':
        return fillEach(values, rows, byAspect(values, gap));
    }
  },
  (a, b) =>
    a.method === b.method &&
    sameItems(a.rows, b.rows) &&
    a.direction === b.direction &&
    a.groups === b.groups &&
    sameItems(
      a.siblings.flatMap(({ values, direction }) => [values, direction]),
      b.siblings.flatMap(({ values, direction }) => [values, direction]),
    ),
);

function fillWith(values: Float64Array, rows: readonly number[], value: number): Filling {
  return { ...fillEach(values, rows, () => value), value };
}

function fillEach(values: Float64Array, rows: readonly number[], valueAt: (row: number) => number): Filling {
  const copy = values.slice();
  const done = rows.filter((row) => {
    const value = valueAt(row);
    copy[row] = value;
    return !Number.isNaN(value);
  });
  return { values: copy, value: null, rows: done };
}

function byGroup(values: Float64Array, { method, groups = [] }: Gap): (row: number) => number {
  const members = new Map<string, number[]>();
  groups.forEach((group, row) => {
    const value = values[row] as number;
    if (group === '' || Number.isNaN(value)) return;
    const list = members.get(group);
    if (list) list.push(value);
    else members.set(group, [value]);
  });
  const middle = method.method === 'group-mean' ? mean : (list: Float64Array) => quantile(list, 0.5);
  const known = new Map([...members].map(([group, list]) => [group, middle(Float64Array.from(list))]));
  return (row) => known.get(groups[row] ?? '') ?? Number.NaN;
}

function byAspect(values: Float64Array, { method, direction, siblings }: Gap): (row: number) => number {
  // A distance to a best value cannot be put back: it has two sides.
  if (bestOf(direction)) return () => Number.NaN;
  const goodness = siblings.map(goodnessOf);
  const { min, max } = extent(values);
  return (row) => {
    const others = Float64Array.from(goodness, (each) => each(row));
    const score = method.method === 'aspect-mean' ? mean(others) : quantile(others, 0.5);
    return direction === 'lower-is-better' ? max - score * (max - min) : min + score * (max - min);
  };
}

/** A sibling's values on 0-1, 1 being the best; NaN where it is missing or all zones are the same. */
function goodnessOf({ values, direction }: Sibling): (row: number) => number {
  const { min, max } = extent(values);
  const best = bestOf(direction);
  if (best) {
    const reach = Math.max(best.low - min, max - best.high);
    return (row) => {
      const value = values[row] as number;
      return 1 - Math.max(0, best.low - value, value - best.high) / reach;
    };
  }
  if (direction === 'lower-is-better') return (row) => (max - (values[row] as number)) / (max - min);
  return (row) => ((values[row] as number) - min) / (max - min);
}

function noteOn(
  { rows, value }: Filling,
  { method }: Filler,
  { indicator, missing }: { readonly indicator: Indicator; readonly missing: number },
): readonly Issue[] {
  const facts = { indicator: indicator.name, count: rows.length };
  const at = { indicator: indicator.id };
  if (value !== null) return [issue('imputed', { ...facts, value }, at)];
  const by = method === 'group-mean' || method === 'group-median' ? 'group' : 'aspect';
  const left = missing - rows.length;
  return [
    ...(rows.length > 0 ? [issue('imputed-each', { ...facts, by }, at)] : []),
    ...(left > 0 ? [issue('not-imputed', { indicator: indicator.name, count: left, by }, at)] : []),
  ];
}
