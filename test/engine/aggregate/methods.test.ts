import { describe, expect, test } from 'vitest';
import type { Aggregate } from '../../../src/engine/model/model';
import { aggregate } from '../../../src/engine/score/aggregate';
import { effectiveWeights } from '../../../src/engine/score/effective-weights';
import { score } from '../../../src/engine/score/score';
import { investment, maternalCare, outranking, tzengHuang } from '../../examples/comparing-zones';
import { indicator, modelOf, tableOf } from '../tables';

type Rows = Readonly<Record<string, readonly (number | null)[]>>;

/** The index of rows of scores under a method, its aspect and its issues. */
function run(rows: Rows, weights: readonly number[], method: object, more: object = {}) {
  const ids = weights.map((_, j) => `c${j}`);
  const model = modelOf(
    ids.map((id) => indicator(id)),
    {
      tree: {
        kind: 'aspect',
        id: 'index',
        name: 'Index',
        children: ids.map((id, j) => ({ kind: 'indicator', id, weight: weights[j] })),
      },
      weigh: { method: 'given' },
      aggregate: method,
      ...more,
    },
  );
  const { aspects, issues } = aggregate(tableOf(ids, rows), effectiveWeights(model), model, {
    indicators: new Set(),
    aspects: new Set(),
  });
  const scores = [...(aspects[0]?.scores ?? [])];
  return { scores, workings: aspects[0]?.workings, issues };
}

const close = (numbers: readonly number[], digits = 10) =>
  numbers.map((each) => (Number.isNaN(each) ? Number.NaN : expect.closeTo(each, digits)));
/** Within half of the last printed digit, a little more for one that ends in 5. */
const printed = (numbers: readonly number[], decimals: number) =>
  numbers.map((each) => expect.closeTo(each, decimals - 0.05));

// The expected numbers of these scores are numpy's, from the formula in the comment of each method:
// Z = these, w = [.5, .3, .2], b = Z.max(0), a = Z.min(0).
const Z: Rows = {
  A: [80, 40, 60],
  B: [30, 90, 60],
  C: [55, 55, 55],
  D: [80, 20, 100],
  E: [10, 70, 35],
};
const holed: Rows = { ...Z, B: [30, 90, null] };
const w = [0.5, 0.3, 0.2];
const raw = { output: 'raw' };

