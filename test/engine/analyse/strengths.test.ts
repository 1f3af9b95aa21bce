import { describe, expect, test } from 'vitest';
import { strengths } from '../../../src/engine/analyse/strengths';
import { score } from '../../../src/engine/score/score';
import { twoLevels } from './fields';

// Ranks: A 62, B 54, D 50, C 40 (see fields.ts). Effective weights: fdi 0.45, trade 0.15, energy 0.4.
const scorecard = score(twoLevels.model(), twoLevels.table);

describe('The strengths and weaknesses of a zone', () => {
  test('are those against its group, the first and the next above', () => {
    const [group, best, next] = strengths(scorecard, 3);
    // D is of the 国家级 as A is: fdi 40 against 60, trade 80 against 60; energy is missing.
    expect(group?.reference).toEqual({ kind: 'mean', group: '国家级' });
    expect(group?.weaknesses).toEqual([
      {
        id: 'fdi',
        name: 'fdi',
        score: 40,
        reference: 60,
        difference: -20,
        points: expect.closeTo(-9, 12),
        rank: 2,
      },
    ]);
    expect(group?.strengths.map(({ id, points }) => [id, points])).toEqual([
      ['trade', expect.closeTo(3, 12)],
    ]);
    expect(best?.reference).toEqual({ kind: 'best', zone: 'A' });
    expect(next?.reference).toEqual({ kind: 'next', zone: 'B' });
    // Against B: fdi 40 - 20 and trade 80 - 60.
    expect(next?.strengths.map(({ id, points }) => [id, points])).toEqual([
      ['fdi', expect.closeTo(9, 12)],
      ['trade', expect.closeTo(3, 12)],
    ]);
  });

  test('begin with what costs most of the index', () => {
    // B less A: fdi 0.45 * -60, trade 0.15 * 20, energy 0.4 * 40.
    const best = strengths(scorecard, 1)[1];
    expect(best?.weaknesses.map(({ id }) => id)).toEqual(['fdi']);
    expect(best?.strengths.map(({ id, points }) => [id, points])).toEqual([
      ['energy', expect.closeTo(16, 12)],
      ['trade', expect.closeTo(3, 12)],
    ]);
  });

  test('of the first zone are those against its group alone', () => {
    expect(strengths(scorecard, 0).map(({ reference }) => reference.kind)).toEqual(['mean']);
  });

  test('are held against all zones where the model ranks in no groups', () => {
    const [all] = strengths(score(twoLevels.model({ rank: {} }), twoLevels.table), 2);
    expect(all?.reference).toEqual({ kind: 'mean', group: null });
    // energy 10 against (50 + 90 + 10) / 3.
    expect(all?.weaknesses[0]).toMatchObject({
      id: 'energy',
      reference: 50,
      points: expect.closeTo(-16, 12),
    });
  });
});
