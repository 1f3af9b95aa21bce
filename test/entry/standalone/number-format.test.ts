// What Excel shows: the examples of Microsoft's "Number format codes" page and of the TEXT function's page, else worked
// by hand from the rules there.
import { describe, expect, test } from 'vitest';
import { serialOfDate, showCell } from '../../../src/entry/standalone/number-format';

const show = (value: number, format: string, dates: '1900' | '1904' = '1900') =>
  showCell(value, format, dates, 'en').text;

describe('a number shows as its format says', () => {
  test.each([
    [1234.59, '####.#', '1234.6'],
    [8.9, '#.000', '8.900'],
    [0.631, '0.#', '0.6'],
    [12000, '#,###', '12,000'],
    [12000, '#,', '12'],
    [12200000, '0.0,,', '12.2'],
    [1234.567, '$#,##0.00', '$1,234.57'],
    [0.285, '0.0%', '28.5%'],
    [12200000, '0.00E+00', '1.22E+07'],
    [1234, '0000000', '0001234'],
    [-1234.5, '#,##0.00', '-1,234.50'],
    [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'],
    [0, '0;-0;"none"', 'none'],
    [5, '0.00" km2"', '5.00 km2'],
    [3, '"第"0"名"', '第3名'],
    [88.5, '[$¥-804]#,##0.0', '¥88.5'],
    [-2, '0;[Red]-0', '-2'],
  ])('%d as %s is %s', (value, format, text) => expect(show(value, format)).toBe(text));

  test('halves round away from zero, as decimal digits are read: 1.005 is 1.01', () =>
    expect(show(1.005, '0.00')).toBe('1.01'));

  test('what rounds to zero keeps no minus sign', () => expect(show(-0.001, '0.0')).toBe('0.0'));

  test('without a format at most 11 digits show', () => {
    expect(show(1 / 3, 'General')).toBe('0.33333333333');
    expect(show(0.1 + 0.2, 'General')).toBe('0.3');
    expect(show(1e12, 'General')).toBe('1E+12');
  });
});

describe('a serial number shows as the date it means', () => {
  test.each([
    // Microsoft's DATE page: serial 39448 is 1 January 2008.
    [39448, 'yyyy-mm-dd', '2008-01-01'],
    [39448, 'yyyy"年"m"月"d"日"', '2008年1月1日'],
    [39448, 'd/m/yy', '1/1/08'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [0.75, 'h:mm', '18:00'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [39448.5, 'yyyy/m/d h:mm:ss', '2008/1/1 12:00:00'],
    [1.5, '[h]:mm', '36:00'],
  ])('%d as %s is %s', (serial, format, text) => expect(show(serial, format)).toBe(text));

  test('the 1904 system counts from 1 January 1904', () =>
    expect(show(0, 'yyyy-mm-dd', '1904')).toBe('1904-01-01'));

  test('a date that was typed becomes its serial, an impossible one does not', () => {
    expect(serialOfDate('2008-01-01', '1900')).toBe(39448);
    expect(serialOfDate('2008年1月1日', '1900')).toBe(39448);
    expect(serialOfDate('2008-02-30', '1900')).toBeNull();
  });
});

describe('what is not a number shows as it is', () => {
  test('text starts at the left, errors and truth values stand in the middle, nothing shows nothing', () => {
    expect(showCell('1.0', '0.00', '1900', 'en')).toEqual({ text: '1.0', align: 'start' });
    expect(showCell({ error: '#N/A' }, '0.00', '1900', 'en')).toEqual({ text: '#N/A', align: 'center' });
    expect(showCell(true, 'General', '1900', 'en')).toEqual({ text: 'TRUE', align: 'center' });
    expect(showCell(null, '0.00', '1900', 'en').text).toBe('');
  });
});
