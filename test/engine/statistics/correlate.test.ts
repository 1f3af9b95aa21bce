import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlate } from '../../../src/engine/statistics/correlate';

const x = Float64Array.of(1, 2, 2, 3, 5, 4, 7, 8, 8, 9);
const y = Float64Array.of(2, 1, 3, 3, 6, 5, 5, 9, 7, 9);

describe('A correlation', () => {
  test("is Pearson's with the p-value of the t test", () => {
    // scipy.stats.pearsonr(x, y)
    const { coefficient, n, p } = correlate(x, y, 'pearson');
    expect([coefficient, n]).toEqual([expect.closeTo(0.9268228295149241, 14), 10]);
    expect(p).toBeCloseTo(0.00011476888451251963, 14);
  });

  test('is that of CORREL', () => {
    // The example in Microsoft's documentation of CORREL: 0.997054486.
    const { coefficient } = correlate(
      Float64Array.of(3, 2, 4, 5, 6),
      Float64Array.of(9, 7, 12, 15, 17),
      'pearson',
    );
    expect(coefficient).toBeCloseTo(0.997054486, 9);
  });

  test("is Spearman's, ties sharing the mean of their places", () => {
    // scipy.stats.spearmanr(x, y)
    const { coefficient, p } = correlate(x, y, 'spearman');
    expect(coefficient).toBeCloseTo(0.9415429185569093, 14);
    expect(p).toBeCloseTo(4.759165495682662e-5, 14);
  });

  test("is Kendall's tau-b, its p-value corrected for ties", () => {
    // scipy.stats.kendalltau(x, y, method='asymptotic')
    const { coefficient, n, p } = correlate(x, y, 'kendall');
    expect([coefficient, n]).toEqual([expect.closeTo(0.847117449603021, 14), 10]);
    expect(p).toBeCloseTo(0.001021594655130314, 13);
  });

  test('takes the rows where both have a value, ranked among themselves', () => {
    const gap = Number.NaN;
    for (const method of ['pearson', 'spearman', 'kendall'] as const) {
      expect(correlate(Float64Array.of(1, gap, 4, 2, 9), Float64Array.of(5, 7, 8, gap, 9), method)).toEqual(
        correlate(Float64Array.of(1, 4, 9), Float64Array.of(5, 8, 9), method),
      );
    }
  });

  test('does not exist for a constant column, for one pair or for none', () => {
    for (const method of ['pearson', 'spearman', 'kendall'] as const) {
      for (const [a, b] of [
        [Float64Array.of(1, 2, 3), Float64Array.of(5, 5, 5)],
        [Float64Array.of(1), Float64Array.of(2)],
        [Float64Array.of(1, Number.NaN), Float64Array.of(Number.NaN, 2)],
      ] as const) {
        const { coefficient, p } = correlate(a, b, method);
        expect([coefficient, p]).toEqual([Number.NaN, Number.NaN]);
      }
    }
  });

  test('by Kendall counts what comparing every pair counts', () => {
    const digits = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(digits, (pairs) => {
        const a = Float64Array.from(pairs, ([one]) => one);
        const b = Float64Array.from(pairs, ([, other]) => other);
        const slow = tauByPairs(a, b);
        const quick = correlate(a, b, 'kendall').coefficient;
        if (Number.isNaN(slow)) expect(quick).toBeNaN();
        else expect(quick).toBeCloseTo(slow, 12);
      }),
    );
  });
});

/** The definition: concordant less discordant pairs over the geometric mean of the pairs not tied in one. */
function tauByPairs(a: Float64Array, b: Float64Array): number {
  let excess = 0;
  let untiedA = 0;
  let untiedB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const da = Math.sign((a[i] ?? 0) - (a[j] ?? 0));
      const db = Math.sign((b[i] ?? 0) - (b[j] ?? 0));
      excess += da * db;
      untiedA += da ** 2;
      untiedB += db ** 2;
    }
  }
  return untiedA * untiedB > 0 ? excess / Math.sqrt(untiedA * untiedB) : Number.NaN;
}
