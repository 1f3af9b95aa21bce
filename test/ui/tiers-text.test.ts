import { expect, test } from 'vitest';
import { parseTiers, tiersText } from '../../src/ui/data/tiers-text';

const tiers = [
  { at: 350, score: 100 },
  { at: 0.5, score: -6 },
];

test('Tiers read back from their text', () => {
  expect(parseTiers(tiersText(tiers))).toEqual(tiers);
});

test('Tiers may be typed with the signs of a Chinese keyboard', () => {
  expect(parseTiers('350＝100；0.5：-6')).toEqual(tiers);
});

test('Half a text is no tiers', () => {
  for (const text of ['', '350', '350=100; 130=', 'good=100']) expect(parseTiers(text)).toBeNull();
});
