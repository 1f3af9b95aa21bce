import { describe, expect, test } from 'vitest';
import { score } from '../../src/engine/score/score';
import { rankedRows } from '../../src/ui/ranking/ranked-rows';
import { smallModel, smallTable } from '../support/small-field';

// Index 0, 75, 75, 18.75; 南浔 is scored but not ranked (worked by hand in small-field.ts).
const scorecard = score(smallModel, smallTable);
const all = { aspect: null, group: null, search: '' };
const places = (rows: ReturnType<typeof rankedRows>) => rows.map(({ zone, rank }) => [zone, rank]);

describe('the ranking as it is shown', () => {
  test('goes from the best to the worst, ties in the order of the table, zones without a rank last', () => {
    expect(places(rankedRows(scorecard, null, all))).toEqual([
      ['德清', 1],
      ['长兴', 1],
      ['安吉', 3],
      ['南浔', Number.NaN],
    ]);
  });

  test('draws bars from 0 to the highest score', () => {
    expect(rankedRows(scorecard, null, all).map(({ bar }) => bar)).toEqual([1, 1, 0, 0.25]);
  });

  test('counts places within a group', () => {
    const group = { grouping: '类别', group: '省级' };
    expect(places(rankedRows(scorecard, null, { ...all, group }))).toEqual([
      ['德清', 1],
      ['长兴', 1],
      ['南浔', Number.NaN],
    ]);
    const national = { grouping: '类别', group: '国家级' };
    expect(places(rankedRows(scorecard, null, { ...all, group: national }))).toEqual([['安吉', 1]]);
  });

  test('goes by an aspect', () => {
    const aspect = scorecard.aspects.find(({ name }) => name === '绿色')?.id ?? null;
    // 绿色 is 0, 100, 50 (and 0 for 南浔, which has no rank).
    expect(places(rankedRows(scorecard, null, { ...all, aspect })).slice(0, 3)).toEqual([
      ['德清', 1],
      ['长兴', 2],
      ['安吉', 3],
    ]);
    expect(rankedRows(scorecard, null, { ...all, aspect: 'gone' })).toEqual([]);
  });

  test('finds zones whatever the width and case of the letters', () => {
    const latin = score(smallModel, { ...smallTable, zones: ['Ａnji', 'Deqing', 'Changxing', 'Nanxun'] });
    expect(rankedRows(latin, null, { ...all, search: ' ANJI ' }).map(({ zone }) => zone)).toEqual(['Ａnji']);
  });

  test('says how many places a zone gained or lost since the baseline', () => {
    // Without 能耗 the index is 开放 alone: 0, 50, 100, 37.5, so 长兴 led and 德清 was second.
    const before = score(
      { ...smallModel, tree: { ...smallModel.tree, children: smallModel.tree.children.slice(0, 1) } },
      smallTable,
    );
    const rows = rankedRows(scorecard, before, all);
    expect(rows.map(({ zone, places }) => [zone, places])).toEqual([
      ['德清', 1],
      ['长兴', 0],
      ['安吉', 0],
      ['南浔', 0],
    ]);
  });
});
