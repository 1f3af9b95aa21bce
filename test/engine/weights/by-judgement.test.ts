import { describe, expect, test } from 'vitest';
import { ahp } from '../../../src/engine/weights/ahp';
import { budgetAllocation } from '../../../src/engine/weights/budget';
import { combineLinear, combineProduct, gameFactors } from '../../../src/engine/weights/combine';
import { rankOrderCentroid } from '../../../src/engine/weights/rank-order-centroid';
import { drinks, school } from '../../examples/weights';

const near = (numbers: readonly number[], digits = 9) => numbers.map((each) => expect.closeTo(each, digits));
const saaty = { solve: 'eigenvector', table: 'saaty' } as const;

describe('AHP', () => {
  test('gives the weights and the consistency ratio Saaty (2008) prints', () => {
    const { weights, consistency } = ahp(drinks.judgements, saaty);
    expect(weights.map((each) => Math.round(each * 1000) / 1000)).toEqual(drinks.printed);
    expect(weights).toEqual(near(drinks.eigenvector));
    expect(consistency.lambdaMax).toBeCloseTo(drinks.lambdaMax, 10);
    expect(consistency.ci).toBeCloseTo(drinks.ci, 10);
    expect(consistency.cr).toBeCloseTo(drinks.cr, 10);
    expect(consistency.cr).toBeCloseTo(drinks.printedRatio, 3);
  });

  test('by column means and row roots differs in the third decimal', () => {
    expect(ahp(drinks.judgements, { ...saaty, solve: 'column-mean' }).weights).toEqual(
      near(drinks.columnMean),
    );
    expect(ahp(drinks.judgements, { ...saaty, solve: 'row-root' }).weights).toEqual(near(drinks.rowRoot));
  });

  test('takes the random index from the table that is named', () => {
    expect(ahp(drinks.judgements, saaty).consistency.ri).toBe(1.32);
    expect(ahp(drinks.judgements, { ...saaty, table: 'spssau' }).consistency.ri).toBe(1.36);
  });

  test('finds the inconsistency of the choice of a school, and the judgement furthest from the weights', () => {
    const { weights, consistency, worst } = ahp(school.judgements, saaty);
    expect(weights).toEqual(near(school.printed, 4));
    expect(consistency.lambdaMax).toBeCloseTo(school.lambdaMax, 9);
    expect(consistency.cr).toBeCloseTo(school.cr, 9);
    // By hand from the printed weights: the first against the third, judged 3, is off by a factor of 0.3208 / 0.0348 / 3 =
    // 3.07; next come 1/5 for the second against the fifth (2.94) and 1/3 for the fourth against the sixth (2.77).
    expect(worst).toMatchObject({ row: 0, column: 2, judgement: 3 });
    expect(worst?.fitting).toBeCloseTo(9.22, 1);
  });

  test('of two items is always consistent', () => {
    const { weights, consistency } = ahp(
      [
        [1, 3],
        [1 / 3, 1],
      ],
      saaty,
    );
    expect(weights).toEqual(near([0.75, 0.25]));
    expect(consistency.cr).toBe(0);
  });
});

describe('Rank-order centroid', () => {
  test('gives the published weights of three', () => {
    // Barron & Barrett (1996): 0.6111, 0.2778, 0.1111, here with the most important in the middle.
    expect(rankOrderCentroid([20, 30, 10])).toEqual(near([5 / 18, 11 / 18, 2 / 18]));
  });

  test('lets equal ones share their places', () => {
    expect(rankOrderCentroid([30, 20, 20])).toEqual(near([11 / 18, 3.5 / 18, 3.5 / 18]));
    expect(rankOrderCentroid([0, 0])).toEqual([0.5, 0.5]);
  });
});

test('Budget allocation gives every expert the same say', () => {
  // By hand: (60/100 + 1/4) / 2 and (40/100 + 3/4) / 2.
  expect(
    budgetAllocation([
      [60, 40],
      [1, 3],
    ]),
  ).toEqual(near([0.425, 0.575]));
});

describe('Combined weights', () => {
  const sets = [
    [0.2, 0.3, 0.5],
    [0.4, 0.4, 0.2],
  ];

  test('are sums with factors, or products', () => {
    expect(combineLinear(sets, [0.25, 0.75])).toEqual(near([0.35, 0.375, 0.275]));
    // By hand: 0.08, 0.12 and 0.10 as shares of 0.30.
    expect(combineProduct(sets)).toEqual(near([4 / 15, 6 / 15, 5 / 15]));
  });

  test('by game theory lie closest to all sets at once', () => {
    // numpy: G = W @ W.T; a = np.linalg.solve(G, np.diag(G)); |a| / |a|.sum() = 24/43 and 19/43.
    expect(gameFactors(sets)).toEqual(near([24 / 43, 19 / 43]));
  });

  test('by game theory take coinciding sets the same', () => {
    expect(
      gameFactors([
        [0.2, 0.8],
        [0.2, 0.8],
      ]),
    ).toEqual(near([0.5, 0.5]));
  });
});
