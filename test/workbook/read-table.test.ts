import { describe, expect, test } from 'vitest';
import { findTables } from '../../src/workbook/find-table';
import type { CellValue } from '../../src/workbook/port';
import { readTable, unitMix } from '../../src/workbook/read-table';
import type { Source } from '../../src/workbook/source';
import { sheetOf } from '../support/sheet-of';

/** One indicator with these cells, read. */
function readColumn(
  header: string,
  cells: readonly CellValue[],
  formats: Readonly<Record<string, string>> = {},
): Source & { values: number[] } {
  // A second indicator keeps rows of text recognisable as zones.
  const rows = cells.map((cell, index) => [`第${index + 1}开发区`, cell, index + 1]);
  const sheet = sheetOf([['名称', header, '产值'], ...rows], { formats });
  const { found } = findTables([sheet], { rows: {}, columns: { B: 'indicator' } });
  if (!found) throw new Error('no table');
  const source = readTable(sheet, found);
  return { ...source, values: [...(source.table.columns[0]?.values ?? [])] };
}

const about = (source: Source): unknown[] =>
  source.issues.map((each) => [each.at.cell, each.code, ...Object.values(each.facts)]);

describe('cells', () => {
  test('numbers as text are read, each with a note', () => {
    const source = readColumn('税收', ['1,234.5', ' 12 ', '１２３．４', 5]);
    expect(source.values).toEqual([1234.5, 12, 123.4, 5]);
    expect(about(source)).toEqual([
      ['B2', 'number-as-text', '1,234.5', 1234.5],
      ['B3', 'number-as-text', ' 12 ', 12],
      ['B4', 'number-as-text', '１２３．４', 123.4],
    ]);
  });

  test('what is no number is missing, never 0, and says why', () => {
    const source = readColumn(
      '税收',
      [null, '—', '12.3*', '(5)', { error: '#DIV/0!' }, 45657, true, '约30', 1, 2],
      { B7: 'yyyy/m/d' },
    );
    expect(source.values).toEqual([...Array(8).fill(Number.NaN), 1, 2]);
    expect(about(source)).toEqual([
      ['B2', 'missing-mark', ''],
      ['B3', 'missing-mark', '—'],
      ['B4', 'text-not-number', '12.3*'],
      ['B5', 'text-not-number', '(5)'],
      ['B6', 'cell-error', '#DIV/0!'],
      ['B7', 'date-not-number', '2024-12-31'],
      ['B8', 'text-not-number', 'TRUE'],
      ['B9', 'text-not-number', '约30'],
    ]);
    expect(source.issues[0]?.at).toEqual({
      sheet: 'Sheet1',
      cell: 'B2',
      zone: '第1开发区',
      indicator: '税收',
    });
  });

  test('after 1,000 of a kind the others are counted in one issue', () => {
    const rows = Array.from({ length: 1500 }, (_, index) => [`第${index}开发区`, index < 1200 ? null : 1, 1]);
    const sheet = sheetOf([['名称', '税收', '产值'], ...rows]);
    const { found } = findTables([sheet], { rows: {}, columns: {} });
    if (!found) throw new Error('no table');
    const { issues } = readTable(sheet, found);
    expect(issues.filter((each) => each.code === 'missing-mark')).toHaveLength(1000);
    expect(issues.at(-1)).toMatchObject({
      code: 'cells-not-listed',
      facts: { of: 'missing-mark', count: 200 },
    });
  });
});

describe('percentages', () => {
  test('in a column in % a value is what the cell shows', () => {
    const source = readColumn('增速（%）', ['14.2%', 0.142, 14.2, '１４．２％'], { B3: '0.0%' });
    expect(source.values).toEqual([14.2, 14.2, 14.2, 14.2]);
    expect(about(source)).toEqual([
      ['B2', 'percent-as-text', '14.2%', 14.2],
      ['B5', 'percent-as-text', '１４．２％', 14.2],
    ]);
  });

  test('a column without unit whose values all show as percentages is in %', () => {
    const source = readColumn('占比', ['14.2%', 0.071, null], { B3: '0.00%' });
    expect(source.values).toEqual([14.2, 7.1, Number.NaN]);
    expect(source.found.indicators[0]?.unit).toBe('%');
  });

  test('percentages as text beside plain numbers are a warning', () => {
    const source = readColumn('增速', ['14.2%', 13.5, 12]);
    expect(source.values).toEqual([14.2, 13.5, 12]);
    expect(source.issues.find((each) => each.code === 'percent-mix')).toMatchObject({
      severity: 'warning',
      at: { cell: 'B1' },
      facts: { indicator: '增速', count: 1 },
    });
  });

  test('so are numbers shown as percentages beside plain numbers', () => {
    const source = readColumn('增速', [0.142, 13.5, 12], { B2: '0.0%' });
    expect(source.values).toEqual([14.2, 13.5, 12]);
    expect(source.issues.filter((each) => each.code === 'percent-mix')).toHaveLength(1);
  });

  test('in a column in another unit a number shown as a percentage is read as stored', () => {
    expect(readColumn('比率（倍）', [1.42, 2], { B2: '0%' }).values).toEqual([1.42, 2]);
  });

  test('beside shares of one they are read as shares of one', () => {
    expect(readColumn('增速', ['14.2%', 0.135, -0.02]).values).toEqual([0.142, 0.135, -0.02]);
  });
});

describe('unit-mix', () => {
  test('some values in 万元 among values in 亿元 are a warning', () => {
    const source = readColumn('税收（亿元）', [12.5, 30, 150000, 8.1, 22.4, 98000]);
    // Medians by hand: (12.5 + 22.4) / 2 = 17.45 and (98000 + 150000) / 2 = 124000; 124000 / 17.45 = 7106.
    expect(source.issues.find((each) => each.code === 'unit-mix')).toMatchObject({
      severity: 'warning',
      at: { cell: 'B1' },
      facts: { low: 17.45, high: 124000, ratio: 7106 },
    });
  });

  test('growth rates and percentages are not suspected', () => {
    const values = [0.001, 0.002, 15, 20, 0.001];
    expect(readColumn('产值增速', values).issues).toEqual([]);
    expect(readColumn('份额（%）', values).issues).toEqual([]);
  });

  test('a wide spread without a gap is no mix, nor is one large value alone too far off', () => {
    expect(unitMix(Float64Array.of(1, 10, 100, 1000, 10000))).toBeNull();
    expect(unitMix(Float64Array.of(1, 2, 3, 1e9))).toBeNull();
    expect(unitMix(Float64Array.of(1, 20000))).toBeNull();
    expect(unitMix(Float64Array.of(Number.NaN, 0, 1, 2, 3, 20000))).toEqual({
      low: 2,
      high: 20000,
      ratio: 10000,
    });
  });
});

test('the cells are left as they were', () => {
  const sheet = sheetOf([
    ['名称', '产值'],
    ['甲区', '1,000'],
    ['乙区', 2],
  ]);
  const before = structuredClone(sheet);
  const { found } = findTables([sheet], { rows: {}, columns: {} });
  if (found) readTable(sheet, found);
  expect(sheet).toEqual(before);
});
