import fc from 'fast-check';
import { expect, test } from 'vitest';
import { order } from '../../../src/engine/statistics/order';

test('The largest value comes first and missing ones are left out', () => {
  expect([...order(Float64Array.of(2, Number.NaN, 9, -1))]).toEqual([2, 0, 3]);
});

test('Equal values keep the order of their rows', () => {
  expect([...order(Float64Array.of(5, 7, 5, 7, 5))]).toEqual([1, 3, 0, 2, 4]);
});

test('Nothing has no order', () => {
  expect([...order(new Float64Array())]).toEqual([]);
  expect([...order(Float64Array.of(Number.NaN))]).toEqual([]);
});

test('An outlier that puts all other values into one bucket does no harm', () => {
  const values = Float64Array.from({ length: 500 }, (_, i) => (i * 7919) % 499);
  values[250] = 1e300;
  expect([...order(values)]).toEqual(byComparison(values));
});

test('It is the order that sorting by comparison gives', () => {
  const value = fc.oneof(
    fc.double({ noDefaultInfinity: true }),
    fc.integer({ min: -3, max: 3 }),
    fc.double({ min: 0, max: 100, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 200, size: 'max' }), (list) => {
      const values = Float64Array.from(list);
      expect([...order(values)]).toEqual(byComparison(values));
    }),
  );
});

function byComparison(values: Float64Array): readonly number[] {
  return [...values.keys()]
    .filter((row) => !Number.isNaN(values[row]))
    .sort((a, b) => Math.sign((values[b] ?? 0) - (values[a] ?? 0)) || a - b);
}
