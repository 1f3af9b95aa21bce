import { describe, expect, test } from 'vitest';
import { fitScales } from '../../../src/engine/score/fit-scales';
import { indicator, modelOf, small, smallIndicators, tableOf } from '../tables';

const codes = (...[table, model]: Parameters<typeof fitScales>) =>
  fitScales(table, model).issues.map(({ code }) => code);

describe('Fitting scales', () => {
  test('takes the ends from the zones present, the better one as the end to go to', () => {
    expect(fitScales(small, modelOf(smallIndicators)).scales).toEqual([
      { kind: 'linear', from: 10, to: 40, low: 0, high: 100, cap: 'none' },
      { kind: 'linear', from: 8, to: 2, low: 0, high: 100, cap: 'none' },
      { kind: 'linear', from: -5, to: 25, low: 0, high: 100, cap: 'none' },
    ]);
  });

  test.each(['min-max', 'z-score', 'efficacy'])(
    'has no scale for a constant column under %s, and says so',
    (method) => {
      const table = tableOf(['x'], { A: [0.3], B: [0.1 + 0.2], C: [null] });
      const { scales, issues } = fitScales(table, modelOf([indicator('x')], { normalise: { method } }));
      expect(scales).toEqual([{ kind: 'none' }]);
      expect(issues).toMatchObject([
        {
          code: 'constant-column',
          severity: 'warning',
          at: { indicator: 'x' },
          facts: { indicator: 'x', value: 0.3 },
        },
      ]);
    },
  );

  test('has none for a column with a single value', () => {
    expect(codes(tableOf(['x'], { A: [1], B: [null] }), modelOf([indicator('x')]))).toEqual([
      'constant-column',
    ]);
  });

  test('has one for a constant column with goalposts or a target', () => {
    const table = tableOf(['x'], { A: [5], B: [5] });
    const more = { goalposts: { low: 0, high: 10 }, target: 10 };
    for (const method of ['goalposts', 'efficacy', 'target-completion']) {
      const { scales, issues } = fitScales(table, modelOf([indicator('x', more)], { normalise: { method } }));
      expect(scales[0]?.kind).not.toBe('none');
      expect(issues).toEqual([]);
    }
  });

  test('says once that a single zone cannot be scaled, whatever the number of indicators', () => {
    const table = tableOf(['x', 'y'], { A: [1, 2] });
    expect(fitScales(table, modelOf([indicator('x'), indicator('y')])).issues).toMatchObject([
      { code: 'one-zone', severity: 'warning', at: { zone: 'A' } },
    ]);
  });

  test('has none for a column without values, under any method', () => {
    const table = tableOf(['x'], { A: [null], B: [null] });
    expect(codes(table, modelOf([indicator('x')]))).toEqual(['no-values']);
    const goalposts = modelOf([indicator('x', { goalposts: { low: 0, high: 1 } })], {
      normalise: { method: 'goalposts' },
    });
    expect(codes(table, goalposts)).toEqual(['no-values']);
  });

  test('has none where goalposts or targets are missing or unusable, which checking the model reports', () => {
    const table = tableOf(['x'], { A: [1], B: [2] });
    const models = [
      modelOf([indicator('x')], { normalise: { method: 'goalposts' } }),
      modelOf([indicator('x', { goalposts: { low: 1, high: 0 } })], { normalise: { method: 'goalposts' } }),
      modelOf([indicator('x')], { normalise: { method: 'target-completion' } }),
      modelOf([indicator('x', { target: -1 })], { normalise: { method: 'target-completion' } }),
    ];
    for (const model of models)
      expect(fitScales(table, model)).toEqual({ scales: [{ kind: 'none' }], issues: [] });
  });

  test('follows the exception of an indicator', () => {
    const model = modelOf([indicator('output', { normalise: { method: 'z-score' } }), indicator('energy')]);
    expect(fitScales(small, model).scales.map(({ kind }) => kind)).toEqual(['standard', 'linear']);
  });
});
