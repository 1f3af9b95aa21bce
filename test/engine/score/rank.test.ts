import { describe, expect, test } from 'vitest';
import { rank } from '../../../src/engine/score/rank';
import { indicator, modelOf } from '../tables';

const zones = ['A', 'B', 'C', 'D', 'E'];
const groupings = [{ name: '类别', groups: ['国家级', '省级', '国家级', '省级', ''] }];
const aspect = (id: string, scores: readonly number[]) => ({
  id,
  name: id,
  parent: id === 'index' ? null : 'index',
  depth: id === 'index' ? 0 : 1,
  scores: Float64Array.from(scores),
  workings: null,
});
const aspects = [aspect('index', [80, 95, 80, 70, 99]), aspect('a', [1, 2, 3, 4, Number.NaN])];
const model = (more: object = {}) =>
  modelOf([indicator('x')], { rank: { groupings: ['类别'], unranked: [], decimals: null, ...more } });
const run = (more: object = {}) => {
  const { aspects: ranked, groupRanks } = rank(aspects, zones, groupings, model(more));
  return {
    index: [...(ranked[0]?.ranks ?? [])],
    a: [...(ranked[1]?.ranks ?? [])],
    groups: groupRanks.map((each) => [...each.ranks]),
  };
};

describe('Ranking', () => {
  test('ranks the index and every aspect, ties sharing the better place', () => {
    expect(run()).toMatchObject({ index: [3, 2, 3, 5, 1], a: [4, 3, 2, 1, Number.NaN] });
  });

  test('ranks within each group; a zone without a group has none', () => {
    expect(run().groups).toEqual([[1, 1, 1, 2, Number.NaN]]);
  });

  test('leaves unranked zones out, and nobody has their place', () => {
    expect(run({ unranked: ['E', 'B'] })).toEqual({
      index: [1, Number.NaN, 1, 3, Number.NaN],
      a: [3, Number.NaN, 2, 1, Number.NaN],
      groups: [[1, Number.NaN, 1, 1, Number.NaN]],
    });
  });

  test('keeps the scores of unranked zones', () => {
    const { aspects: ranked } = rank(aspects, zones, groupings, model({ unranked: ['E'] }));
    expect(ranked[0]?.scores).toEqual(Float64Array.of(80, 95, 80, 70, 99));
  });

  test('rounds first where asked to, halves away from zero', () => {
    const close = [aspect('index', [1.005, 1.01, 1.0049, 0.9, 0.9])];
    const ranks = (decimals: number | null) => [
      ...(rank(close, zones, [], modelOf([indicator('x')], { rank: { decimals } })).aspects[0]?.ranks ?? []),
    ];
    expect(ranks(null)).toEqual([2, 1, 3, 4, 4]);
    expect(ranks(2)).toEqual([1, 1, 3, 4, 4]);
    expect(ranks(1)).toEqual([1, 1, 1, 4, 4]);
  });

  test('shares ranks as asked: densely, or their mean', () => {
    expect(run({ ties: 'dense' })).toEqual({
      index: [3, 2, 3, 4, 1],
      a: [4, 3, 2, 1, Number.NaN],
      groups: [[1, 1, 1, 2, Number.NaN]],
    });
    expect(run({ ties: 'average' })).toEqual({
      index: [3.5, 2, 3.5, 5, 1],
      a: [4, 3, 2, 1, Number.NaN],
      groups: [[1.5, 1, 1.5, 2, Number.NaN]],
    });
    expect(run({ ties: 'competition' })).toEqual(run());
  });

  test('puts zones ranked last behind the others of their group, under every way to share ranks', () => {
    const last = (row: number) => ({
      row,
      name: 'v',
      effect: 'last' as const,
      cap: Number.POSITIVE_INFINITY,
    });
    const ranks = (ties: string) => {
      const ranked = rank(aspects, zones, groupings, model({ ties }), [last(1), last(4)]);
      return [ranked.aspects[0], ranked.groupRanks[0]].map((each) => [...(each?.ranks ?? [])]);
    };
    // Without B and E: A and C tie first, D follows; then E, then B. Of 省级, D is ahead of B.
    expect(ranks('competition')).toEqual([
      [1, 5, 1, 3, 4],
      [1, 2, 1, 1, Number.NaN],
    ]);
    expect(ranks('dense')[0]).toEqual([1, 4, 1, 2, 3]);
    expect(ranks('average')[0]).toEqual([1.5, 5, 1.5, 3, 4]);
  });

  test('passes over a grouping that the table does not have', () => {
    expect(run({ groupings: ['片区'] }).groups).toEqual([]);
  });

  test('gives no rank where there is no zone', () => {
    expect(rank([aspect('index', [])], [], [], model()).aspects[0]?.ranks).toHaveLength(0);
  });
});
