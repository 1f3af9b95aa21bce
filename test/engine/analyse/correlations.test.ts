import { describe, expect, test } from 'vitest';
import { correlations } from '../../../src/engine/analyse/correlations';
import { score } from '../../../src/engine/score/score';
import { correlations as printed } from '../../examples/oecd-tai';
import { tai, twoLevels } from './fields';

describe('The correlations of the Technology Achievement Index', () => {
  const { values, scores, withAspects } = correlations(tai, 'pearson');

  test('are those of Table 6 of the Handbook', () => {
    // Within the rounding of the printed values, and of the logarithms that went in.
    printed.forEach((row, i) => {
      row.forEach((coefficient, j) => {
        const tolerance = i + j === 5 && Math.min(i, j) === 1 ? 0.021 : 0.0081;
        expect(Math.abs((values.coefficients[i]?.[j] ?? Number.NaN) - coefficient)).toBeLessThan(tolerance);
      });
    });
  });

  test('come with the number of pairs and the p-value', () => {
    // scipy.stats.pearsonr(internet, electricity)
    expect(values.coefficients[2]?.[5]).toBeCloseTo(0.8412544624913677, 13);
    expect(values.p[2]?.[5]).toBeCloseTo(4.9464359124222e-7, 16);
    expect(values.n[2]?.[5]).toBe(23);
  });

  test('by ranks are those of scipy', () => {
    // scipy.stats.spearmanr(schooling, patents), kendalltau(schooling, patents, method='asymptotic')
    const spearman = correlations(tai, 'spearman').values;
    const kendall = correlations(tai, 'kendall').values;
    expect([spearman.coefficients[6]?.[0], spearman.p[6]?.[0]]).toEqual([
      expect.closeTo(0.38901291841912533, 13),
      expect.closeTo(0.066559847806989, 12),
    ]);
    expect([kendall.coefficients[0]?.[6], kendall.p[0]?.[6]]).toEqual([
      expect.closeTo(0.3080098564731132, 13),
      expect.closeTo(0.0415163623714103, 12),
    ]);
  });

  test('are the same of scores on a linear scale', () => {
    expect(scores.coefficients[1]?.[3]).toBeCloseTo(values.coefficients[1]?.[3] ?? Number.NaN, 12);
  });

  test('with the index are those of the equal-weight mean', () => {
    // scipy.stats.pearsonr(schooling, min-max scores .mean(axis=1))
    expect(withAspects.coefficients[6]?.[0]).toBeCloseTo(0.6439681704532438, 12);
    expect(withAspects.p[6]?.[0]).toBeCloseTo(0.0009133770426283337, 14);
  });
});

test('Correlations rest on the zones that have both', () => {
  const found = correlations(score(twoLevels.model(), twoLevels.table), 'pearson');
  expect(found.values.rows).toEqual(['fdi', 'trade', 'energy']);
  expect(found.withAspects.columns).toEqual(['index', 'open', 'green']);
  expect(found.values.n.map((row) => [...row])).toEqual([
    [3, 3, 2],
    [3, 4, 3],
    [2, 3, 3],
  ]);
  // energy is all there is to green.
  expect(found.withAspects.coefficients[2]?.[2]).toBeCloseTo(1, 14);
  // Two points lie on a line: A and B have less fdi with more energy.
  expect(found.values.coefficients[0]?.[2]).toBeCloseTo(-1, 14);
  expect(found.values.p[0]?.[2]).toBeNaN();
});
