import { describe, expect, test } from 'vitest';
import { criticWeights } from '../../../src/engine/weights/critic';
import { deviationWeights } from '../../../src/engine/weights/deviation';
import { entropyWeights } from '../../../src/engine/weights/entropy';
import type { Found } from '../../../src/engine/weights/found';
import { independenceWeights } from '../../../src/engine/weights/independence';
import { merecWeights } from '../../../src/engine/weights/merec';
import { pcaWeights } from '../../../src/engine/weights/pca';
import { toShares } from '../../../src/engine/weights/to-shares';
import { variationWeights } from '../../../src/engine/weights/variation';
import { diakoulaki, elsayed, merec } from '../../examples/weights';
import { columnsOf, minMax, scores, values } from './columns';

const near = (numbers: readonly number[], digits = 11) => numbers.map((each) => expect.closeTo(each, digits));
function weightsOf(found: Found): readonly number[] {
  return toShares(found.refused ? [] : found.importance);
}
const statistic = (found: Found, name: 'entropy' | 'utility' | 'deviation' | 'conflict' | 'information') =>
  found.refused ? [] : found.statistics[name];
const drop = { zeros: 'drop', shift: 0.01 } as const;
const shift = { zeros: 'shift', shift: 0.01 } as const;

// Expected numbers of the small table: numpy 1.26, formulas as in the methods' docstrings, Z the scores, X the values.
describe('Entropy', () => {
  test('gives the weights Elsayed et al. (2017) print', () => {
    const found = entropyWeights(columnsOf(elsayed.rows), drop);
    expect(weightsOf(found)).toEqual(near(elsayed.weights, 6));
    expect(statistic(found, 'entropy')).toEqual(near(elsayed.entropy, 9));
    expect(statistic(found, 'utility')).toEqual(near(elsayed.utility, 9));
  });

  test('counts zeros as nothing under drop', () => {
    // P = Z / Z.sum(0); e = -where(P > 0, P * log(P), 0).sum(0) / log(5)
    const found = entropyWeights(scores, drop);
    expect(statistic(found, 'entropy')).toEqual(near([0.677791519614, 0.794966420023, 0.733364454681]));
    expect(weightsOf(found)).toEqual(near([0.40586669542, 0.258268501982, 0.335864802598]));
  });

  test('adds |min| + 0.01 under shift to columns that reach 0 or less, and only to those', () => {
    // The same of Z + 0.01.
    const shifted = [0.405896522265, 0.258291339197, 0.335812138538];
    expect(weightsOf(entropyWeights(scores, shift))).toEqual(near(shifted));
    const lower = scores.map((column) => column.map((score) => score - 7));
    expect(weightsOf(entropyWeights(lower, shift))).toEqual(near(shifted));
    expect(weightsOf(entropyWeights(values, shift))).toEqual(weightsOf(entropyWeights(values, drop)));
  });

  test('refuses a negative number under drop, and names it', () => {
    const columns = [Float64Array.of(1, 2), Float64Array.of(3, -4)];
    expect(entropyWeights(columns, drop)).toEqual({ refused: { column: 1, value: -4 } });
  });

  test('skips missing numbers, the logarithm being that of those present', () => {
    const withGap = scores.map((column) => Float64Array.of(...column, Number.NaN));
    expect(weightsOf(entropyWeights(withGap, drop))).toEqual(near(weightsOf(entropyWeights(scores, drop))));
  });
});