describe('Means', () => {
  test.each<[string, Aggregate, readonly number[]]>([
    // 1 / (w / Z).sum(1)
    [
      'harmonic',
      { method: 'harmonic' },
      [58.53658536585366, 42.857142857142854, 55, 43.01075268817204, 16.666666666666664],
    ],
    // (w * Z ** p).sum(1) ** (1 / p)
    [
      'generalised, power 0.5',
      { method: 'generalised', power: 0.5 },
      [62.7057445917078, 50.89190171637791, 55, 61.05510696599782, 27.81860828193472],
    ],
    [
      'generalised, power 2',
      { method: 'generalised', power: 2 },
      [66.332495807108, 60, 55, 72.93833011524188, 42.01190307520001],
    ],
    [
      'generalised, power -2',
      { method: 'generalised', power: -2 },
      [55.79886659703325, 39.27922024247863, 55, 34.33761030136704, 13.834964763236659],
    ],
    // np.median(Z, 1)
    ['median', { method: 'median' }, [60, 60, 55, 80, 35]],
    // M = (w * Z).sum(1); S2 = (w * (Z - M[:, None]) ** 2).sum(1); M - S2 / M
    [
      'Mazziotta-Pareto',
      { method: 'mazziotta-pareto', penalty: 'negative', deviation: 'population', form: 'scores' },
      [59.25, 41.333333333333336, 55, 51.39393939393939, 12.515151515151516],
    ],
    // M + S2 * 3 / 2 / M
    [
      'Mazziotta-Pareto, positive, sample',
      { method: 'mazziotta-pareto', penalty: 'positive', deviation: 'sample', form: 'scores' },
      [71.125, 73, 55, 87.9090909090909, 63.72727272727273],
    ],
    // of 70 + .6 * Z, and (... - 70) / .6
    [
      'adjusted Mazziotta-Pareto',
      { method: 'mazziotta-pareto', penalty: 'negative', deviation: 'population', form: 'adjusted' },
      [62.31734317343175, 49.9921875, 55, 60.722627737226276, 28.483296213808465],
    ],
  ])('%s', (_, method, expected) => {
    expect(run(Z, w, method).scores).toEqual(close(expected));
  });

  test('the generalised mean with power 0 is the geometric, with 1 the arithmetic, with -1 the harmonic', () => {
    for (const [power, method] of [
      [0, 'geometric'],
      [1, 'arithmetic'],
      [-1, 'harmonic'],
    ] as const)
      expect(run(holed, w, { method: 'generalised', power }).scores).toEqual(
        close(run(holed, w, { method }).scores),
      );
  });

  test('drop a missing child and rescale the weights of its siblings', () => {
    // By hand: 0.8 / (0.5 / 30 + 0.3 / 90) = 40; the middle of 30 and 90; M = 52.5, S2 = 843.75, M - S2 / M.
    const ofB = (method: object) => run(holed, w, method).scores[1];
    expect(ofB({ method: 'harmonic' })).toBeCloseTo(40, 10);
    expect(ofB({ method: 'median' })).toBe(60);
    expect(ofB({ method: 'mazziotta-pareto' })).toBeCloseTo(52.5 - 843.75 / 52.5, 10);
  });

  test('give none where too few of the children have a score', () => {
    for (const method of ['harmonic', 'median', 'mazziotta-pareto'])
      expect(run(holed, w, { method }, { availability: 0.9 }).scores.map(Number.isNaN)).toEqual([
        false,
        true,
        false,
        false,
        false,
      ]);
  });

  test('that cannot take a score refuse it, unless the child has no weight', () => {
    const zero: Rows = { A: [0, 50], B: [20, 30] };
    const refuses = (method: object, rows: Rows, weights = [1, 1]) =>
      run(rows, weights, method).issues.map(({ code }) => code);
    for (const method of [{ method: 'harmonic' }, { method: 'generalised', power: -0.5 }]) {
      expect(refuses(method, zero)).toEqual(['score-not-positive']);
      expect(refuses(method, zero, [0, 1])).toEqual([]);
    }
    for (const method of [{ method: 'generalised', power: 0.5 }, { method: 'mazziotta-pareto' }]) {
      expect(refuses(method, zero)).toEqual([]);
      expect(refuses(method, { A: [-1, 50], B: [20, 30] })).toEqual(['score-not-positive']);
    }
    expect(refuses({ method: 'median' }, { A: [-1, 50], B: [20, 30] })).toEqual([]);
  });

  test('of nothing but zeros are 0', () => {
    const zeros: Rows = { A: [0, 0], B: [0, 0] };
    expect(run(zeros, [1, 1], { method: 'generalised', power: 2 }).scores).toEqual([0, 0]);
    expect(run(zeros, [1, 1], { method: 'mazziotta-pareto' }).scores).toEqual([0, 0]);
  });

  test('with a large power do not overflow', () => {
    const [largest] = run({ A: [1e30, 1e10], B: [1, 2] }, [1, 1], {
      method: 'generalised',
      power: 20,
    }).scores;
    // (1 / 2) ^ (1 / 20) of the larger, the smaller being nothing beside it.
    expect((largest ?? 0) / 1e30).toBeCloseTo(0.5 ** 0.05, 12);
  });
});

describe('TOPSIS', () => {
  test('has the printed closeness of Tzeng and Huang', () => {
    const rows = Object.fromEntries(tzengHuang.values.map((row, i) => [`A${i}`, row]));
    const { scores, workings } = run(rows, tzengHuang.weights, {
      method: 'topsis',
      scaling: 'vector',
      ...raw,
    });
    expect(scores).toEqual(printed(tzengHuang.closeness, 4));
    // The distances of an independent numpy computation of the same example.
    expect([...(workings?.byZone.distanceToBest ?? [])]).toEqual(
      close([0.1174956808, 0.0635361234, 0.0486664263, 0.1306595833], 9),
    );
    expect([...(workings?.byZone.distanceToWorst ?? [])]).toEqual(
      close([0.1192569588, 0.1222880757, 0.1446450624, 0.0655252222], 9),
    );
  });

  // dm / (dp + dm)
  test.each<[string, object, Rows, readonly number[]]>([
    // dp = np.sqrt(((w * (b - Z)) ** 2).sum(1))
    [
      'weights times the matrix',
      {},
      Z,
      [0.6784008860387185, 0.4754388848202379, 0.5743099607404014, 0.6400183656778933, 0.2840083917308474],
    ],
    // dp = np.sqrt((w * (b - Z) ** 2).sum(1))
    [
      'weights within the distance',
      { weights: 'distance' },
      Z,
      [0.6134576456005241, 0.5167349221290339, 0.537039080573139, 0.5995455402100008, 0.3190959014363685],
    ],
    // dp = np.sqrt(((w * (100 - Z)) ** 2).sum(1)); dm = np.sqrt(((w * Z) ** 2).sum(1))
    [
      'the ends of the range as ideals',
      { ideal: 'range' },
      Z,
      [0.6629523875670563, 0.4790954088538408, 0.55, 0.6344312691481163, 0.3223956127941196],
    ],
    // np.nansum for sum
    [
      'a missing child',
      {},
      holed,
      [0.6784008860387185, 0.4819662795315519, 0.5743099607404014, 0.6400183656778933, 0.2840083917308474],
    ],
  ])('with %s', (_, options, rows, expected) => {
    expect(run(rows, w, { method: 'topsis', ...options, ...raw }).scores).toEqual(close(expected));
  });
});

