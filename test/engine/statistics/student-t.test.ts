import { expect, test } from 'vitest';
import { correlationTest } from '../../../src/engine/statistics/student-t';

test('The p-value is that of the t test', () => {
  // scipy: scipy.special.betainc((n - 2) / 2, 0.5, 1 - r * r)
  for (const [r, n, p] of [
    [0.5, 10, 0.14111328125000006],
    [0.3, 3, 0.8060266319586435],
    [0.1, 4, 0.9],
    [-0.999, 5, 3.795497437340063e-5],
    [0.001, 50, 0.9945008500298683],
    [0.9, 100, 4.063405277490572e-37],
    [0.05, 10_000, 5.659045510600403e-7],
    [0.2, 10_000, 9.414569757707689e-91],
  ] as const) {
    expect(correlationTest(r, n) / p).toBeCloseTo(1, 10);
  }
});

test('A perfect correlation has p 0 and none at all has p 1', () => {
  expect(correlationTest(-1, 5)).toBe(0);
  expect(correlationTest(0, 5)).toBe(1);
});

test('Two pairs, or a missing correlation, have no p-value', () => {
  expect(correlationTest(1, 2)).toBeNaN();
  expect(correlationTest(Number.NaN, 10)).toBeNaN();
});
