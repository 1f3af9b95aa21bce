import { expect, test } from 'vitest';
import { normalTest } from '../../../src/engine/statistics/normal';

test('The p-value is twice the tail of the normal distribution', () => {
  // scipy: 2 * scipy.stats.norm.sf(abs(z))
  for (const [z, p] of [
    [0, 1],
    [0.5, 0.6170750774519738],
    [1.96, 0.04999579029644087],
    [2.999, 0.0027086730674542115],
    [3, 0.0026997960632601866],
    [6, 1.973175290075389e-9],
    [-30, 9.813427854295816e-198],
  ] as const) {
    expect(normalTest(z) / p).toBeCloseTo(1, 11);
  }
});
