import { describe, expect, test } from 'vitest';
import { readModel } from '../../src/engine/model/read-model';
import { score } from '../../src/engine/score/score';
import { en } from '../../src/i18n/en';
import { zhCN } from '../../src/i18n/zh-CN';
import { writeRanking } from '../../src/workbook/write-ranking';
import { tableOf, textOf } from '../support/sheet-values';
import { smallModel, smallTable } from '../support/small-field';

const about = { place: "'2024年'!A2:F9", written: '2026-05-01T09:30:00+08:00' };
const sheet = writeRanking({ ...about, scorecard: score(smallModel, smallTable), messages: en });

describe('the Ranking sheet', () => {
  test('lists ranked zones by rank, ties in table order, and unranked ones last with their scores', () => {
    const [header, ...rows] = tableOf(sheet);
    expect(header).toEqual([
      'Rank',
      'Zone',
      '类别',
      'Index',
      'Rank within 类别',
      '开放',
      '开放: rank',
      '绿色',
      '绿色: rank',
    ]);
    // Worked by hand in small-field.ts; 50 and 75 of 长兴 carry binary dust, hence the rounding.
    const rounded = rows.map((row) =>
      row.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(9)) : cell)),
    );
    expect(rounded).toEqual([
      [1, '德清', '省级', 75, 1, 50, 2, 100, 1],
      [1, '长兴', '省级', 75, 1, 100, 1, 50, 2],
      [3, '安吉', '国家级', 0, 1, 0, 3, 0, 3],
      [null, '南浔', '省级', 18.75, null, 37.5, null, 0, null],
    ]);
  });

  test('says how many zones, from where, when and by which method', () => {
    const text = textOf(sheet);
    expect(text).toContain('4 zones, 3 of them ranked.');
    expect(text).toContain("Values from '2024年'!A2:F9.");
    expect(text).toContain('Scored 2026-05-01 09:30 UTC+08:00.');
    expect(text).toContain('Min-max: the worst zone present scores 0, the best 100');
    expect(text).toContain('Equal weights within each aspect');
  });

  test('puts data bars on the index and on each aspect, over the zones only', () => {
    const top = (sheet.table?.range.top ?? 0) + 1;
    expect(sheet.dataBars?.map(({ range }) => range)).toEqual([
      { top, bottom: top + 3, left: 3, right: 3 },
      { top, bottom: top + 3, left: 5, right: 5 },
      { top, bottom: top + 3, left: 7, right: 7 },
    ]);
  });

  test('keeps the header in view and repeats it on every printed page', () => {
    const top = sheet.table?.range.top ?? -1;
    expect(sheet.freeze).toEqual({ rows: top + 1, columns: 2 });
    expect(sheet.print).toEqual({ landscape: true, repeatRows: [top, top] });
  });

  test('speaks Chinese', () => {
    const chinese = writeRanking({ ...about, scorecard: score(smallModel, smallTable), messages: zhCN });
    expect(chinese.name).toBe('排名');
    expect(tableOf(chinese)[0]).toEqual([
      '位次',
      '开发区',
      '类别',
      '综合指数',
      '类别内位次',
      '开放得分',
      '开放位次',
      '绿色得分',
      '绿色位次',
    ]);
    expect(textOf(chinese)).toContain('共 4 个开发区，其中 3 个参与排名。');
  });

  test('gives a header of its own to a grouping that is called like one of our columns', () => {
    const table = { ...smallTable, groupings: [{ name: 'RANK', groups: ['a', 'a', 'b', 'b'] }] };
    const model = { ...smallModel, rank: { ...smallModel.rank, groupings: ['RANK'] } };
    const scorecard = score(model, table);
    const headers = tableOf(writeRanking({ ...about, scorecard, messages: en }))[0];
    expect(headers?.slice(0, 5)).toEqual(['Rank', 'Zone', 'RANK (2)', 'Index', 'Rank within RANK']);
  });

  test('leaves a zone without any value at the end, without index and rank', () => {
    const columns = smallTable.columns.map(({ id, values }) => ({
      id,
      values: values.map((value, row) => (row === 0 ? Number.NaN : value)),
    }));
    const scorecard = score(smallModel, { ...smallTable, columns });
    const rows = tableOf(writeRanking({ ...about, scorecard, messages: en }));
    expect(rows[3]).toEqual([null, '安吉', '国家级', null, null, null, null, null, null]);
  });

  test('keeps a zone name that looks like a formula as text', () => {
    const table = { ...smallTable, zones: ['=1+1', '德清', '长兴', '南浔'] };
    const written = writeRanking({ ...about, scorecard: score(smallModel, table), messages: en });
    const cell = written.rows.flat().find((each) => each?.value === '=1+1');
    expect(cell).toEqual({ value: '=1+1', style: 'text' });
  });
});

test('a scale of a few points shows more decimals', () => {
  const model = { ...smallModel, range: { low: 0, high: 1 } };
  const written = writeRanking({ ...about, scorecard: score(model, smallTable), messages: en });
  const index = written.rows[(written.table?.range.top ?? 0) + 1]?.[3];
  expect(index).toEqual({ value: 0.75, style: 'fraction' });
});

describe('an adjusted index', () => {
  const model = readModel({
    ...smallModel,
    adjust: {
      items: [
        {
          kind: 'zones',
          name: '考核',
          points: [
            { zone: '安吉', points: 30 },
            { zone: '德清', points: -5 },
          ],
        },
      ],
      vetoes: [{ name: '安全事故', by: { kind: 'zones', zones: ['长兴'] }, effect: { kind: 'last' } }],
    },
  });
  const written = writeRanking({ ...about, scorecard: score(model, smallTable), messages: en });

  test('stands beside the base index, bonus, deduction and veto', () => {
    const [header, ...rows] = tableOf(written);
    expect(header?.slice(0, 8)).toEqual([
      'Rank',
      'Zone',
      '类别',
      'Base index',
      'Bonus',
      'Deduction',
      'Veto',
      'Index',
    ]);
    const rounded = rows.map((row) =>
      row.slice(0, 8).map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(9)) : cell)),
    );
    expect(rounded).toEqual([
      [1, '德清', '省级', 75, 0, 5, null, 70],
      [2, '安吉', '国家级', 0, 30, 0, null, 30],
      [3, '长兴', '省级', 75, 0, 0, '安全事故', 75],
      [null, '南浔', '省级', 18.75, 0, 0, null, 18.75],
    ]);
  });

  test('puts no column where the model does not adjust', () => {
    expect(tableOf(sheet)[0]).not.toContain('Base index');
  });
});

test('mean ranks show their decimal', () => {
  const model = { ...smallModel, rank: { ...smallModel.rank, ties: 'average' as const } };
  const written = writeRanking({ ...about, scorecard: score(model, smallTable), messages: en });
  const rank = written.rows[(written.table?.range.top ?? 0) + 1]?.[0];
  expect(rank).toEqual({ value: 1.5, style: 'value' });
});
