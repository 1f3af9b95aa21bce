import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openXlsx } from '../../../src/workbook/adapters/xlsx-workbook';
import { readJson, smallFile, withCell, zonerank } from './run';

const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

async function sheetNames(path: string) {
  const { sheets } = await openXlsx(bytesOf(path), 'out.xlsx').describe();
  return sheets.map(({ name, ours }) => [name, ours]);
}

describe('zonerank score', () => {
  test('prints the ranking in columns that line up under Chinese headers', async () => {
    const { code, out } = await zonerank(['score', smallFile(), '--lang', 'zh-CN']);
    // Scores worked by hand in test/support/small-field.ts; here 南浔 is ranked too.
    expect(out).toBe(
      [
        '位次  开发区      类别    综合指数  类别内位次    开放得分    绿色得分',
        '----  ----------  ------  --------  ----------  ----------  ----------',
        '   1  德清开发区  省级       75.00           1   50.00 (2)  100.00 (1)',
        '   1  长兴开发区  省级       75.00           1  100.00 (1)   50.00 (2)',
        '   3  南浔开发区  省级       18.75           3   37.50 (3)    0.00 (3)',
        '   4  安吉开发区  国家级      0.00           1    0.00 (4)    0.00 (3)',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
  });

  test('lists every decision on the standard error with sheet and cell', async () => {
    const { err } = await zonerank(['score', smallFile()]);
    expect(err).toMatch(/^note: 2024年!E6 .*“—”/m);
    expect(err).toMatch(/^note: 2024年!B9: Row left out \(“合计”\)/m);
  });

  test('--json - gives everything in full precision, and nothing else on the standard output', async () => {
    const { code, out } = await zonerank(['score', smallFile(), '--json', '-']);
    expect(code).toBe(0);
    const data = JSON.parse(out);
    expect(data).toMatchObject({ sheet: '2024年', range: 'A2:F9' });
    expect(data.zones).toHaveLength(4);
    expect(data.zones[1]).toEqual({
      name: '德清开发区',
      groups: { 类别: '省级' },
      index: 75,
      rank: 1,
      groupRanks: { 类别: 1 },
      // 外资 a quarter and 能耗 half of the index; 研发 is missing.
      coverage: 0.75,
      aspects: { 开放: { score: 50, rank: 2 }, 绿色: { score: 100, rank: 1 } },
      indicators: {
        外资: { value: 200, score: 50, imputed: false },
        研发: { value: null, score: null, imputed: false },
        能耗: { value: 0.3, score: 100, imputed: false },
      },
    });
    expect(data.model.normalise).toEqual({ method: 'min-max' });
    expect(data.derived.外资).toEqual([100, 200, 300, 150]);
    expect(data.normalised.外资).toEqual([0, 50, 100, 25]);
    expect(data.imputed.研发).toEqual([1, null, 3, 2]);
    expect(data.treated).toEqual(data.imputed);
    expect(data.treatments.研发).toEqual({ kind: 'none' });
    expect(data.touched).toEqual({});
    expect(data.scales.能耗).toEqual({ kind: 'linear', from: 0.5, to: 0.3, low: 0, high: 100, cap: 'none' });
    expect(data.shares).toContainEqual({
      kind: 'indicator',
      id: '能耗',
      parent: expect.any(String),
      share: 1,
      effective: 0.5,
    });
    expect(data.issues).toContainEqual({
      code: 'missing-mark',
      severity: 'note',
      at: expect.objectContaining({ sheet: '2024年', cell: 'E6' }),
      facts: { mark: '—' },
      text: expect.stringContaining('2024年!E6'),
    });
  });

  test('--json FILE writes the same beside the printed table', async () => {
    const file = smallFile();
    const path = join(dirname(file), 'scores.json');
    const { out } = await zonerank(['score', file, '--json', path]);
    const printed = await zonerank(['score', file, '--json', '-']);
    expect(out).toContain('75.00');
    expect(readJson(path)).toEqual(JSON.parse(printed.out));
  });

  test('--out writes a copy with our sheets and leaves the input as it was', async () => {
    const file = smallFile();
    const before = bytesOf(file);
    const out = join(dirname(file), 'scored.xlsx');
    const { code, err } = await zonerank(['score', file, '--out', out]);
    expect(code).toBe(0);
    expect(err).toContain(`Written: ${out}`);
    expect(await sheetNames(out)).toEqual([
      ['2024年', null],
      ['Ranking', 'ranking'],
      ['Scores', 'scores'],
      ['Method', 'method'],
    ]);
    expect(bytesOf(file)).toEqual(before);
  });

  test('--out writes result sheets for a .csv', async () => {
    const file = smallFile();
    const csv = join(dirname(file), 'zones.csv');
    writeFileSync(csv, '开发区,外资（万美元）,能耗\n安吉,100,0.5\n德清,200,0.3\n长兴,300,0.4\n');
    const out = join(dirname(file), 'scored.xlsx');
    expect(await zonerank(['score', csv, '--out', out])).toMatchObject({ code: 0 });
    expect((await sheetNames(out)).map(([, ours]) => ours)).toEqual([null, 'ranking', 'scores', 'method']);
  });

  test.skipIf(process.platform === 'win32').each([
    ['its own name', (file: string) => file],
    ['another spelling of it', (file: string) => `${dirname(file)}/./zones.xlsx`],
    [
      'a link to it',
      (file: string) => {
        const link = join(dirname(file), 'link.xlsx');
        symlinkSync(file, link);
        return link;
      },
    ],
    [
      'a second name of it',
      (file: string) => {
        const link = join(dirname(file), 'hard.xlsx');
        linkSync(file, link);
        return link;
      },
    ],
  ])('--out refuses the input by %s', async (_what, nameOf) => {
    const file = smallFile();
    const before = bytesOf(file);
    const { code, err } = await zonerank(['score', file, '--out', nameOf(file)]);
    expect(err).toContain('is the input');
    expect(code).toBe(2);
    expect(bytesOf(file)).toEqual(before);
  });

  test('--in-place writes into the input, keeps its permissions and leaves no temporary file', async () => {
    const file = smallFile();
    chmodSync(file, 0o640);
    expect(await zonerank(['score', file, '--in-place'])).toMatchObject({ code: 0 });
    expect((await sheetNames(file)).map(([, ours]) => ours)).toEqual([null, 'ranking', 'scores', 'method']);
    expect(readdirSync(dirname(file))).toEqual(['zones.xlsx']);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test.skipIf(process.platform === 'win32')(
    '--in-place writes through a link, which stays a link',
    async () => {
      const file = smallFile();
      const link = join(dirname(file), 'link.xlsx');
      symlinkSync(file, link);
      expect(await zonerank(['score', link, '--in-place'])).toMatchObject({ code: 0 });
      expect(await sheetNames(file)).toHaveLength(4);
      expect(
        readdirSync(dirname(file), { withFileTypes: true }).map((each) => each.isSymbolicLink()),
      ).toEqual([true, false]);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'what is no file, such as a pipe, is written to and stays',
    async () => {
      const file = smallFile();
      const pipe = join(dirname(file), 'pipe');
      execFileSync('mkfifo', [pipe]);
      const reader = promisify(execFile)('cat', [pipe]);
      expect(await zonerank(['score', file, '--json', pipe])).toMatchObject({ code: 0 });
      expect(JSON.parse((await reader).stdout).zones).toHaveLength(4);
      expect(statSync(pipe).isFIFO()).toBe(true);
    },
  );

  test('a folder where the file should go is named, and stays', async () => {
    const file = smallFile();
    const out = join(dirname(file), 'scored.xlsx');
    mkdirSync(out);
    const { code, err } = await zonerank(['score', file, '--out', out]);
    expect(err).toMatch(/error: .*scored\.xlsx could not be written.*it is a folder/);
    expect(code).toBe(1);
    expect(readdirSync(dirname(file))).toEqual(['scored.xlsx', 'zones.xlsx']);
  });

  test('a folder that is not there cannot be written to: exit code 1, nothing left behind', async () => {
    const file = smallFile();
    const { code, err } = await zonerank(['score', file, '--out', join(dirname(file), 'none', 'a.xlsx')]);
    expect(err).toContain('could not be written');
    expect(code).toBe(1);
    expect(readdirSync(dirname(file))).toEqual(['zones.xlsx']);
  });

  test('scoring a scored workbook again uses the model kept in it and replaces our sheets', async () => {
    const file = smallFile();
    const model = join(dirname(file), 'model.json');
    writeFileSync(
      model,
      JSON.stringify({
        ...JSON.parse((await zonerank(['model', file])).out),
        aggregate: { method: 'geometric' },
        range: { low: 1, high: 100 },
      }),
    );
    await zonerank(['score', file, '--model', model, '--in-place']);
    const again = await zonerank(['score', file, '--in-place', '--json', '-']);
    expect(again.err).toContain('The model kept in the workbook is used');
    expect(JSON.parse(again.out).model.aggregate).toEqual({ method: 'geometric' });
    expect(await sheetNames(file)).toHaveLength(4);
    const anew = await zonerank(['score', file, '--model', 'default', '--json', '-']);
    expect(anew.err).not.toContain('kept in the workbook');
    expect(JSON.parse(anew.out).model.aggregate).toEqual({ method: 'arithmetic' });
  });

  test('errors of the input stop everything: all are listed, nothing is written, exit code 1', async () => {
    const file = smallFile(withCell(5, 1, '安吉开发区'));
    const out = join(dirname(file), 'scored.xlsx');
    const { code, out: printed, err } = await zonerank(['score', file, '--out', out]);
    expect(err).toMatch(/^error: 2024年!B\d.*安吉开发区/m);
    expect(err).toContain('Not written because of the errors');
    expect([code, printed]).toEqual([1, '']);
    expect(readdirSync(dirname(file))).toEqual(['zones.xlsx']);
  });

  test('a model that names indicators that are not there is listed with what there is', async () => {
    const file = smallFile();
    const model = join(dirname(file), 'model.json');
    const plain = (await zonerank(['model', file])).out;
    writeFileSync(model, plain.replaceAll('"外资"', '"内资"'));
    const { code, err } = await zonerank(['score', file, '--model', model]);
    expect(err).toMatch(/error: .*内资.*外资/);
    expect(code).toBe(1);
  });

  test.each([
    ['no JSON', '{', /error: model.json.*JSON/],
    ['no model', '{"schema":1}', /error: .*indicators.*error: .*tree/s],
    ['a later version', '{"schema":99}', /error: .*99/],
  ])('a model file with %s is a problem of the input', async (_what, content, sentence) => {
    const file = smallFile();
    const model = join(dirname(file), 'model.json');
    writeFileSync(model, content);
    const { code, err } = await zonerank(['score', file, '--model', model]);
    expect(err).toMatch(sentence);
    expect(code).toBe(1);
  });

  test('a model file that PowerShell wrote in UTF-16 is read', async () => {
    const file = smallFile();
    const model = join(dirname(file), 'model.json');
    writeFileSync(model, `\ufeff${(await zonerank(['model', file])).out}`, 'utf16le');
    expect(await zonerank(['score', file, '--model', model])).toMatchObject({ code: 0 });
  });

  test('values that are all equal give no ranking, one sentence each, and exit code 1', async () => {
    const file = smallFile({
      name: 'A',
      rows: [
        ['开发区', '外资', '能耗'],
        ['安吉', 1, 2],
        ['德清', 1, 2],
        ['长兴', 1, 2],
      ],
    });
    const { code, out, err } = await zonerank(['score', file]);
    expect(err).toMatch(/^warning: A!B1 .*外资/m);
    expect(err).toMatch(/^error: .*nothing to rank/m);
    expect([code, out]).toEqual([1, '']);
  });

  test('zone names that are names of JavaScript come through', async () => {
    const file = smallFile(withCell(4, 1, '__proto__'));
    const { out } = await zonerank(['score', file, '--json', '-']);
    expect(JSON.parse(out).zones[0].name).toBe('__proto__');
  });

  test('a file that is no workbook is refused by name', async () => {
    const file = smallFile();
    const other = join(dirname(file), 'other.xlsx');
    copyFileSync(file, other);
    writeFileSync(other, bytesOf(file).slice(0, 200));
    const { code, err } = await zonerank(['score', other]);
    expect(err).toContain('other.xlsx');
    expect(code).toBe(1);
  });
});

test('--json carries what a comparing method worked out, and what was adjusted', async () => {
  const file = smallFile();
  const path = join(dirname(file), 'model.json');
  const plain = JSON.parse((await zonerank(['score', file, '--json', '-'])).out).model;
  const adjust = {
    items: [{ kind: 'zones', name: '考核', points: [{ zone: '安吉开发区', points: 2, reason: '试点' }] }],
    vetoes: [
      { name: '事故', by: { kind: 'zones', zones: ['长兴开发区'] }, effect: { kind: 'capped', score: 1 } },
    ],
  };
  writeFileSync(path, JSON.stringify({ ...plain, aggregate: { method: 'borda', output: 'raw' }, adjust }));
  const data = JSON.parse((await zonerank(['score', file, '--model', path, '--json', '-'])).out);
  // 绿色 is 能耗 alone: 德清 is ahead of three, 长兴 of two, the other two tie.
  const green = data.shares.find(
    ({ parent, id }: { parent: string; id: string }) => parent && id === '绿色',
  ).id;
  expect(data.workings[green].byZone.points).toEqual([0.5, 3, 2, 0.5]);
  expect(data.adjustments).toMatchObject({
    bonus: [2, 0, 0, 0],
    deduction: [0, 0, 0, 0],
    items: [{ name: '考核', points: [2, 0, 0, 0], reasons: [{ zone: '安吉开发区', reason: '试点' }] }],
    vetoes: [{ zone: '长兴开发区', name: '事故', effect: 'capped' }],
  });
  expect(data.zones[2].index).toBe(1);
  expect(data.adjustments.base[2]).toBeGreaterThan(1);
});

test('--json carries treated values, whom the treatment touched, and ranks as scales', async () => {
  const file = smallFile();
  const path = join(dirname(file), 'model.json');
  const plain = JSON.parse((await zonerank(['score', file, '--json', '-'])).out).model;
  const treat = { method: 'clip', low: 0, high: 0.5 };
  writeFileSync(path, JSON.stringify({ ...plain, treat, normalise: { method: 'rank', output: 'raw' } }));
  const data = JSON.parse((await zonerank(['score', file, '--model', path, '--json', '-'])).out);
  // The median of 100, 200, 300, 150 is 175; then 100 has rank 1, 150 rank 2, and 175 twice rank 3.
  expect(data.treated.外资).toEqual([100, 175, 175, 150]);
  expect(data.touched.外资).toEqual(['德清开发区', '长兴开发区']);
  expect(data.treatments.外资).toEqual({ kind: 'clip', low: 100, high: 175 });
  expect(data.normalised.外资).toEqual([1, 3, 3, 2]);
  expect(data.scales.外资).toMatchObject({ kind: 'knots', values: [100, 150, 175], scores: [1, 2, 3] });
});
