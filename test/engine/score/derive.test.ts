import { beforeAll, describe, expect, test } from 'vitest';
import { prepareExpressions } from '../../../src/engine/model/expression';
import { derive } from '../../../src/engine/score/derive';
import { frozen, indicator, modelOf, tableOf, valuesOf } from '../tables';

const table = tableOf(['外资', '面积', 'GDP 增速'], {
  A: [100, 4, 5],
  B: [60, 0, 7],
  C: [null, 2, 9],
});
const density = indicator('密度', { expression: '外资 / 面积' });

beforeAll(() => prepareExpressions(modelOf([density])));

describe('Deriving', () => {
  test('gives the indicators of the model in its order, the very columns of the table where they are not derived', () => {
    const result = derive(table, modelOf([indicator('GDP 增速'), indicator('外资')]));
    expect(result.table.columns.map(({ id }) => id)).toEqual(['GDP 增速', '外资']);
    expect(result.table.columns[1]?.values).toBe(table.columns[0]?.values);
  });

  test('works out an expression for each zone; missing operands and a divisor of 0 give no value', () => {
    const result = derive(table, modelOf([density]));
    expect(valuesOf(result.table, '密度')).toEqual([25, Number.NaN, Number.NaN]);
  });

  test('says which zone divides by zero, but nothing of a missing operand', () => {
    expect(derive(table, modelOf([density])).issues).toEqual([
      {
        code: 'division-by-zero',
        severity: 'warning',
        at: { zone: 'B', indicator: '密度' },
        facts: { indicator: '密度', expression: '外资 / 面积' },
      },
    ]);
  });

  test('reads names with spaces in backquotes', () => {
    const doubled = indicator('d', { expression: '`GDP 增速` * 2' });
    expect(valuesOf(derive(table, modelOf([doubled])).table, 'd')).toEqual([10, 14, 18]);
  });

  test('works out what depends on other derived indicators, in any order', () => {
    const twice = indicator('twice', { expression: '密度 * 2' });
    expect(valuesOf(derive(table, modelOf([twice, density])).table, 'twice')).toEqual([
      50,
      Number.NaN,
      Number.NaN,
    ]);
  });

  test('gives an expression without names the same value everywhere', () => {
    expect(valuesOf(derive(table, modelOf([indicator('c', { expression: '1 + 1' })])).table, 'c')).toEqual([
      2, 2, 2,
    ]);
  });

  test('leaves missing what leads back to itself, cannot be read or is not in the table', () => {
    const model = modelOf([
      indicator('p', { expression: 'q + 1' }),
      indicator('q', { expression: 'p + 1' }),
      indicator('r', { expression: '1 +' }),
      indicator('s'),
    ]);
    for (const { values } of derive(table, model).table.columns)
      expect([...values].every(Number.isNaN)).toBe(true);
  });

  test('takes a derived indicator, not the column of the same name', () => {
    expect(
      valuesOf(derive(table, modelOf([indicator('外资', { expression: '面积 + 1' })])).table, '外资'),
    ).toEqual([5, 1, 3]);
  });

  test('remembers: an unchanged indicator on unchanged columns gives the same array', () => {
    const model = modelOf([density]);
    expect(derive(table, model).table.columns[0]?.values).toBe(derive(table, model).table.columns[0]?.values);
  });

  test('works out anew what depends on a changed column', () => {
    const model = modelOf([density, indicator('twice', { expression: '密度 * 2' })]);
    derive(table, model);
    const changed = tableOf(['外资', '面积'], { A: [200, 4], B: [60, 1], C: [8, 2] });
    expect(valuesOf(derive(changed, model).table, 'twice')).toEqual([100, 120, 8]);
  });

  test('does not fall back on the column of the same name where the expression cannot be read', () => {
    const broken = modelOf([indicator('面积', { expression: '面积 /' })]);
    expect(valuesOf(derive(table, broken).table, '面积')).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test('works for a chain as long as a model may be', () => {
    const chain = Array.from({ length: 2000 }, (_, i) =>
      indicator(`d${i}`, { expression: i === 0 ? '面积' : `d${i - 1} + 1` }),
    );
    const result = derive(table, modelOf([...chain].reverse()));
    expect(valuesOf(result.table, 'd1999')).toEqual([2003, 1999, 2001]);
  }, 20_000);

  test('leaves its input as it was', () => {
    const { table: input, isUnchanged } = frozen(tableOf(['x'], { A: [1], B: [0] }));
    derive(input, modelOf([indicator('d', { expression: '1 / x' })]));
    expect(isUnchanged()).toBe(true);
  });
});
