import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTables } from '../../src/workbook/find-table';
import type { CellValue, SheetCells } from '../../src/workbook/port';
import { readTable } from '../../src/workbook/read-table';
import type { Choice, FoundTable, Source } from '../../src/workbook/source';
import { sheetOf } from '../support/sheet-of';

type Row = readonly CellValue[];

const noChoice: Choice = { rows: {}, columns: {} };

function find(sheet: SheetCells, choice: Partial<Choice> = {}): FoundTable {
  const { found, issues } = findTables([sheet], { ...noChoice, ...choice });
  if (!found) throw new Error(`Nothing found: ${JSON.stringify(issues)}`);
  return found;
}

function read(sheet: SheetCells, choice: Partial<Choice> = {}): Source {
  return readTable(sheet, find(sheet, choice));
}

const zonesOf = (found: FoundTable): string[] => found.zones.map((zone) => zone.name);
const idsOf = (found: FoundTable): string[] => found.indicators.map((each) => each.id);
const leftOut = (found: FoundTable): string[] =>
  found.leftOutRows.map((each) => `${each.row + 1} ${each.reason} ${each.text}`);
const leftOutColumns = (found: FoundTable): string[] =>
  found.leftOutColumns.map((each) => `${each.column} ${each.reason} ${each.text}`);
const codes = (found: FoundTable): string[] => [...new Set(found.issues.map((each) => each.code))].sort();
const valuesOf = (source: Source): number[][] => source.table.columns.map((column) => [...column.values]);

const plain: readonly Row[] = [
  ['名称', '产值', '税收'],
  ['云溪经济开发区', 100, 8],
  ['岚浦经济开发区', 200, 9],
  ['霁川经济开发区', 300, 7],
];

