import { type Issue, issue } from '../issue';
import type { Indicator, Model, Normalise } from '../model/model';
import type { Table } from '../model/table';
import { remember } from '../remember';
import { extent } from '../statistics/extent';
import { mean } from '../statistics/mean';
import { standardDeviation } from '../statistics/standard-deviation';
import type { Scale } from './scorecard';

/** Values that differ by less than this, relative to the largest, are a constant column: binary dust is no difference. */
const CONSTANT = 1e-12;

const NO_SCALE: Scale = { kind: 'none' };

type Fit =
  | { readonly scale: Scale; readonly problem?: undefined }
  | { readonly scale: Scale; readonly problem: 'no-values' }
  | { readonly scale: Scale; readonly problem: 'constant-column'; readonly value: number };

/**
 * One scale for each indicator, in the model's order. A constant column (one zone or one value is one too) under a
 * scale fitted to the zones has none: `constant-column`, or a single `one-zone`. A column without values has none:
 * `no-values`. Where goalposts or a target are missing or unusable there is none either; `checkModel` says so.
 */
export function fitScales(
  table: Table,
  model: Model,
): { readonly scales: readonly Scale[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const lone = table.zones.length === 1 ? table.zones[0] : undefined;
  const scales = model.indicators.map((indicator, i) => {
    const values = table.columns[i]?.values ?? new Float64Array();
    const fit = fitScale(values, {
      indicator,
      normalise: indicator.normalise ?? model.normalise,
      range: model.range,
    });
    const at = { indicator: indicator.id };
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

interface Settings {
  readonly indicator: Indicator;
  readonly normalise: Normalise;
  readonly range: Model['range'];
}

const fitScale = remember(
  fit,
  (a, b) => a.indicator === b.indicator && a.normalise === b.normalise && a.range === b.range,
);

function fit(values: Float64Array, { indicator, normalise, range }: Settings): Fit {
  const { min, max } = extent(values);
  if (Number.isNaN(min)) return { scale: NO_SCALE, problem: 'no-values' };
  const constant = max - min <= CONSTANT * Math.max(Math.abs(min), Math.abs(max));
  const none: Fit = constant
    ? { scale: NO_SCALE, problem: 'constant-column', value: min }
    : { scale: NO_SCALE };
  switch (normalise.method) {
    case 'min-max':
      return constant ? none : { scale: linear(indicator, { low: min, high: max }, range, 'none') };
    case 'efficacy': {
      const ends = indicator.goalposts ?? { low: min, high: max };
      if (!indicator.goalposts && constant) return none;
      return { scale: linear(indicator, ends, { low: normalise.base, high: normalise.top }, 'none') };
    }
    case 'goalposts':
      if (!indicator.goalposts) return { scale: NO_SCALE };
      return { scale: linear(indicator, indicator.goalposts, range, normalise.cap) };
    case 'z-score':
      if (constant) return none;
      return {
        scale: {
          kind: 'standard',
          mean: mean(values),
          sd: standardDeviation(values),
          middle: normalise.mean ?? (range.low + range.high) / 2,
          spread: normalise.sd ?? (range.high - range.low) / 10,
          sign: indicator.direction === 'lower-is-better' ? -1 : 1,
        },
      };
    case 'target-completion':
      if (indicator.target === undefined || indicator.target <= 0) return { scale: NO_SCALE };
      return {
        scale: {
          kind: 'ratio',
          target: indicator.target,
          low: range.low,
          high: range.high,
          cap: normalise.cap,
          direction: indicator.direction,
        },
      };
  }
}

function linear(
  indicator: Indicator,
  ends: { readonly low: number; readonly high: number },
  range: { readonly low: number; readonly high: number },
  cap: 'none' | 'low' | 'high' | 'both',
): Scale {
  if (!(ends.low < ends.high)) return NO_SCALE;
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
