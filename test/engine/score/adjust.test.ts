import { describe, expect, test } from 'vitest';
import { prepareExpressions } from '../../../src/engine/model/expression';
import { score } from '../../../src/engine/score/score';
import { frozen, indicator, modelOf, tableOf } from '../tables';

// The index is x itself, by goalposts 0 and 100.
const model = (adjust?: object, more: object = {}) =>
  modelOf([indicator('x', { goalposts: { low: 0, high: 100 } })], {
    normalise: { method: 'goalposts', cap: 'none' },
    ...(adjust ? { adjust } : {}),
    ...more,
  });
const table = tableOf(
  ['x', 'patents', 'accidents'],
  {
    A: [80, 3, 0],
    B: [90, -2, 1],
    C: [70, 40, 5],
    D: [60, null, 0],
  },
  [{ name: '环保', groups: ['合格', '合格', '不合格', ''] }],
);
const patents = { kind: 'column', name: '专利', column: 'patents', points: 0.5, cap: 10 };
const accidents = { kind: 'column', name: '事故', column: 'accidents', points: -2 };
const index = (adjust?: object) => [...score(model(adjust), table).index];
const ranks = (adjust?: object, more: object = {}) => [...score(model(adjust, more), table).ranks];

describe('Bonuses and deductions', () => {
  test('leave everything as it was where the model has none', () => {
    const card = score(model(), table);
    expect(card.adjustments).toBeNull();
    expect(card.index).toBe(card.aspects[0]?.scores);
    expect([...card.index]).toEqual([80, 90, 70, 60]);
    expect([...score(model({}), table).index]).toEqual([80, 90, 70, 60]);
  });

  test('are points for each unit of a column, up to their cap; never of the other sign, none where missing', () => {
    // 3 * 0.5; -2 is no deduction; 40 * 0.5 is capped.
    expect(index({ items: [patents] })).toEqual([81.5, 90, 80, 60]);
    // Each accident costs 2.
    expect(index({ items: [accidents] })).toEqual([80, 88, 60, 60]);
    expect(index({ items: [{ ...accidents, cap: 3 }] })).toEqual([80, 88, 67, 60]);
  });

  test('are points listed for zones, those of a zone added up', () => {
    const points = [
      { zone: 'A', points: 2, reason: '国家级试点' },
      { zone: 'A', points: 3 },
      { zone: 'B', points: -4, reason: '通报批评' },
    ];
    const item = { kind: 'zones', name: '考核', points };
    expect(index({ items: [item] })).toEqual([85, 86, 70, 60]);
    expect(index({ items: [{ ...item, cap: 3.5 }] })).toEqual([83.5, 86.5, 70, 60]);
  });

  test('have a cap together, each for itself', () => {
    const items = [patents, accidents, { kind: 'zones', name: '考核', points: [{ zone: 'C', points: 7 }] }];
    // C: 10 + 7 to at most 12, less 10 to at most 4.
    expect(index({ items, bonusCap: 12, deductionCap: 4 })).toEqual([81.5, 88, 78, 60]);
  });

  test('are all visible: base index, points of each item, totals', () => {
    const { adjustments, aspects, index: adjusted } = score(model({ items: [patents, accidents] }), table);
    expect([...(adjustments?.base ?? [])]).toEqual([80, 90, 70, 60]);
    expect(adjustments?.items.map(({ name, points }) => [name, [...points]])).toEqual([
      ['专利', [1.5, 0, 10, 0]],
      ['事故', [0, -2, -10, 0]],
    ]);
    expect([...(adjustments?.bonus ?? [])]).toEqual([1.5, 0, 10, 0]);
    expect([...(adjustments?.deduction ?? [])]).toEqual([0, 2, 10, 0]);
    expect(aspects[0]?.scores).toBe(adjusted);
  });

  test('say how many zones have no value', () => {
    expect(score(model({ items: [patents] }), table).issues).toMatchObject([
      { code: 'adjust-value-missing', severity: 'note', facts: { item: '专利', count: 1 } },
    ]);
  });

  test('change ranks', () => {
    expect(ranks()).toEqual([2, 1, 3, 4]);
    // 80, 88, 60, 60
    expect(ranks({ items: [accidents] })).toEqual([2, 1, 3, 3]);
  });

  test('may go by a derived indicator that stands in no aspect', async () => {
    const derived = modelOf(
      [
        indicator('x', { goalposts: { low: 0, high: 100 } }),
        indicator('y', { expression: 'patents * 2', goalposts: { low: 0, high: 1 } }),
      ],
      {
        normalise: { method: 'goalposts', cap: 'none' },
        tree: { kind: 'aspect', id: 'index', name: 'Index', children: [{ kind: 'indicator', id: 'x' }] },
        adjust: { items: [{ ...patents, column: 'y', cap: null }] },
      },
    );
    await prepareExpressions(derived);
    const card = score(derived, table);
    // 0.5 * 2 * 3 for A, 0.5 * 2 * 40 for C
    expect([...card.index]).toEqual([83, 90, 110, 60]);
    expect(card.issues.map(({ code }) => code)).not.toContain('indicator-without-weight');
  });

  test('whose column is not in the table stop the index; a zone that is not is named', () => {
    const card = score(model({ items: [{ ...patents, column: 'gone' }] }), table);
    expect(card.issues).toMatchObject([
      { code: 'adjust-column-not-in-table', severity: 'error', facts: { item: '专利', column: 'gone' } },
    ]);
    expect(card.index.every(Number.isNaN)).toBe(true);
    const named = score(
      model({ items: [{ kind: 'zones', name: '考核', points: [{ zone: 'Z', points: 1 }] }] }),
      table,
    );
    expect(named.issues).toMatchObject([{ code: 'adjust-zone-not-in-table', severity: 'warning' }]);
    expect([...named.index]).toEqual([80, 90, 70, 60]);
  });

  test('give no index to a zone without one', () => {
    const holed = tableOf(['x', 'patents'], { A: [null, 3], B: [50, 3] });
    expect([...score(model({ items: [patents] }), holed).index]).toEqual([Number.NaN, 51.5]);
  });

  test('leave their input as it was', () => {
    const { table: input, isUnchanged } = frozen(structuredClone(table));
    score(model({ items: [patents, accidents], bonusCap: 1 }), input);
    expect(isUnchanged()).toBe(true);
  });
});

