import { type Issue, issue } from '../issue';
import type { Model } from '../model/model';
import type { Column, Table } from '../model/table';
import { remember } from '../remember';
import type { Scale } from './scorecard';

/** The scores of one column. */
interface Normalised {
  readonly scores: Float64Array;
  /** How many were clipped. */
  readonly capped: number;
  /** Rows whose value has no score although it is present: at or below 0 where it divides. */
  readonly notPositive: readonly number[];
}

/**
 * The indicators' scores on their scales, one scale for each in the model's order. Missing stays missing; so does
 * everything on a scale of kind `none`. Clipped scores give a `capped`, values that cannot divide a
 * `value-not-positive`.
 */
export function normalise(
  table: Table,
  scales: readonly Scale[],
  model: Model,
): { readonly table: Table; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const columns = table.columns.map(({ id, values }, i): Column => {
    const { scores, capped, notPositive } = applyScale(values, scales[i] ?? { kind: 'none' });
    const indicator = model.indicators[i]?.name ?? id;
    if (capped > 0) issues.push(issue('capped', { indicator, count: capped }, { indicator: id }));
    for (const row of notPositive)
      issues.push(
        issue(
          'value-not-positive',
          { indicator, value: values[row] as number },
          { zone: table.zones[row] ?? '', indicator: id },
        ),
      );
    return { id, values: scores };
  });
  return { table: { ...table, columns }, issues };
}

const applyScale = remember((values: Float64Array, scale: Scale): Normalised => {
  switch (scale.kind) {
    case 'linear':
      return onLine(values, scale);
    case 'standard': {
      const { mean, sd, middle, spread, sign } = scale;
      const scores = values.map((value) => middle + spread * sign * ((value - mean) / sd));
      return { scores, capped: 0, notPositive: [] };
    }
    case 'ratio':
      return toTarget(values, scale);
    case 'none':
      return { scores: new Float64Array(values.length).fill(Number.NaN), capped: 0, notPositive: [] };
  }
});

function onLine(values: Float64Array, scale: Extract<Scale, { kind: 'linear' }>): Normalised {
  const { from, low, high, cap } = scale;
  const width = scale.to - from;
  const span = high - low;
  const floor = cap === 'low' || cap === 'both' ? low : Number.NEGATIVE_INFINITY;
  const ceiling = cap === 'high' || cap === 'both' ? high : Number.POSITIVE_INFINITY;
  const scores = new Float64Array(values.length);
  let capped = 0;
  for (let row = 0; row < values.length; row++) {
    let score = low + span * (((values[row] as number) - from) / width);
    if (score < floor) {
      score = floor;
      capped++;
    } else if (score > ceiling) {
      score = ceiling;
      capped++;
    }
    scores[row] = score;
  }
  return { scores, capped, notPositive: [] };
}

function toTarget(values: Float64Array, scale: Extract<Scale, { kind: 'ratio' }>): Normalised {
  const { target, low, high, direction } = scale;
  const cap = scale.cap ?? Number.POSITIVE_INFINITY;
  const scores = new Float64Array(values.length).fill(Number.NaN);
  const notPositive: number[] = [];
  let capped = 0;
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    if (direction === 'lower-is-better' && value <= 0) {
      notPositive.push(row);
      return;
    }
    const ratio = direction === 'lower-is-better' ? target / value : value / target;
    if (ratio > cap) capped++;
    scores[row] = low + (high - low) * Math.min(ratio, cap);
  });
  return { scores, capped, notPositive };
}
