import { type Issue, issue } from '../issue';
import type { Adjust, Model } from '../model/model';
import { findColumn, type Table } from '../model/table';
import { remember } from '../remember';
import { missingRows } from '../statistics/missing-rows';
import type { Adjustments, AspectScores, ItemPoints, Veto } from './scorecard';

type Scored = Omit<AspectScores, 'ranks'>;
type Item = Adjust['items'][number];

/** The columns that items and vetoes may name: the model's indicators, derived ones too, and those of the table. */
export interface Columns {
  readonly derived: Table;
  readonly table: Table;
}

/**
 * The aspects with the index adjusted: bonuses added, deductions taken off, each within its cap, then vetoes that cap
 * the index. Only the index changes; a zone without one stays without. Nothing is done where the model has no
 * `adjust`. Items with a missing value give no points and an `adjust-value-missing`; each veto gives a `vetoed`.
 */
export function adjust(
  aspects: readonly Scored[],
  columns: Columns,
  model: Model,
): {
  readonly aspects: readonly Scored[];
  readonly adjustments: Adjustments | null;
  readonly issues: readonly Issue[];
} {
  const [top, ...below] = aspects;
  if (!model.adjust || !top) return { aspects, adjustments: null, issues: [] };
  const adjustments = adjustmentsOf(top.scores, { adjust: model.adjust, ...columns });
  const { zones } = columns.table;
  const issues = [
    ...adjustments.items.flatMap(({ name, missing }) =>
      missing > 0 ? [issue('adjust-value-missing', { item: name, count: missing })] : [],
    ),
    ...adjustments.vetoes.map(({ row, name, effect }) => {
      const zone = zones[row] ?? '';
      return issue('vetoed', { zone, veto: name, effect }, { zone });
    }),
  ];
  return { aspects: [{ ...top, scores: adjustments.index }, ...below], adjustments, issues };
}

interface Inputs extends Columns {
  readonly adjust: Adjust;
}

const adjustmentsOf = remember(
  (base: Float64Array, inputs: Inputs): Adjustments => {
    const items = inputs.adjust.items.map((item) => pointsOf(item, inputs));
    const bonus = total(items, 1, inputs.adjust.bonusCap, base.length);
    const deduction = total(items, -1, inputs.adjust.deductionCap, base.length);
    const vetoes = vetoesOf(inputs);
    const index = base.map((score, row) => score + (bonus[row] as number) - (deduction[row] as number));
    for (const { row, cap } of vetoes) index[row] = Math.min(index[row] as number, cap);
    return { base, items, bonus, deduction, vetoes, index };
  },
  (a, b) => a.adjust === b.adjust && a.derived === b.derived && a.table === b.table,
);

/** The points of one item for every zone, within its own cap. */
function pointsOf(item: Item, inputs: Inputs): ItemPoints {
  const cap = item.cap ?? Number.POSITIVE_INFINITY;
  switch (item.kind) {
    case 'column': {
      const values = valuesOf(item.column, inputs);
      const [least, most] = item.points < 0 ? [-cap, 0] : [0, cap];
      const points = values.map((value) =>
        // 0 * -2 is -0, which is no other number than 0.
        Number.isNaN(value) ? 0 : Math.min(most, Math.max(least, value * item.points)) + 0,
      );
      // A column that the table does not have is another problem than a missing value.
      const missing = hasColumn(item.column, inputs) ? missingRows(values).length : 0;
      return { name: item.name, points, missing, reasons: [] };
    }
    case 'zones': {
      const rows = rowsOf(inputs.table.zones);
      const points = new Float64Array(inputs.table.zones.length);
      const reasons = item.points.flatMap(({ zone, points: given, reason }) => {
        const row = rows.get(zone);
        if (row === undefined) return [];
        points[row] = (points[row] as number) + given;
        return reason === '' ? [] : [{ row, reason }];
      });
      return {
        name: item.name,
        points: points.map((each) => Math.min(cap, Math.max(-cap, each))),
        missing: 0,
        reasons,
      };
    }
  }
}

function hasColumn(id: string, { derived, table }: Columns): boolean {
  return (findColumn(derived, id) ?? findColumn(table, id)) !== undefined;
}

function valuesOf(id: string, { derived, table }: Columns): Float64Array {
  const column = findColumn(derived, id) ?? findColumn(table, id);
  return column?.values ?? new Float64Array(table.zones.length).fill(Number.NaN);
}

/** The points of one sign of all items together, as an amount, within the common cap. */
function total(items: readonly ItemPoints[], sign: 1 | -1, cap: number | null, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (const { points } of items) {
    for (let row = 0; row < size; row++)
      sums[row] = (sums[row] as number) + Math.max(0, sign * (points[row] as number));
  }
  return cap === null ? sums : sums.map((sum) => Math.min(sum, cap));
}

/** Every veto that falls on a zone, in the model's order. */
function vetoesOf(inputs: Inputs): readonly Veto[] {
  return inputs.adjust.vetoes.flatMap(({ name, by, effect }) =>
    vetoedRows(by, inputs).map((row) => ({
      row,
      name,
      effect: effect.kind,
      cap: effect.kind === 'capped' ? effect.score : Number.POSITIVE_INFINITY,
    })),
  );
}

function vetoedRows(by: Adjust['vetoes'][number]['by'], inputs: Inputs): readonly number[] {
  const { zones, groupings } = inputs.table;
  switch (by.kind) {
    case 'zones': {
      const rows = rowsOf(zones);
      return [...new Set(by.zones)].flatMap((zone) => rows.get(zone) ?? []);
    }
    case 'column':
      return [...valuesOf(by.column, inputs)].flatMap((value, row) => (value > 0 ? [row] : []));
    case 'grouping': {
      const groups = groupings.find(({ name }) => name === by.grouping)?.groups ?? [];
      const wanted = new Set(by.groups);
      return groups.flatMap((group, row) => (wanted.has(group) ? [row] : []));
    }
  }
}

const rowsOf = remember(
  (zones: readonly string[]): ReadonlyMap<string, number> => new Map(zones.map((zone, row) => [zone, row])),
);
