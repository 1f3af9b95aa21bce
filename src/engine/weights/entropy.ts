import { extent } from '../statistics/extent';
import { type Found, firstBelow } from './found';

/**
 * Entropy weights: p = x / sum of the column, entropy e = -sum of p ln p / ln n over the n zones present, utility
 * d = 1 - e, importance d. `drop` counts 0 ln 0 as 0 and refuses negative numbers; `shift` first adds |min| + `shift` to
 * every column whose smallest number is 0 or less. Missing numbers are skipped column by column. Columns vary.
 *
 * Source: Shannon (1948); the shift is SPSSAU's 非负平移, there with 0.01.
 */
export function entropyWeights(
  columns: readonly Float64Array[],
  { zeros, shift }: { readonly zeros: 'drop' | 'shift'; readonly shift: number },
): Found {
  const shifted = zeros === 'shift' ? columns.map((values) => positive(values, shift)) : columns;
  const refused = firstBelow(shifted, 'zero');
  if (refused) return { refused };
  const utility = shifted.map(utilityOf);
  const entropy = utility.map((each) => 1 - each);
  return { importance: utility, statistics: { entropy, utility } };
}

function positive(values: Float64Array, shift: number): Float64Array {
  const { min } = extent(values);
  return min <= 0 ? values.map((value) => value - min + shift) : values;
}

/** 1 - e as the mean of (1 + u) ln(1 + u) - u over ln n, u = n p - 1: the same, but exact where p hardly varies. */
function utilityOf(values: Float64Array): number {
  const present = values.filter((value) => !Number.isNaN(value));
  const count = present.length;
  const mean = present.reduce((total, value) => total + value, 0) / count;
  const sum = present.reduce((total, value) => {
    const u = (value - mean) / mean;
    return total + (value === 0 ? 1 : (1 + u) * Math.log1p(u) - u);
  }, 0);
  return sum / count / Math.log(count);
}
