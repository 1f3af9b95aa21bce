/** The sample workbooks of assets/samples as plain sheets: invented zones in the shape such workbooks come in, and a real table. */

import { plainModel } from '../../src/engine/model/plain-model';
import { readModel } from '../../src/engine/model/read-model';
import { newXlsx } from '../../src/workbook/adapters/xlsx/new-xlsx';
import { cellAddress, rectAddress } from '../../src/workbook/address';
import { fingerprint } from '../../src/workbook/fingerprint';
import type { PlainCell, PlainSheet } from '../../src/workbook/plain-sheet';
import type { Rect } from '../../src/workbook/port';
import { readSource } from '../../src/workbook/read-source';
import { writeState } from '../../src/workbook/write-state';
import * as oecd from '../examples/oecd-tai';
import type { Aspect, SampleZone } from './sample-zones';
import { indicators, sampleZones } from './sample-zones';

type Language = 'zh' | 'en';

const words = {
  zh: {
    sheets: ['2024年', '2025年', '填报说明'],
    title: (year: number) => `${year}年开发区综合考评指标表（虚构数据 / synthetic data）`,
    aside: '本表开发区名称和数据均为虚构，仅供演示，不反映任何真实开发区。',
    serial: '序号',
    name: '开发区名称',
    level: '级别',
    block: '片区',
    weights: '分值',
    aspects: {
      scale: '经济规模（300分）',
      quality: '发展质量（250分）',
      benefit: '综合效益（250分）',
      growth: '增量增速（200分）',
    },
    national: '国家级',
    provincial: '省级',
    blocks: { 'north-east': '东北片', 'south-west': '西南片' },
    noBlock: '—',
    subtotals: { national: '国家级小计', 'north-east': '东北片小计', 'south-west': '西南片小计' },
    total: '合计',
    average: '平均',
    notes: [
      '注：1.“—”“/”“…”“缺失”表示无数据或未报送；2.增速按可比价格计算；3.隐藏行为当年新设开发区。',
      '数据来源：随机生成（固定种子），非统计数据。',
    ],
    help: [
      ['填报说明'],
      ['1. 本工作簿为演示用虚构数据（synthetic data），开发区名称、数据均由程序随机生成。'],
      ['2. 四个方面、36项指标，总分1000分：经济规模300分、发展质量250分、综合效益250分、增量增速200分。'],
      ['3. 国家级开发区与省级开发区分别排名，省级开发区分东北片、西南片。'],
      ['4. 单位能耗、水耗、二氧化碳排放、土地闲置率、事故起数为逆向指标。'],
    ],
    missing: ['—', '/', '…', '缺失', 'N/A', null],
  },
  en: {
    sheets: ['2024', '2025', 'Notes'],
    title: (year: number) => `Development zone evaluation ${year} (synthetic data / 虚构数据)`,
    aside:
      'All zones and figures in this table are invented, for demonstration only; they describe no real zone.',
    serial: 'No.',
    name: 'Zone name',
    level: 'Level',
    block: 'Block',
    weights: 'Points',
    aspects: {
      scale: 'Scale (300 points)',
      quality: 'Quality (250 points)',
      benefit: 'Benefit (250 points)',
      growth: 'Growth (200 points)',
    },
    national: 'National',
    provincial: 'Provincial',
    blocks: { 'north-east': 'North-east', 'south-west': 'South-west' },
    noBlock: '—',
    subtotals: {
      national: 'National subtotal',
      'north-east': 'North-east subtotal',
      'south-west': 'South-west subtotal',
    },
    total: 'Total',
    average: 'Average',
    notes: [
      'Note: 1. “—”, “/”, “…”, “N/A” and “missing” mean that no figure exists or was reported; 2. growth is at constant prices; 3. the hidden row is a zone set up in the year.',
      'Source: drawn at random from a fixed seed; not statistics.',
    ],
    help: [
      ['Notes'],
      ['1. This workbook holds synthetic data (虚构数据): a program drew the names and figures at random.'],
      ['2. Four aspects, 36 indicators, 1,000 points: scale 300, quality 250, benefit 250, growth 200.'],
      [
        '3. National and provincial zones are ranked apart, provincial ones in a north-east and a south-west block.',
      ],
      ['4. Energy, water and CO2 per value added, idle land and accidents are lower-is-better.'],
    ],
    missing: ['—', '/', '…', 'missing', 'N/A', null],
  },
} as const;

/** Where the table begins. */
const BODY = 6;
const FIRST = 4;
const COLUMNS = FIRST + indicators.length;

/** The sample of invented zones in one language, as the bytes of an .xlsx file. */
export function zonesWorkbook(language: Language): Uint8Array {
  const zones = sampleZones();
  const text = words[language];
  return newXlsx(`zones-${language}.xlsx`, [
    yearSheet(language, text.sheets[0], 2024, zones),
    yearSheet(language, text.sheets[1], 2025, zones),
    { name: text.sheets[2], rows: text.help, widths: [100] },
  ]).save();
}

