import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/engine/model/model';
import { score } from '../../../src/engine/score/score';
import type { Scorecard } from '../../../src/engine/score/scorecard';
import { diakoulaki, drinks, elsayed, school } from '../../examples/weights';
import { frozen, indicator, modelOf, tableOf } from '../tables';

const ids = ['x', 'y', 'z'];
/** The table of the methods' own tests; y is better when lower. */
const table = tableOf(ids, {
  A: [7, 312, 5],
  B: [72, 88, 1],
  C: [10, 252, 4],
  D: [29, 48, 9],
  E: [65, 54, 2],
});
const indicators = [indicator('x'), indicator('y', { direction: 'lower-is-better' }), indicator('z')];
const leaf = (id: string, weight = 1) => ({ kind: 'indicator', id, weight });
const nested = {
  kind: 'aspect',
  id: 'index',
  name: 'Index',
  children: [
    { kind: 'aspect', id: 'a', name: 'Scale', weight: 3, children: [leaf('x'), leaf('y')] },
    leaf('z', 2),
  ],
};
const shareOf = ({ shares }: Scorecard, id: string) => shares.find((each) => each.id === id)?.share;
const effectiveOf = ({ shares }: Scorecard) =>
  shares.filter(({ kind }) => kind === 'indicator').map(({ effective }) => effective);
const near = (numbers: readonly number[], digits = 11) => numbers.map((each) => expect.closeTo(each, digits));
const flat = (weigh: object, more: object = {}): Model => modelOf(indicators, { weigh, ...more });
const rowsOf = (rows: readonly (readonly number[])[]) =>
  tableOf(
    (rows[0] ?? []).map((_, j) => `c${j}`),
    Object.fromEntries(rows.map((row, i) => [`zone ${i}`, row])),
  );
const plainModelOf = (size: number, weigh: object) =>
  modelOf(
    Array.from({ length: size }, (_, j) => indicator(`c${j}`)),
    { weigh },
  );

/** By numpy: e = -(P * log P).sum(0) / log(5) of the scores, 0 log 0 as 0; d / d.sum(). */
const entropy = [0.40586669542, 0.258268501982, 0.335864802598];

describe('Weights from the data', () => {
  test('are found from scores, which are directed, unless values are asked for', () => {
    expect(effectiveOf(score(flat({ method: 'entropy' }), table))).toEqual(near(entropy));
    // By numpy, the same of the values.
    const ofValues = flat({ method: 'entropy', of: 'values' });
    expect(effectiveOf(score(ofValues, table))).toEqual(
      near([0.382461994307, 0.336460588221, 0.281077417472]),
    );
  });

  test('reproduce the published examples through the whole model', () => {
    const critic = score(plainModelOf(3, { method: 'critic' }), rowsOf(diakoulaki.rows));
    expect(effectiveOf(critic)).toEqual(near(diakoulaki.pearson, 8));
    const raw = score(plainModelOf(5, { method: 'entropy', of: 'values' }), rowsOf(elsayed.rows));
    expect(effectiveOf(raw)).toEqual(near(elsayed.weights, 6));
    expect(raw.weighings[0]?.indicators[3]).toEqual({
      id: 'c3',
      weight: expect.closeTo(elsayed.weights[3], 6),
      statistics: {
        entropy: expect.closeTo(elsayed.entropy[3], 9),
        utility: expect.closeTo(elsayed.utility[3], 9),
      },
    });
  });

  test('give an aspect what the indicators below it weigh together', () => {
    const card = score(flat({ method: 'entropy' }, { tree: nested }), table);
    const [x, y, z] = entropy as [number, number, number];
    expect(shareOf(card, 'a')).toBeCloseTo(x + y, 11);
    expect(shareOf(card, 'z')).toBeCloseTo(z, 11);
    expect(shareOf(card, 'x')).toBeCloseTo(x / (x + y), 11);
  });

  test('run over each aspect, or over all indicators at once', () => {
    // By numpy: CRITIC of all three; of x and y alone the conflict is the same for both, so the deviations decide.
    const all = [0.348614288435, 0.234322288475, 0.417063423091];
    const over = (scope: string) => score(flat({ method: 'critic', over: scope }, { tree: nested }), table);
    expect(effectiveOf(over('all'))).toEqual(near(all));
    const deviations = [46.798068032747, 46.43389408334] as const;
    expect(shareOf(over('aspect'), 'x')).toBeCloseTo(deviations[0] / (deviations[0] + deviations[1]), 11);
    expect(shareOf(over('aspect'), 'z')).toBeCloseTo(all[2] as number, 11);
  });

  test('may be an exception below given ones', () => {
    const [scale, z] = nested.children;
    const tree = { ...nested, children: [{ ...scale, weigh: { method: 'entropy' } }, z] };
    const card = score(flat({ method: 'given' }, { tree }), table);
    expect(shareOf(card, 'a')).toBe(0.6);
    expect(shareOf(card, 'x')).toBeCloseTo(0.40586669542 / (0.40586669542 + 0.258268501982), 10);
    expect(card.weighings.map(({ aspect }) => aspect)).toEqual(['a']);
  });

  test('are MEREC of values, directed by itself', () => {
    // By numpy, as the paper has it.
    expect(effectiveOf(score(flat({ method: 'merec' }), table))).toEqual(
      near([0.350971018205, 0.259161673241, 0.389867308554]),
    );
  });

  test('leave the input as it was', () => {
    const given = frozen(structuredClone(table));
    score(flat({ method: 'critic' }), given.table);
    expect(given.isUnchanged()).toBe(true);
  });

  test('do not depend on the order of the rows', () => {
    const reversed = {
      zones: table.zones.toReversed(),
      groupings: [],
      columns: table.columns.map(({ id, values }) => ({ id, values: values.toReversed() })),
    };
    for (const method of ['entropy', 'critic', 'pca', 'independence', 'merec'])
      expect(effectiveOf(score(flat({ method }), reversed))).toEqual(
        near(effectiveOf(score(flat({ method }), table)), 9),
      );
  });
});

