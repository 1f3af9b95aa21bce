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

describe('A what-if where weights are found from the data', () => {
  const found = modelOf([indicator('x'), indicator('y')], { weigh: { method: 'entropy', of: 'values' } });
  const shares = ({ shares: all }: { readonly shares: readonly { readonly share: number }[] }) =>
    all.map(({ share }) => expect.closeTo(share, 12));

  test('holds them, and says so', () => {
    const { before, live, frozen, changed, issues } = whatIf(found, table, [set('B', 500)]);
    expect(live.shares.map(({ share }) => share)).toEqual(shares(before));
    expect(frozen.shares.map(({ share }) => share)).toEqual(shares(before));
    expect(score(found, changed.table).shares[1]?.share).not.toBeCloseTo(before.shares[1]?.share ?? 0, 2);
    expect(issues).toEqual([{ code: 'weights-held', severity: 'note', at: {}, facts: {} }]);
  });

  test('moves nothing where nothing is changed', () => {
    const { before, live, issues } = whatIf(found, table, []);
    expect(live).toBe(before);
    expect(issues).toEqual([]);
  });

  test('starts from them where a weight is changed', () => {
    const { before, live, issues } = whatIf(found, table, [
      { kind: 'weight', node: 'indicator', id: 'x', weight: 0 },
    ]);
    expect(live.shares.map(({ share }) => share)).toEqual([1, 0, 1]);
    expect(issues).toEqual([]);
    const x = 100 * (before.shares[1]?.share ?? 0);
    const same = whatIf(found, table, [{ kind: 'weight', node: 'indicator', id: 'x', weight: x }]);
    expect([...same.live.index]).toEqual(Array.from(before.index, (each) => expect.closeTo(each, 9)));
  });

  test('has nothing to hold where none were found', () => {
    const refused = modelOf([indicator('x'), indicator('y')], { weigh: { method: 'merec' } });
    const { live } = whatIf(refused, table, [set('A', 1)]);
    expect(live.issues).toMatchObject([{ code: 'weigh-needs-positive' }]);
  });
});

describe('Under a method that compares zones', () => {
  const table = tableOf(['x', 'y'], { A: [10, 20], B: [30, 10], C: [20, 30] });
  const model = modelOf([indicator('x'), indicator('y')], { aggregate: { method: 'topsis' } });

  test('frozen bounds keep the scales, and zones are compared as they are after the change', () => {
    const { frozen, live, before } = whatIf(model, table, [
      { kind: 'set', zone: 'A', indicator: 'x', value: 60 },
    ]);
    expect(frozen.scales).toBe(before.scales);
    // On the scales of before A scores 250 and 50; live 100 and 50.
    expect(frozen.normalised.columns[0]?.values[0]).toBeCloseTo(250, 9);
    expect(live.normalised.columns[0]?.values[0]).toBeCloseTo(100, 9);
    expect(frozen.ranks[0]).toBe(1);
  });

  test('with the range as ideal and goalposts, a change moves its own zone only', () => {
    const fixed = modelOf(
      ['x', 'y'].map((id) => indicator(id, { goalposts: { low: 0, high: 100 } })),
      { normalise: { method: 'goalposts' }, aggregate: { method: 'topsis', ideal: 'range' } },
    );
    const { before, live } = whatIf(fixed, table, [{ kind: 'set', zone: 'A', indicator: 'x', value: 90 }]);
    expect([...live.index.slice(1)]).toEqual([...before.index.slice(1)]);
    expect((live.index[0] ?? 0) > (before.index[0] ?? 0)).toBe(true);
  });
});

test('A change to the column of a bonus moves the index, whatever the bounds', () => {
  const table = tableOf(['x', 'patents'], { A: [10, 0], B: [30, 0] });
  const model = modelOf([indicator('x')], {
    adjust: { items: [{ kind: 'column', name: 'p', column: 'patents', points: 2 }] },
  });
  const { before, live, frozen } = whatIf(model, table, [
    { kind: 'set', zone: 'A', indicator: 'patents', value: 7 },
  ]);
  expect([...before.index]).toEqual([0, 100]);
  expect([...live.index]).toEqual([14, 100]);
  expect([...frozen.index]).toEqual([14, 100]);
});
