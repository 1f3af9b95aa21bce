import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributions, gapBetween } from '../../../src/engine/analyse/contributions';
import { score } from '../../../src/engine/score/score';
import { tableOf } from '../tables';
import { twoLevels } from './fields';

const scorecard = score(twoLevels.model(), twoLevels.table);
const partsOf = (found: ReturnType<typeof contributions>) =>
  found.kind === 'none' ? [] : found.indicators.map(({ parts }) => [...parts]);
const close = (values: readonly number[]) =>
  values.map((value) => (Number.isNaN(value) ? value : expect.closeTo(value, 12)));

describe('The contributions to the index', () => {
  test('are the shares times the scores, missing children giving theirs to their siblings', () => {
    // fdi 0.45, trade 0.15, energy 0.4; C: trade 0.6; D: open alone, fdi 0.75, trade 0.25.
    const found = contributions(scorecard);
    expect(found.kind).toBe('sum');
    expect(partsOf(found)).toEqual([
      close([36, 9, Number.NaN, 30]),
      close([6, 9, 36, 20]),
      close([20, 36, 4, Number.NaN]),
    ]);
    if (found.kind === 'none') return;
    expect(found.indicators.map(({ shares }) => [...shares])).toEqual([
      close([0.45, 0.45, 0, 0.75]),
      close([0.15, 0.15, 0.6, 0.25]),
      close([0.4, 0.4, 0.4, 0]),
    ]);
  });

  test('to an aspect are those of its own indicators', () => {
    const found = contributions(scorecard, 'open');
    expect(partsOf(found)).toEqual([close([60, 15, Number.NaN, 30]), close([10, 15, 60, 20])]);
  });

  test('are parts of the logarithm where every mean is geometric', () => {
    const geometric = score(twoLevels.model({ aggregate: { method: 'geometric' } }), twoLevels.table);
    const found = contributions(geometric);
    expect(found.kind).toBe('log-sum');
    // A: 0.45 ln 80, 0.15 ln 40, 0.4 ln 50.
    expect(partsOf(found).map(([first]) => first)).toEqual(
      close([0.45 * Math.log(80), 0.15 * Math.log(40), 0.4 * Math.log(50)]),
    );
    expect(geometric.index[0]).toBeCloseTo(80 ** 0.45 * 40 ** 0.15 * 50 ** 0.4, 10);
  });

  test('are refused where a mean does not come apart, which is named', () => {
    const model = twoLevels.model();
    const open = model.tree.children[0];
    const mixed = {
      ...model,
      tree: {
        ...model.tree,
        children: [{ ...open, aggregate: { method: 'geometric' } }, ...model.tree.children.slice(1)],
      },
    } as typeof model;
    expect(contributions(score(mixed, twoLevels.table))).toEqual({
      kind: 'none',
      aspect: 'index',
      because: [{ aspect: 'Open', method: 'geometric' }],
    });
    expect(contributions(score(mixed, twoLevels.table), 'green').kind).toBe('sum');
  });

  test('of a zone without a score are missing', () => {
    const table = tableOf(['fdi', 'trade', 'energy'], { A: [80, 40, 50], E: [null, null, null] });
    expect(
      partsOf(contributions(score(twoLevels.model({ rank: {} }), table))).map((parts) => parts[1]),
    ).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test('add up to the score for any weights and gaps, and to its logarithm', () => {
    const cell = fc.option(fc.integer({ min: 1, max: 100 }), { freq: 3 });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom('arithmetic', 'geometric'), (values, method) => {
        const table = tableOf(
          ['fdi', 'trade', 'energy'],
          Object.fromEntries(values.map((row, i) => [`z${i}`, row])),
        );
        const card = score(twoLevels.model({ rank: {}, aggregate: { method } }), table);
        const parts = partsOf(contributions(card));
        card.index.forEach((index, row) => {
          if (Number.isNaN(index)) return;
          const sum = parts.reduce((all, each) => all + (Number.isNaN(each[row]) ? 0 : (each[row] ?? 0)), 0);
          expect(sum).toBeCloseTo(method === 'arithmetic' ? index : Math.log(index), 9);
        });
      }),
    );
  });
});

describe('The gap between two zones', () => {
  test('comes apart by indicator, the largest part first', () => {
    // A less B: fdi 36 - 9, trade 6 - 9, energy 20 - 36.
    const gap = gapBetween(scorecard, contributions(scorecard), 0, 1);
    expect(gap).toMatchObject({ zone: 'A', against: 'B', total: expect.closeTo(8, 12), adjustment: 0 });
    expect(gap?.indicators.map(({ id, part }) => [id, part])).toEqual([
      ['fdi', expect.closeTo(27, 12)],
      ['energy', expect.closeTo(-16, 12)],
      ['trade', expect.closeTo(-3, 12)],
    ]);
  });

  test('adds up although one of them lacks an indicator', () => {
    // C less D: fdi -30, trade 36 - 20, energy 4; together 40 - 50.
    const gap = gapBetween(scorecard, contributions(scorecard), 2, 3);
    expect(gap?.total).toBeCloseTo(-10, 12);
    expect(gap?.indicators.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(-10, 12);
  });

  test('states bonuses and deductions beside the indicators', () => {
    const items = [{ kind: 'zones', name: '表彰', points: [{ zone: 'B', points: 3 }] }];
    const adjusted = score(twoLevels.model({ adjust: { items } }), twoLevels.table);
    expect(adjusted.index[1]).toBeCloseTo(57, 12);
    const gap = gapBetween(adjusted, contributions(adjusted), 0, 1);
    expect([gap?.total, gap?.adjustment]).toEqual([expect.closeTo(8, 12), expect.closeTo(-3, 12)]);
  });
});
