import { describe, expect, test } from 'vitest';
import { compare, passings, placeChanged } from '../../../src/engine/simulate/compare';
import { whatIf } from '../../../src/engine/simulate/what-if';
import { indicator, modelOf, tableOf } from '../tables';

const leaf = (id: string) => ({ kind: 'indicator', id });
const model = modelOf([indicator('x'), indicator('y')], {
  rank: { groupings: ['类别'], unranked: ['E'] },
  tree: {
    kind: 'aspect',
    id: 'index',
    name: 'Index',
    children: [
      { kind: 'aspect', id: 'a', name: 'A', children: [leaf('x')] },
      { kind: 'aspect', id: 'b', name: 'B', children: [leaf('y')] },
    ],
  },
});
const table = tableOf(['x', 'y'], { A: [0, 0], B: [40, 50], C: [60, 70], D: [100, 100], E: [55, 55] }, [
  { name: '类别', groups: ['甲', '甲', '乙', '甲', '乙'] },
]);
// A goes from 0 and 0 to 90 and 0, within the bounds only of y: x is then measured from 40 to 100.
const { before, live } = whatIf(model, table, [{ kind: 'set', zone: 'A', indicator: 'x', value: 90 }]);

describe('Comparing', () => {
  test('gives index, places and aspects before and after', () => {
    // By hand: B had (40 + 50) / 2, now (0 + 50) / 2; A has (500 / 6 + 0) / 2.
    expect(compare(before, live)[1]).toEqual({
      row: 1,
      zone: 'B',
      index: { before: 45, after: 25 },
      rank: { before: 3, after: 4 },
      groups: [{ grouping: '类别', group: '甲', rank: { before: 2, after: 3 } }],
      aspects: [
        { id: 'a', name: 'A', score: { before: 40, after: 0 }, rank: { before: 3, after: 4 } },
        { id: 'b', name: 'B', score: { before: 50, after: 50 }, rank: { before: 3, after: 3 } },
      ],
    });
  });

  test('gives every zone in the order of the table, the unranked too', () => {
    const moves = compare(before, live);
    expect(moves.map(({ zone }) => zone)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(moves[4]?.rank).toEqual({ before: Number.NaN, after: Number.NaN });
    expect(moves.map(placeChanged)).toEqual([true, true, false, false, false]);
  });

  test('is of the same zones only', () => {
    const other = whatIf(model, tableOf(['x', 'y'], { Z: [1, 1], Y: [2, 3] }), []).before;
    expect(() => compare(before, other)).toThrow('same zones');
  });
});

describe('Passings', () => {
  test('name whom a zone passed and who passed it', () => {
    expect(passings(before, live, 'A')).toEqual({ passed: ['B'], passedBy: [] });
    expect(passings(before, live, 'B')).toEqual({ passed: [], passedBy: ['A'] });
    expect(passings(before, live, 'C')).toEqual({ passed: [], passedBy: [] });
  });

  test('come in the order of the present ranks', () => {
    const leap = whatIf(model, table, [
      { kind: 'set', zone: 'A', indicator: 'x', value: 200 },
      { kind: 'set', zone: 'A', indicator: 'y', value: 200 },
    ]);
    expect(passings(leap.before, leap.live, 'A').passed).toEqual(['D', 'C', 'B']);
  });

  test('leave unranked and unknown zones out', () => {
    expect(passings(before, live, 'E')).toEqual({ passed: [], passedBy: [] });
    expect(passings(before, live, 'nobody')).toEqual({ passed: [], passedBy: [] });
  });

  test('count a tie that is broken', () => {
    const level = tableOf(['x', 'y'], { A: [0, 0], B: [50, 50], C: [50, 50], D: [100, 100] });
    const broken = whatIf(model, level, [{ kind: 'add', zone: 'C', indicator: 'x', amount: 1 }]);
    expect(passings(broken.before, broken.live, 'C')).toEqual({ passed: ['B'], passedBy: [] });
  });
});
