import { describe, expect, test } from 'vitest';
import { chooseRange } from '../../src/workbook/choose-range';

describe('a range as a person writes it', () => {
  test.each([
    ['b3:a1', { range: 'A1:B3' }],
    [' $A$1:$B$3 ', { range: 'A1:B3' }],
    ['A:C', { range: 'A1:C1048576' }],
    ['5:60', { range: 'A5:XFD60' }],
    ["'2024年 (终)'!A1:B3", { sheet: '2024年 (终)', range: 'A1:B3' }],
    ["'it''s'!A1:B3", { sheet: "it's", range: 'A1:B3' }],
    ['数据!A1:B3', { sheet: '数据', range: 'A1:B3' }],
  ])('%s', (text, choice) => {
    expect(chooseRange(text)).toEqual({ rows: {}, columns: {}, ...choice });
  });

  test('areas one above another leave out the rows between them', () => {
    expect(chooseRange('A1:P9,A12:P60')).toEqual({
      range: 'A1:P60',
      rows: { 10: 'left-out', 11: 'left-out' },
      columns: {},
    });
  });

  test('areas side by side leave out the columns between them, in any order', () => {
    expect(chooseRange('D1:F9，A1:B9')).toEqual({ range: 'A1:F9', rows: {}, columns: { C: 'left-out' } });
  });

  test.each(['', 'nonsense', 'A1:P9,', 'A1:B2,D5:E6', 'A1:B1,A900000:B900001', 'A0:B2'])(
    '“%s” is no range',
    (text) => {
      expect(chooseRange(text)).toBeNull();
    },
  );
});
