import { expect, test } from 'vitest';
import { editableNumber } from '../../src/ui/editable-number';

test('a field shows a number without grouping, with the decimals it has room for', () => {
  expect(editableNumber(1234.56789, 4)).toBe('1234.5679');
  expect(editableNumber(-0, 2)).toBe('0');
});

test('a number smaller than those decimals is not shown as 0', () => {
  expect(editableNumber(0.00031, 2)).toBe('0.00031');
  expect(editableNumber(3e-9, 4)).toBe('3e-9');
});