describe('CRITIC', () => {
  const columns = columnsOf(diakoulaki.rows);

  test('gives the weights of Diakoulaki et al. (1995), with what led to them', () => {
    const found = criticWeights(minMax(columns), 'pearson');
    expect(weightsOf(found)).toEqual(near(diakoulaki.pearson, 8));
    expect(statistic(found, 'deviation')).toEqual(near(diakoulaki.deviation, 8));
    expect(statistic(found, 'conflict')).toEqual(near(diakoulaki.conflict, 8));
    expect(statistic(found, 'information')).toEqual(near(diakoulaki.information, 7));
  });

  test('by ranks and without scaling gives those of scikit-criteria', () => {
    expect(weightsOf(criticWeights(minMax(columns), 'spearman'))).toEqual(near(diakoulaki.spearman, 7));
    expect(weightsOf(criticWeights(columns, 'pearson'))).toEqual(near(diakoulaki.unscaledPearson, 7));
    expect(weightsOf(criticWeights(columns, 'spearman'))).toEqual(near(diakoulaki.unscaledSpearman, 7));
  });

  test('compares a pair over the zones that have both', () => {
    // By hand: over the first three rows r = 1, so the only conflict is none.
    const found = criticWeights(
      [Float64Array.of(1, 2, 3, 9), Float64Array.of(2, 4, 6, Number.NaN)],
      'pearson',
    );
    expect(statistic(found, 'conflict')).toEqual([expect.closeTo(0, 12), expect.closeTo(0, 12)]);
  });
});

test('Standard deviation weights are shares of the sample deviations', () => {
  // Z.std(0, ddof=1)
  expect(weightsOf(deviationWeights(scores))).toEqual(near([0.354093590981, 0.351338099849, 0.29456830917]));
});

describe('The coefficient of variation', () => {
  test('is the sample deviation over the mean', () => {
    // X.std(0, ddof=1) / X.mean(0)
    expect(weightsOf(variationWeights(values))).toEqual(
      near([0.348393681953, 0.340759338599, 0.310846979448]),
    );
  });

  test('refuses a negative number', () => {
    expect(variationWeights([Float64Array.of(-1, 3)])).toEqual({ refused: { column: 0, value: -1 } });
  });
});

describe('Independence', () => {
  test('is 1 / R, R from a regression on the others', () => {
    // np.linalg.lstsq of each column of Z on the others and a constant; R = sqrt(1 - SSE / SST).
    const found = independenceWeights(scores);
    expect(found.refused ? {} : found.statistics['multiple-correlation']).toEqual(
      near([0.981315840502, 0.970171931303, 0.951308134709]),
    );
    expect(weightsOf(found)).toEqual(near([0.32861981296, 0.33239451437, 0.33898567267]));
  });

  test('counts R as 1 where a column is made of others', () => {
    const [a, b] = scores as [Float64Array, Float64Array];
    const sum = a.map((each, row) => each + (b[row] as number));
    expect(weightsOf(independenceWeights([a, b, sum]))).toEqual(near([1 / 3, 1 / 3, 1 / 3]));
  });

  test('has no bound for a column that has nothing to do with the others', () => {
    const found = independenceWeights([Float64Array.of(1, 2, 1, 2), Float64Array.of(1, 1, 2, 2)]);
    expect(weightsOf(found)).toEqual([0, 0]);
  });
});

describe('Principal components', () => {
  test('weigh by the communality in components with an eigenvalue of 1 or more', () => {
    // w, V = np.linalg.eigh(np.corrcoef(Z.T)): 2.000, 0.981, 0.019; the first alone counts.
    expect(weightsOf(pcaWeights(scores))).toEqual(near([0.495309848488, 0.311898093207, 0.192792058304]));
  });

  test('weigh uncorrelated columns the same', () => {
    const found = pcaWeights([Float64Array.of(1, 2, 1, 2), Float64Array.of(1, 1, 2, 2)]);
    expect(weightsOf(found)).toEqual([0.5, 0.5]);
  });
});

describe('MEREC', () => {
  test('gives the weights Keshavarz-Ghorabaee et al. (2021) print', () => {
    const found = merecWeights(columnsOf(merec.rows), merec.lower);
    expect(weightsOf(found)).toEqual(near(merec.weights, 4));
    expect(found.refused ? [] : found.statistics['removal-effect']).toEqual(near(merec.effect, 2));
  });

  test('leaves out the zones that lack a value', () => {
    const rows = [...merec.rows, [1, Number.NaN, 1, 1]];
    expect(weightsOf(merecWeights(columnsOf(rows), merec.lower))).toEqual(near(merec.weights, 4));
  });

  test('refuses 0', () => {
    expect(merecWeights([Float64Array.of(1, 0)], [false])).toEqual({ refused: { column: 0, value: 0 } });
  });
});
