import { describe, expect, test } from 'vitest';
import { reliability } from '../../../src/engine/analyse/reliability';
import { score } from '../../../src/engine/score/score';
import { tai, twoLevels } from './fields';

describe("Cronbach's alpha", () => {
  const [found] = reliability(tai);

  test('comes from covariances and, standardised, from correlations', () => {
    // numpy: k / (k - 1) * (1 - trace(V) / V.sum()), V the covariances of min-max scores, and of z-scores
    expect(found).toMatchObject({ aspect: 'index', of: 'children', n: 23 });
    expect(found?.alpha).toBeCloseTo(0.7075686010935324, 12);
    expect(found?.standardised).toBeCloseTo(0.7035427579584912, 12);
  });

  test('is given without each item', () => {
    // numpy: the same after np.delete(scores, j, axis=1)
    const alphas = [
      0.7076814150072094, 0.6453003868451994, 0.6323775080192225, 0.7704665196834526, 0.6180603440688387,
      0.6355452425957316, 0.6649797148555164, 0.7118558827730677,
    ];
    expect(found?.without.map(({ alpha }) => alpha)).toEqual(
      alphas.map((alpha) => expect.closeTo(alpha, 12)),
    );
    expect(found?.without[3]).toMatchObject({
      id: 'exports',
      standardised: expect.closeTo(0.7743361722674645, 12),
    });
  });

  test('is that of the children and of all indicators below, over the zones that have all', () => {
    const groups = reliability(score(twoLevels.model(), twoLevels.table));
    expect(groups.map(({ aspect, of, items, n }) => [aspect, of, items, n])).toEqual([
      ['index', 'children', ['open', 'green'], 3],
      ['index', 'indicators', ['fdi', 'trade', 'energy'], 2],
      ['open', 'children', ['fdi', 'trade'], 3],
    ]);
    // fdi 80, 20, 40 and trade 40, 60, 80: variances 2800/3 and 400, covariance -400: 2 (1 - (4000/3) / (1600/3)).
    expect(groups[2]?.alpha).toBeCloseTo(-3, 12);
    // Two items leave one, which has none.
    expect(groups[2]?.without[0]?.alpha).toBeNaN();
  });
});
