import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { score } from '../../../src/engine/score/score';
import { whatIf } from '../../../src/engine/simulate/what-if';
import { indicator, modelOf, tableOf } from '../tables';

const model = modelOf([indicator('x'), indicator('y')]);
const table = tableOf(['x', 'y'], { A: [0, 50], B: [50, 60], C: [100, 0], D: [80, 100] });
const set = (zone: string, value: number, id = 'x') => ({ kind: 'set', zone, indicator: id, value }) as const;

describe('A what-if', () => {
  test('without changes is the same before and after', () => {
    const result = whatIf(model, table, []);
    expect(result.live).toBe(result.before);
    expect(result.frozen).toBe(result.before);
    expect(result.boundsMatter).toBe(false);
    expect(result.before).toEqual(score(model, table));
  });

  test('within the bounds leaves every other zone its score, live or frozen', () => {
    const { before, live, frozen, boundsMatter } = whatIf(model, table, [set('B', 90)]);
    expect([...live.index]).toEqual([25, 75, 50, 90]);
    expect([0, 2, 3].map((row) => live.index[row])).toEqual([0, 2, 3].map((row) => before.index[row]));
    expect(frozen.index).toEqual(live.index);
    expect(boundsMatter).toBe(false);
  });

  test('beyond the bounds moves the others live, and goes beyond the range frozen', () => {
    const { live, frozen, boundsMatter } = whatIf(model, table, [set('B', 200)]);
    // By hand: x live over 200, frozen over 100; y as before.
    expect([...live.index]).toEqual([25, 80, 25, 70]);
    expect([...frozen.index]).toEqual([25, 130, 50, 90]);
    expect([...live.ranks]).toEqual([3, 1, 3, 2]);
    expect([...frozen.ranks]).toEqual([4, 1, 3, 2]);
    expect(boundsMatter).toBe(true);
  });

  test('that moves a bound by less than anybody could see does not make bounds matter', () => {
    const { live, frozen, boundsMatter } = whatIf(model, table, [set('C', 100 + 1e-11)]);
    expect(live.scales).not.toEqual(frozen.scales);
    expect(boundsMatter).toBe(false);
  });

  test('of weights changes no scale', () => {
    const { live, frozen, boundsMatter } = whatIf(model, table, [
      { kind: 'weight', node: 'indicator', id: 'x', weight: 0 },
    ]);
    expect([...live.index]).toEqual([50, 60, 0, 100]);
    expect(frozen).toBe(live);
    expect(boundsMatter).toBe(false);
  });

  test('tells which changes could not be made', () => {
    expect(whatIf(model, table, [set('Z', 1)]).issues).toMatchObject([{ code: 'change-zone-unknown' }]);
  });

  test('always has different scales under z-scores', () => {
    const zScores = modelOf([indicator('x'), indicator('y')], { normalise: { method: 'z-score' } });
    expect(whatIf(zScores, table, [set('B', 60)]).boundsMatter).toBe(true);
  });

  test('and its reverse give the start', () => {
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.constantFrom('x', 'y'),
        fc.integer({ min: -1000, max: 1000 }),
        (row, id, value) => {
          const zone = table.zones[row] ?? '';
          const old = table.columns.find((column) => column.id === id)?.values[row] ?? 0;
          const { changed } = whatIf(model, table, [set(zone, value, id)]);
          const back = whatIf(changed.model, changed.table, [set(zone, old, id)]);
          expect(back.live).toEqual(score(model, table));
          const added = whatIf(model, table, [
            { kind: 'add', zone, indicator: id, amount: value },
            { kind: 'add', zone, indicator: id, amount: -value },
          ]);
          expect(added.live.index).toEqual(score(model, table).index);
        },
      ),
    );
  });
});
