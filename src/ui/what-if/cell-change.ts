import type { Change } from '../../engine/simulate/change';

/** A change to one value of one zone. */
export type CellChange = Exclude<Change, { kind: 'weight' }>;

/** The number of a change as its field shows it. */
export function changeNumber(change: CellChange): number {
  switch (change.kind) {
    case 'set':
      return change.value;
    case 'add':
      return change.amount;
    case 'scale':
      return change.percent;
  }
}

/** A change of a kind to one value of one zone. */
export function cellChange(
  kind: CellChange['kind'],
  cell: { readonly zone: string; readonly indicator: string },
  number: number,
): CellChange {
  const { zone, indicator } = cell;
  switch (kind) {
    case 'set':
      return { kind, zone, indicator, value: number };
    case 'add':
      return { kind, zone, indicator, amount: number };
    case 'scale':
      return { kind, zone, indicator, percent: number };
  }
}

/** The value a change gives; NaN where it changes a missing one. */
export function changedValue(value: number, change: CellChange): number {
  switch (change.kind) {
    case 'set':
      return change.value;
    case 'add':
      return value + change.amount;
    case 'scale':
      return value * (1 + change.percent / 100);
  }
}

/** A change of another kind that gives the same value, or null where there is none: no percentage leads away from 0. */
export function sameAs(change: CellChange, value: number, kind: CellChange['kind']): CellChange | null {
  const after = changedValue(value, change);
  const number = { set: after, add: after - value, scale: ((after - value) / value) * 100 }[kind];
  return Number.isFinite(number) ? cellChange(kind, change, number) : null;
}
