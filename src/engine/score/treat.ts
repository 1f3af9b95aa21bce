import { type Issue, issue } from '../issue';
import type { Indicator, Model, Treat } from '../model/model';
import type { Column, Table } from '../model/table';
import { CLIP, treatOf } from '../model/treat-of';
import { remember } from '../remember';
import { extent } from '../statistics/extent';
import { isConstant } from '../statistics/is-constant';
import { kurtosis } from '../statistics/kurtosis';
import { quantile } from '../statistics/quantile';
import { skewness } from '../statistics/skewness';
import type { Treatment } from './scorecard';

const NO_TREATMENT: Treatment = { kind: 'none' };

/**
 * The table with outliers treated as the model says, the treatment of each indicator in the model's order, and which
 * rows were touched. `kept` are treatments of an earlier scorecard (frozen bounds), used instead of ones fitted to
 * these zones. Every treated indicator gives a `treated`; one that winsorising does not bring below its thresholds a
 * `still-skewed`; a value without a logarithm counts as missing, with a `log-not-positive`. Missing stays missing.
 * Constant columns and those with fewer than four values are not winsorised.
 *
 * Winsorising: OECD/JRC (2008) Handbook, step 3, and COINr's `Treat` (Becker et al. 2022), tied values moving together.
 */
export function treat(
  table: Table,
  model: Model,
  kept?: readonly Treatment[],
): {
  readonly table: Table;
  readonly treatments: readonly Treatment[];
  readonly touched: ReadonlyMap<string, readonly number[]>;
  readonly issues: readonly Issue[];
} {
  const touched = new Map<string, readonly number[]>();
  const issues: Issue[] = [];
  const treatments: Treatment[] = [];
  const columns = table.columns.map((column, i): Column => {
    const indicator = model.indicators[i];
    const { id, values } = column;
    const method = indicator ? treatOf(indicator, model) : undefined;
    const fit = method && !kept ? fitTreatment(values, method) : undefined;
    const treatment = kept?.[i] ?? fit?.treatment ?? NO_TREATMENT;
    treatments.push(treatment);
    if (indicator && fit?.skewed)
      issues.push(issue('still-skewed', { indicator: indicator.name, ...fit.skewed }, { indicator: id }));
    if (!indicator || treatment.kind === 'none') return column;
    const { treated, rows, withoutLog } = applyTreatment(values, treatment);
    if (rows.length > 0) {
      touched.set(id, rows);
      issues.push(noteOn(indicator, { treatment, rows, zones: table.zones, method }));
    }
    for (const row of withoutLog)
      issues.push(
        issue(
          'log-not-positive',
          { indicator: indicator.name, value: values[row] as number },
          { zone: table.zones[row] ?? '', indicator: id },
        ),
      );
    return { id, values: treated };
  });
  return { table: touched.size > 0 ? { ...table, columns } : table, treatments, touched, issues };
}

interface Fit {
  readonly treatment: Treatment;
  /** Of the values treated, where they are still beyond the thresholds. */
  readonly skewed?: { readonly skewness: number; readonly kurtosis: number } | undefined;
}

const fitTreatment = remember((values: Float64Array, method: Treat): Fit => {
  if (Number.isNaN(extent(values).min)) return { treatment: NO_TREATMENT };
  switch (method.method) {
    case 'none':
      return { treatment: NO_TREATMENT };
    case 'winsorise':
      return fitWinsorising(values, method);
    case 'clip':
      return {
        treatment: {
          kind: 'clip',
          low: quantile(values, method.low ?? CLIP.low),
          high: quantile(values, method.high ?? CLIP.high),
        },
      };
    case 'log':
      return { treatment: { kind: 'log', shift: shiftOf(values, method.variant ?? 'plain') } };
    case 'box-cox':
      return {
        treatment: { kind: 'box-cox', shift: shiftOf(values, 'plus-1'), lambda: method.lambda ?? 0.5 },
      };
  }
});

function shiftOf(values: Float64Array, variant: 'plain' | 'plus-1' | 'plus-range'): number {
  const { min, max } = extent(values);
  switch (variant) {
    case 'plain':
      return 0;
    case 'plus-1':
      return 1 - min;
    case 'plus-range':
      return 0.01 * (max - min) - min;
  }
}