describe('VIKOR', () => {
  // g = (b - Z) / (b - a); S = (w * g).sum(1); R = (w * g).max(1)
  const q = [0.09401709401709402, 0.463298139768728, 0.17194570135746604, 0.18888888888888888, 1];

  test('gives 1 - Q, with S and R', () => {
    const { scores, workings } = run(Z, w, { method: 'vikor', ...raw });
    expect(scores).toEqual(close(q.map((each) => 1 - each)));
    expect([...(workings?.byZone.s ?? [])]).toEqual(
      close([0.3373626373626374, 0.48021978021978023, 0.46703296703296704, 0.3, 0.7857142857142858]),
    );
    expect([...(workings?.byZone.r ?? [])]).toEqual(
      close([0.21428571428571427, 0.35714285714285715, 0.17857142857142858, 0.3, 0.5]),
    );
  });

  test('rescales the weights of the children a zone has', () => {
    const expected = [0.09401709401709402, 0.5674019607843138, 0.17194570135746604, 0.18888888888888888, 1];
    const { workings } = run(holed, w, { method: 'vikor' });
    expect([...(workings?.byZone.q ?? [])]).toEqual(close(expected));
  });

  test('names the compromise where the lead is too small: all closer than 1 / (n - 1) to the first', () => {
    const { workings } = run(Z, w, { method: 'vikor' });
    // 0.172 - 0.094 < 0.25; A is first by neither S (D is) nor R (C is).
    expect(workings?.overall).toEqual({ acceptableAdvantage: 0, acceptableStability: 0 });
    expect([...(workings?.byZone.compromise ?? [])]).toEqual([1, 0, 1, 1, 0]);
  });

  test('has one solution where the lead is large and stable', () => {
    const { workings } = run({ A: [100, 90], B: [10, 20], C: [0, 0] }, [1, 1], { method: 'vikor' });
    expect(workings?.overall).toEqual({ acceptableAdvantage: 1, acceptableStability: 1 });
    expect([...(workings?.byZone.compromise ?? [])]).toEqual([1, 0, 0]);
  });
});

describe('PROMETHEE II', () => {
  test('has the flows of the printed outranking matrix', () => {
    // By hand from the matrix: (sum of the row - sum of the column) / 4.
    const { scores } = run(outranking.values, Array(8).fill(1), { method: 'promethee', ...raw });
    expect(scores).toEqual(close([0.125, 0.125, 0.25, -0.1875, -0.3125]));
  });

  // sum over k of (w * P(Z[i] - Z[k])).sum() - (w * P(Z[k] - Z[i])).sum(), / (n - 1)
  test.each<[string, object, Rows, readonly number[]]>([
    ['usual preference', {}, Z, [0.275, 0.1, -0.1, 0.275, -0.55]],
    // P = np.clip((d - 5) / 25, 0, 1)
    [
      'linear preference',
      { preference: 'linear', indifference: 5, strict: 30 },
      Z,
      [0.205, -0.015, 0.005, 0.28, -0.475],
    ],
    // each child's flow over the zones that have it, then np.nansum(W * flow, 1)
    ['a missing child', {}, holed, [0.2916666666666667, 0.0625, -0.06666666666666667, 0.275, -0.55]],
  ])('with %s', (_, options, rows, expected) => {
    expect(run(rows, w, { method: 'promethee', ...options, ...raw }).scores).toEqual(close(expected));
  });
});

