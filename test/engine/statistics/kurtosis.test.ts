import { expect, test } from 'vitest';
import { kurtosis } from '../../../src/engine/statistics/kurtosis';

test('The kurtosis is that of KURT', () => {
  // The example in Microsoft's documentation of KURT: -0.151799637.
  expect(kurtosis(Float64Array.of(3, 4, 5, 2, 3, 4, 5, 6, 4, 7))).toBeCloseTo(-0.151799637, 9);
});

test('The kurtosis skips missing values', () => {
  // scipy.stats.kurtosis([1, 2, 4, 8, 16], bias=False)
  expect(kurtosis(Float64Array.of(1, 2, Number.NaN, 4, 8, 16))).toBeCloseTo(1.3037634408602106, 12);
});

test('Fewer than four values, or equal ones, have no kurtosis', () => {
  expect(kurtosis(Float64Array.of(1, 2, 4, Number.NaN))).toBeNaN();
  expect(kurtosis(Float64Array.of(5, 5, 5, 5))).toBeNaN();
});
