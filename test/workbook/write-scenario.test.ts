import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/engine/simulate/change';
import { whatIf } from '../../src/engine/simulate/what-if';
import { en } from '../../src/i18n/en';
import { zhCN } from '../../src/i18n/zh-CN';
import { writeScenario } from '../../src/workbook/write-scenario';
import { tableOf, textOf, valuesOf } from '../support/sheet-values';
import { smallModel, smallTable } from '../support/small-field';

const write = (changes: readonly Change[], messages = en) =>
  writeScenario({
    scenario: { id: 's1', name: '外资翻番', changes: [...changes] },
    whatIf: whatIf(smallModel, smallTable, changes),
    messages,
  });

describe('the sheet of a scenario', () => {
  // 安吉's 外资 goes from 100 to 300 and its 能耗 from 0.5 to 0.4 (bounds of 外资 become 150 to 300):
  //   live:   外资 安吉 100, 德清 33.33, 长兴 100, 南浔 0; 安吉 开放 (100 + 0) / 2 = 50, 绿色 50, index 50
  //           德清 开放 33.33, 绿色 100, index 66.67; 长兴 75
  //   frozen: 外资 安吉 100, 德清 50; 德清 75 still ties with 长兴
  const changes: readonly Change[] = [
    { kind: 'add', zone: '安吉', indicator: '外资', amount: 150 },
    { kind: 'add', zone: '安吉', indicator: '外资', amount: 50 },
    { kind: 'set', zone: '安吉', indicator: '能耗', value: 0.4 },
  ];
  const sheet = write(changes);
  const rounded = (rows: ReturnType<typeof tableOf>) =>
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(4)) : cell)));

  test('lists each changed value once, before and after all changes', () => {
    const rows = valuesOf(sheet);
    const top = rows.findIndex(([first]) => first === 'Zone');
    expect(rows.slice(top, top + 3)).toEqual([
      ['Zone', 'Indicator', 'Before', 'After', 'Unit'],
      ['安吉', '外资', 100, 300, '万美元'],
      ['安吉', '能耗', 0.5, 0.4, '吨/万元'],
    ]);
    expect(textOf(sheet)).toContain('2 changes; every zone was scored again.');
  });

  test('lists the changed zones and those whose place changes, live beside frozen bounds', () => {
    const [header, ...rows] = tableOf(sheet);
    expect(header).toEqual([
      'Zone',
      'Rank before',
      'Rank after',
      'Places gained',
      'Index before',
      'Index after',
      'Index change',
      'Rank after, frozen',
      'Index after, frozen',
      'Rank within 类别 before',
      'Rank within 类别 after',
    ]);
    expect(rounded(rows)).toEqual([
      ['德清', 1, 2, -1, 75, 66.6667, -8.3333, 1, 75, 1, 2],
      ['安吉', 3, 3, 0, 0, 50, 50, 3, 50, 1, 1],
    ]);
    expect(textOf(sheet)).toContain('Frozen: the scales stay as they were before the changes.');
  });

  test('marks losses, gains and the changed zone by more than colour', () => {
    const cells = sheet.rows.flat();
    expect(cells).toContainEqual({ value: -1, style: 'lost' });
    expect(cells.filter((cell) => cell?.style === 'better')).toHaveLength(1);
    const top = sheet.table?.range.top ?? 0;
    expect(sheet.rows.slice(top + 1).map(([zone]) => zone?.style)).toEqual(['text', 'strong']);
  });

  test('leaves the frozen columns away where the bounds make no difference', () => {
    // 200 to 220 stays inside 100 to 300.
    const inside = write([{ kind: 'set', zone: '德清', indicator: '外资', value: 220 }]);
    expect(tableOf(inside)[0]).not.toContain('Rank after, frozen');
    expect(textOf(inside)).toContain('do not depend on whether the scales are fitted again');
  });

  test('has no table and says so where no zone is changed and no place moves', () => {
    // 外资 and 研发 have half of 开放 each; 60 beside 50 is 6/11. 德清 has no 研发, 长兴 has 100 for both.
    const weight = write([{ kind: 'weight', node: 'indicator', id: '外资', weight: 60 }]);
    expect(weight.table).toBeUndefined();
    expect(textOf(weight)).toContain('No zone changes its place.');
    expect(valuesOf(weight)).toContainEqual([
      null,
      'Share of 外资 in its aspect',
      0.5,
      expect.closeTo(6 / 11, 12),
      null,
    ]);
  });

  test('passes on what could not be changed', () => {
    expect(textOf(write([{ kind: 'set', zone: '安吉县', indicator: '外资', value: 1 }]))).toContain('安吉县');
  });

  // 方案, a blank, then 28 characters: / and : become blanks.
  test('is named after the scenario within the 31 characters of a sheet name', () => {
    expect(sheet.name).toBe('Scenario 外资翻番');
    expect(sheet.key).toBe('scenario:s1');
    const long = writeScenario({
      scenario: { id: 's2', name: '一/二:三'.repeat(20), changes: [] },
      whatIf: whatIf(smallModel, smallTable, []),
      messages: zhCN,
    });
    expect(long.name).toBe('方案 一 二 三一 二 三一 二 三一 二 三一 二 三一 二');
  });

  test('does not say twice that it is a scenario', () => {
    const named = writeScenario({
      scenario: { id: 's1', name: '方案 1', changes: [] },
      whatIf: whatIf(smallModel, smallTable, []),
      messages: zhCN,
    });
    expect(named.name).toBe('方案 1');
  });

  test('speaks Chinese', () => {
    expect(tableOf(write(changes, zhCN))[0]?.slice(0, 4)).toEqual(['开发区', '原位次', '新位次', '位次上升']);
  });
});
