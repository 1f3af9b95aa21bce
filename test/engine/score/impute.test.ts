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
});
