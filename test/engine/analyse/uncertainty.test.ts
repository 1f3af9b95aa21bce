import { describe, expect, test } from 'vitest';
import { type Assumptions, uncertainty } from '../../../src/engine/analyse/uncertainty';
import { Refused } from '../../../src/engine/issue';
import { indicator, modelOf, tableOf } from '../tables';
import { twoLevels } from './fields';

const certain: Assumptions = { weights: 0, normalise: [], aggregate: [], impute: [], leaveOneOut: false };
const run = (assumptions: Partial<Assumptions>, draws = 400, model = twoLevels.model()) =>
  uncertainty(model, twoLevels.table, { assumptions: { ...certain, ...assumptions }, draws, seed: 1 });

describe('The uncertainty of ranks', () => {
  test('is none where nothing is uncertain', () => {
    // A 1, B 2, C 4, D 3 (see fields.ts).
    expect(run({}, 5).zones.map(({ low, median, high, moved }) => [low, median, high, moved])).toEqual([
      [1, 1, 1, 0],
      [2, 2, 2, 0],
      [4, 4, 4, 0],
      [3, 3, 3, 0],
    ]);
  });

  test('takes each alternative as often as the model', () => {
    // With geometric means C (60 ^ 0.6 * 10 ^ 0.4 = 29) stays last; a rank that only depends on which mean is drawn.
    const { draws } = run({ aggregate: [{ method: 'geometric' }] }, 2000);
    const share = draws.filter(({ aggregate }) => aggregate === 0).length / draws.length;
    // Five standard deviations: 5 * sqrt(0.25 / 2000) = 0.056.
    expect(Math.abs(share - 0.5)).toBeLessThan(0.056);
  });

  test('leaves each indicator out as often as none', () => {
    const { draws, ranks, zones } = run({ leaveOneOut: true }, 2000);
    for (const id of [null, 'fdi', 'trade', 'energy']) {
      const share = draws.filter(({ leftOut }) => leftOut === id).length / draws.length;
      // Five standard deviations: 5 * sqrt(0.25 * 0.75 / 2000) = 0.048.
      expect(Math.abs(share - 0.25)).toBeLessThan(0.049);
    }
    // leave-one-out.test.ts: without fdi A 3, B 2, C 4, D 1; without energy A 1, B 4, C 2, D 3.
    draws.forEach(({ leftOut }, i) => {
      if (leftOut === 'fdi') expect([...(ranks[i] ?? [])]).toEqual([3, 2, 4, 1]);
      if (leftOut === 'energy') expect([...(ranks[i] ?? [])]).toEqual([1, 4, 2, 3]);
    });
    expect(zones[0]).toMatchObject({ zone: 'A', rank: 1, low: 1, median: 1, high: 3 });
  });

  test('moves the weights within their bounds', () => {
    const { draws } = run({ weights: 0.25 });
    const factors = draws.flatMap((draw) => [...draw.factors]);
    expect(Math.min(...factors)).toBeGreaterThanOrEqual(0.75);
    expect(Math.max(...factors)).toBeLessThanOrEqual(1.25);
    // Two aspects and three indicators.
    expect(draws[0]?.factors).toHaveLength(5);
  });

  test('of two zones with opposite scores is that of the coin which weight is larger', () => {
    const model = modelOf([indicator('x'), indicator('y')]);
    const table = tableOf(['x', 'y'], { A: [1, 0], B: [0, 1] });
    const { zones } = uncertainty(model, table, {
      assumptions: { ...certain, weights: 0.5 },
      draws: 2000,
      seed: 5,
    });
    // A leads where the factor of x is the larger of two alike: half the time. 5 * sqrt(0.25 / 2000) = 0.056.
    expect(Math.abs((zones[0]?.mean ?? 0) - 1.5)).toBeLessThan(0.056);
  });

  test('is the same again with the same seed', () => {
    expect(run({ weights: 0.25, leaveOneOut: true }, 20)).toEqual(
      run({ weights: 0.25, leaveOneOut: true }, 20),
    );
  });

  test('takes the long way to the same end where the index is adjusted', () => {
    const plain = run({ weights: 0.25, leaveOneOut: true }, 50);
    const adjusted = run(
      { weights: 0.25, leaveOneOut: true },
      50,
      twoLevels.model({ adjust: { items: [] } }),
    );
    expect(adjusted.ranks).toEqual(plain.ranks);
  });

  test('is refused where an alternative cannot be scored', () => {
    const model = twoLevels.model({ normalise: { method: 'min-max' } });
    expect(() => run({ aggregate: [{ method: 'geometric' }] }, 5, model)).toThrow(Refused);
  });
});
