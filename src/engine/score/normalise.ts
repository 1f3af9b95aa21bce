import { type Issue, issue } from '../issue';
import type { Model } from '../model/model';
import type { Column, Table } from '../model/table';
import { remember } from '../remember';
import { ties } from '../statistics/rank';
import { goodnessOn } from './fit-ranks';
import type { Scale } from './scorecard';

/** The scores of one column. */
interface Normalised {
  readonly scores: Float64Array;
  /** How many were clipped. */
  readonly capped: number;
  /** Rows whose value has no score although it is present: at or below 0 where it divides or has a logarithm taken. */
  readonly notPositive: readonly number[];
}

/**
 * The indicators' scores on their scales, one scale for each in the model's order. Missing stays missing; so does
 * everything on a scale of kind `none`. Clipped scores give a `capped`, values that cannot divide a
 * `value-not-positive`, those without a logarithm a `log-not-positive`.
 */
export function normalise(
  table: Table,
  scales: readonly Scale[],
  model: Model,
): { readonly table: Table; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const columns = table.columns.map(({ id, values }, i): Column => {
    const scale = scales[i] ?? { kind: 'none' };
    const { scores, capped, notPositive } = applyScale(values, scale);
    const indicator = model.indicators[i]?.name ?? id;
    if (capped > 0) issues.push(issue('capped', { indicator, count: capped }, { indicator: id }));
    for (const row of notPositive)
      issues.push(
        issue(
          scale.kind === 'logarithmic' ? 'log-not-positive' : 'value-not-positive',
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
    case 'logarithmic':
      return onLogLine(values, scale);
    case 'closeness':
      return toBest(values, scale);
    case 'knots':
      return { scores: values.map(atKnots(scale)), capped: 0, notPositive: [] };
    case 'points':
      return byPoints(values, scale);
    case 'none':
      return { scores: new Float64Array(values.length).fill(Number.NaN), capped: 0, notPositive: [] };
  }
});

function onLogLine(values: Float64Array, scale: Extract<Scale, { kind: 'logarithmic' }>): Normalised {
  const notPositive: number[] = [];
  const logarithms = values.map((value, row) => {
    if (value <= 0) notPositive.push(row);
    return value > 0 ? Math.log(value) : Number.NaN;
  });
  const { from, to, low, high, cap } = scale;
  const line = { kind: 'linear', from: Math.log(from), to: Math.log(to), low, high, cap } as const;
  return { ...onLine(logarithms, line), notPositive };
}

function toBest(values: Float64Array, scale: Extract<Scale, { kind: 'closeness' }>): Normalised {
  const { reach, low, high, cap } = scale;
  const distances = values.map((value) => Math.max(0, scale.best.low - value, value - scale.best.high));
  if (reach > 0) return onLine(distances, { kind: 'linear', from: reach, to: 0, low, high, cap });
  const scores = distances.map((distance) => (distance > 0 ? low : distance === 0 ? high : Number.NaN));
  return { scores, capped: 0, notPositive: [] };
}

/** The score of a value on knots. */
function atKnots(scale: Extract<Scale, { kind: 'knots' }>): (value: number) => number {
  const { values, scores, between, below } = scale;
  const goodness = goodnessOn(scale);
  return (value) => {
    if (Number.isNaN(value)) return Number.NaN;
    const place = goodness(value);
    const at = lastUpTo(values, place);
    if (at < 0) return below;
    const knot = values[at] as number;
    const score = scores[at] as number;
    if (between === 'step' || at === values.length - 1 || ties(knot, place)) return score;
    const next = values[at + 1] as number;
    return score + ((scores[at + 1] as number) - score) * ((place - knot) / (next - knot));
  };
}

/** The last of ascending values that is not above a value, or -1; a value within a relative 1e-12 below counts as reached. */
function lastUpTo(ascending: Float64Array, value: number): number {
  let from = 0;
  let to = ascending.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const each = ascending[middle] as number;
    if (each <= value || ties(each, value)) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** A step that is full but for the last binary digits is full: 5 % of 110 over 100 must not lose one. */
const STEP_SLACK = 1e-9;

function byPoints(values: Float64Array, scale: Extract<Scale, { kind: 'points' }>): Normalised {
  const { target, base, step, add, lose, low, high, sign } = scale;
  const cap = scale.cap ?? Number.POSITIVE_INFINITY;
  const floor = scale.floor ?? Number.NEGATIVE_INFINITY;
  let capped = 0;
  const scores = values.map((value) => {
    const exact = (100 * sign * (value - target)) / Math.abs(target) / step;
    const slack = STEP_SLACK * Math.sign(exact) * Math.max(1, Math.abs(exact));
    const steps = scale.steps === 'whole' ? Math.trunc(exact + slack) : exact;
    const points = base + (steps > 0 ? add : lose) * steps;
    if (points > cap || points < floor) capped++;
    return low + ((high - low) * Math.min(Math.max(points, floor), cap)) / 100;
  });
  return { scores, capped, notPositive: [] };
}

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
