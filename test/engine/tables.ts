import type { Model } from '../../src/engine/model/model';
import { readModel } from '../../src/engine/model/read-model';
import type { Table } from '../../src/engine/model/table';

/** A table from rows of zone and values; null is missing. */
export function tableOf(
  ids: readonly string[],
  rows: Readonly<Record<string, readonly (number | null)[]>>,
  groupings: Table['groupings'] = [],
): Table {
  return {
    zones: Object.keys(rows),
    groupings,
    columns: ids.map((id, j) => ({
      id,
      values: Float64Array.from(Object.values(rows), (row) => row[j] ?? Number.NaN),
    })),
  };
}

/** An indicator as the model's JSON has it, higher is better unless said otherwise. */
export function indicator(id: string, more: Partial<Model['indicators'][number]> = {}): object {
  return { id, name: id, direction: 'higher-is-better', ...more };
}

/** A model with every indicator of weight 1 right under the index, unless a tree is given. */
export function modelOf(indicators: readonly object[], more: object = {}): Model {
  const children = indicators.map((each) => ({ kind: 'indicator', id: 'id' in each ? each.id : '' }));
  return readModel({
    schema: 1,
    indicators,
    tree: { kind: 'aspect', id: 'index', name: 'Index', children },
    ...more,
  });
}

/** The scores or values of an indicator. */
export function valuesOf(table: Table, id: string): readonly number[] {
  return Array.from(table.columns.find((column) => column.id === id)?.values ?? []);
}

/**
 * The small table of the stages' tests, its expected numbers worked by hand or with numpy. `energy` is better when lower
 * and is missing in C.
 */
export const small = tableOf(['output', 'energy', 'growth'], {
  A: [10, 2, -5],
  B: [20, 4, 5],
  C: [40, null, 15],
  D: [30, 8, 25],
});

export const smallIndicators = [
  indicator('output'),
  indicator('energy', { direction: 'lower-is-better' }),
  indicator('growth'),
];

/** Everything frozen that can be; of typed arrays, which cannot, a copy tells whether they were changed. */
export function frozen(table: Table): { readonly table: Table; readonly isUnchanged: () => boolean } {
  const copy = structuredClone(table);
  deepFreeze(table);
  return {
    table,
    isUnchanged: () =>
      table.columns.every(({ values }, j) =>
        values.every((value, i) => Object.is(value, copy.columns[j]?.values[i])),
      ),
  };
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
}