describe('The grey relational grade', () => {
  test('has the printed grades of the investments', () => {
    const share = (series: readonly number[]) => series.map((each) => each / (series[0] ?? 1));
    const income = share(investment.income);
    // The reference series as the top of the range: scores are how far each series is from it.
    const rows = Object.fromEntries(
      investment.series.map((series, i) => [
        `x${i}`,
        share(series).map((each, year) => -Math.abs(each - (income[year] ?? 0))),
      ]),
    );
    const { scores } = run(
      rows,
      [1, 1, 1, 1, 1],
      { method: 'grey-relational', ideal: 'range', ...raw },
      { range: { low: -10, high: 0 } },
    );
    expect(scores).toEqual(printed(investment.grades, 3));
  });

  // D = abs(b - Z); xi = (D.min() + rho * D.max()) / (D + rho * D.max()); (w * xi).sum(1)
  test.each([
    [Z, [0.7168627450980393, 0.5992156862745098, 0.5291666666666667, 0.8, 0.42757575757575755]],
    [holed, [0.7168627450980393, 0.6323529411764706, 0.5291666666666667, 0.8, 0.42757575757575755]],
  ])('is measured to the best among the zones otherwise', (rows, expected) => {
    expect(run(rows, w, { method: 'grey-relational', ...raw }).scores).toEqual(close(expected));
  });
});

describe('The rank-sum ratio', () => {
  // Scores in which higher is better.
  const rows = Object.fromEntries(
    Object.entries(maternalCare.values).map(([area, [a, b, c]]) => [area, [a, -b, -c]]),
  );

  test('has the printed ratios, probits and fitted line', () => {
    const { scores, workings } = run(rows, [1, 1, 1], { method: 'rank-sum-ratio', ...raw });
    expect(scores).toEqual(printed(maternalCare.ratio, 3));
    expect([...(workings?.byZone.probit ?? [])]).toEqual(printed(maternalCare.probit, 2));
    expect([...(workings?.byZone.fitted ?? [])]).toEqual(printed(maternalCare.fitted, 3));
    expect(workings?.overall.intercept).toBeCloseTo(maternalCare.line.intercept, 5);
    expect(workings?.overall.slope).toBeCloseTo(maternalCare.line.slope, 5);
    expect(workings?.overall.r2).toBeCloseTo(maternalCare.line.r2, 4);
  });

  test('puts them in three bands at probit 4 and 6, the lowest first', () => {
    const { workings } = run(rows, [1, 1, 1], { method: 'rank-sum-ratio' });
    // A to J by the printed probits: only C and H are above 6, only J below 4.
    expect([...(workings?.byZone.band ?? [])]).toEqual([2, 2, 3, 2, 2, 2, 2, 3, 2, 1]);
  });

  test('has the printed weighted ratios of interpolated ranks', () => {
    const { scores } = run(rows, maternalCare.entropyWeights, {
      method: 'rank-sum-ratio',
      ranks: 'interpolated',
      ...raw,
    });
    expect(scores).toEqual(printed(maternalCare.interpolated, 3));
  });

  // numpy: (w * (B + 1)).sum(1) / n, B the zones behind, ties half; for a hole (rank / n of the child), np.nansum(W * ...)
  test.each([
    [Z, [0.71, 0.64, 0.56, 0.71, 0.38]],
    [holed, [0.72, 0.625, 0.58, 0.71, 0.39]],
  ])('averages ties and rescales for missing children', (table, expected) => {
    expect(run(table, w, { method: 'rank-sum-ratio', ...raw }).scores).toEqual(close(expected));
  });
});

describe('Copeland', () => {
  test('has the shares of the printed outranking matrix', () => {
    // PROMETHEE's flows add up to these, country by country.
    outranking.matrix.forEach((row, i) => {
      row.forEach((share, k) => {
        const [a, b] = [Object.values(outranking.values)[i], Object.values(outranking.values)[k]];
        const ahead = (a ?? []).filter((value, j) => value > (b?.[j] ?? 0)).length / 8;
        expect(ahead).toBe(share);
      });
    });
  });

  test('counts the wins of the printed outranking matrix', () => {
    const { scores, workings } = run(outranking.values, Array(8).fill(1), { method: 'copeland', ...raw });
    // By hand from the matrix: above 0.5 wins, 0.5 draws.
    expect(scores).toEqual([1, 2, 3, -2, -4]);
    expect([...(workings?.byZone.wins ?? [])]).toEqual([2, 2, 3, 1, 0]);
  });

  // np.sign((w * (Z[i] > Z[k])).sum() - (w * (Z[i] < Z[k])).sum()) over all k
  test.each([
    [Z, [4, -1, -1, 2, -4]],
    [holed, [4, -2, 0, 2, -4]],
  ])('leaves children out that one of the two lacks', (rows, expected) => {
    expect(run(rows, w, { method: 'copeland', ...raw }).scores).toEqual(expected);
  });

  test('draws where the weights ahead and behind are equal but for binary dust', () => {
    expect(
      run({ A: [1, 1, 0], B: [0, 0, 1] }, [0.1, 0.2, 0.3], { method: 'copeland', ...raw }).scores,
    ).toEqual([0, 0]);
  });
});