interface Body {
  readonly rows: PlainCell[][];
  readonly merges: Rect[];
  readonly hiddenRows: number[];
}

function yearSheet(language: Language, name: string, year: number, zones: readonly SampleZone[]): PlainSheet {
  const text = words[language];
  const body = bodyOf(language, year, zones);
  const notesAt = BODY + body.rows.length;
  return {
    name,
    rows: [...headerOf(language, year), ...body.rows, [], ...text.notes.map((note) => [note])],
    merges: [
      rect(0, 0, 0, COLUMNS - 1),
      rect(1, 0, 1, COLUMNS - 1),
      ...[0, 1, 2, 3].map((column) => rect(2, column, 4, column)),
      ...aspectSpans().map(([, left, right]) => rect(2, left, 2, right)),
      rect(5, 0, 5, FIRST - 1),
      ...body.merges,
      ...text.notes.map((_, index) => rect(notesAt + 1 + index, 0, notesAt + 1 + index, 15)),
    ],
    bold: [rect(0, 0, 0, 0), rect(2, 0, 5, COLUMNS - 1)],
    // The last row of the body is the means.
    formats: [{ range: rect(notesAt - 1, FIRST, notesAt - 1, COLUMNS - 1), format: '0.00' }],
    hiddenRows: body.hiddenRows,
    widths: [6, language === 'zh' ? 30 : 52, 10, 12, ...indicators.map(() => 14)],
  };
}

function rect(top: number, left: number, bottom: number, right: number): Rect {
  return { top, left, bottom, right };
}

/** Each aspect with its first and last column. */
function aspectSpans(): readonly (readonly [Aspect, number, number])[] {
  const aspects: readonly Aspect[] = ['scale', 'quality', 'benefit', 'growth'];
  return aspects.map((aspect) => {
    const columns = indicators.flatMap((each, index) => (each.aspect === aspect ? [FIRST + index] : []));
    return [aspect, Math.min(...columns), Math.max(...columns)] as const;
  });
}

function headerOf(language: Language, year: number): PlainCell[][] {
  const text = words[language];
  const aspects: PlainCell[] = Array(COLUMNS).fill(null);
  for (const [aspect, left] of aspectSpans()) aspects[left] = text.aspects[aspect];
  [text.serial, text.name, text.level, text.block].forEach((label, column) => {
    aspects[column] = label;
  });
  return [
    [text.title(year)],
    [text.aside],
    aspects,
    [null, null, null, null, ...indicators.map((each) => each[language])],
    [null, null, null, null, ...indicators.map((each) => (language === 'zh' ? each.unitZh : each.unitEn))],
    [text.weights, null, null, null, ...indicators.map((each) => each.points)],
  ];
}

function bodyOf(language: Language, year: number, zones: readonly SampleZone[]): Body {
  const text = words[language];
  const body: Body = { rows: [], merges: [], hiddenRows: [] };
  const sumRows: number[][] = [];
  const parts = [
    { label: text.subtotals.national, zones: zones.filter((zone) => zone.national) },
    { label: text.subtotals['north-east'], zones: zones.filter((zone) => zone.block === 'north-east') },
    { label: text.subtotals['south-west'], zones: zones.filter((zone) => zone.block === 'south-west') },
  ];
  let serial = 0;
  for (const part of parts) {
    const from = BODY + body.rows.length;
    for (const zone of part.zones) {
      serial += 1;
      if (serial === 48) body.hiddenRows.push(BODY + body.rows.length);
      body.rows.push(zoneRow(language, year, zone, serial));
    }
    sumRows.push([from, BODY + body.rows.length - 1]);
    addSummary(body, part.label, [[from, BODY + body.rows.length - 1]], 'SUM');
    if (part === parts[0]) body.rows.push([]);
  }
  addSummary(body, text.total, sumRows, 'SUM');
  addSummary(body, text.average, sumRows, 'AVERAGE');
  return body;
}

function zoneRow(language: Language, year: number, zone: SampleZone, serial: number): PlainCell[] {
  const text = words[language];
  const values = year === 2024 ? zone.first : zone.second;
  return [
    serial,
    zone[language],
    zone.national ? text.national : text.provincial,
    zone.block ? text.blocks[zone.block] : text.noBlock,
    ...values.map((value, index) => blemish(language, year, serial, index, value)),
  ];
}

/**
 * What becomes of a few cells on their way through many offices: a mark for a missing value, a number as text with
 * separators, a trailing space or full-width digits, a percentage as text, an error value.
 */
