import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { memoryWorkbook } from '../../src/workbook/adapters/memory-workbook';
import { openXlsx } from '../../src/workbook/adapters/xlsx-workbook';
import { defaultModel } from '../../src/workbook/default-model';
import { readSource } from '../../src/workbook/read-source';

const noChoice = { rows: {}, columns: {} };

const rows = [
  ['名称', '产值'],
  ['甲区', 1],
  ['乙区', 2],
];

describe('readSource', () => {
  test('never takes one of our own sheets for the table', async () => {
    const workbook = memoryWorkbook([{ name: '数据', rows }]);
    await workbook.write({
      sheets: [
        {
          key: 'ranking',
          name: '排名',
          rows: [['名称', '得分'], ...Array.from({ length: 50 }, (_, index) => [`第${index}区`, index])].map(
            (row) => row.map((value) => ({ value })),
          ),
          widths: [20, 10],
        },
      ],
      remove: [],
      state: '{}',
    });
    const { source, sheets } = await readSource(workbook, noChoice);
    expect(source?.found.sheetName).toBe('数据');
    expect(sheets.map((cells) => cells.name)).toEqual(['数据']);
  });

  test('looks at a hidden sheet only where it is named or nothing else is a table', async () => {
    const hidden = { name: '备份', hidden: true, rows };
    const visible = await readSource(memoryWorkbook([hidden, { name: '数据', rows }]), noChoice);
    expect([visible.source?.found.sheetName, visible.issues]).toEqual(['数据', []]);
    const named = await readSource(memoryWorkbook([hidden, { name: '数据', rows }]), {
      ...noChoice,
      sheet: '备份',
    });
    expect(named.source?.found.sheetName).toBe('备份');
    const alone = await readSource(memoryWorkbook([{ name: '说明', rows: [['见备份']] }, hidden]), noChoice);
    expect(alone.source?.found.sheetName).toBe('备份');
  });

  test('an empty workbook has no table', async () => {
    const { source, issues } = await readSource(memoryWorkbook([{ name: 'Sheet1', rows: [] }]), noChoice);
    expect(source).toBeNull();
    expect(issues.map((each) => each.code)).toEqual(['no-table']);
  });
});

// finddx/composer (MIT), inst/composer_WH.xlsx: iData has a header, 200 countries and columns A to P; iMeta lists 11
// indicators (rows 2-12), two aggregates under CxCa_Index (rows 13-14) and three groups (rows 16-18). Counted in the file.
describe('a workbook of COINr: iData beside iMeta', () => {
  const open = () =>
    openXlsx(
      new Uint8Array(readFileSync(new URL('../support/workbooks/i01_composer_WH.xlsx', import.meta.url))),
      'i01_composer_WH.xlsx',
    );

  test('is read without a question: countries, groups, and the names, aspects and weights of iMeta', async () => {
    const { source, issues } = await readSource(open(), noChoice);
    expect(issues.filter((each) => each.severity !== 'note')).toEqual([]);
    if (!source) throw new Error('no table');
    const { found, table } = source;
    expect(found.sheetName).toBe('iData');
    expect(table.zones).toHaveLength(200);
    expect([table.zones[0], table.zones.at(-1)]).toEqual(['Afghanistan', 'Zimbabwe']);
    expect(table.groupings.map((each) => each.name)).toEqual([
      'World bank region',
      'Continent',
      'WHO region',
    ]);
    expect(found.indicators).toHaveLength(11);
    expect(found.indicators[2]).toMatchObject({
      id: 'CxCA_Mort',
      name: 'CxCa mortality rate',
      direction: 'higher-is-better',
      weight: 1,
      aspects: ['Epidemiological impact'],
    });
    expect(found.leftOutColumns).toEqual([{ column: 0, reason: 'serial', text: 'uCode' }]);
    // Row 10 of iData: AUS, Australia, HIV 0.1, incidence 5.63, mortality 1.49.
    const australia = table.zones.indexOf('Australia');
    expect(table.columns.slice(0, 3).map((column) => column.values[australia])).toEqual([0.1, 5.63, 1.49]);
    expect(issues.filter((each) => each.code === 'metadata-used')).toMatchObject([
      { at: { sheet: 'iMeta' }, facts: { sheet: 'iMeta', indicators: 11 } },
    ]);
  });

  test('has a default model with the two aspects of iMeta, of equal weight', async () => {
    const { source } = await readSource(open(), noChoice);
    if (!source) throw new Error('no table');
    expect(
      defaultModel(source).tree.children.map(
        (child) => child.kind === 'aspect' && [child.name, child.weight, child.children.length],
      ),
    ).toEqual([
      ['Epidemiological impact', 1, 3],
      ['Country readiness', 1, 8],
    ]);
  });
});
