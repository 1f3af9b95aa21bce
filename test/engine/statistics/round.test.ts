import { expect, test } from 'vitest';
import { round } from '../../../src/engine/statistics/round';

// As ROUND in Excel and LibreOffice gives them.
test.each([
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [-1.005, 2, -1.01],
  [0.285 * 100, 0, 29],
  [0.5, 0, 1],
  [-0.5, 0, -1],
  [1.4999, 0, 1],
  [1.00499999, 2, 1],
  [89.44, 1, 89.4],
  [123456.7891, 3, 123456.789],
  [0, 3, 0],
])('%d to %d decimals is %d', (value, decimals, expected) => {
  expect(round(value, decimals)).toBe(expected);
});

test('Missing stays missing', () => {
  expect(round(Number.NaN, 1)).toBeNaN();
});
