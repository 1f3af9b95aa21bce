import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateText, formatKind, parseNumber, parsePercent, readCell } from '../../src/workbook/parse-number';

describe('parseNumber', () => {
  test.each([
    ['12.5', 12.5],
    ['  12.5 ', 12.5],
    ['12.5\u00a0', 12.5],
    ['-3', -3],
    ['−3', -3],
    ['+14.2', 14.2],
    ['.5', 0.5],
    ['1,234.5', 1234.5],
    ['12,345,678', 12345678],
    ['1 234', 1234],
    ['1\u202f234\u202f567', 1234567],
    ['１２３．４', 123.4],
    ['１，２３４．５', 1234.5],
    ['－７', -7],
    ['1.2E+05', 120000],
  ])('reads %j as %d', (text, number) => expect(parseNumber(text)).toBe(number));

  test.each([
    ['a decimal comma', '12,5'],
    ['thousands in fours', '1,2345'],
    ['a bracketed negative', '(123)'],
    ['a footnote star', '12.3*'],
    ['a circled footnote', '1,234①'],
    ['a unit', '401.87亿元'],
    ['an approximation', '约30'],
    ['a range', '10-20'],
    ['hexadecimal', '0x1F'],
    ['infinity', 'Infinity'],
    ['an overflow', '1e999'],
    ['nothing', ''],
  ])('leaves %s to the user', (_what, text) => expect(parseNumber(text)).toBeNull());

  test('reads back what JavaScript and the thousands separator write', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(parseNumber(String(number))).toBe(Number(String(number)));
      }),
    );
    fc.assert(
      fc.property(fc.integer(), (number) => {
        expect(parseNumber(number.toLocaleString('en-US'))).toBe(number);
      }),
    );
  });

  test('reads full-width digits as it reads plain ones', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (number) => {
        const wide = String(number).replace(/[!-~]/g, (sign) =>
          String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
        );
        expect(parseNumber(wide)).toBe(Number(String(number)));
      }),
    );
  });
});

describe('parsePercent', () => {
  test.each([
    ['14.2%', 14.2],
    ['14.2 %', 14.2],
    ['１４．２％', 14.2],
    ['-3.5%', -3.5],
    ['1,234%', 1234],
  ])('reads %j as %d', (text, number) => expect(parsePercent(text)).toBe(number));

  test.each(['14.2', '%', '14.2‰', '5%-6%'])('does not read %j', (text) =>
    expect(parsePercent(text)).toBeNull(),
  );
});

describe('readCell', () => {
  test('tells blanks, marks for missing values, errors and texts apart', () => {
    expect(readCell(null, 'General')).toEqual({ kind: 'blank' });
    expect(readCell(' \u3000', 'General')).toEqual({ kind: 'blank' });
    expect(readCell('——', 'General')).toEqual({ kind: 'missing', mark: '——' });
    expect(readCell({ error: '#DIV/0!' }, 'General')).toEqual({ kind: 'error', error: '#DIV/0!' });
    expect(readCell('无', 'General')).toEqual({ kind: 'text', text: '无' });
    expect(readCell(true, 'General')).toEqual({ kind: 'text', text: 'TRUE' });
  });

  test.each([
    '-',
    '—',
    '–',
    '——',
    '－',
    '/',
    '／',
    '…',
    '...',
    'N/A',
    'n.a.',
    'NA',
    '缺失',
    '暂无',
    '无数据',
    '..',
    ':',
    '*',
    'x',
    'X',
  ])('takes %j for missing', (mark) => expect(readCell(mark, 'General').kind).toBe('missing'));

  test('sees dates and percentages by the number format', () => {
    expect(readCell(45657, 'yyyy"年"m"月"d"日"')).toEqual({ kind: 'date', serial: 45657 });
    expect(readCell(0.142, '0.0%')).toEqual({ kind: 'number', value: 0.142, percent: true });
    expect(readCell(14.2, '0.0"%"')).toEqual({ kind: 'number', value: 14.2, percent: false });
  });
});

test.each([
  ['General', 'number'],
  ['#,##0.00_);[Red]\\(#,##0.00\\)', 'number'],
  ['0.00E+00', 'number'],
  ['#,##0"days"', 'number'],
  ['0.00%', 'percent'],
  ['m/d/yyyy', 'date'],
  ['[$-409]d-mmm-yy', 'date'],
  ['[h]:mm', 'date'],
])('the format %s shows a %s', (format, kind) => expect(formatKind(format)).toBe(kind));

// Excel: 1 is 1900-01-01, 59 is 1900-02-28, 61 is 1900-03-01, 45657 is 2024-12-31; in the 1904 system 44195 is 2024-12-31.
test('dates are shown as Excel counts them', () => {
  expect([1, 59, 61, 45657].map((serial) => dateText(serial))).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2024-12-31',
  ]);
  expect(dateText(44195, '1904')).toBe('2024-12-31');
});
