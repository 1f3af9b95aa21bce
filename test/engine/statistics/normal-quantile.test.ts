import { expect, test } from 'vitest';
import { normalQuantile } from '../../../src/engine/statistics/normal-quantile';

test('The normal quantile is that of scipy', () => {
  // [float(scipy.stats.norm.ppf(p)) for p in ...], to 15 digits
  for (const [p, z] of [
    [1e-10, -6.361340902404056],
    [0.001, -3.090232306167813],
    [0.025, -1.9599639845400545],
    [0.3, -0.5244005127080409],
    [0.5, 0],
    [0.6, 0.2533471031357997],
    [0.9999999, 5.199337582290661],
  ] as const)
    expect(normalQuantile(p)).toBeCloseTo(z, 9);
});

test('There is none for what is no chance between 0 and 1', () => {
  expect([0, 1, -0.1, Number.NaN].map(normalQuantile)).toEqual([
    Number.NaN,
    Number.NaN,
    Number.NaN,
    Number.NaN,
  ]);
});
