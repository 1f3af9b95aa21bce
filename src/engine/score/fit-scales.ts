import { type Issue, issue } from '../issue';
import { bestOf, signOf } from '../model/direction';
import type { Indicator, Model, Normalise } from '../model/model';
import { LARGEST, type Table } from '../model/table';
import { remember } from '../remember';
import { extent } from '../statistics/extent';
import { isPoint } from '../statistics/is-constant';
import { mean } from '../statistics/mean';
import { standardDeviation } from '../statistics/standard-deviation';
import { fitRanks } from './fit-ranks';
import type { Scale } from './scorecard';

const NO_SCALE: Scale = { kind: 'none' };

type Fit =
  | { readonly scale: Scale; readonly problem?: undefined }
  | { readonly scale: Scale; readonly problem: 'no-values' | 'reference-missing' }
  | {
      readonly scale: Scale;
      readonly problem: 'reference-not-positive' | 'reference-not-better';
      readonly value: number;
    }
  | { readonly scale: Scale; readonly problem: 'constant-column'; readonly value: number };

/**
 * One scale for each indicator, in the model's order. A constant column (one zone or one value is one too) under a
 * scale fitted to the zones has none: `constant-column`, or a single `one-zone`. A column without values has none:
 * `no-values`. A reference zone without a value gives a `reference-missing`, one that cannot divide a
 * `reference-not-positive`, one no better than the worst a `reference-not-better`. Where goalposts or a target are
 * missing or unusable there is none either, as `checkModel` says; nor where a value is too large, as `checkSize` says.
 */