describe('headers', () => {
  test('a plain table is read as it stands', () => {
    const source = read(sheetOf(plain));
    expect(source.table.zones).toEqual(['云溪经济开发区', '岚浦经济开发区', '霁川经济开发区']);
    expect(source.table.columns.map((column) => column.id)).toEqual(['产值', '税收']);
    expect(valuesOf(source)).toEqual([
      [100, 200, 300],
      [8, 9, 7],
    ]);
    expect(source.found.range).toEqual({ top: 0, left: 0, bottom: 3, right: 2 });
    expect(source.issues).toEqual([]);
  });

  test('a title over merged cells and a line of remarks stay outside', () => {
    const found = find(
      sheetOf([['2024年开发区主要指标'], [null, null, '单位：亿元'], ...plain], { merges: ['A1:C1'] }),
    );
    expect(found.range.top).toBe(2);
    expect(found.indicators.map((each) => [each.id, each.unit, each.aspects])).toEqual([
      ['产值', '亿元', []],
      ['税收', '亿元', []],
    ]);
  });

  test('three header rows are aspect over indicator over unit', () => {
    const found = find(
      sheetOf(
        [
          ['开发区', '经济规模', null, '发展质量'],
          [null, '产值', '税收', '研发强度'],
          [null, '亿元', '万元', '%'],
          ['甲区', 1, 2, 3],
          ['乙区', 4, 5, 6],
        ],
        { merges: ['A1:A3', 'B1:C1'] },
      ),
    );
    expect(found.indicators.map((each) => [each.name, each.unit, ...each.aspects])).toEqual([
      ['产值', '亿元', '经济规模'],
      ['税收', '万元', '经济规模'],
      ['研发强度', '%', '发展质量'],
    ]);
    expect(found.bodyTop).toBe(3);
  });

  test('aspects written once over unmerged columns reach to the next', () => {
    const found = find(
      sheetOf([
        ['', '经济规模', '', '发展质量', ''],
        ['名称', '产值', '税收', '研发', '专利'],
        ['甲区', 1, 2, 3, 4],
        ['乙区', 5, 6, 7, 8],
      ]),
    );
    expect(found.indicators.map((each) => each.aspects)).toEqual([
      ['经济规模'],
      ['经济规模'],
      ['发展质量'],
      ['发展质量'],
    ]);
  });

  test('aspects may nest', () => {
    const found = find(
      sheetOf(
        [
          ['名称', '发展', null, null],
          [null, '规模', null, '质量'],
          [null, '产值', '税收', '专利'],
          ['甲区', 1, 2, 3],
          ['乙区', 4, 5, 6],
        ],
        { merges: ['A1:A3', 'B1:D1', 'B2:C2'] },
      ),
    );
    expect(found.indicators.map((each) => each.aspects)).toEqual([
      ['发展', '规模'],
      ['发展', '规模'],
      ['发展', '质量'],
    ]);
  });

  test('points beside an aspect are its weight, not its name', () => {
    const found = find(
      sheetOf(
        [
          ['名称', '经济规模（300分）', null, '发展质量（250分）', null],
          [null, '产值', '税收', '研发', '专利'],
          ['甲区', 1, 2, 3, 4],
          ['乙区', 5, 6, 7, 8],
        ],
        { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
      ),
    );
    expect(found.aspectWeights).toEqual([
      { path: ['经济规模'], weight: 300 },
      { path: ['发展质量'], weight: 250 },
    ]);
    expect(found.indicators[0]?.aspects).toEqual(['经济规模']);
  });

  test('a row of weights gives the weights and is listed as left out', () => {
    const found = find(
      sheetOf([
        ['名称', '产值', '税收'],
        ['权重', 0.6, 0.4],
        ['甲区', 1, 2],
        ['乙区', 3, 4],
      ]),
    );
    expect(found.indicators.map((each) => each.weight)).toEqual([0.6, 0.4]);
    expect(leftOut(found)).toEqual(['2 weights 权重']);
    expect(zonesOf(found)).toEqual(['甲区', '乙区']);
  });

  test('weights below the zones count too', () => {
    const found = find(sheetOf([...plain, ['权 重', 60, 40]]));
    expect(found.indicators.map((each) => each.weight)).toEqual([60, 40]);
    expect(zonesOf(found)).toHaveLength(3);
  });

  test('a row of directions is read and recorded', () => {
    const found = find(
      sheetOf([
        ['名称', '产值', '审批用时'],
        ['方向', '正向', '逆向'],
        ['甲区', 1, 2],
        ['乙区', 3, 4],
      ]),
    );
    expect(found.indicators.map((each) => each.direction)).toEqual(['higher-is-better', 'lower-is-better']);
    expect(found.issues.find((each) => each.code === 'direction-guessed')?.facts).toEqual({
      indicator: '审批用时',
      word: '逆向',
    });
  });

  test('a word or mark in the name makes an indicator lower-is-better and is recorded with its cell', () => {
    const found = find(
      sheetOf([
        ['名称', '产值', '单位能耗', '空置面积（-）', '能耗降低率'],
        ['甲区', 1, 2, 3, 4],
        ['乙区', 3, 4, 5, 6],
      ]),
    );
    expect(
      found.indicators.map((each) => [each.name, each.direction === 'lower-is-better', each.directionWord]),
    ).toEqual([
      ['产值', false, ''],
      ['单位能耗', true, '能耗'],
      ['空置面积', true, '-'],
      ['能耗降低率', false, ''],
    ]);
    const guessed = found.issues.filter((each) => each.code === 'direction-guessed');
    expect(guessed.map((each) => each.at.cell)).toEqual(['C1', 'D1']);
  });

  test('years may head the columns', () => {
    const found = find(
      sheetOf([
        ['local authority', 2020, 2021, 2022],
        ['Darlington', 20, 15, 15],
        ['Hartlepool', 10, 10, 5],
      ]),
    );
    expect(idsOf(found)).toEqual(['2020', '2021', '2022']);
    expect(zonesOf(found)).toEqual(['Darlington', 'Hartlepool']);
  });

  test('years under each indicator are told apart by it and take its unit and direction', () => {
    const found = find(
      sheetOf(
        [
          ['开发区', 'GDP（亿元）', null, '单位能耗', null],
          [null, 2023, 2024, 2023, 2024],
          ['甲园', 10, 11, 3, 2],
          ['乙园', 20, 21, 5, 4],
        ],
        { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
      ),
    );
    expect(found.indicators.map((each) => [each.id, each.unit, each.direction])).toEqual([
      ['GDP / 2023', '亿元', 'higher-is-better'],
      ['GDP / 2024', '亿元', 'higher-is-better'],
      ['单位能耗 / 2023', '', 'lower-is-better'],
      ['单位能耗 / 2024', '', 'lower-is-better'],
    ]);
    expect(zonesOf(found)).toEqual(['甲园', '乙园']);
  });

  test('values that look like two years are no header', () => {
    const found = find(
      sheetOf([
        ['开发区', '就业人数', '专利'],
        ['甲园', 1950, 2010],
        ['乙园', 1800, 900],
        ['丙园', 1960, 2050],
      ]),
    );
    expect(zonesOf(found)).toEqual(['甲园', '乙园', '丙园']);
  });

  test('the same two figures under each indicator take its name', () => {
    const found = find(
      sheetOf(
        [
          ['开发区', '产值', null, '税收', null],
          [null, '总量(亿元)', '增速(%)', '总量(亿元)', '增速(%)'],
          ['甲园', 1, 2, 3, 4],
          ['乙园', 2, 3, 4, 5],
        ],
        { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
      ),
    );
    expect(idsOf(found)).toEqual(['产值 / 总量', '产值 / 增速', '税收 / 总量', '税收 / 增速']);
  });

  test('a header with a mark of direction on every indicator is no row of directions', () => {
    const found = find(
      sheetOf([
        ['开发区', '产值（正向）', '能耗(-，吨)', '事故（逆向）'],
        ['甲园', 1, 2, 3],
        ['乙园', 2, 3, 4],
      ]),
    );
    expect(found.indicators.map((each) => [each.name, each.unit, each.direction])).toEqual([
      ['产值', '', 'higher-is-better'],
      ['能耗', '吨', 'lower-is-better'],
      ['事故', '', 'lower-is-better'],
    ]);
  });

  test('an indicator called by a mark for missing values is one all the same', () => {
    const found = find(sheetOf([['开发区', '产值', 'x'], ['权重', 0.6, 0.4], ...plain.slice(1)]));
    expect(idsOf(found)).toEqual(['产值', 'x']);
    expect(zonesOf(found)).toHaveLength(3);
  });

  test('a line break in a header wraps a Chinese word, or sets off its unit', () => {
    const found = find(
      sheetOf([
        ['开发区\n名称', '工业\n总产值\n亿元', '单位GDP\n能耗', 'Total\noutput'],
        ['甲园', 1, 2, 3],
        ['乙园', 2, 3, 4],
      ]),
    );
    expect(found.indicators.map((each) => [each.name, each.unit])).toEqual([
      ['工业总产值', '亿元'],
      ['单位GDP能耗', ''],
      ['Total output', ''],
    ]);
  });

  test('a line of remarks with a date stays outside, and its unit counts', () => {
    const found = find(
      sheetOf([
        ['填报单位：商务厅', '2024年12月', '单位：万元'],
        ['开发区', '产值', '税收'],
        ...plain.slice(1),
      ]),
    );
    expect(found.indicators.map((each) => [each.id, each.unit, each.aspects])).toEqual([
      ['产值', '万元', []],
      ['税收', '万元', []],
    ]);
  });

  test('a row that numbers the columns is part of the header', () => {
    const found = find(
      sheetOf([
        ['指标', '产值', '税收', '专利'],
        ['甲', 1, 2, 3],
        ['栏次', 1, 2, 3],
        ['云溪经济开发区', 10, 20, 30],
        ['岚浦经济开发区', 40, 50, 60],
      ]),
    );
    expect(zonesOf(found)).toContain('云溪经济开发区');
    expect(zonesOf(found)).not.toContain('栏次');
  });

  test('growth beside each indicator takes its name', () => {
    const found = find(
      sheetOf([
        ['名称', '产值（亿元）', '增速（%）', '外资（万美元）', '增速（%）'],
        ['甲区', 1, 2, 3, 4],
        ['乙区', 5, 6, 7, 8],
      ]),
    );
    expect(idsOf(found)).toEqual(['产值', '产值 增速', '外资', '外资 增速']);
    expect(codes(found)).not.toContain('duplicate-indicator');
  });

  test('equal names under two aspects are told apart by them, under one they are asked about', () => {
    const twice = (second: string): SheetCells =>
      sheetOf(
        [
          ['名称', '规模', null, second, null],
          [null, '产值', '总量', '税收', '总量'],
          ['甲区', 1, 2, 3, 4],
          ['乙区', 5, 6, 7, 8],
        ],
        { merges: ['A1:A2', 'B1:C1', 'D1:E1'] },
      );
    expect(idsOf(find(twice('质量')))).toEqual(['产值', '规模 / 总量', '税收', '质量 / 总量']);
    const same = find(twice('规模'));
    expect(same.issues.find((each) => each.code === 'duplicate-indicator')?.facts).toMatchObject({
      cells: ['C2', 'E2'],
    });
    expect(new Set(idsOf(same)).size).toBe(4);
  });

  test('a numeric column without a header is called by its letters, with a warning', () => {
    const found = find(
      sheetOf([
        ['名称', '产值', null],
        ['甲区', 1, 2],
        ['乙区', 3, 4],
      ]),
    );
    expect(idsOf(found)).toEqual(['产值', 'C']);
    expect(found.issues.filter((each) => each.code === 'header-guessed')).toMatchObject([
      { severity: 'warning' },
    ]);
  });
});

describe('columns', () => {
  test('serial numbers, codes, groups, remarks, years, ranks and scores are no indicators', () => {
    const found = find(
      sheetOf([
        ['序号', '代码', '开发区名称', '级别', '片区', '年份', '产值', '总得分', '排名', '备注'],
        [1, 'A01', '云溪经济开发区', '国家级', '东北片', 2024, 100, 88.5, 1, '整合'],
        [2, 'A02', '岚浦经济开发区', '省级', '东北片', 2024, 90, 80.1, 2, null],
        [3, 'A03', '霁川经济开发区', '省级', '西南片', 2024, 80, 70.2, 3, null],
        [4, 'A04', '沐湾经济开发区', '国家级', '西南片', 2024, 70, 60.3, 4, '新设'],
      ]),
    );
    expect(zonesOf(found)[0]).toBe('云溪经济开发区');
    expect(found.groups).toEqual([
      { column: 3, name: '级别' },
      { column: 4, name: '片区' },
    ]);
    expect(idsOf(found)).toEqual(['产值']);
    expect(leftOutColumns(found)).toEqual([
      '0 serial 序号',
      '1 serial 代码',
      '5 year 年份',
      '7 rank-or-score 总得分',
      '8 rank-or-score 排名',
      '9 text 备注',
    ]);
    expect(
      found.issues.filter((each) => each.code === 'column-left-out').map((each) => each.at.cell),
    ).toEqual(['A1', 'B1', 'F1', 'H1', 'I1', 'J1']);
  });

  test('names win over codes though codes stand first', () => {
    const found = find(
      sheetOf([
        ['uCode', 'uName', 'HIV'],
        ['AFG', 'Afghanistan', 1],
        ['ALB', 'Albania', 2],
      ]),
    );
    expect(zonesOf(found)).toEqual(['Afghanistan', 'Albania']);
    expect(leftOutColumns(found)).toEqual(['0 serial uCode']);
  });

  test('groups are read through merged cells, and a dash is no group', () => {
    const { table } = read(
      sheetOf(
        [
          ['类别', '片区', '名称', '产值'],
          ['国家级', '—', '甲开发区', 1],
          [null, '—', '乙开发区', 2],
          ['省级', '东片', '丙开发区', 3],
          [null, '西片', '丁开发区', 4],
          [null, '西片', '戊开发区', 5],
        ],
        { merges: ['A2:A3', 'A4:A6'] },
      ),
    );
    expect(table.groupings).toEqual([
      { name: '类别', groups: ['国家级', '国家级', '省级', '省级', '省级'] },
      { name: '片区', groups: ['', '', '东片', '西片', '西片'] },
    ]);
  });

  test('groups written on the first row of their block are carried down, with a note', () => {
    const source = read(
      sheetOf([
        ['片区', '类别', '开发区', '产值'],
        ['合计', null, null, 15],
        ['杭州湾', '国家级', '甲园', 1],
        [null, null, '乙园', 2],
        [null, '省级', '丙园', 3],
        ['环太湖', '国家级', '丁园', 4],
        [null, null, '戊园', 5],
      ]),
    );
    expect(source.table.groupings).toEqual([
      { name: '片区', groups: ['杭州湾', '杭州湾', '杭州湾', '环太湖', '环太湖'] },
      { name: '类别', groups: ['国家级', '国家级', '省级', '国家级', '国家级'] },
    ]);
    expect(
      source.issues
        .filter((each) => each.code === 'group-carried-down')
        .map((each) => [each.at.cell, each.severity, each.facts]),
    ).toEqual([
      ['A4', 'note', { group: '片区', count: 3 }],
      ['B4', 'note', { group: '类别', count: 2 }],
    ]);
  });

  test('so are groups that stand beside the subtotal of their block', () => {
    const source = read(
      sheetOf([
        ['类别', '开发区', '产值'],
        ['国家级', '小计', 3],
        [null, '甲园', 1],
        [null, '乙园', 2],
        ['省级', '小计', 12],
        [null, '丙园', 3],
        [null, '丁园', 9],
      ]),
    );
    expect(source.table.zones).toEqual(['甲园', '乙园', '丙园', '丁园']);
    expect(source.table.groupings).toEqual([{ name: '类别', groups: ['国家级', '国家级', '省级', '省级'] }]);
  });

  test('a zone that lacks its group among zones that each have theirs stays without', () => {
    const source = read(
      sheetOf([
        ['类别', '开发区', '产值'],
        ['国家级', '甲园', 1],
        ['国家级', '乙园', 2],
        [null, '丙园', 3],
        ['省级', '丁园', 4],
        ['省级', '戊园', 5],
        ['省级', '己园', 6],
      ]),
    );
    expect(source.table.groupings[0]?.groups).toEqual(['国家级', '国家级', '', '省级', '省级', '省级']);
  });

  test('names may be numbers under a header for names', () => {
    const found = find(
      sheetOf([
        ['园区', '产值', '税收'],
        [1001, 1, 2],
        [1002, 2, 3],
        [1005, 3, 5],
      ]),
    );
    expect(zonesOf(found)).toEqual(['1001', '1002', '1005']);
    expect(idsOf(found)).toEqual(['产值', '税收']);
  });

  test('so may codes where nothing else names the zones', () => {
    const found = find(
      sheetOf([
        ['编号', '产值', '税收'],
        ['001', 1, 2],
        ['002', 2, 3],
        ['007', 3, 5],
      ]),
    );
    expect(zonesOf(found)).toEqual(['001', '002', '007']);
  });

  test('a hidden column counts and is noted', () => {
    const found = find(sheetOf(plain, { hiddenColumns: [2] }));
    expect(idsOf(found)).toEqual(['产值', '税收']);
    expect(found.issues.find((each) => each.code === 'column-hidden')?.at.cell).toBe('C1');
  });

  test('a column of marks for missing values only is left out as blank', () => {
    const found = find(sheetOf(plain.map((row, index) => [...row, index === 0 ? '专利' : '—'])));
    expect(leftOutColumns(found)).toEqual(['3 blank 专利']);
  });

  test('a numeric column of mostly numbers stays an indicator in spite of some texts', () => {
    const { found, table } = read(
      sheetOf([
        ['名称', '产值'],
        ['甲区', 1],
        ['乙区', '待核'],
        ['丙区', 3],
      ]),
    );
    expect(idsOf(found)).toEqual(['产值']);
    expect([...(table.columns[0]?.values ?? [])]).toEqual([1, Number.NaN, 3]);
  });
});

describe('rows', () => {
  test('subtotals, totals, means, notes and blank rows are left out, each with its reason', () => {
    const found = find(
      sheetOf([
        ['名称', '产值', '税收'],
        ['甲开发区', 1, 2],
        ['乙开发区', 3, 4],
        ['小计', 4, 6],
        [],
        ['丙开发区', 5, 6],
        ['省级小计', 5, 6],
        ['合 计', 9, 12],
        ['全省平均', 3, 4],
        ['最大值', 5, 6],
        [],
        ['注：产值为快报数。'],
        ['数据来源：统计局'],
      ]),
    );
    expect(zonesOf(found)).toEqual(['甲开发区', '乙开发区', '丙开发区']);
    expect(leftOut(found)).toEqual([
      '4 subtotal 小计',
      '5 blank ',
      '7 subtotal 省级小计',
      '8 total 合 计',
      '9 average 全省平均',
      '10 average 最大值',
      '11 blank ',
      '12 note 注：产值为快报数。',
      '13 note 数据来源：统计局',
    ]);
    expect(found.issues.filter((each) => each.code === 'row-left-out').map((each) => each.at.cell)).toEqual([
      'A4',
      'A7',
      'A8',
      'A9',
      'A10',
      'A12',
      'A13',
    ]);
  });

  test('a total merged over serial number and name is a total', () => {
    const found = find(
      sheetOf(
        [
          ['序号', '名称', '产值'],
          [1, '甲开发区', 1],
          [2, '乙开发区', 2],
          ['合计', null, 3],
        ],
        { merges: ['A4:B4'] },
      ),
    );
    expect(leftOut(found)).toEqual(['4 total 合计']);
  });

  test('a row of numbers without a name is left out', () => {
    const found = find(sheetOf([...plain, [null, 600, 24], ['沐湾经济开发区', 1, 2]]));
    expect(leftOut(found)).toEqual(['5 no-name 600']);
    expect(zonesOf(found)).toHaveLength(4);
  });

  test('hidden rows are zones, with a note', () => {
    const found = find(sheetOf(plain, { hiddenRows: [2] }));
    expect(zonesOf(found)).toHaveLength(3);
    expect(found.issues).toMatchObject([
      { code: 'row-hidden', severity: 'note', at: { cell: 'A3', zone: '岚浦经济开发区' } },
    ]);
  });

  test('a header repeated at a page break is no zone', () => {
    const found = find(sheetOf([...plain.slice(0, 3), ['名称', '产值', '税收'], ...plain.slice(3)]));
    expect(zonesOf(found)).toHaveLength(3);
    expect(leftOut(found)).toEqual(['4 header 名称']);
  });

  test('numbered headings group the zones below them', () => {
    const { found, table } = read(
      sheetOf([
        ['序号', '名称', '产值'],
        ['一、国家级开发区'],
        [1, '甲开发区', 1],
        [2, '乙开发区', 2],
        ['二、省级开发区'],
        [1, '丙开发区', 3],
        [2, '丁开发区', 4],
      ]),
    );
    expect(zonesOf(found)).toEqual(['甲开发区', '乙开发区', '丙开发区', '丁开发区']);
    expect(table.groupings).toEqual([
      { name: '类别', groups: ['国家级开发区', '国家级开发区', '省级开发区', '省级开发区'] },
    ]);
    expect(leftOut(found)).toEqual(['2 section 一、国家级开发区', '5 section 二、省级开发区']);
  });

  test('a heading may have its Chinese numeral in the column of serial numbers', () => {
    const found = find(
      sheetOf([
        ['序号', '开发区', '产值'],
        ['一', '国家级', null],
        [1, '甲园', 1],
        [2, '乙园', 2],
        ['二', '省级', 12],
        [1, '丙园', 3],
        [2, '丁园', 9],
      ]),
    );
    expect(zonesOf(found)).toEqual(['甲园', '乙园', '丙园', '丁园']);
    expect(found.sections?.rows.map((each) => each.name)).toEqual(['国家级', '省级']);
  });

  test('notes that follow a note, goalposts and © lines are no zones; a value marked ▲ is no note', () => {
    const found = find(
      sheetOf([
        ['开发区', '产值', '税收'],
        ['甲园', 1, 2],
        ['乙园', '▲3.2', null],
        ['丙园', 2, 3],
        ['满意值', 9, 9],
        ['不允许值', 1, 1],
        ['注：1.产值为现价'],
        ['2.税收为全口径'],
        ['截至年底', null, '© 统计局'],
      ]),
    );
    expect(zonesOf(found)).toEqual(['甲园', '乙园', '丙园']);
    expect(leftOut(found)).toEqual([
      '5 goalposts 满意值',
      '6 goalposts 不允许值',
      '7 note 注：1.产值为现价',
      '8 note 2.税收为全口径',
      '9 note 截至年底',
    ]);
  });

  test('a zone whose name begins with 平均 is one', () => {
    const found = find(
      sheetOf([
        ['开发区', '产值'],
        ['平均镇', 1],
        ['甲园', 2],
        ['平均', 1.5],
      ]),
    );
    expect(zonesOf(found)).toEqual(['平均镇', '甲园']);
  });

  test('a heading may carry the sums of its section', () => {
    const { found, table } = read(
      sheetOf([
        ['名称', '产值'],
        ['一、国家级', 3],
        ['甲开发区', 1],
        ['乙开发区', 2],
        ['二、省级', 12],
        ['丙开发区', 3],
        ['丁开发区', 4],
        ['戊开发区', 5],
      ]),
    );
    expect(zonesOf(found)).toHaveLength(5);
    expect(table.groupings[0]?.groups).toEqual(['国家级', '国家级', '省级', '省级', '省级']);
  });

  test('unmarked headings above the first zone and further down make sections in English', () => {
    const { table } = read(
      sheetOf([
        ['Zone', 'Output'],
        ['Northern zones'],
        ['Alpha Park', 1],
        ['Beta Park', 2],
        ['Southern zones'],
        ['Gamma Park', 3],
      ]),
    );
    expect(table.groupings).toEqual([
      { name: 'Section', groups: ['Northern zones', 'Northern zones', 'Southern zones'] },
    ]);
  });

  test('a zone without any value is still a zone', () => {
    const found = find(
      sheetOf([plain[0] ?? [], ...plain.slice(1, 3), ['霁川经济开发区'], ['沐湾经济开发区', 1, 2]]),
    );
    expect(zonesOf(found)).toContain('霁川经济开发区');
  });

  test('the last zone counts though it has only a serial number and a name', () => {
    const found = find(
      sheetOf([
        ['序号', '名称', '产值'],
        [1, '甲开发区', 1],
        [2, '乙开发区', 2],
        [3, '丙开发区'],
      ]),
    );
    expect(zonesOf(found)).toEqual(['甲开发区', '乙开发区', '丙开发区']);
  });

  test('two zones of one name are an error with both cells', () => {
    const source = read(sheetOf([...plain, ['云溪 经济开发区', 4, 5]]));
    expect(source.issues.filter((each) => each.severity === 'error')).toMatchObject([
      { code: 'duplicate-zone', facts: { zone: '云溪经济开发区', cells: ['A2', 'A5'] } },
    ]);
    expect(new Set(source.table.zones).size).toBe(4);
  });
});

describe('choosing between tables', () => {
  const big = (names: string): readonly Row[] => [
    ['名称', '产值', '税收', '专利'],
    ...[...names].map((name, index) => [`${name}开发区`, index, index * 2, index * 3]),
  ];
  const sheet = (name: string, rows: readonly Row[]): SheetCells => sheetOf(rows, { name });

  test('sheets of notes are passed over', () => {
    const { found, issues } = findTables(
      [
        sheet('说明', [['填报说明'], ['1. 本表由各开发区填报。'], ['2. 单位为亿元。']]),
        sheet('数据', big('甲乙丙')),
      ],
      noChoice,
    );
    expect(found?.sheetName).toBe('数据');
    expect(issues).toEqual([]);
  });

  test('two tables of like size are asked about, with both listed', () => {
    const { found, candidates, issues } = findTables(
      [sheet('东', big('甲乙丙')), sheet('西', big('丁戊己庚'))],
      noChoice,
    );
    expect(found).toBeNull();
    expect(issues.map((each) => each.code)).toEqual(['several-tables']);
    expect(candidates).toEqual([
      { sheet: '西', range: 'A1:D5', zones: 4, indicators: 3 },
      { sheet: '东', range: 'A1:D4', zones: 3, indicators: 3 },
    ]);
  });

  test('the choice of a sheet answers', () => {
    const { found } = findTables([sheet('东', big('甲乙丙')), sheet('西', big('丁戊己庚'))], {
      ...noChoice,
      sheet: '东',
    });
    expect(found?.sheetName).toBe('东');
  });

  test('a table three times as large needs no question', () => {
    const { found } = findTables([sheet('小', big('甲')), sheet('大', big('丁戊己'))], noChoice);
    expect(found?.sheetName).toBe('大');
  });

  test('of the same table in several years the latest is taken, with a note', () => {
    const { found, issues } = findTables(
      [sheet('2024年', big('甲乙丙')), sheet('2025年', big('甲乙')), sheet('2023年', big('甲乙丙'))],
      noChoice,
    );
    expect(found?.sheetName).toBe('2025年');
    expect(issues).toMatchObject([
      { code: 'latest-year', severity: 'note', facts: { sheet: '2025年', others: ['2024年', '2023年'] } },
    ]);
  });

  test('tables one below the other are two candidates', () => {
    const { found, candidates } = findTables(
      [
        sheet('表', [
          ...big('甲乙丙'),
          [],
          ['表二'],
          ['名称', '能耗', '水耗', '排放'],
          ['甲开发区', 1, 2, 3],
          ['乙开发区', 1, 2, 3],
        ]),
      ],
      noChoice,
    );
    expect(found).toBeNull();
    expect(candidates.map((each) => each.range)).toEqual(['A1:D4', 'A7:D9']);
  });

  test('a repeated header splits no table whose groups, not zones, come again', () => {
    const header = ['类别', '开发区', '产值'];
    const found = find(
      sheetOf([
        header,
        ['国家级', '甲园', 1],
        ['国家级', '乙园', 2],
        ['省级', '丙园', 3],
        header,
        ['国家级', '丁园', 4],
        ['省级', '戊园', 5],
        ['省级', '己园', 6],
      ]),
    );
    expect(zonesOf(found)).toEqual(['甲园', '乙园', '丙园', '丁园', '戊园', '己园']);
  });

  test('the same zones again below a repeated header are another table', () => {
    const { candidates } = findTables(
      [sheet('表', [...big('甲乙丙'), [], ['2024年'], ...big('甲乙丙')])],
      noChoice,
    );
    expect(candidates).toHaveLength(2);
  });

  test('tables side by side are two candidates', () => {
    const rows = big('甲乙丙').map((row, index) => [...row, null, ...(big('丁戊己')[index] ?? [])]);
    const { candidates } = findTables([sheet('表', rows)], noChoice);
    expect(candidates.map((each) => each.range)).toEqual(['A1:D4', 'F1:I4']);
  });

  test('a blank column inside a table does not split it', () => {
    const found = find(sheetOf(plain.map(([name, ...rest]) => [name ?? null, null, ...rest])));
    expect(idsOf(found)).toEqual(['产值', '税收']);
  });

  test('a table with zones across is met with a question', () => {
    const { found, issues } = findTables(
      [
        sheet('表', [
          ['指标', '云溪开发区', '岚浦开发区', '霁川开发区'],
          ['工业总产值', 1, 2, 3],
          ['税收收入', 4, 5, 6],
          ['实际利用外资', 7, 8, 9],
        ]),
      ],
      noChoice,
    );
    expect(found).toBeNull();
    expect(issues).toMatchObject([{ code: 'transposed-table', facts: { range: 'A1:D4' } }]);
  });

  test('without a table the sheets are named', () => {
    expect(findTables([sheet('说明', [['只有文字']]), sheet('空', [])], noChoice).issues).toMatchObject([
      { code: 'no-table', facts: { sheets: ['说明', '空'] } },
    ]);
  });

  test('a sheet may be named in other case or without its outer spaces', () => {
    const sheets = [sheetOf(plain, { name: 'Data ' }), sheetOf(plain, { name: 'Other' })];
    expect(findTables(sheets, { ...noChoice, sheet: 'data' }).found?.sheetName).toBe('Data ');
  });

  test('an unknown sheet is answered with those there are', () => {
    expect(findTables([sheet('东', big('甲'))], { ...noChoice, sheet: '西' }).issues).toMatchObject([
      { code: 'sheet-unknown', facts: { sheet: '西', sheets: ['东'] } },
    ]);
  });
});

describe('what the user chooses', () => {
  test('a range is taken as the table, its first rows as the header', () => {
    const found = find(sheetOf([['别的'], ['x', 1], [], ...plain]), { range: 'A4:B6' });
    expect(zonesOf(found)).toEqual(['云溪经济开发区', '岚浦经济开发区']);
    expect(idsOf(found)).toEqual(['产值']);
  });

  test('whole columns or rows are a range', () => {
    expect(idsOf(find(sheetOf(plain), { range: 'A:B' }))).toEqual(['产值']);
    expect(zonesOf(find(sheetOf(plain), { range: '1:3' }))).toHaveLength(2);
  });

  test('a range without header calls the indicators by their letters', () => {
    const found = find(sheetOf(plain), { range: 'A2:C4' });
    expect(idsOf(found)).toEqual(['B', 'C']);
    expect(found.issues.map((each) => [each.code, each.severity])).toEqual([
      ['header-guessed', 'warning'],
      ['header-guessed', 'warning'],
    ]);
  });

  test.each([
    ['nonsense', 'range-invalid'],
    ['K1:M9', 'range-outside-sheet'],
    ['A1:A4', 'no-numeric-column'],
    ['B1:C4', 'no-zone'],
  ])('the range %s is refused with %s', (range, code) => {
    const { found, issues } = findTables([sheetOf(plain)], { ...noChoice, range });
    expect(found).toBeNull();
    expect(issues.map((each) => each.code)).toEqual([code]);
  });

  test('a row is a zone or left out as the user says', () => {
    const sheet = sheetOf([...plain, ['合计', 600, 24]]);
    expect(zonesOf(find(sheet, { rows: { '5': 'zone' } }))).toContain('合计');
    const found = find(sheet, { rows: { '2': 'left-out' } });
    expect(zonesOf(found)).toHaveLength(2);
    expect(leftOut(found)).toEqual(['2 chosen 云溪经济开发区', '5 total 合计']);
  });

  test('a column is what the user says', () => {
    const sheet = sheetOf([
      ['名称', '简称', '得分', '等级'],
      ['云溪经济开发区', '云溪', 90, 1],
      ['岚浦经济开发区', '岚浦', 80, 2],
      ['霁川经济开发区', '霁川', 70, 1],
    ]);
    const found = find(sheet, { columns: { B: 'name', C: 'indicator', D: 'group' } });
    expect(zonesOf(found)).toEqual(['云溪', '岚浦', '霁川']);
    expect(idsOf(found)).toEqual(['得分']);
    expect(found.groups).toEqual([{ column: 3, name: '等级' }]);
    expect(leftOutColumns(find(sheetOf(plain), { columns: { C: 'left-out' } }))).toEqual(['2 chosen 税收']);
  });
});

test('junk above, below and blank rows between never change zones and values', () => {
  const junkAbove: readonly Row[] = [
    ['2024年开发区综合考评指标表'],
    [],
    ['制表日期：2024年12月'],
    ['单位：亿元'],
  ];
  const junkBelow: readonly Row[] = [[], ['注：数据为快报数。'], ['Source: 统计局'], ['合计', 600, 24]];
  const clean = read(sheetOf(plain));
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...junkAbove]),
      fc.shuffledSubarray([...junkBelow]),
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      (above, below, gaps) => {
        const table = plain.flatMap((row, index) => (index > 0 && gaps[index] ? [[], row] : [row]));
        const source = read(sheetOf([...above, ...table, ...below]));
        expect(source.table.zones).toEqual(clean.table.zones);
        expect(valuesOf(source)).toEqual(valuesOf(clean));
      },
    ),
    { numRuns: 200 },
  );
});

