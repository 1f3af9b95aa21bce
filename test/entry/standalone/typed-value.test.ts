import { describe, expect, test } from 'vitest';
import { editedText, typedValue } from '../../../src/entry/standalone/typed-value';
import type { CellValue, SheetCells } from '../../../src/workbook/port';

describe('what is typed into a cell becomes its value', () => {
  test.each<[string, string, CellValue]>([
    ['12.5', 'General', 12.5],
    [' -3 ', '0.00', -3],
    ['1,234,567', '#,##0', 1234567],
    ['１２３．５', 'General', 123.5],
    ['1e3', 'General', 1000],
    ['14.2%', '0.0%', 0.142],
    ['14.2', '0.0%', 0.142],
    ['14.2%', 'General', '14.2%'],
    ['007', '@', '007'],
    ['2008-01-01', 'yyyy/m/d', 39448],
    ['2008-01-01', 'General', '2008-01-01'],
    ['true', 'General', true],
    ['1,2', 'General', '1,2'],
    ['-', 'General', '-'],
    ['', 'General', null],
    ['杭州', '0.00', '杭州'],
  ])('%j in a cell with format %s', (text, format, value) =>
    expect(typedValue(text, format, '1900')).toBe(value),
  );
});

describe('an edit begins with a text that gives the same value back', () => {
  test.each<[CellValue, string]>([
    [0.142, '0%'],
    [1234.5678, '#,##0'],
    [39448, 'yyyy-mm-dd'],
    ['杭州', 'General'],
    [true, 'General'],
    [null, 'General'],
  ])('%j with format %s', (value, format) => {
    const cells: SheetCells = {
      sheet: '1',
      name: 'Sheet1',
      top: 0,
      left: 0,
      values: [[value]],
      formats: [[format]],
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    };
    expect(typedValue(editedText(cells, { row: 0, column: 0 }, '1900'), format, '1900')).toBe(value);
  });
});
