import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/engine/model/model';
import { fitScales } from '../../../src/engine/score/fit-scales';
import { normalise } from '../../../src/engine/score/normalise';
import { score } from '../../../src/engine/score/score';
import { countries, schooling } from '../../examples/oecd-tai';
import { indicator, modelOf, tableOf, valuesOf } from '../tables';

const close = (numbers: readonly number[]) =>
  numbers.map((each) => (Number.isNaN(each) ? Number.NaN : expect.closeTo(each, 10)));
const column = (...values: (number | null)[]) =>
  tableOf(['x'], Object.fromEntries(values.map((value, row) => [`zone ${row}`, [value]])));
const run = (model: Model, table: ReturnType<typeof column>) => {
  const fitted = fitScales(table, model);
  const normalised = normalise(table, fitted.scales, model);
  return {
    scores: valuesOf(normalised.table, 'x'),
    issues: [...fitted.issues, ...normalised.issues],
    scales: fitted.scales,
  };
};
const scoresOf = (method: object, table: ReturnType<typeof column>, more: object = {}) =>
  run(modelOf([indicator('x', more)], { normalise: method }), table).scores;

const schoolingTable = tableOf(
  ['x'],
  Object.fromEntries(countries.map(([country, ...values]) => [country, [values[6] ?? null]])),
);

describe('The published normalisations of schooling (OECD/JRC 2008, Table 15)', () => {
  test.each([
    ['rank', { method: 'rank', output: 'raw' }, schooling.ranks, 0],
    ['share of the ranks', { method: 'percentile', convention: 'share' }, schooling.percentiles, 0.051],
    ['share of the best', { method: 'ratio', to: 'best' }, schooling.toBest.map((each) => each * 100), 0.51],
    ['share of the mean', { method: 'ratio', to: 'mean' }, schooling.toMean.map((each) => each * 100), 0.51],
    [
      'share of the worst',
      { method: 'ratio', to: 'worst' },
      schooling.toWorst.map((each) => each * 100),
      0.51,
    ],
  ])('%s', (_, method, expected, tolerance) => {
    const scores = scoresOf(method, schoolingTable);
    expected.forEach((printed, row) => {
      expect(Math.abs((scores[row] ?? Number.NaN) - printed)).toBeLessThanOrEqual(tolerance);
    });
  });
});

describe('By rank, 1 for the worst', () => {
  // Ranks of 10, 20, 20, 30 by hand: 1, then 2 and 3 shared, then 4.
  const table = column(20, 10, null, 30, 20);

  test.each([
    ['min', [2, 1, Number.NaN, 4, 2]],
    ['average', [2.5, 1, Number.NaN, 4, 2.5]],
    ['max', [3, 1, Number.NaN, 4, 3]],
  ])('equal values share the %s of their ranks', (ties, expected) => {
    expect(scoresOf({ method: 'rank', ties, output: 'raw' }, table)).toEqual(close(expected));
    expect(scoresOf({ method: 'borda', ties, output: 'raw' }, table)).toEqual(
      close(expected.map((rank) => rank - 1)),
    );
  });

  test('ranks and Borda points reach from one end of the range to the other', () => {
    const expected = close([100 / 3, 0, Number.NaN, 100, 100 / 3]);
    expect(scoresOf({ method: 'rank' }, table)).toEqual(expected);
    expect(scoresOf({ method: 'borda' }, table)).toEqual(expected);
  });

  test.each([
    ['inclusive', [100 / 3, 0, Number.NaN, 100, 100 / 3]],
    ['exclusive', [40, 20, Number.NaN, 80, 40]],
    ['midpoint', [37.5, 12.5, Number.NaN, 87.5, 37.5]],
    ['share', [50, 25, Number.NaN, 100, 50]],
  ])('percentiles by the %s convention', (convention, expected) => {
    expect(scoresOf({ method: 'percentile', convention }, table)).toEqual(close(expected));
  });

  test('lower is better turns the order round', () => {
    expect(scoresOf({ method: 'rank', output: 'raw' }, table, { direction: 'lower-is-better' })).toEqual(
      close([2, 4, Number.NaN, 1, 2]),
    );
  });

  test('values that differ in the last binary digit tie', () => {
    expect(scoresOf({ method: 'rank', output: 'raw' }, column(0.3, 0.1 + 0.2, 1))).toEqual(close([1, 1, 3]));
  });

  test('on kept scales the base year keeps its scores and new values take their place in proportion', () => {
    const model = modelOf([indicator('x')], { normalise: { method: 'percentile' } });
    const base = column(10, 20, 40);
    const { scales } = fitScales(base, model);
    const on = (table: ReturnType<typeof column>) => valuesOf(normalise(table, scales, model).table, 'x');
    expect(on(base)).toEqual(close([0, 50, 100]));
    // PERCENTRANK.INC({10,20,40}, 30) = 0.75 in Excel; beyond the ends as the ends.
    expect(on(column(30, 5, 90, null))).toEqual(close([75, 0, 100, Number.NaN]));
  });

  test('ten thousand zones are no burden', () => {
    const values = Array.from({ length: 10_000 }, (_, row) => (row * 7919) % 10_007);
    const scores = scoresOf({ method: 'rank', output: 'raw' }, column(...values));
    expect(Math.max(...scores)).toBe(10_000);
  });
});

