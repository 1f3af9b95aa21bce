import { describe, expect, test } from 'vitest';
import { findAspect } from '../../../src/engine/model/walk';
import { applyChanges } from '../../../src/engine/simulate/apply-changes';
import type { Change } from '../../../src/engine/simulate/change';
import { frozen, indicator, modelOf, tableOf, valuesOf } from '../tables';

const inputs = {
  model: modelOf([indicator('x'), indicator('y'), indicator('d', { name: '密度', expression: 'x / y' })]),
  table: tableOf(['x', 'y'], { 甲区: [10, 1], 乙区: [20, null], 丙区: [30, 3] }),
};
const cell = (kind: 'set' | 'add' | 'scale', amount: number, zone = '甲区', id = 'x'): Change => {
  if (kind === 'set') return { kind, zone, indicator: id, value: amount };
  return kind === 'add'
    ? { kind, zone, indicator: id, amount }
    : { kind, zone, indicator: id, percent: amount };
};
const x = (changes: readonly Change[]) => valuesOf(applyChanges(inputs, changes).table, 'x');
const issues = (...changes: Change[]) => applyChanges(inputs, changes).issues;

describe('Changes', () => {
  test('set, add to and scale a value', () => {
    expect(x([cell('set', 12)])).toEqual([12, 20, 30]);
    expect(x([cell('add', -4, '乙区')])).toEqual([10, 16, 30]);
    expect(x([cell('scale', 10, '丙区')])).toEqual([10, 20, expect.closeTo(33, 12)]);
  });

  test('are made in their order', () => {
    expect(x([cell('add', 10), cell('scale', 50)])[0]).toBe(30);
    expect(x([cell('scale', 50), cell('add', 10)])[0]).toBe(25);
  });

  test('leave the inputs and the untouched columns as they were', () => {
    const { table, isUnchanged } = frozen(structuredClone(inputs.table));
    const after = applyChanges({ ...inputs, table }, [cell('set', 12), cell('add', 1)]);
    expect(isUnchanged()).toBe(true);
    expect(after.table.columns[1]).toBe(table.columns[1]);
    expect(after.table.zones).toBe(table.zones);
    expect(after.model).toBe(inputs.model);
  });

  test('may fill a missing value, but not build on one', () => {
    expect(valuesOf(applyChanges(inputs, [cell('set', 2, '乙区', 'y')]).table, 'y')).toEqual([1, 2, 3]);
    expect(issues(cell('add', 2, '乙区', 'y'))).toMatchObject([
      { code: 'change-on-missing', at: { zone: '乙区', indicator: 'y' } },
    ]);
    expect(issues(cell('set', 2, '乙区', 'y'), cell('add', 2, '乙区', 'y'))).toEqual([]);
  });

  test('name unknown zones and indicators with those near them, and are left out', () => {
    const result = applyChanges(inputs, [
      cell('set', 1, '甲'),
      cell('set', 2, '甲区', 'xx'),
      cell('set', 3, '丙区'),
    ]);
    expect(result.issues).toMatchObject([
      { code: 'change-zone-unknown', facts: { zone: '甲', near: ['甲区'] } },
      { code: 'change-indicator-unknown', facts: { indicator: 'xx', near: ['x'] } },
    ]);
    expect(valuesOf(result.table, 'x')).toEqual([10, 20, 3]);
  });

  test('cannot be made to a derived indicator', () => {
    expect(issues(cell('set', 1, '甲区', 'd'))).toMatchObject([
      { code: 'change-on-derived', at: { indicator: 'd' }, facts: { indicator: '密度' } },
    ]);
  });

  test('that come to nothing give the very same table', () => {
    expect(applyChanges(inputs, []).table).toBe(inputs.table);
    expect(applyChanges(inputs, [cell('set', 1, '丁区')]).table).toBe(inputs.table);
  });

  test('set weights, equal ones becoming given ones that add up to 100', () => {
    const after = applyChanges(inputs, [{ kind: 'weight', node: 'indicator', id: 'x', weight: 50 }]);
    const index = findAspect(after.model.tree, 'index');
    expect(index?.weigh).toEqual({ method: 'given' });
    expect(index?.children.map(({ weight }) => weight)).toEqual([50, 100 / 3, 100 / 3]);
    expect(after.table).toBe(inputs.table);
  });

  test('of the weights of nothing known are named', () => {
    expect(
      issues(
        { kind: 'weight', node: 'aspect', id: 'nowhere', weight: 1 },
        { kind: 'weight', node: 'indicator', id: 'X', weight: 1 },
        { kind: 'weight', node: 'indicator', id: 'x', weight: -1 },
      ),
    ).toMatchObject([
      { code: 'change-aspect-unknown', facts: { aspect: 'nowhere' } },
      { code: 'change-indicator-unknown', facts: { indicator: 'X', near: ['x'] } },
      { code: 'weight-negative', facts: { name: 'x', weight: -1 } },
    ]);
  });
});
