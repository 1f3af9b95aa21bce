import { expect, test } from 'vitest';
import type { Table } from '../../src/engine/model/table';
import { fingerprint } from '../../src/workbook/fingerprint';
import { smallModel, smallTable } from '../support/small-field';

const before = fingerprint(smallModel, smallTable);

/** The small table with one value replaced. */
function withValue(value: number): Table {
  const [first, ...others] = smallTable.columns;
  const values = Float64Array.from(first?.values ?? []);
  values[1] = value;
  return { ...smallTable, columns: [{ id: '外资', values }, ...others] };
}

test('is 16 hexadecimal digits', () => {
  expect(before).toMatch(/^[0-9a-f]{16}$/);
});

test('is the same for equal values and an equal model, whatever the order of its keys', () => {
  const shuffled = Object.fromEntries(Object.entries(smallModel).reverse()) as typeof smallModel;
  expect(fingerprint(shuffled, withValue(200))).toBe(before);
});

test('differs by the last bit of one value', () => {
  expect(fingerprint(smallModel, withValue(200 * (1 + Number.EPSILON)))).not.toBe(before);
});

test('differs when a value goes missing', () => {
  expect(fingerprint(smallModel, withValue(Number.NaN))).not.toBe(before);
});

test('takes every missing value as the same', () => {
  const otherNan = Float64Array.from([100, 200, 300, 150]);
  new Uint32Array(otherNan.buffer).set([1, 0x7ff80000], 2);
  const [, ...others] = smallTable.columns;
  const table = { ...smallTable, columns: [{ id: '外资', values: otherNan }, ...others] };
  expect(fingerprint(smallModel, table)).toBe(fingerprint(smallModel, withValue(Number.NaN)));
});

test('differs when two zones swap their names, a group changes, or a weight does', () => {
  const [first = '', second = '', ...rest] = smallTable.zones;
  const swapped = { ...smallTable, zones: [second, first, ...rest] };
  const regrouped = {
    ...smallTable,
    groupings: [{ name: '类别', groups: ['省级', '省级', '省级', '省级'] }],
  };
  const reweighted = { ...smallModel, tree: { ...smallModel.tree, weight: 2 } };
  const prints = [
    fingerprint(smallModel, swapped),
    fingerprint(smallModel, regrouped),
    fingerprint(reweighted, smallTable),
  ];
  expect(new Set([before, ...prints]).size).toBe(4);
});
