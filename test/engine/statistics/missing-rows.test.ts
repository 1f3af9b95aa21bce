import { expect, test } from 'vitest';
import { missingRows } from '../../../src/engine/statistics/missing-rows';

test('The missing rows are those without a value; 0 is a value', () => {
  expect(missingRows(Float64Array.of(0, Number.NaN, -1, Number.NaN))).toEqual([1, 3]);
  expect(missingRows(Float64Array.of(0, 1))).toEqual([]);
});
