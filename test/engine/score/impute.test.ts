import { describe, expect, test } from 'vitest';
import { impute } from '../../../src/engine/score/impute';
import { frozen, indicator, modelOf, tableOf, valuesOf } from '../tables';

const table = tableOf(['x', 'y'], { A: [1, null], B: [null, 5], C: [3, 7] });
const model = (method: string) => modelOf([indicator('x'), indicator('y')], { impute: { method } });

describe('Imputing', () => {
  test('with none leaves missing missing', () => {
    const result = impute(table, model('none'));
    expect(valuesOf(result.table, 'x')).toEqual([1, Number.NaN, 3]);
    expect(result.filled.size).toBe(0);
    expect(result.issues).toEqual([]);
  });

  test('with the mean fills in the mean of the indicator and notes it', () => {
    const result = impute(table, model('mean'));
    expect(valuesOf(result.table, 'x')).toEqual([1, 2, 3]);
    expect(valuesOf(result.table, 'y')).toEqual([6, 5, 7]);
    expect([...result.filled]).toEqual([
      ['x', [1]],
      ['y', [0]],
    ]);
    expect(result.issues).toMatchObject([
      {
        code: 'imputed',
        severity: 'note',
        at: { indicator: 'x' },
        facts: { indicator: 'x', count: 1, value: 2 },
      },
      { code: 'imputed', facts: { count: 1, value: 6 } },
    ]);
  });

  test('with refuse leaves them and is an error', () => {
    const result = impute(table, model('refuse'));
    expect(valuesOf(result.table, 'x')).toEqual([1, Number.NaN, 3]);
    expect(result.issues).toMatchObject([
      { code: 'missing-refused', severity: 'error', at: { indicator: 'x' }, facts: { count: 1 } },
      { code: 'missing-refused', at: { indicator: 'y' } },
    ]);
  });

  test('follows the exception of an indicator', () => {
    const exception = modelOf([indicator('x'), indicator('y', { impute: { method: 'mean' } })]);
    const result = impute(table, exception);
    expect(valuesOf(result.table, 'x')).toEqual([1, Number.NaN, 3]);
    expect(valuesOf(result.table, 'y')).toEqual([6, 5, 7]);
  });

  test('has nothing to fill an empty column with', () => {
    const empty = tableOf(['x', 'y'], { A: [null, 1], B: [null, 2] });
    const result = impute(empty, model('mean'));
    expect(valuesOf(result.table, 'x')).toEqual([Number.NaN, Number.NaN]);
    expect(result.issues).toEqual([]);
  });

  test('does not touch a full column', () => {
    const full = tableOf(['x', 'y'], { A: [0, 1], B: [5, null] });
    expect(impute(full, model('mean')).table.columns[0]).toBe(full.columns[0]);
  });

  test('leaves its input as it was', () => {
    const { table: input, isUnchanged } = frozen(tableOf(['x', 'y'], { A: [1, null], B: [null, 5] }));
    impute(input, model('mean'));
    expect(isUnchanged()).toBe(true);
  });

  test('with the median, or a constant, fills in that', () => {
    const three = tableOf(['x'], { A: [1], B: [null], C: [3], D: [20] });
    const filled = (method: object) =>
      valuesOf(impute(three, modelOf([indicator('x')], { impute: method })).table, 'x');
    expect(filled({ method: 'median' })).toEqual([1, 3, 3, 20]);
    expect(filled({ method: 'constant', value: -4 })).toEqual([1, -4, 3, 20]);
  });

  test('a constant fills an empty column too', () => {
    const empty = tableOf(['x'], { A: [null], B: [null] });
    const constant = modelOf([indicator('x')], { impute: { method: 'constant', value: 0 } });
    expect(valuesOf(impute(empty, constant).table, 'x')).toEqual([0, 0]);
  });

  test('within groups fills in what the group has, and says what it cannot fill', () => {
    const grouped = tableOf(['x'], { A: [1], B: [2], C: [6], D: [null], E: [null], F: [null], G: [40] }, [
      { name: '类别', groups: ['n', 'n', 'n', 'n', 'p', '', ''] },
    ]);
    const filled = (method: string) =>
      impute(grouped, modelOf([indicator('x')], { impute: { method, grouping: '类别' } }));
    expect(valuesOf(filled('group-mean').table, 'x')).toEqual([1, 2, 6, 3, Number.NaN, Number.NaN, 40]);
    expect(valuesOf(filled('group-median').table, 'x')).toEqual([1, 2, 6, 2, Number.NaN, Number.NaN, 40]);
    expect([...filled('group-mean').filled]).toEqual([['x', [3]]]);
    expect(filled('group-mean').issues).toMatchObject([
      { code: 'imputed-each', severity: 'note', facts: { count: 1, by: 'group' } },
      { code: 'not-imputed', severity: 'warning', facts: { count: 2, by: 'group' } },
    ]);
  });

  describe('within the aspect', () => {
    // By hand: for C, p is at 0.25 and q (lower is better) at 1, so their mean is 0.625 and x = 10 + 0.625 * 20.
    const rows = tableOf(['x', 'p', 'q'], {
      A: [10, 0, 8],
      B: [30, 4, 4],
      C: [null, 1, 4],
      D: [20, null, 5],
    });
    const lower = { direction: 'lower-is-better' } as const;
    const filled = (method: string, x: object = {}) =>
      impute(
        rows,
        modelOf([indicator('x', x), indicator('p'), indicator('q', lower)], { impute: { method } }),
      );

    test('fills in the level of the other indicators of the zone', () => {
      const { table: result, issues } = filled('aspect-mean');
      expect(valuesOf(result, 'x')).toEqual([10, 30, 22.5, 20]);
      // D: x is at 0.5 and q at 0.75, the mean of which is 0.625 of 4.
      expect(valuesOf(result, 'p')).toEqual([0, 4, 1, 2.5]);
      expect(issues).toMatchObject([
        { code: 'imputed-each', facts: { count: 1, by: 'aspect' } },
        { code: 'imputed-each', facts: { count: 1 } },
      ]);
    });

    test('turns the level round where lower is better', () => {
      expect(valuesOf(filled('aspect-median', lower).table, 'x')).toEqual([10, 30, 17.5, 20]);
    });

    test('leaves missing what is best at a target, and what has no other value in the aspect', () => {
      const target = { direction: { kind: 'target', value: 15 } as const };
      expect(valuesOf(filled('aspect-mean', target).table, 'x')[2]).toBeNaN();
      const alone = modelOf([indicator('x')], { impute: { method: 'aspect-mean' } });
      const result = impute(tableOf(['x'], { A: [1], B: [null] }), alone);
      expect(valuesOf(result.table, 'x')).toEqual([1, Number.NaN]);
      expect(result.filled.size).toBe(0);
      expect(result.issues).toMatchObject([{ code: 'not-imputed', facts: { count: 1, by: 'aspect' } }]);
    });
  });
});
