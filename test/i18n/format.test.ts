import { expect, test } from 'vitest';
import { formatNumber } from '../../src/i18n/format';

test('a number keeps at most its decimals, or exactly them', () => {
  expect(formatNumber('en', 1234.567)).toBe('1,234.57');
  expect(formatNumber('en', 3, 2, true)).toBe('3.00');
  expect(formatNumber('en', Number.NaN)).toBe('–');
});

test('a number too small for its decimals is not shown as 0, unless its decimals are fixed', () => {
  expect(formatNumber('en', 0.00001234, 4)).toBe('0.00001234');
  expect(formatNumber('en', -0.0000000031, 4)).toBe('-3.1E-9');
  expect(formatNumber('en', 0.00001234, 2, true)).toBe('0.00');
  expect(formatNumber('en', 0, 4)).toBe('0');
});

test('nothing is shown as minus zero', () => {
  expect(formatNumber('en', -0.001, 2, true)).toBe('0.00');
  expect(formatNumber('zh-CN', -0, 2)).toBe('0');
});

test('a very large number has an exponent instead of twenty digits', () => {
  expect(formatNumber('en', 9e18)).toBe('9E18');
  expect(formatNumber('en', 999_999_999_999)).toBe('999,999,999,999');
});
