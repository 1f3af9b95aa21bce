import { expect, test } from 'vitest';
import { smallFile, withCell, zonerank } from './run';

test('shows the table, its zones, groups and indicators, and what was left out with its reason', async () => {
  const { code, out } = await zonerank(['inspect', smallFile(), '--lang', 'zh-CN']);
  expect(out).toContain("指标表：'2024年'!A2:F9");
  expect(out).toContain('开发区：4\n');
  expect(out).toContain('\n安吉开发区、德清开发区、长兴开发区、南浔开发区\n');
  expect(out).toContain('类别：国家级 1、省级 3');
  expect(out).toMatch(/^D\s+开放\s+外资\s+万美元\s+正向\s+4\s+0$/m);
  expect(out).toMatch(/^E\s+开放\s+研发\s+%\s+正向\s+3\s+1$/m);
  expect(out).toMatch(/^F\s+绿色\s+能耗\s+吨\/万元\s+逆向（“能耗”）\s+4\s+0$/m);
  expect(out).toMatch(/^9\s+合计\s+合计$/m);
  expect(out).toMatch(/^A\s+序号或代码\s+序号$/m);
  expect(code).toBe(0);
});

test('--json - gives the same as data, rows and columns as Excel counts them', async () => {
  const { out } = await zonerank(['inspect', smallFile(), '--json', '-']);
  const { table, issues } = JSON.parse(out);
  expect(table).toMatchObject({ sheet: '2024年', range: 'A2:F9' });
  expect(table.zones[0]).toEqual({ row: 5, name: '安吉开发区' });
  expect(table.groups).toEqual([{ column: 'C', name: '类别', counts: { 国家级: 1, 省级: 3 } }]);
  expect(table.indicators[1]).toMatchObject({ column: 'E', id: '研发', values: 3, missing: 1 });
  expect(table.leftOutRows[0]).toMatchObject({ row: 9, reason: 'total' });
  expect(issues.map(({ code }: { code: string }) => code)).toContain('missing-mark');
});

test('a workbook with problems is still shown, and the exit code says so', async () => {
  const { code, out, err } = await zonerank(['inspect', smallFile(withCell(5, 1, '安吉开发区'))]);
  expect(out).toContain('2024年');
  expect(err).toMatch(/^error: .*安吉开发区/m);
  expect(code).toBe(1);
});

test('a sheet that is not there is answered with those that are', async () => {
  const { code, err } = await zonerank(['inspect', smallFile(), '--sheet', '2023年']);
  expect(err).toMatch(/“2023年”.*2024年/);
  expect(code).toBe(1);
});