function blemish(language: Language, year: number, serial: number, index: number, value: number): PlainCell {
  const turn = (serial * 37 + index * 53 + year) % 331;
  const isPercent = indicators[index]?.unitZh === '%';
  if (turn < 6) return words[language].missing[turn] ?? null;
  if (serial === 61 && index === 32) return { error: '#DIV/0!' };
  if (turn === 20 && value >= 1000) return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
  if (turn === 30) return `${value} `;
  if (turn === 40)
    return String(value).replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  if ((turn === 50 || turn === 60) && isPercent) return `${value}%`;
  return value;
}

/** A row of sums or means as formulas over the rows of zones, with the results they have. */
function addSummary(
  body: Body,
  label: string,
  ranges: readonly number[][],
  operation: 'SUM' | 'AVERAGE',
): void {
  const row = BODY + body.rows.length;
  const cells = indicators.map((each, index): PlainCell => {
    if (!each.adds && operation === 'SUM') return null;
    const column = FIRST + index;
    const parts = ranges.map(
      ([from = 0, to = 0]) => `${cellAddress(from, column)}:${cellAddress(to, column)}`,
    );
    const numbers = ranges
      .flatMap(([from = 0, to = 0]) =>
        body.rows.slice(from - BODY, to - BODY + 1).map((cellsOf) => cellsOf[column]),
      )
      .filter((cell) => typeof cell === 'number');
    const hasError = ranges.some(([from = 0, to = 0]) =>
      body.rows.slice(from - BODY, to - BODY + 1).some((cellsOf) => isError(cellsOf[column])),
    );
    const sum = numbers.reduce((total, number) => total + number, 0);
    const result = Number((operation === 'SUM' ? sum : sum / numbers.length).toPrecision(15));
    return { formula: `${operation}(${parts.join(',')})`, value: hasError ? { error: '#DIV/0!' } : result };
  });
  body.rows.push([label, null, null, null, ...cells]);
  body.merges.push(rect(row, 0, row, FIRST - 1));
}

function isError(cell: PlainCell | undefined): boolean {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

/** The table's headers: the units stand in a row of their own. */
const oecdNames = oecd.indicators.map((each) => each.name.replace(' (log10)', ''));
const oecdUnits = [
  'per million people',
  'US$ per 1,000 people',
  'per 1,000 people',
  '% of exports',
  'log10, per 1,000 people',
  'log10, kWh per capita',
  'years',
  '% of population',
];

/** The OECD's Technology Achievement Index as the bytes of an .xlsx file, which carries its method. */
export async function oecdWorkbook(): Promise<Uint8Array> {
  const workbook = newXlsx('oecd-tai.xlsx', [
    {
      name: 'TAI',
      rows: [
        ['Technology Achievement Index: 23 countries, 8 indicators'],
        ['Country', ...oecdNames],
        ['Unit', ...oecdUnits],
        ...oecd.countries.map((country) => [...country]),
        [],
        [
          'Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators: Methodology and User Guide, ISBN 978-92-64-04345-9, Appendix Table A.1. Telephones and electricity are log10, rounded as printed.',
        ],
        [
          'Note: the goalposts (72 countries) are those of Saisana, Saltelli and Tarantola (2005), JRSS A 168(2), Table 1; the workbook carries them as its method.',
        ],
      ],
      bold: [rect(0, 0, 2, 8)],
      widths: [18, ...oecd.indicators.map(() => 22)],
    },
  ]);
  const choice = { rows: {}, columns: {} };
  const { source } = await readSource(workbook, choice);
  if (!source) throw new Error('The sample holds no table.');
  const model = readModel(JSON.parse(oecdModel()));
  const provenance = {
    engine: '0.1.0',
    written: '2026-11-23T00:00:00Z',
    sheet: source.found.sheetName,
    range: rectAddress(source.found.range),
    zones: source.table.zones.length,
    fingerprint: fingerprint(model, source.table),
  };
  const state = writeState({ model, choice, scenarios: [], provenance });
  await workbook.write({ sheets: [], remove: [], state });
  return workbook.save();
}

/** The method of the index: goalposts of 72 countries capped at both ends, equal weights, arithmetic mean, on 0-1. */
export function oecdModel(): string {
  const plain = plainModel({
    indicators: oecdNames.map((name, index) => ({
      id: name,
      name,
      unit: oecdUnits[index] ?? '',
      direction: 'higher-is-better',
      aspects: [],
    })),
    groupings: [],
  });
  const model = {
    ...plain,
    name: 'Technology Achievement Index (OECD/JRC 2008)',
    indicators: plain.indicators.map((each, index) => ({
      ...each,
      goalposts: oecd.indicators[index]?.goalposts,
    })),
    range: { low: 0, high: 1 },
    normalise: { method: 'goalposts', cap: 'both' },
  };
  return `${JSON.stringify(model, null, 2)}\n`;
}