test('whatever the cells, nothing throws and every row and column of the table is accounted for', () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -5, max: 3000 }) },
    { weight: 3, arbitrary: fc.constant(null) },
    fc.constantFrom<CellValue>(
      '名称',
      '产值（亿元）',
      '甲区',
      '乙区',
      '一、国家级',
      '合计',
      '注：无',
      '—',
      '单位',
      '权重',
      '12.3%',
      'Zone',
      'x',
    ),
    fc.constantFrom<CellValue>({ error: '#N/A' }, true, '', ' '),
  );
  const merge = fc.constantFrom('A1:C1', 'B2:B4', 'A3:B3', 'C1:E2');
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }),
      fc.uniqueArray(merge, { maxLength: 1 }),
      fc.option(fc.constantFrom('A1:C5', 'B2:F9', 'A3:A9'), { nil: undefined }),
      (rows, merges, range) => {
        const sheet = sheetOf(rows, { merges });
        const { found } = findTables([sheet], range === undefined ? noChoice : { ...noChoice, range });
        if (!found) return;
        const { table } = readTable(sheet, found);
        expect(new Set(table.zones).size).toBe(table.zones.length);
        expect(new Set(idsOf(found)).size).toBe(found.indicators.length);
        const columns = new Set([
          found.nameColumn,
          ...found.groups.map((each) => each.column),
          ...found.indicators.map((each) => each.column),
          ...found.leftOutColumns.map((each) => each.column),
        ]);
        for (let column = found.range.left; column <= found.range.right; column++)
          expect(columns).toContain(column);
        const known = new Set([...found.zones, ...found.leftOutRows].map((each) => each.row));
        for (let row = found.bodyTop; row <= found.range.bottom; row++) expect(known).toContain(row);
      },
    ),
    { numRuns: 1000 },
  );
});
