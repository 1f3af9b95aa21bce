import { describe, expect, test } from 'vitest';
import { score } from '../../../src/engine/score/score';
import { screen } from '../../../src/engine/score/screen';
import { frozen, indicator, modelOf, tableOf, valuesOf } from '../tables';

// Shares by hand: A has 3 of 3, B 1 of 3, C 2 of 3 with a zero each; x has 3 of 3, y 2 of 3 (one zero), z 1 of 3.
const table = tableOf(['x', 'y', 'z'], { A: [1, 2, 3], B: [2, null, null], C: [3, 0, null] });
const model = (rules: object, more: object = {}) =>
  modelOf(
    ['x', 'y', 'z'].map((id) => indicator(id)),
    { screen: rules, ...more },
  );
const half = { available: 0.5, zeros: 1 };

describe('Screening', () => {
  test('marks zones and indicators with too few values, and changes nothing', () => {
    const result = screen(table, model({ zones: half, indicators: half }));
    expect(result.table).toBe(table);
    expect(result.issues).toMatchObject([
      {
        code: 'zone-screened',
        severity: 'warning',
        at: { zone: 'B' },
        facts: { zone: 'B', action: 'mark', why: 'available', share: expect.closeTo(1 / 3, 12) },
      },
      { code: 'indicator-screened', at: { indicator: 'z' }, facts: { why: 'available' } },
    ]);
  });

  test('drops them where the model says so: neither scored nor part of a scale, nor filled', () => {
    const rules = { zones: half, indicators: half, action: 'drop' };
    const dropping = screen(table, model(rules));
    expect(valuesOf(dropping.table, 'x')).toEqual([1, Number.NaN, 3]);
    expect(valuesOf(dropping.table, 'z')).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    const card = score(model(rules, { impute: { method: 'constant', value: 9 } }), table);
    expect(card.filled.size).toBe(0);
    // x: 0 and 100; y: 100 and 0
    expect(Array.from(card.index)).toEqual([expect.closeTo(50, 9), Number.NaN, expect.closeTo(50, 9)]);
    expect(Array.from(card.ranks)).toEqual([1, Number.NaN, 1]);
    expect(card.issues.map(({ code }) => code)).toEqual(['zone-screened', 'indicator-screened']);
  });

  test('counts zeros among the values that are there', () => {
    const rules = { zones: { zeros: 0.4 }, indicators: { zeros: 0.4 } };
    expect(screen(table, model(rules)).issues).toMatchObject([
      { code: 'zone-screened', at: { zone: 'C' }, facts: { why: 'zeros', share: 0.5 } },
      { code: 'indicator-screened', at: { indicator: 'y' }, facts: { why: 'zeros', share: 0.5 } },
    ]);
  });

  test('a share equal to the threshold is enough', () => {
    const rule = { available: 1 / 3, zeros: 0.5 };
    expect(screen(table, model({ zones: rule, indicators: rule })).issues).toEqual([]);
  });

  test('without rules, or without zones, finds nothing', () => {
    expect(screen(table, modelOf([indicator('x'), indicator('y'), indicator('z')])).issues).toEqual([]);
    expect(
      screen(tableOf(['x', 'y', 'z'], {}), model({ zones: half, indicators: half, action: 'drop' })).issues,
    ).toEqual([]);
  });

  test('leaves its input as it was', () => {
    const { table: input, isUnchanged } = frozen(structuredClone(table));
    screen(input, model({ zones: half, indicators: half, action: 'drop' }));
    expect(isUnchanged()).toBe(true);
  });
});
