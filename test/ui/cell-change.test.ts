import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellChange, changedValue, changeNumber, sameAs } from '../../src/ui/what-if/cell-change';

const cell = { zone: '安吉', indicator: '外资' };

test.each([
  ['set', 120, 120],
  ['add', 20, 220],
  ['scale', 20, 240],
] as const)('%s %d makes 200 into %d', (kind, number, after) => {
  const change = cellChange(kind, cell, number);
  expect(changeNumber(change)).toBe(number);
  expect(changedValue(200, change)).toBe(after);
});

test('turned into another kind, a change gives the same value', () => {
  const kinds = fc.constantFrom('set', 'add', 'scale' as const);
  const numbers = fc.double({ min: -1000, max: 1000, noNaN: true });
  const values = fc.double({ min: 0.5, max: 1000, noNaN: true });
  fc.assert(
    fc.property(kinds, kinds, numbers, values, (from, to, number, value) => {
      const change = cellChange(from as 'set', cell, number);
      const same = sameAs(change, value, to as 'set');
      expect(same && changedValue(value, same)).toBeCloseTo(changedValue(value, change), 6);
    }),
  );
});

test('no percentage leads away from 0', () => {
  expect(sameAs(cellChange('set', cell, 5), 0, 'scale')).toBeNull();
});
