import { expect, test } from 'vitest';
import { freeSheetName, freeTableName } from '../../src/workbook/free-name';

test('a name that is free is taken as it is', () => {
  expect(freeSheetName('Ranking', ['Data'])).toBe('Ranking');
  expect(freeTableName('Ranking', [])).toBe('Ranking');
});

test('names are compared ignoring case, and numbered from 2', () => {
  expect(freeSheetName('Ranking', ['RANKING', 'ranking (2)'])).toBe('Ranking (3)');
  expect(freeTableName('Ranking', ['ranking', 'Ranking2'])).toBe('Ranking3');
});

test('a long sheet name is cut so that its number fits in 31 characters, between characters', () => {
  const name = `${'x'.repeat(26)}😀zzz`;
  expect(name.length).toBe(31);
  expect(freeSheetName(name, [name])).toBe(`${'x'.repeat(26)} (2)`);
});