describe('Where the data give no weights', () => {
  const goalposts = { low: 0, high: 100 };
  const posted = (weigh: object) =>
    modelOf(
      ids.map((id) => indicator(id, { goalposts })),
      { weigh, normalise: { method: 'goalposts' } },
    );
  const codesOf = ({ issues }: Scorecard) => issues.map(({ code }) => code);

  test('an indicator that is the same everywhere gets none, with a note', () => {
    const card = score(
      posted({ method: 'critic' }),
      tableOf(ids, { A: [10, 5, 7], B: [20, 9, 7], C: [60, 1, 7] }),
    );
    expect(effectiveOf(card)[2]).toBe(0);
    expect(effectiveOf(card)[0]).toBeGreaterThan(0);
    expect(card.issues).toMatchObject([
      { code: 'constant-without-weight', severity: 'note', at: { indicator: 'z' } },
    ]);
  });

  test('an indicator without scores gets none, and the last one left all', () => {
    const card = score(flat({ method: 'critic' }), tableOf(ids, { A: [1, 3, null], B: [2, 3, null] }));
    expect(effectiveOf(card)).toEqual([1, 0, 0]);
    expect([...card.index]).toEqual([0, 100]);
  });

  test('one zone or equal zones are an error at the aspect', () => {
    for (const rows of [{ A: [10, 20, 30] }, { A: [10, 20, 30], B: [10, 20, 30] }]) {
      const card = score(posted({ method: 'entropy' }), tableOf(ids, rows));
      expect(card.issues).toContainEqual(
        expect.objectContaining({ code: 'weights-not-found', severity: 'error', at: { aspect: 'index' } }),
      );
      expect([...card.index]).toEqual(card.zones.map(() => Number.NaN));
    }
  });

  test('nothing is said twice where no indicator has a score', () => {
    const card = score(flat({ method: 'entropy' }), tableOf(ids, { A: [null, null, null] }));
    expect(codesOf(card)).not.toContain('weights-not-found');
  });

  test('a negative number is named', () => {
    const model = flat({ method: 'entropy' }, { normalise: { method: 'z-score', mean: 0, sd: 1 } });
    expect(score(model, table).issues).toContainEqual(
      expect.objectContaining({
        code: 'weigh-needs-positive',
        facts: { aspect: 'Index', indicator: 'x', value: expect.any(Number), method: 'entropy' },
      }),
    );
    const shifted = flat(
      { method: 'entropy', zeros: 'shift' },
      { normalise: { method: 'z-score', mean: 0, sd: 1 } },
    );
    expect(effectiveOf(score(shifted, table)).reduce((sum, each) => sum + each)).toBeCloseTo(1, 12);
  });
});

