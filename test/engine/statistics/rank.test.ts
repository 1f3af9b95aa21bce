import { describe, expect, test } from 'vitest';
import { order } from '../../../src/engine/statistics/order';
import { rank, ranksInOrder } from '../../../src/engine/statistics/rank';

describe('Competition ranks', () => {
  test('give ties the same place and skip those after it', () => {
    expect([...rank(Float64Array.of(80, 95, 80, 70))]).toEqual([2, 1, 2, 4]);
  });

  test('leave a missing value without a rank', () => {
    expect([...rank(Float64Array.of(1, Number.NaN, 2))]).toEqual([2, Number.NaN, 1]);
  });

  test('treat 0.1 + 0.2 and 0.3 as equal', () => {
    expect([...rank(Float64Array.of(0.3, 0.1 + 0.2, 0.1))]).toEqual([1, 1, 3]);
  });

  test('tell values apart that differ by more than a relative 1e-12', () => {
    expect([...rank(Float64Array.of(100, 100 + 1e-9))]).toEqual([2, 1]);
  });

  test('compare with the first of a run, so that small steps do not chain into one tie', () => {
    // Each step is 0.6e-12, two of them are more than 1e-12 from the first.
    expect([...rank(Float64Array.of(1, 1 - 0.6e-12, 1 - 1.2e-12, 1 - 1.8e-12))]).toEqual([1, 1, 3, 3]);
  });

  test('are 1 for everyone when all are equal', () => {
    expect([...rank(Float64Array.of(5, 5, 5))]).toEqual([1, 1, 1]);
  });

  test('count within each group and leave out rows without one', () => {
    const values = Float64Array.of(10, 40, 30, 30, 20);
    const groups = { codes: Int32Array.of(0, 1, 0, 0, -1), count: 2 };
    expect([...ranksInOrder(values, order(values), groups)]).toEqual([3, 1, 1, 1, Number.NaN]);
  });
});
