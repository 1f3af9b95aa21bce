import { expect, test } from 'vitest';
import { random, xoshiro } from '../../../src/engine/statistics/random';

test('The bits are those of the reference algorithm', () => {
  // Blackman & Vigna's xoshiro128starstar.c, run in Python from the state 1, 2, 3, 4
  const next = xoshiro([1, 2, 3, 4]);
  const bits = Array.from({ length: 7 }, () => next());
  expect(bits).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034]);
});

test('A seed gives the same numbers again, and another seed others', () => {
  const take = (seed: number) => {
    const next = random(seed);
    return Array.from({ length: 5 }, () => next());
  };
  expect(take(7)).toEqual(take(7));
  expect(take(7)).not.toEqual(take(8));
});

test('The numbers fill 0 to 1 evenly', () => {
  const next = random(0);
  const counts = new Array(10).fill(0);
  for (let i = 0; i < 100_000; i++) counts[Math.floor(next() * 10)]++;
  // Five standard deviations of a binomial count: 5 * sqrt(100000 * 0.1 * 0.9) = 474.
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(475);
});
