import { describe, expect, test } from 'vitest';
import { compareRanks } from '../../../src/engine/analyse/compare-ranks';
import { score } from '../../../src/engine/score/score';
import { indicator, modelOf, tableOf } from '../tables';

const table = tableOf(['x', 'y'], { A: [4, 1], B: [3, 3], C: [2, 2], D: [1, null] });
const byX = score(modelOf([indicator('x')]), table);
const byY = score(modelOf([indicator('y')]), table);

describe('Two sets of ranks', () => {
  test('are compared over the zones that both rank', () => {
    // By x: A 1, B 2, C 3, D 4; by y: A 3, B 1, C 2. Moves 2, 1, 1; Spearman of (1, 2, 3) and (3, 1, 2): -1/2;
    // one of three pairs agrees: (1 - 2) / 3.
    expect(compareRanks(byX, byY)).toEqual({
      n: 3,
      moved: 3,
      mean: 4 / 3,
      most: 2,
      spearman: { coefficient: expect.closeTo(-0.5, 14), n: 3, p: expect.closeTo(2 / 3, 12) },
      kendall: expect.objectContaining({ coefficient: expect.closeTo(-1 / 3, 14) }),
      zones: [
        { zone: 'A', before: 1, after: 3 },
        { zone: 'B', before: 2, after: 1 },
        { zone: 'C', before: 3, after: 2 },
      ],
    });
  });

  test('that are the same have no moves', () => {
    expect(compareRanks(byX, byX)).toMatchObject({ n: 4, moved: 0, mean: 0, most: 0, zones: [] });
  });

  test('of other zones are a mistake of ours', () => {
    expect(() => compareRanks(byX, score(modelOf([indicator('x')]), tableOf(['x'], { Z: [1] })))).toThrow();
  });
});