// (w * B).sum(1), B the zones behind, ties half; with a hole B / (n of the child - 1) * (n - 1)
test.each([
  [Z, [2.55, 2.2, 1.8, 2.55, 0.9]],
  [holed, [2.583333333333333, 2.125, 1.8666666666666667, 2.55, 0.9]],
])('Borda counts the zones behind', (rows, expected) => {
  expect(run(rows, w, { method: 'borda', ...raw }).scores).toEqual(close(expected));
});

const comparing = [
  'topsis',
  'vikor',
  'promethee',
  'grey-relational',
  'rank-sum-ratio',
  'copeland',
  'borda',
] as const;

describe.each(comparing)('%s, which compares zones,', (method) => {
  test('puts its result on the range, the same order as raw', () => {
    const plain = run(Z, w, { method, output: 'raw' }).scores;
    const { scores } = run(Z, w, { method });
    const order = (list: readonly number[]) =>
      list.map((_, i) => i).sort((a, b) => (list[b] ?? 0) - (list[a] ?? 0) || a - b);
    expect(scores.every((each) => each >= 0 && each <= 100)).toBe(true);
    expect(order(scores.map((each) => Math.round(each * 1e9)))).toEqual(
      order(plain.map((each) => Math.round(each * 1e9))),
    );
  });

  test('gives a zone that is best throughout the top score, and one that is worst the lowest', () => {
    const { scores } = run({ A: [0, 0], B: [50, 60], C: [100, 100] }, [1, 2], { method });
    expect(scores.indexOf(Math.max(...scores))).toBe(2);
    expect(scores.indexOf(Math.min(...scores))).toBe(0);
  });

  test('gives all the same score, and says so, where nobody differs', () => {
    const { scores, issues } = run({ A: [5, 7], B: [5, 7] }, [1, 1], { method });
    expect(scores[0]).toBe(scores[1]);
    expect(Number.isNaN(scores[0])).toBe(false);
    expect(issues.map(({ code }) => code)).toEqual(['zones-alike']);
  });

  test('has a score for a lone zone', () => {
    const { scores, issues } = run({ A: [5, 7] }, [1, 1], { method });
    expect(Number.isFinite(scores[0])).toBe(true);
    expect(issues.map(({ code }) => code)).toEqual(['zones-alike']);
  });

  test('passes over a zone without any score, and over a child that is constant', () => {
    const with0 = run({ A: [1, 5], X: [null, null], B: [3, 5] }, [1, 1], { method }).scores;
    expect(with0[1]).toBeNaN();
    expect((with0[2] ?? 0) > (with0[0] ?? 0)).toBe(true);
    expect([with0[0], with0[2]]).toEqual(run({ A: [1, 5], B: [3, 5] }, [1, 1], { method }).scores);
  });

  test('compares nobody with a zone that has too few scores', () => {
    const short = run({ ...Z, X: [100, null, null] }, w, { method }, { availability: 0.5 }).scores;
    expect(short).toEqual([...run(Z, w, { method }, { availability: 0.5 }).scores, Number.NaN]);
  });

  test('takes zeros and negative scores', () => {
    const { scores } = run({ A: [-5, 0], B: [0, -3], C: [2, 1] }, [1, 1], { method });
    expect(scores.every(Number.isFinite)).toBe(true);
  });
});

test('Comparing 10,000 zones by sorting needs no pairs', () => {
  const rows = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, i) => [`z${i}`, [(i * 7919) % 10_007, (i * 104_729) % 9973]]),
  );
  // Every flow is between -1 and 1, and those of all zones add up to 0.
  const { scores } = run(rows, [1, 1], { method: 'promethee', preference: 'linear', strict: 500, ...raw });
  expect(scores.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 6);
  expect(scores.every((each) => Math.abs(each) <= 1)).toBe(true);
});

test('PROMETHEE refuses thresholds the wrong way round', () => {
  const model = modelOf([indicator('x')], {
    aggregate: { method: 'promethee', preference: 'linear', indifference: 10, strict: 10 },
  });
  const { issues, index } = score(model, tableOf(['x'], { A: [1], B: [2] }));
  expect(issues.map(({ code }) => code)).toContain('thresholds-order');
  expect([...index]).toEqual([Number.NaN, Number.NaN]);
});
