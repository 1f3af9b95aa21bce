import { expect, test } from 'vitest';
import { score } from '../../src/engine/score/score';
import { extremes, rankedCount, standings } from '../../src/ui/ranking/zone-profile';
import { smallModel, smallTable } from '../support/small-field';

const scorecard = score(smallModel, smallTable);

test('a zone stands by the score of each indicator it has, the best first', () => {
  // 德清: 外资 50 behind 长兴 (100); 研发 missing; 能耗 100, the best.
  expect(standings(scorecard, '德清')).toEqual([
    { indicator: '能耗', score: 100, rank: 1, of: 4 },
    { indicator: '外资', score: 50, rank: 2, of: 4 },
  ]);
});

test('strengths and weak points share no indicator', () => {
  const all = standings(scorecard, '安吉');
  const { best, worst } = extremes(all, 3);
  expect([best.length, worst.length]).toEqual([1, 1]);
  expect(best[0]).not.toBe(worst[0]);
});

test('zones that are not ranked do not count', () => {
  expect(rankedCount(scorecard.ranks)).toBe(3);
});