describe('Judgements', () => {
  const drinksModel = (judgements: readonly (readonly number[])[], more: object = {}) =>
    plainModelOf(judgements.length, { method: 'ahp', judgements, ...more });
  const zones = (size: number) => rowsOf([Array(size).fill(1), Array(size).fill(2)]);

  test('give the weights, and the consistency beside them', () => {
    const card = score(drinksModel(drinks.judgements), zones(7));
    expect(effectiveOf(card)).toEqual(near(drinks.eigenvector, 9));
    expect(card.weighings[0]?.consistency?.cr).toBeCloseTo(drinks.cr, 10);
  });

  test('that contradict each other are refused, the worst one named', () => {
    const card = score(drinksModel(school.judgements), zones(6));
    expect(card.issues).toMatchObject([
      {
        code: 'judgements-inconsistent',
        severity: 'error',
        facts: { cr: expect.closeTo(school.cr, 9), row: 'c0', column: 'c2', judgement: 3 },
      },
    ]);
    expect([...card.index]).toEqual([Number.NaN, Number.NaN]);
  });

  test.each([
    ['judgements-do-not-fit', [[1, 2]]],
    [
      'judgements-not-reciprocal',
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [
      'judgements-not-reciprocal',
      [
        [2, 2],
        [0.5, 1],
      ],
    ],
  ])('that cannot be used are an error: %s', (code, judgements) => {
    const model = plainModelOf(2, { method: 'ahp', judgements });
    expect(score(model, zones(2)).issues).toMatchObject([{ code, at: { aspect: 'index' } }]);
  });

  test('may have 0.33 for a third', () => {
    const model = plainModelOf(2, {
      method: 'ahp',
      judgements: [
        [1, 3],
        [0.33, 1],
      ],
    });
    expect(score(model, zones(2)).issues).toEqual([]);
  });

  test('of more items than the table of random indices knows are refused', () => {
    const judgements = Array.from({ length: 12 }, () => Array(12).fill(1));
    expect(score(drinksModel(judgements), zones(12)).issues).toMatchObject([
      { code: 'judgements-too-many', facts: { limit: 11 } },
    ]);
    expect(score(drinksModel(judgements, { randomIndex: 'spssau' }), zones(12)).issues).toEqual([]);
  });

  test('of experts in points are averaged, and checked', () => {
    const budget = (points: number[][]) => score(plainModelOf(2, { method: 'budget', points }), zones(2));
    expect(
      effectiveOf(
        budget([
          [60, 40],
          [1, 3],
        ]),
      ),
    ).toEqual(near([0.425, 0.575]));
    expect(budget([[60, 40, 1]]).issues).toMatchObject([{ code: 'points-do-not-fit' }]);
    expect(
      budget([
        [1, 1],
        [0, 0],
      ]).issues,
    ).toMatchObject([{ code: 'expert-without-points', facts: { expert: 2 } }]);
  });

  test('may be only an order of the weights given', () => {
    const tree = { ...nested, children: [leaf('x', 20), leaf('y', 30), leaf('z', 10)] };
    const card = score(flat({ method: 'rank-order-centroid' }, { tree }), table);
    expect(effectiveOf(card)).toEqual(near([5 / 18, 11 / 18, 2 / 18]));
  });
});

describe('Combined weights', () => {
  const equal = { method: 'equal' };
  const combined = (more: object) =>
    score(flat({ method: 'combination', parts: [equal, { method: 'entropy' }], ...more }), table);

  test('mix their parts by factors', () => {
    expect(effectiveOf(combined({ how: 'linear', factors: [1, 3] }))).toEqual(
      near(entropy.map((each) => 0.25 / 3 + 0.75 * each)),
    );
    expect(effectiveOf(combined({ how: 'linear' }))).toEqual(near(entropy.map((each) => 1 / 6 + each / 2)));
  });

  test('by products with equal ones stay as they were', () => {
    expect(effectiveOf(combined({ how: 'multiplicative' }))).toEqual(near(entropy));
  });

  test('keep their parts and factors in the result', () => {
    const [weighing] = combined({ how: 'game' }).weighings;
    expect(weighing?.parts.map(({ method }) => method)).toEqual(['equal', 'entropy']);
    expect(weighing?.factors.reduce((sum, each) => sum + each)).toBeCloseTo(1, 12);
  });

  test('of a part that has none are none', () => {
    const inconsistent = {
      method: 'ahp',
      judgements: [
        [1, 9, 1],
        [1 / 9, 1, 9],
        [1, 1 / 9, 1],
      ],
    };
    const card = score(flat({ method: 'combination', how: 'linear', parts: [equal, inconsistent] }), table);
    expect(card.issues).toMatchObject([{ code: 'judgements-inconsistent' }]);
    expect(card.index.every(Number.isNaN)).toBe(true);
  });
});
