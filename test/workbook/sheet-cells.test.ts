import { expect, test } from 'vitest';
import { textCell, uniqueHeaders } from '../../src/workbook/sheet-cells';

// What Excel holds: 32,767 characters in a cell, 255 in a table's header (“Excel specifications and limits”).
test('a text longer than a cell holds is cut and shows it', () => {
  const { value } = textCell('长'.repeat(40_000));
  expect(value).toBe(`${'长'.repeat(32_766)}…`);
  expect(textCell('x'.repeat(32_767)).value).toBe('x'.repeat(32_767));
});

test('headers differ from each other ignoring case, however long they are', () => {
  const long = 'x'.repeat(300);
  const headers = uniqueHeaders(['Rank', 'rank', '', long, long]);
  expect(headers.slice(0, 3)).toEqual(['Rank', 'rank (2)', '-']);
  expect(headers.slice(3)).toEqual([`${'x'.repeat(254)}…`, `${'x'.repeat(250)}… (2)`]);
  expect(headers.every(({ length }) => length <= 255)).toBe(true);
});
