import { expect, test } from 'vitest';
import { averageRanks } from '../../../src/engine/statistics/average-ranks';

test('Ties share the mean of their places, the smallest being 1', () => {
  // scipy.stats.rankdata([10, 20, 10, 5, 20, 20])
  expect([...averageRanks(Float64Array.of(10, 20, 10, 5, 20, 20))]).toEqual([2.5, 5, 2.5, 1, 5, 5]);
});

test('A missing value has no rank', () => {
  expect([...averageRanks(Float64Array.of(3, Number.NaN, 1))]).toEqual([2, Number.NaN, 1]);
});
