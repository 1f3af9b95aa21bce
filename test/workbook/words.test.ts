import { describe, expect, test } from 'vitest';
import { splitName } from '../../src/workbook/read-header';
import {
  directionCell,
  isUnit,
  lowerWordIn,
  rowWord,
  sectionName,
  statedDirection,
  yearIn,
} from '../../src/workbook/words';

describe('rowWord', () => {
  test.each([
    ['合计', 'total'],
    ['合 计', 'total'],
    ['总　计', 'total'],
    ['全省合计', 'total'],
    ['全省', 'total'],
    ['Total', 'total'],
    ['Column Total', 'total'],
    ['GRAND TOTAL', 'total'],
    ['小计', 'subtotal'],
    ['国家级小计', 'subtotal'],
    ['产业发展合计', 'subtotal'],
    ['其中：省级', 'subtotal'],
    ['Sub-total', 'subtotal'],
    ['Eastern subtotal', 'subtotal'],
    ['平均', 'average'],
    ['全省平均', 'average'],
    ['平均值', 'average'],
    ['最大值', 'average'],
    ['中位数', 'average'],
    ['Average', 'average'],
    ['OECD average', 'average'],
    ['Min', 'average'],
    ['注：数据为快报数', 'note'],
    ['注1：数据为快报数', 'note'],
    ['备注：', 'note'],
    ['数据来源：省统计局', 'note'],
    ['Source: ONS', 'note'],
    ['Note 1: provisional', 'note'],
    ['审核人：', 'note'],
    ['权重', 'weights'],
    ['权 重', 'weights'],
    ['分值', 'weights'],
    ['Weight', 'weights'],
    ['指标方向', 'direction'],
    ['计量单位', 'unit'],
    ['栏次', 'numbers'],
  ])('%s is a %s', (name, kind) => expect(rowWord(name)).toBe(kind));

  test.each([
    '云溪经济开发区',
    '总部经济开发区',
    '均安工业园区',
    '注溪产业园',
    '全椒经济开发区',
    '合计镇工业园',
    'Source Valley Park',
    'Maximus Park',
    'Meanwood',
    'Totalcity',
  ])('%s is an ordinary name', (name) => expect(rowWord(name)).toBeNull());
});

describe('the guessed direction', () => {
  test.each([
    ['单位工业增加值能耗', '能耗'],
    ['万元GDP水耗', '水耗'],
    ['二氧化碳排放量', '排放'],
    ['资产负债率', '负债'],
    ['生产安全事故起数', '事故'],
    ['信访投诉件数', '投诉'],
    ['Energy consumption per value added', 'energy consumption'],
    ['CO2 emissions', 'emission'],
  ])('%s is lower-is-better because of %s', (name, word) => expect(lowerWordIn(name)).toBe(word));

  test.each([
    '单位能耗降低率',
    '投诉办结满意率',
    '污水处理率',
    '节能减排投资',
    '单位能耗产出',
    '成本费用利润率',
    '资源利用能力',
    '工业总产值',
    'Emission reduction',
  ])('%s is not', (name) => expect(lowerWordIn(name)).toBe(''));

  test.each([
    ['亏损面（-）', true],
    ['亏损面(－)', true],
    ['审批用时↓', true],
    ['审批用时（逆向）', true],
    ['负向指标：审批用时', true],
    ['Waiting (lower is better)', true],
    ['产值（+）', false],
    ['产值（正向指标）', false],
  ])('%s states its direction', (name, lower) => expect(statedDirection(name)?.lower).toBe(lower));

  test('a hyphen in a name states nothing', () => {
    expect(statedDirection('R&D-投入')).toBeNull();
    expect(statedDirection('1-7月产值')).toBeNull();
    expect(statedDirection('反向飞地数量')).toBeNull();
  });

  test.each([
    ['正向', 'higher-is-better'],
    ['逆', 'lower-is-better'],
    ['-1', 'lower-is-better'],
    ['＋', 'higher-is-better'],
    ['negative', 'lower-is-better'],
    ['亿元', null],
  ])('a direction row saying %s means %s', (text, direction) => expect(directionCell(text)).toBe(direction));
});

describe('units', () => {
  test.each([
    '亿元',
    '万美元',
    '%',
    '％',
    '万元/亩',
    '吨标准煤/万元',
    '件/万人',
    '家',
    '百分点',
    'US$ million',
    'CNY 100m',
    'tce',
    '（亿元）',
    '立方米/万元',
    '个',
  ])('%s is one', (text) => expect(isUnit(text)).toBe(true));
  test.each(['工业总产值', '国家级', 'Growth', '实际外资', '名称'])('%s is none', (text) =>
    expect(isUnit(text)).toBe(false),
  );

  test.each([
    ['工业总产值（亿元）', '工业总产值', '亿元'],
    ['工业总产值(亿元)', '工业总产值', '亿元'],
    ['工业总产值[亿元]', '工业总产值', '亿元'],
    ['工业总产值，亿元', '工业总产值', '亿元'],
    ['工业总产值\n（亿元）', '工业总产值', '亿元'],
    ['增 速（%）', '增速', '%'],
    ['占比％', '占比', '%'],
    ['Exports, US$ million', 'Exports', 'US$ million'],
    ['Output in USD million', 'Output', 'USD million'],
    ['外资（实际到账）', '外资（实际到账）', ''],
    ['Invention patents per 10k people', 'Invention patents per 10k people', ''],
    ['Number of patents', 'Number of patents', ''],
    ['能耗（吨标准煤/万元）（-）', '能耗', '吨标准煤/万元'],
    ['能耗（吨标准煤/万元，逆向）', '能耗', '吨标准煤/万元'],
  ])('%j is the name %s in %s', (text, name, unit) => expect(splitName(text)).toMatchObject({ name, unit }));

  test('points beside a name are its weight', () => {
    expect(splitName('工业总产值（亿元）（10分）')).toMatchObject({
      name: '工业总产值',
      unit: '亿元',
      weight: 10,
    });
    expect(splitName('工业总产值（权重0.1）')).toMatchObject({ name: '工业总产值', weight: 0.1 });
  });
});

test('a section loses its number and colon', () => {
  expect(['一、国家级开发区', '（二）省级：', '第一类', 'II. Provincial'].map(sectionName)).toEqual([
    '国家级开发区',
    '省级',
    '第一类',
    'Provincial',
  ]);
});

test('a year is found in the name of a sheet', () => {
  expect(['2024年', '指标2023', '12024', 'Sheet1'].map(yearIn)).toEqual([2024, 2023, null, null]);
});
