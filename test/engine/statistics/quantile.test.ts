import { expect, test } from 'vitest';
import { quantile } from '../../../src/engine/statistics/quantile';

test('A quantile is that of PERCENTILE.INC', () => {
  // The example in Microsoft's documentation of PERCENTILE.INC: {1, 3, 2, 4} at 0.3 gives 1.9.
  expect(quantile(Float64Array.of(1, 3, 2, 4), 0.3)).toBeCloseTo(1.9, 14);
});

test('The quantiles at 0 and 1 are the smallest and the largest value', () => {
  expect(quantile(Float64Array.of(10, -2, 9), 0)).toBe(-2);
  expect(quantile(Float64Array.of(10, -2, 9), 1)).toBe(10);
});

test('The median lies half-way between the two in the middle, missing values skipped', () => {
  expect(quantile(Float64Array.of(1, Number.NaN, 3, 2, 4), 0.5)).toBe(2.5);
});

test('One value is every quantile, and nothing has none', () => {
  expect(quantile(Float64Array.of(7), 0.9)).toBe(7);
  expect(quantile(Float64Array.of(Number.NaN), 0.5)).toBeNaN();
});