describe('A veto', () => {
  const veto = (by: object, effect: object) => ({ vetoes: [{ name: '安全事故', by, effect }] });
  const onB = { kind: 'zones', zones: ['B'] };

  test('takes the rank and leaves the index, and nobody’s place is taken', () => {
    const card = score(model(veto(onB, { kind: 'unranked' })), table);
    expect([...card.index]).toEqual([80, 90, 70, 60]);
    expect([...card.ranks]).toEqual([1, Number.NaN, 2, 3]);
    expect(card.issues).toMatchObject([
      {
        code: 'vetoed',
        severity: 'note',
        at: { zone: 'B' },
        facts: { veto: '安全事故', effect: 'unranked' },
      },
    ]);
  });

  test('ranks last, several among themselves, even where their score equals another’s', () => {
    expect(ranks(veto(onB, { kind: 'last' }))).toEqual([1, 4, 2, 3]);
    expect(ranks(veto({ kind: 'zones', zones: ['B', 'A'] }, { kind: 'last' }))).toEqual([4, 3, 1, 2]);
    const equal = tableOf(['x'], { A: [50], B: [50], C: [40] });
    expect([...score(model(veto(onB, { kind: 'last' })), equal).ranks]).toEqual([1, 3, 2]);
  });

  test('ranks last within its group too', () => {
    const groups = [{ name: 'g', groups: ['m', 'm', 'n', 'm'] }];
    const card = score(model(veto(onB, { kind: 'last' }), { rank: { groupings: ['g'] } }), {
      ...table,
      groupings: groups,
    });
    expect([...(card.groupRanks[0]?.ranks ?? [])]).toEqual([1, 3, 1, 2]);
  });

  test('caps the index after bonuses, and only where it is above', () => {
    const adjust = {
      items: [patents],
      ...veto({ kind: 'zones', zones: ['A', 'D'] }, { kind: 'capped', score: 75 }),
    };
    expect(index(adjust)).toEqual([75, 90, 80, 60]);
  });

  test('goes by a mark in a column of numbers or by the text of a group column', () => {
    expect(ranks(veto({ kind: 'column', column: 'accidents' }, { kind: 'last' }))).toEqual([1, 3, 4, 2]);
    const by = { kind: 'grouping', grouping: '环保', groups: ['不合格'] };
    expect(ranks(veto(by, { kind: 'unranked' }))).toEqual([2, 1, Number.NaN, 3]);
  });

  test('stops the index where its column is not in the table', () => {
    for (const by of [
      { kind: 'column', column: 'gone' },
      { kind: 'grouping', grouping: 'gone', groups: ['a'] },
    ]) {
      const card = score(model(veto(by, { kind: 'unranked' })), table);
      expect(card.issues.map(({ code }) => code)).toEqual(['adjust-column-not-in-table']);
    }
  });

  test('that takes the rank outweighs one that ranks last', () => {
    const vetoes = [
      { name: 'a', by: onB, effect: { kind: 'last' } },
      { name: 'b', by: onB, effect: { kind: 'unranked' } },
    ];
    expect(ranks({ vetoes })).toEqual([1, Number.NaN, 2, 3]);
  });

  test('leaves the ranks of aspects', () => {
    const nested = modelOf([indicator('x', { goalposts: { low: 0, high: 100 } })], {
      normalise: { method: 'goalposts' },
      tree: {
        kind: 'aspect',
        id: 'index',
        name: 'Index',
        children: [{ kind: 'aspect', id: 'a', name: 'a', children: [{ kind: 'indicator', id: 'x' }] }],
      },
      adjust: veto(onB, { kind: 'unranked' }),
    });
    expect([...(score(nested, table).aspects[1]?.ranks ?? [])]).toEqual([2, 1, 3, 4]);
  });
});

test('What is remembered depends on the adjustments and on their columns', () => {
  const adjusted = model({ items: [patents] });
  const more = {
    ...table,
    columns: table.columns.map((each) =>
      each.id === 'patents' ? { id: each.id, values: Float64Array.of(1, 1, 1, 1) } : each,
    ),
  };
  expect([...score(adjusted, table).index]).toEqual([81.5, 90, 80, 60]);
  expect([...score(adjusted, more).index]).toEqual([80.5, 90.5, 70.5, 60.5]);
  expect([...score(adjusted, table).index]).toEqual([81.5, 90, 80, 60]);
});
