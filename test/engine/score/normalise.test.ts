import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/engine/model/model';
import { fitScales } from '../../../src/engine/score/fit-scales';
import { normalise } from '../../../src/engine/score/normalise';
import { frozen, indicator, modelOf, small, smallIndicators, tableOf, valuesOf } from '../tables';

const run = (model: Model, table = small) => normalise(table, fitScales(table, model).scales, model);
const scores = (model: Model, table = small) =>
  model.indicators.map(({ id }) => valuesOf(run(model, table).table, id));
const close = (numbers: readonly number[]) =>
  numbers.map((each) => (Number.isNaN(each) ? Number.NaN : expect.closeTo(each, 10)));

describe('Min-max', () => {
  test('puts the best at the top of the range and the worst at its foot', () => {
    // By hand: energy, lower is better, from 8 to 2.
    expect(scores(modelOf(smallIndicators))).toEqual([
      close([0, 100 / 3, 100, 200 / 3]),
      close([100, 200 / 3, Number.NaN, 0]),
      close([0, 100 / 3, 200 / 3, 100]),
    ]);
  });

  test('gives the ends of another range', () => {
    const model = modelOf(smallIndicators, { range: { low: 1, high: 5 } });
    expect(scores(model)[0]).toEqual(close([1, 1 + 4 / 3, 5, 1 + 8 / 3]));
  });
});

describe('Z-scores', () => {
  test('have the middle of the range as mean and a tenth of its width as standard deviation', () => {
    // numpy: 50 + 10 * (x - np.nanmean(x)) / np.nanstd(x, ddof=1); energy: 100 minus that
    expect(scores(modelOf(smallIndicators, { normalise: { method: 'z-score' } }))).toEqual([
      close([38.38104996137775, 46.12701665379258, 61.61895003862225, 53.87298334620742]),
      close([58.728715609439696, 52.18217890235992, Number.NaN, 39.08910548820038]),
      close([38.38104996137775, 46.12701665379258, 53.87298334620742, 61.61895003862225]),
    ]);
  });

  test('have the mean and standard deviation asked for', () => {
    const table = tableOf(['x'], { A: [1], B: [2], C: [3] });
    const model = modelOf([indicator('x')], { normalise: { method: 'z-score', mean: 0, sd: 1 } });
    expect(scores(model, table)).toEqual([close([-1, 0, 1])]);
  });
});

describe('The efficacy coefficient', () => {
  test('gives 60 to the worst and 100 to the best', () => {
    expect(scores(modelOf(smallIndicators, { normalise: { method: 'efficacy' } }))).toEqual([
      close([60, 60 + 40 / 3, 100, 60 + 80 / 3]),
      close([100, 60 + 80 / 3, Number.NaN, 60]),
      close([60, 60 + 40 / 3, 60 + 80 / 3, 100]),
    ]);
  });

  test('uses the goalposts of the indicator and clips nothing beyond them', () => {
    const goalposts = { low: 10, high: 30 };
    const model = modelOf([indicator('output', { goalposts })], { normalise: { method: 'efficacy' } });
    // 40 is half as far again: 60 + 40 * 1.5
    expect(scores(model)).toEqual([close([60, 80, 120, 100])]);
  });

  test('has the ends asked for', () => {
    const model = modelOf([indicator('output')], { normalise: { method: 'efficacy', base: 50, top: 80 } });
    expect(scores(model)).toEqual([close([50, 60, 80, 70])]);
  });
});

describe('Goalposts', () => {
  const goalposts = { low: 15, high: 35 };
  const withCap = (cap: string, direction: 'higher-is-better' | 'lower-is-better' = 'higher-is-better') =>
    modelOf([indicator('output', { goalposts, direction })], { normalise: { method: 'goalposts', cap } });

  // By hand: (x - 15) / 20 of 10, 20, 40, 30.
  test.each([
    ['none', [-25, 25, 125, 75], 0],
    ['low', [0, 25, 125, 75], 1],
    ['high', [-25, 25, 100, 75], 1],
    ['both', [0, 25, 100, 75], 2],
  ])('with cap %s clip those ends and count what they clip', (cap, expected, count) => {
    expect(scores(withCap(cap))).toEqual([close(expected)]);
    expect(run(withCap(cap)).issues.map(({ code, facts }) => ({ code, ...facts }))).toEqual(
      count === 0 ? [] : [{ code: 'capped', indicator: 'output', count }],
    );
  });

  test('are reversed where lower is better; high is the high end of the scores', () => {
    expect(scores(withCap('high', 'lower-is-better'))).toEqual([close([100, 75, -25, 25])]);
  });
});

