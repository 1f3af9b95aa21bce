import { describe, expect, test } from 'vitest';
import { leaveOneOut } from '../../../src/engine/analyse/leave-one-out';
import { indicator, modelOf, tableOf } from '../tables';
import { twoLevels } from './fields';

describe('Leaving one out', () => {
  test('gives how far the ranks move without each indicator and each aspect', () => {
    // All: A 62, B 54, D 50, C 40, so A 1, B 2, C 4, D 3.
    // Without open: A 50, B 90, C 10, D none. Without fdi, open is trade: A 44, B 72, C 40, D 80.
    // Without green or energy: A 70, B 30, C 60, D 50.
    const found = leaveOneOut(twoLevels.model(), twoLevels.table);
    expect(found.map(({ kind, id, n, moved, most }) => [kind, id, n, moved, most])).toEqual([
      ['aspect', 'open', 3, 3, 1],
      ['indicator', 'fdi', 4, 2, 2],
      // Without trade: open is fdi, A 0.6 * 80 + 20 = 68, B 12 + 36 = 48, C 10 (green alone), D 40: nobody moves.
      ['indicator', 'trade', 4, 0, 0],
      ['aspect', 'green', 4, 2, 2],
      ['indicator', 'energy', 4, 2, 2],
    ]);
    const fdi = found[1];
    // D 3 to 1 and A 1 to 3 move two places each, B and C stay.
    expect(fdi?.mean).toBe(1);
    expect(fdi?.zones).toEqual([
      { zone: 'A', before: 1, after: 3 },
      { zone: 'D', before: 3, after: 1 },
    ]);
  });

  test('leaves nothing out where there is one indicator', () => {
    expect(leaveOneOut(modelOf([indicator('x')]), tableOf(['x'], { A: [1], B: [2] }))).toEqual([]);
  });
});
