/**
 * The files in assets/samples are made by this test's own source. After changing it, write them anew with
 *   WRITE_SAMPLES=1 npx vitest run test/examples/samples.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/engine/issue';
import { readModel } from '../../src/engine/model/read-model';
import { score } from '../../src/engine/score/score';
import { openXlsx } from '../../src/workbook/adapters/xlsx-workbook';
import { defaultModel } from '../../src/workbook/default-model';
import { readSource } from '../../src/workbook/read-source';
import { readState } from '../../src/workbook/read-state';
import { oecdModel, oecdWorkbook, zonesWorkbook } from '../support/sample-workbooks';
import { countries } from './oecd-tai';

const folder = new URL('../../assets/samples/', import.meta.url);
const samples: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
  ['zones-zh.xlsx', () => zonesWorkbook('zh')],
  ['zones-en.xlsx', () => zonesWorkbook('en')],
  ['oecd-tai.xlsx', oecdWorkbook],
  ['oecd-tai.model.json', () => new TextEncoder().encode(oecdModel())],
];

if (process.env.WRITE_SAMPLES) {
  for (const [name, make] of samples) writeFileSync(new URL(name, folder), await make());
}

const open = (name: string) =>
  readSource(openXlsx(new Uint8Array(readFileSync(new URL(name, folder))), name), { rows: {}, columns: {} });

describe('the samples', () => {
  test.each(samples)('%s is what its source makes', async (name, make) => {
    expect(Buffer.compare(await make(), new Uint8Array(readFileSync(new URL(name, folder))))).toBe(0);
  });

  test.each(['zones-zh.xlsx', 'zones-en.xlsx'])('%s opens without a question', async (name) => {
    const { source, issues } = await open(name);
    expect(issues.filter((each) => each.severity === 'error')).toEqual([]);
    expect(source?.table.zones).toHaveLength(82);
    expect(source?.table.columns).toHaveLength(36);
    expect(source?.found.sheetName).toMatch(/^2025/);
    expect(issues.filter((each) => each.code === 'latest-year')).toHaveLength(1);
  });

  test('the Chinese and the English zones hold the same numbers', async () => {
    const [zh, en] = await Promise.all([open('zones-zh.xlsx'), open('zones-en.xlsx')]);
    expect(en.source?.table.columns.map((column) => [...column.values])).toEqual(
      zh.source?.table.columns.map((column) => [...column.values]),
    );
    expect(en.source?.found.indicators.map((each) => each.direction)).toEqual(
      zh.source?.found.indicators.map((each) => each.direction),
    );
  });

  test('the zones stand in two groupings and have the points of the four aspects', async () => {
    const { source } = await open('zones-zh.xlsx');
    if (!source) throw new Error('no table');
    const sizes = source.table.groupings.map(({ name, groups }) => [
      name,
      Object.fromEntries(
        [...new Set(groups)].map((group) => [group, groups.filter((each) => each === group).length]),
      ),
    ]);
    expect(sizes).toEqual([
      ['级别', { 国家级: 20, 省级: 62 }],
      ['片区', { '': 20, 东北片: 34, 西南片: 28 }],
    ]);
    const model = defaultModel(source);
    expect(model.tree.children.map((child) => [child.kind === 'aspect' && child.name, child.weight])).toEqual(
      [
        ['经济规模', 300],
        ['发展质量', 250],
        ['综合效益', 250],
        ['增量增速', 200],
      ],
    );
    expect(
      source.found.indicators.filter((each) => each.direction === 'lower-is-better').map((each) => each.name),
    ).toEqual([
      '单位工业增加值能耗',
      '单位工业增加值水耗',
      '单位工业增加值二氧化碳排放',
      '土地闲置率',
      '生产安全事故起数',
    ]);
    const card = score(model, source.table);
    expect(hasErrors(card.issues)).toBe(false);
  });

  test('the OECD sample carries the method of its model file', async () => {
    const workbook = openXlsx(
      new Uint8Array(readFileSync(new URL('oecd-tai.xlsx', folder))),
      'oecd-tai.xlsx',
    );
    expect(readState(await workbook.describe()).state?.model).toEqual(
      readModel(JSON.parse(readFileSync(new URL('oecd-tai.model.json', folder), 'utf8'))),
    );
  });

  // OECD/JRC (2008), Table 23: under equal weights the ranks are 1 to 23 in the order of the index.
  test('the OECD sample with its model gives the published ranking', async () => {
    const { source, issues } = await open('oecd-tai.xlsx');
    expect(issues.filter((each) => each.severity !== 'note')).toEqual([]);
    if (!source) throw new Error('no table');
    const model = readModel(JSON.parse(readFileSync(new URL('oecd-tai.model.json', folder), 'utf8')));
    const card = score(model, source.table);
    const published = countries.map(([name]) => name);
    published.splice(published.indexOf('Singapore'), 1);
    published.splice(published.indexOf('United Kingdom') + 1, 0, 'Singapore');
    const ranked = source.table.zones
      .map((zone, index) => ({ zone, rank: card.aspects[0]?.ranks[index] ?? Number.NaN }))
      .sort((a, b) => a.rank - b.rank);
    expect(ranked.map((each) => each.zone)).toEqual(published);
    expect(ranked.map((each) => each.rank)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
  });
});
