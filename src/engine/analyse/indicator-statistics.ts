import type { Scorecard } from '../score/scorecard';
import { extent } from '../statistics/extent';
import { isConstant } from '../statistics/is-constant';
import { kurtosis } from '../statistics/kurtosis';
import { mean } from '../statistics/mean';
import { quantileOfSorted } from '../statistics/quantile';
import { skewness } from '../statistics/skewness';
import { standardDeviation } from '../statistics/standard-deviation';

/** The thresholds of an indicator's flags: the usual ones of JRC audits, as shares of 1. */
export const LIMITS = {
  /** At least this share of the zones has a value. */
  availability: 0.65,
  /** Outliers: a skewness beyond this, either way, together with a kurtosis beyond the next. */
  skewness: 2,
  kurtosis: 3.5,
  /** At most this share of the values is 0. */
  zeros: 0.5,
  /** At least this share of the values is different. */
  unique: 0.5,
} as const;

/** What about an indicator asks for a look. */
export type StatisticsFlag = 'low-availability' | 'outliers' | 'many-zeros' | 'few-different' | 'constant';

/** The values of one indicator in figures; NaN where there are too few values. */
export interface IndicatorStatistics {
  readonly id: string;
  readonly name: string;
  /** Values that are present. */
  readonly n: number;
  readonly missing: number;
  /** Share of the zones that have a value. */
  readonly availability: number;
  /** Share of the values present that are 0. */
  readonly zeros: number;
  /** Different values as a share of the values present. */
  readonly unique: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
  /** Divides by n - 1. */
  readonly sd: number;
  /** As SKEW in Excel. */
  readonly skewness: number;
  /** Excess, as KURT in Excel. */
  readonly kurtosis: number;
  /** Quartiles as QUARTILE.INC in Excel. */
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly flags: readonly StatisticsFlag[];
}

/**
 * The statistics of every indicator, in the model's order, over its values as measured: derived ones worked out, nothing
 * filled or scored yet.
 *
 * Flags: OECD/JRC (2008) Handbook, steps 2 and 3, with the thresholds of JRC audits (`LIMITS`).
 */
export function indicatorStatistics({ model, derived }: Scorecard): readonly IndicatorStatistics[] {
  return model.indicators.map(({ id, name }, i) =>
    statisticsOf({ id, name, values: derived.columns[i]?.values ?? new Float64Array() }),
  );
}

function statisticsOf({
  id,
  name,
  values,
}: {
  readonly id: string;
  readonly name: string;
  readonly values: Float64Array;
}): IndicatorStatistics {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const n = sorted.length;
  const figures = {
    n,
    missing: values.length - n,
    availability: n / values.length,
    zeros: sorted.filter((value) => value === 0).length / n,
    unique: new Set(sorted).size / n,
    ...extent(values),
    mean: mean(values),
    median: quantileOfSorted(sorted, 0.5),
    sd: standardDeviation(values),
    skewness: skewness(values),
    kurtosis: kurtosis(values),
    lowerQuartile: quantileOfSorted(sorted, 0.25),
    upperQuartile: quantileOfSorted(sorted, 0.75),
  };
  return { id, name, ...figures, flags: flagsOf(figures, n > 0 && isConstant(values)) };
}

function flagsOf(
  figures: Pick<IndicatorStatistics, 'availability' | 'zeros' | 'unique' | 'skewness' | 'kurtosis'>,
  constant: boolean,
): readonly StatisticsFlag[] {
  const flags: StatisticsFlag[] = [];
  if (figures.availability < LIMITS.availability) flags.push('low-availability');
  if (Math.abs(figures.skewness) > LIMITS.skewness && figures.kurtosis > LIMITS.kurtosis)
    flags.push('outliers');
  if (figures.zeros > LIMITS.zeros) flags.push('many-zeros');
  if (figures.unique < LIMITS.unique) flags.push('few-different');
  if (constant) flags.push('constant');
  return flags;
}
