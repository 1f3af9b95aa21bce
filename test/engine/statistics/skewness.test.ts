import { expect, test } from 'vitest';
import { skewness } from '../../../src/engine/statistics/skewness';

test('The skewness is that of SKEW', () => {
  // The example in Microsoft's documentation of SKEW: 0.359543.
  expect(skewness(Float64Array.of(3, 4, 5, 2, 3, 4, 5, 6, 4, 7))).toBeCloseTo(0.359543, 6);
});

test('A large offset does not spoil the skewness', () => {
  // scipy.stats.skew([1, 2, 4, 8, 16], bias=False)
  expect(skewness(Float64Array.of(1e9 + 1, 1e9 + 2, 1e9 + 4, 1e9 + 8, 1e9 + 16))).toBeCloseTo(
    1.3253147098134046,
    6,
  );
});

test('The skewness skips missing values', () => {
  // Three values a, b, b: the skewness is the square root of 3 whatever they are, towards the one that differs.
  expect(skewness(Float64Array.of(9, Number.NaN, 2, 2))).toBeCloseTo(Math.sqrt(3), 12);
});

test('Fewer than three values, or equal ones, have no skewness', () => {
  expect(skewness(Float64Array.of(1, 2, Number.NaN))).toBeNaN();
  expect(skewness(Float64Array.of(0.3, 0.3, 0.1 + 0.2, 0.3))).toBeNaN();
  expect(skewness(new Float64Array())).toBeNaN();
});
