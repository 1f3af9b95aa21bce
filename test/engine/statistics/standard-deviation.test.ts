import { expect, test } from 'vitest';
import { standardDeviation } from '../../../src/engine/statistics/standard-deviation';

test('The standard deviation divides by n - 1', () => {
  // numpy: np.std([2, 4, 4, 4, 5, 5, 7, 9], ddof=1)
  expect(standardDeviation(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9))).toBeCloseTo(2.138089935299395, 14);
});

test('A large offset does not spoil the standard deviation', () => {
  // numpy: np.std([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16], ddof=1); also sqrt(30)
  expect(standardDeviation(Float64Array.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16))).toBeCloseTo(
    5.477225575051661,
    12,
  );
});

test('Missing values are skipped', () => {
  expect(standardDeviation(Float64Array.of(1, Number.NaN, 3))).toBeCloseTo(Math.SQRT2, 14);
});

test('One value has no standard deviation', () => {
  expect(standardDeviation(Float64Array.of(3, Number.NaN))).toBeNaN();
});
