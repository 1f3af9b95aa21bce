import { expect, test } from 'vitest';
import { displayWidth } from '../../src/i18n/display-width';

// Widths of Unicode Standard Annex 11 (East Asian Width): W and F take two columns.
test.each([
  ['', 0],
  ['FDI', 3],
  ['外资', 4],
  ['GDP（亿元）', 11],
  ['ｶﾅ', 4],
  ['e\u0301', 1],
  ['－５％', 6],
  ['—', 1],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
