import { eigen } from '../statistics/eigen';
import { toShares } from './to-shares';

/** A direction of the Gram matrix below this, relative to the largest, tells sets of weights apart no more. */
const NOTHING = 1e-12;

/** Each set times its factor; the factors add up to 1. */
export function combineLinear(
  sets: readonly (readonly number[])[],
  factors: readonly number[],
): readonly number[] {
  return (sets[0] ?? []).map((_, i) =>
    sets.reduce((sum, set, k) => sum + (factors[k] ?? 0) * (set[i] as number), 0),
  );
}

/** The products of the sets as shares of their sum; all 0 where every product is. */
export function combineProduct(sets: readonly (readonly number[])[]): readonly number[] {
  return toShares(
    (sets[0] ?? []).map((_, i) => sets.reduce((product, set) => product * (set[i] as number), 1)),
  );
}

/**
 * The factors of the linear combination that lies closest to all sets at once (博弈论组合赋权): the solution of
 * sum over l of (w_k · w_l) a_l = w_k · w_k for every k, of which the absolute values are taken as shares of their sum.
 * Where sets coincide, the smallest solution.
 *
 * Source: the first-order condition of minimising |sum a_l w_l - w_k| for every k, as in Lai et al. (2015),
 * Natural Hazards.
 */
export function gameFactors(sets: readonly (readonly number[])[]): readonly number[] {
  const gram = sets.map((a) => Float64Array.from(sets, (b) => dot(a, b)));
  const wanted = sets.map((_, k) => gram[k]?.[k] as number);
  const { values, vectors } = eigen(gram);
  const factors = sets.map(() => 0);
  values.forEach((value, k) => {
    if (value <= NOTHING * (values[0] as number)) return;
    const vector = Array.from(vectors[k] as Float64Array);
    const along = dot(vector, wanted) / value;
    vector.forEach((part, i) => {
      factors[i] = (factors[i] as number) + along * part;
    });
  });
  return toShares(factors.map(Math.abs));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, each, i) => sum + each * (b[i] as number), 0);
}