export function fitScales(
  table: Table,
  model: Model,
): { readonly scales: readonly Scale[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const lone = table.zones.length === 1 ? table.zones[0] : undefined;
  const scales = model.indicators.map((indicator, i) => {
    const values = table.columns[i]?.values ?? new Float64Array();
    const normalise = indicator.normalise ?? model.normalise;
    const zone = referenceZone(normalise);
    const fit = fitScale(values, {
      indicator,
      normalise,
      range: model.range,
      reference: zone === null ? null : table.zones.indexOf(zone),
    });
    const at = { indicator: indicator.id };
    if (fit.problem === 'reference-missing')
      issues.push(issue('reference-missing', { indicator: indicator.name, zone: zone ?? '' }, at));
    if (fit.problem === 'reference-not-positive' || fit.problem === 'reference-not-better')
      issues.push(issue(fit.problem, { indicator: indicator.name, value: fit.value }, at));
    if (fit.problem === 'no-values') issues.push(issue('no-values', { indicator: indicator.name }, at));
    if (fit.problem === 'constant-column' && lone === undefined)
      issues.push(issue('constant-column', { indicator: indicator.name, value: fit.value }, at));
    if (
      fit.problem === 'constant-column' &&
      lone !== undefined &&
      !issues.some(({ code }) => code === 'one-zone')
    )
      issues.push(issue('one-zone', { zone: lone }, { zone: lone }));
    return fit.scale;
  });
  return { scales, issues };
}

/** The zone that values are compared with, or null. */
function referenceZone(normalise: Normalise): string | null {
  const refers = (normalise.method === 'distance' || normalise.method === 'ratio') && normalise.to === 'zone';
  return refers ? (normalise.zone ?? '') : null;
}

interface Settings {
  readonly indicator: Indicator;
  readonly normalise: Normalise;
  readonly range: Model['range'];
  /** The row of the zone that values are compared with, or null. */
  readonly reference: number | null;
}

const fitScale = remember(
  fit,
  (a, b) =>
    a.indicator === b.indicator &&
    a.normalise === b.normalise &&
    a.range === b.range &&
    a.reference === b.reference,
);

function fit(values: Float64Array, { indicator, normalise, range, reference }: Settings): Fit {
  const { min, max } = extent(values);
  if (Number.isNaN(min)) return { scale: NO_SCALE, problem: 'no-values' };
  if (Math.max(-min, max) > LARGEST) return { scale: NO_SCALE };
  const constant = isPoint({ min, max });
  const none: Fit = constant
    ? { scale: NO_SCALE, problem: 'constant-column', value: min }
    : { scale: NO_SCALE };
  const sign = signOf(indicator.direction);
  const oneWay = bestOf(indicator.direction) === null;
  switch (normalise.method) {
    case 'min-max':
      return constant ? none : { scale: linear(indicator, { low: min, high: max }, range, 'none') };
    case 'rank':
    case 'borda':
    case 'percentile':
      return constant ? none : { scale: fitRanks(values, normalise, { indicator, range }) };
    case 'distance': {
      if (!oneWay) return { scale: NO_SCALE };
      const worst = sign === 1 ? min : max;
      const to = { best: sign === 1 ? max : min, zone: values[reference ?? -1], target: indicator.target }[
        normalise.to
      ];
      if (normalise.to === 'zone' && Number.isNaN(to ?? Number.NaN))
        return { scale: NO_SCALE, problem: 'reference-missing' };
      if (to === undefined) return { scale: NO_SCALE };
      if (constant && normalise.to !== 'target') return none;
      const ends = { low: Math.min(worst, to), high: Math.max(worst, to) };
      // The worst zone as reference, or a target no better than it, has no distance to measure by.
      if (sign * (to - worst) <= 0) return { scale: NO_SCALE, problem: 'reference-not-better', value: to };
      return { scale: linear(indicator, ends, range, normalise.cap) };
    }
    case 'ratio': {
      if (!oneWay) return { scale: NO_SCALE };
      const [best, worst] = sign === 1 ? [max, min] : [min, max];
      const to = { best, worst, mean: mean(values), zone: values[reference ?? -1] ?? Number.NaN }[
        normalise.to
      ];
      if (Number.isNaN(to)) return { scale: NO_SCALE, problem: 'reference-missing' };
      if (to <= 0) return { scale: NO_SCALE, problem: 'reference-not-positive', value: to };
      return { scale: ratio(indicator, to, range, null) };
    }
    case 'points': {
      const { target } = indicator;
      if (!oneWay || target === undefined || target === 0) return { scale: NO_SCALE };
      const { base, step, add, lose = add, steps, cap, floor } = normalise;
      const { low, high } = range;
      return { scale: { kind: 'points', target, base, step, add, lose, steps, cap, floor, low, high, sign } };
    }
    case 'tiers':
      return { scale: oneWay ? fitTiers(indicator, normalise.between, range) : NO_SCALE };
    case 'efficacy': {
      const ends = indicator.goalposts ?? { low: min, high: max };
      if (!indicator.goalposts && constant) return none;
      return { scale: linear(indicator, ends, { low: normalise.base, high: normalise.top }, 'none') };
    }
    case 'goalposts':
      if (!indicator.goalposts) return { scale: NO_SCALE };
      if (normalise.transform === 'log')
        return { scale: logarithmic(indicator, indicator.goalposts, range, normalise.cap) };
      return { scale: linear(indicator, indicator.goalposts, range, normalise.cap) };
    case 'z-score':
      if (!oneWay) return { scale: NO_SCALE };
      if (constant) return none;
      return {
        scale: {
          kind: 'standard',
          mean: mean(values),
          sd: standardDeviation(values),
          middle: normalise.mean ?? (range.low + range.high) / 2,
          spread: normalise.sd ?? (range.high - range.low) / 10,
          sign,
        },
      };
    case 'target-completion':
      if (indicator.target === undefined || indicator.target <= 0) return { scale: NO_SCALE };
      return { scale: ratio(indicator, indicator.target, range, normalise.cap) };
  }
}

function ratio(
  { direction }: Indicator,
  target: number,
  { low, high }: Model['range'],
  cap: number | null,
): Scale {
  return typeof direction === 'string' ? { kind: 'ratio', target, low, high, cap, direction } : NO_SCALE;
}

/** The tiers as knots, worst first. */
function fitTiers(
  { tiers = [], direction }: Indicator,
  between: 'linear' | 'step',
  range: Model['range'],
): Scale {
  if (tiers.length === 0) return NO_SCALE;
  const sign = signOf(direction);
  const ascending = tiers.toSorted((a, b) => sign * (a.at - b.at));
  const scores = Float64Array.from(ascending, ({ score }) => score);
  return {
    kind: 'knots',
    values: Float64Array.from(ascending, ({ at }) => sign * at),
    scores,
    between,
    below: between === 'linear' ? (scores[0] ?? range.low) : range.low,
    sign,
    best: null,
  };
}

function logarithmic(
  indicator: Indicator,
  ends: { readonly low: number; readonly high: number },
  range: Model['range'],
  cap: 'none' | 'low' | 'high' | 'both',
): Scale {
  if (!(ends.low > 0 && ends.low < ends.high) || bestOf(indicator.direction)) return NO_SCALE;
  const [from, to] = signOf(indicator.direction) === 1 ? [ends.low, ends.high] : [ends.high, ends.low];
  return { kind: 'logarithmic', from, to, low: range.low, high: range.high, cap };
}

function linear(
  indicator: Indicator,
  ends: { readonly low: number; readonly high: number },
  range: { readonly low: number; readonly high: number },
  cap: 'none' | 'low' | 'high' | 'both',
): Scale {
  if (!(ends.low < ends.high)) return NO_SCALE;
  const best = bestOf(indicator.direction);
  if (best) {
    const reach = Math.max(0, best.low - ends.low, ends.high - best.high);
    return { kind: 'closeness', best, reach, low: range.low, high: range.high, cap };
  }
  const lower = indicator.direction === 'lower-is-better';
  return {
    kind: 'linear',
    from: lower ? ends.high : ends.low,
    to: lower ? ends.low : ends.high,
    low: range.low,
    high: range.high,
    cap,
  };
}
