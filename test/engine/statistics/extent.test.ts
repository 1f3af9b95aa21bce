import { expect, test } from 'vitest';
import { extent } from '../../../src/engine/statistics/extent';

test('The extent skips missing values', () => {
  expect(extent(Float64Array.of(Number.NaN, 3, -1, Number.NaN, 2))).toEqual({ min: -1, max: 3 });
});

test('Nothing has no extent', () => {
  expect(extent(Float64Array.of(Number.NaN))).toEqual({ min: Number.NaN, max: Number.NaN });
  expect(extent(new Float64Array())).toEqual({ min: Number.NaN, max: Number.NaN });
});
