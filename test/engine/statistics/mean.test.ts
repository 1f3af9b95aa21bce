import { expect, test } from 'vitest';
import { mean } from '../../../src/engine/statistics/mean';

test('The mean skips missing values', () => {
  expect(mean(Float64Array.of(1, Number.NaN, 2, 6))).toBe(3);
});

test('The mean of nothing is missing', () => {
  expect(mean(Float64Array.of(Number.NaN))).toBeNaN();
  expect(mean(new Float64Array())).toBeNaN();
});
