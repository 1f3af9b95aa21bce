import { expect, test } from 'vitest';
import { isConstant } from '../../../src/engine/statistics/is-constant';

test('Binary dust is no difference', () => {
  expect(isConstant(Float64Array.of(0.3, 0.1 + 0.2))).toBe(true);
  expect(isConstant(Float64Array.of(0.3, 0.3 + 1e-9))).toBe(false);
});

test('Zeros, one value and no value are constant, missing ones skipped', () => {
  expect(isConstant(Float64Array.of(0, 0))).toBe(true);
  expect(isConstant(Float64Array.of(5, Number.NaN))).toBe(true);
  expect(isConstant(Float64Array.of(Number.NaN))).toBe(true);
  expect(isConstant(Float64Array.of(0, Number.NaN, 1e-300))).toBe(false);
});