describe('Target completion', () => {
  const table = tableOf(['x'], { A: [50], B: [100], C: [300], D: [null], E: [-20], F: [0] });
  const withTarget = (cap: number | null, direction: 'higher-is-better' | 'lower-is-better') =>
    modelOf([indicator('x', { target: 100, direction })], {
      normalise: { method: 'target-completion', cap },
    });

  test('is the ratio to the target, the target being the high end of the range', () => {
    expect(scores(withTarget(null, 'higher-is-better'), table)).toEqual([
      close([50, 100, 300, Number.NaN, -20, 0]),
    ]);
  });

  test('counts no more than the cap; what lies on the cap is not clipped', () => {
    const capped = withTarget(3, 'higher-is-better');
    const higher = tableOf(['x'], { A: [50], B: [300], C: [400] });
    expect(scores(capped, higher)).toEqual([close([50, 300, 300])]);
    expect(run(capped, higher).issues).toMatchObject([{ code: 'capped', facts: { count: 1 } }]);
  });

  test('is the target over the value where lower is better; values at or below 0 have none and are named', () => {
    expect(scores(withTarget(null, 'lower-is-better'), table)).toEqual([
      close([200, 100, 100 / 3, Number.NaN, Number.NaN, Number.NaN]),
    ]);
    expect(run(withTarget(null, 'lower-is-better'), table).issues).toMatchObject([
      {
        code: 'value-not-positive',
        severity: 'warning',
        at: { zone: 'E', indicator: 'x' },
        facts: { value: -20 },
      },
      { code: 'value-not-positive', at: { zone: 'F' }, facts: { value: 0 } },
    ]);
  });
});

const methods = [
  ['min-max', { method: 'min-max' }],
  ['z-score', { method: 'z-score' }],
  ['efficacy', { method: 'efficacy' }],
  ['goalposts', { method: 'goalposts' }],
  ['target completion', { method: 'target-completion' }],
  ['rank', { method: 'rank', ties: 'average' }],
  ['Borda', { method: 'borda' }],
  ['percentile', { method: 'percentile' }],
  ['distance', { method: 'distance' }],
  ['points', { method: 'points', cap: null, floor: null }],
  ['tiers', { method: 'tiers', between: 'linear' }],
] as const;

describe.each(methods)('Every method keeps the laws of a stage: %s', (_, method) => {
  const goalposts = { low: 0, high: 50 };
  const tiers = [{ at: 8, score: 60 }];
  const model = modelOf(
    ['output', 'energy', 'growth'].map((id) => indicator(id, { goalposts, target: 10, tiers })),
    { normalise: method },
  );

  test('missing stays missing, and nothing else is', () => {
    expect(scores(model).map((column) => column.map(Number.isNaN))).toEqual([
      [false, false, false, false],
      [false, false, true, false],
      [false, false, false, false],
    ]);
  });

  test('its input is left as it was', () => {
    const { table, isUnchanged } = frozen(structuredClone(small));
    run(model, table);
    expect(isUnchanged()).toBe(true);
  });

  test('the order of the rows does not matter', () => {
    const reversed = {
      ...small,
      columns: small.columns.map(({ id, values }) => ({ id, values: values.toReversed() })),
    };
    scores(model, reversed).forEach((column, j) => {
      expect([...column].reverse()).toEqual(close(scores(model)[j] ?? []));
    });
  });

  test('what is remembered is what is worked out anew', () => {
    run(model);
    expect(scores(model)).toEqual(scores(structuredClone(model), structuredClone(small)));
  });
});
