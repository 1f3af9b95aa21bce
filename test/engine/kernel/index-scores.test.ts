import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexScores, isPlain } from '../../../src/engine/kernel/index-scores';
import { score } from '../../../src/engine/score/score';
import { twoLevels } from '../analyse/fields';
import { tableOf } from '../tables';

test('The quick index is the index of the scorecard, for any gaps, means and availability', () => {
  const cell = fc.option(fc.integer({ min: 0, max: 100 }), { freq: 3 });
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom('arithmetic', 'geometric'),
      fc.constantFrom(0, 0.5, 1),
      (values, method, availability) => {
        const zones = Object.fromEntries(values.map((row, i) => [`z${i}`, row]));
        const model = twoLevels.model({ rank: {}, aggregate: { method }, availability });
        const card = score(model, tableOf(['fdi', 'trade', 'energy'], zones));
        const scores = new Map(card.normalised.columns.map((column) => [column.id, column.values]));
        const quick = indexScores(model, scores, values.length);
        expect([...quick]).toEqual(
          [...card.index].map((index) => (Number.isNaN(index) ? index : expect.closeTo(index, 9))),
        );
      },
    ),
  );
});

test('A method that compares zones, and an adjustment, are not plain', () => {
  expect(isPlain(twoLevels.model())).toBe(true);
  expect(isPlain(twoLevels.model({ aggregate: { method: 'topsis' } }))).toBe(false);
  expect(isPlain(twoLevels.model({ adjust: { items: [] } }))).toBe(false);
});