function fitWinsorising(values: Float64Array, method: Extract<Treat, { method: 'winsorise' }>): Fit {
  const most = method.most === undefined ? 5 : (method.most ?? Number.POSITIVE_INFINITY);
  const beyond = (each: Float64Array) => beyondThresholds(each, method.skewness ?? 2, method.kurtosis ?? 3.5);
  let now = values;
  let skewed = beyond(now);
  let moved = { low: 0, high: 0 };
  while (skewed && moved.low + moved.high < most) {
    const side = skewed.skewness >= 0 ? 'high' : 'low';
    const round = moveExtreme(now, side);
    if (isConstant(round.values)) break;
    now = round.values;
    moved = { ...moved, [side]: round.count };
    skewed = beyond(now);
  }
  if (skewed && method.fallback !== undefined && method.fallback !== 'none') {
    const variant = method.fallback === 'log-plus-1' ? 'plus-1' : 'plus-range';
    const treatment: Treatment = { kind: 'log', shift: shiftOf(values, variant) };
    return { treatment, skewed: beyond(applyTreatment(values, treatment).treated) };
  }
  if (now === values) return { treatment: NO_TREATMENT, skewed };
  const { min, max } = extent(now);
  return { treatment: { kind: 'clip', low: min, high: max }, skewed };
}

/** Skewness and kurtosis where both reach their thresholds; undefined too where there are none. */
function beyondThresholds(values: Float64Array, limit: number, kurtosisLimit: number): Fit['skewed'] {
  const skew = skewness(values);
  const kurt = kurtosis(values);
  return Math.abs(skew) >= limit && kurt >= kurtosisLimit ? { skewness: skew, kurtosis: kurt } : undefined;
}

/** All values at one end moved to the next value, and how many they are. */
function moveExtreme(
  values: Float64Array,
  side: 'low' | 'high',
): { readonly values: Float64Array; readonly count: number } {
  const { min, max } = extent(values);
  const end = side === 'high' ? max : min;
  const next = extent(values.filter((value) => value !== end));
  const to = side === 'high' ? next.max : next.min;
  const copy = values.map((value) => (value === end ? to : value));
  return { values: copy, count: values.filter((value) => value === end).length };
}

interface Treated {
  readonly treated: Float64Array;
  /** The rows whose value is another now. */
  readonly rows: readonly number[];
  /** The rows that had a value and have none now. */
  readonly withoutLog: readonly number[];
}

const applyTreatment = remember((values: Float64Array, treatment: Treatment): Treated => {
  const treated = values.map(valueUnder(treatment));
  const rows: number[] = [];
  const withoutLog: number[] = [];
  for (let row = 0; row < values.length; row++) {
    if (Object.is(values[row], treated[row])) continue;
    rows.push(row);
    if (Number.isNaN(treated[row] as number)) withoutLog.push(row);
  }
  return { treated, rows, withoutLog };
});

function valueUnder(treatment: Treatment): (value: number) => number {
  switch (treatment.kind) {
    case 'none':
      return (value) => value;
    case 'clip':
      return (value) => Math.min(Math.max(value, treatment.low), treatment.high);
    case 'log':
      return (value) => (value + treatment.shift > 0 ? Math.log(value + treatment.shift) : Number.NaN);
    case 'box-cox': {
      const { shift, lambda } = treatment;
      return (value) => {
        const base = value + shift;
        if (!(base > 0)) return Number.NaN;
        return lambda === 0 ? Math.log(base) : (base ** lambda - 1) / lambda;
      };
    }
  }
}

function noteOn(
  { id, name }: Indicator,
  {
    treatment,
    rows,
    zones,
    method,
  }: {
    readonly treatment: Treatment;
    readonly rows: readonly number[];
    readonly zones: readonly string[];
    readonly method: Treat | undefined;
  },
): Issue {
  const clips = treatment.kind === 'clip';
  const how = clips ? (method?.method === 'clip' ? 'clip' : 'winsorise') : treatment.kind;
  return issue(
    'treated',
    {
      indicator: name,
      how: how === 'none' ? 'clip' : how,
      count: rows.length,
      zones: clips ? rows.map((row) => zones[row] ?? '') : [],
    },
    { indicator: id },
  );
}