describe('Distance to a reference', () => {
  // COINr's n_dist2ref and n_dist2targ: 1 - (ref - x) / (ref - min), by hand on 10, 20, 30, 50.
  const table = column(10, 20, 30, 50);

  test('to the best is min-max', () => {
    expect(scoresOf({ method: 'distance' }, table)).toEqual(close([0, 25, 50, 100]));
  });

  test('to a zone may go beyond, or be capped', () => {
    const to = { method: 'distance', to: 'zone', zone: 'zone 2' };
    expect(scoresOf(to, table)).toEqual(close([0, 50, 100, 200]));
    expect(scoresOf({ ...to, cap: 'high' }, table)).toEqual(close([0, 50, 100, 100]));
  });

  test('to a target', () => {
    expect(scoresOf({ method: 'distance', to: 'target' }, table, { target: 90 })).toEqual(
      close([0, 12.5, 25, 50]),
    );
  });

  test('where lower is better the worst is the highest', () => {
    const to = { method: 'distance', to: 'zone', zone: 'zone 1' };
    expect(scoresOf(to, table, { direction: 'lower-is-better' })).toEqual(close([400 / 3, 100, 200 / 3, 0]));
  });

  test('to the worst zone there is no distance, to a zone without a value neither', () => {
    const to = (zone: string) =>
      run(
        modelOf([indicator('x')], { normalise: { method: 'distance', to: 'zone', zone } }),
        column(10, 20, null),
      );
    expect(to('zone 0').issues).toMatchObject([{ code: 'reference-not-better', facts: { value: 10 } }]);
    expect(to('zone 2').issues).toMatchObject([{ code: 'reference-missing', facts: { zone: 'zone 2' } }]);
    expect(to('zone 2').scores).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe('Share of a reference', () => {
  test('is the inverse share where lower is better', () => {
    expect(scoresOf({ method: 'ratio' }, column(2, 4, 8), { direction: 'lower-is-better' })).toEqual(
      close([100, 50, 25]),
    );
  });

  test('needs a reference above 0', () => {
    const { issues, scores } = run(
      modelOf([indicator('x')], { normalise: { method: 'ratio' } }),
      column(-2, -1),
    );
    expect(issues).toMatchObject([
      { code: 'reference-not-positive', severity: 'warning', facts: { value: -1 } },
    ]);
    expect(scores).toEqual([Number.NaN, Number.NaN]);
  });

  test('of a zone', () => {
    expect(scoresOf({ method: 'ratio', to: 'zone', zone: 'zone 1' }, column(2, 4, 8))).toEqual(
      close([50, 100, 200]),
    );
  });
});

describe('Goalposts with logarithms', () => {
  const method = { method: 'goalposts', transform: 'log' };
  const goalposts = { low: 100, high: 75_000 };

  test('score income as the Human Development Index does', () => {
    // (ln x - ln 100) / (ln 75000 - ln 100): UNDP, Human Development Report, technical note 1. python3: math.log
    expect(scoresOf(method, column(100, 1000, 12_252, 75_000, 90_000), { goalposts })).toEqual(
      close([0, 34.78186752863496, 72.6317388336652, 100, 100]),
    );
  });

  test('a value at or below 0 counts as missing and is named', () => {
    const model = modelOf([indicator('x', { goalposts })], { normalise: method });
    const { scores, issues } = run(model, column(100, 0, -5));
    expect(scores).toEqual(close([0, Number.NaN, Number.NaN]));
    expect(issues).toMatchObject([
      { code: 'log-not-positive', at: { zone: 'zone 1' }, facts: { value: 0 } },
      { code: 'log-not-positive', at: { zone: 'zone 2' }, facts: { value: -5 } },
    ]);
  });
});

describe('Base and increments', () => {
  // 持平得 80，每超 5% 加 1 分，by hand from a target of 200: one step is 10.
  const more = { target: 200 };

  test('count full steps above and below the target, up to the cap', () => {
    expect(scoresOf({ method: 'points' }, column(200, 209, 210, 191, 189, 1000, null), more)).toEqual(
      close([80, 80, 81, 80, 79, 100, Number.NaN]),
    );
  });

  test('count parts of steps where they are proportional, and take off another amount below', () => {
    const method = { method: 'points', steps: 'proportional', lose: 2, cap: 150 };
    expect(scoresOf(method, column(205, 195, 1000, 0), more)).toEqual(close([80.5, 79, 150, 40]));
  });

  test('a step that is full but for binary dust is full', () => {
    // 100 * (1.1 - 1) / 1 / 5 is 2.0000000000000018, of 1.15 it is 2.9999999999999982.
    expect(scoresOf({ method: 'points' }, column(1.1, 1.15), { target: 1 })).toEqual(close([82, 83]));
  });

  test('turn round where lower is better', () => {
    expect(
      scoresOf({ method: 'points' }, column(190, 210), { target: 200, direction: 'lower-is-better' }),
    ).toEqual(close([81, 79]));
  });

  test('note what the cap and the floor hold back', () => {
    const model = modelOf([indicator('x', more)], { normalise: { method: 'points', floor: 70 } });
    expect(run(model, column(1000, 0)).issues).toMatchObject([{ code: 'capped', facts: { count: 2 } }]);
  });
});

describe('Tiers', () => {
  // Four levels of fixed-asset investment (累计固定资产投资 350/130/30/6 亿元) with scores of our own.
  const tiers = [
    { at: 350, score: 100 },
    { at: 130, score: 80 },
    { at: 30, score: 60 },
    { at: 6, score: 40 },
  ];

  test('give the score of the best tier reached, the low end of the range below all', () => {
    expect(scoresOf({ method: 'tiers' }, column(400, 350, 349, 30, 6, 5, null), { tiers })).toEqual(
      close([100, 100, 80, 60, 40, 0, Number.NaN]),
    );
  });

  test('interpolate between tiers where they are linear', () => {
    // By hand: 80 is half way from 30 to 130.
    expect(scoresOf({ method: 'tiers', between: 'linear' }, column(80, 500, 1), { tiers })).toEqual(
      close([70, 100, 40]),
    );
  });

  test('are reached from above where lower is better', () => {
    const lower = {
      direction: 'lower-is-better',
      tiers: [
        { at: 10, score: 100 },
        { at: 20, score: 50 },
      ],
    };
    expect(scoresOf({ method: 'tiers' }, column(5, 10, 11, 20, 21), lower)).toEqual(
      close([100, 100, 50, 50, 0]),
    );
  });
});

describe('A target that is best', () => {
  const direction = { kind: 'target', value: 7 };

  test('scores 1 - |x - best| / max |x - best|', () => {
    // By hand: distances 3, 1, 0, 4.
    expect(scoresOf({ method: 'min-max' }, column(4, 8, 7, 11, null), { direction })).toEqual(
      close([25, 75, 100, 0, Number.NaN]),
    );
  });

  test('with goalposts is measured against the farther of them, and with efficacy from base to top', () => {
    const more = { direction, goalposts: { low: 2, high: 9 } };
    expect(scoresOf({ method: 'goalposts' }, column(7, 4.5, 1, 20), more)).toEqual(close([100, 50, 0, 0]));
    expect(scoresOf({ method: 'efficacy' }, column(4, 8, 7, 11), { direction })).toEqual(
      close([70, 90, 100, 60]),
    );
  });

  test('ranks by distance', () => {
    expect(scoresOf({ method: 'rank', output: 'raw' }, column(4, 8, 7, 10), { direction })).toEqual(
      close([1, 3, 4, 1]),
    );
  });
});

describe('A band that is best', () => {
  const direction = { kind: 'band', low: 5, high: 6 };

  test('scores 1 - distance / max(low - min, max - high)', () => {
    // By hand: M = max(5 - 2, 12 - 6) = 6.
    expect(scoresOf({ method: 'min-max' }, column(2, 5, 5.5, 6, 9, 12), { direction })).toEqual(
      close([50, 100, 100, 100, 50, 0]),
    );
  });

  test('gives everybody the best score where nobody is outside', () => {
    expect(scoresOf({ method: 'min-max' }, column(5, 5.5, 6), { direction })).toEqual(close([100, 100, 100]));
  });
});

test('What the zones present fit has no scale in a constant column; fixed standards do', () => {
  const more = { target: 10, goalposts: { low: 1, high: 9 }, tiers: [{ at: 1, score: 60 }] };
  const codes = (method: object) =>
    run(modelOf([indicator('x', more)], { normalise: method }), column(5, 5)).issues.map(({ code }) => code);
  for (const method of ['rank', 'borda', 'percentile', 'distance'])
    expect(codes({ method })).toEqual(['constant-column']);
  for (const method of [
    { method: 'ratio' },
    { method: 'points' },
    { method: 'tiers' },
    { method: 'distance', to: 'target' },
    { method: 'goalposts', transform: 'log' },
  ])
    expect(codes(method)).toEqual([]);
});

test('Normalisations that cannot score a distance refuse a target and a band', () => {
  const table = column(1, 2, 3);
  const direction = { kind: 'band', low: 1, high: 2 } as const;
  for (const method of ['z-score', 'target-completion', 'distance', 'ratio', 'points', 'tiers']) {
    const more = { direction, target: 2, tiers: [{ at: 1, score: 60 }] };
    const { issues, index } = score(modelOf([indicator('x', more)], { normalise: { method } }), table);
    expect(issues.map(({ code }) => code)).toContain('direction-not-supported');
    expect(index.every(Number.isNaN)).toBe(true);
  }
});
