/**
 * Input that cannot be scored, through the command line in both languages: each ends in exit code 1, one sentence that
 * names the file, or the sheet and cell, and the way out; nothing is written and the input stays as it was.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { newXlsx } from '../../../src/workbook/adapters/xlsx/new-xlsx';
import type { PlainSheet } from '../../../src/workbook/plain-sheet';
import { editedPart } from '../../workbook/adapters/zip-bytes';
import { folder, type Ran, smallSheet, zonerank } from './run';

const languages = [
  ['en', 0],
  ['zh-CN', 1],
] as const;

const xlsx = (...sheets: PlainSheet[]) => newXlsx('zones.xlsx', sheets).save();
const good = xlsx(smallSheet);

/** An old Office container with a stream of this name, as a record of its directory holds it. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, i) => {
    bytes[512 + 2 * i] = letter.charCodeAt(0);
  });
  return bytes;
}

/** A package whose main part is something else than a workbook of XML. */
function office(part: string, type: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
    ),
    [part]: strToU8('<x/>'),
  });
}

/** What an analyst would do next, in English and Chinese. */
type Ways = readonly [RegExp, RegExp];
type Case = readonly [what: string, file: string, content: Uint8Array | string, ways: Ways];

const saveAsXlsx: Ways = [/save it as \.xlsx/, /另存为 \.xlsx/];
const askAgain: Ways = [/ask for the file again/i, /重新获取该文件/];

const files: readonly Case[] = [
  ['an old .xls', 'old.xls', ole('Workbook'), saveAsXlsx],
  ['an .xls that is called .xlsx', 'old.xlsx', ole('Workbook'), saveAsXlsx],
  ['an encrypted workbook', 'secret.xlsx', ole('EncryptedPackage'), [/remove the password/, /取消密码/]],
  [
    'a zip bomb',
    'bomb.xlsx',
    zipSync({ 'xl/media/image1.png': new Uint8Array(30_000_000) }),
    [/more than 250 times.*smaller copy/, /超过 250 倍.*较小的副本/],
  ],
  ['a truncated workbook', 'cut.xlsx', good.slice(0, good.length / 2), askAgain],
  ['an empty file', 'empty.xlsx', '', askAgain],
  ['a picture', 'picture.xlsx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), saveAsXlsx],
  [
    'a Word document',
    'report.xlsx',
    office(
      'word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    ),
    saveAsXlsx,
  ],
  ['an OpenDocument sheet', 'zones.ods', zipSync({ 'content.xml': strToU8('<x/>') }), saveAsXlsx],
  [
    'a binary workbook',
    'zones.xlsb',
    office('xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
    saveAsXlsx,
  ],
  ['an empty CSV', 'empty.csv', '', askAgain],
  ['a CSV of blank lines', 'blank.csv', '\ufeff\r\n\r\n', askAgain],
  ['a CSV with NUL characters', 'nul.csv', '开发区,外资\n安吉,1\0\n德清,2\n', [/CSV in UTF-8/, /UTF-8 编码/]],
  [
    'a CSV whose quotation mark is never closed',
    'quote.csv',
    '开发区,外资\n安吉,1\n"德清,2\n长兴,3\n',
    [/from line 3 on.*Mend it there/, /从第 3 行起.*在该处改正/],
  ],
];

const header = ['开发区', '外资', '能耗'];
const tables: readonly (readonly [what: string, sheet: PlainSheet, named: string, ways: Ways])[] = [
  [
    'no numeric column',
    { name: '甲', rows: [header, ['安吉', '无', '多'], ['德清', '有', '少'], ['长兴', '有', '中']] },
    '甲',
    [/needs.*numeric column/, /至少一列数值/],
  ],
  [
    'one zone',
    { name: '甲', rows: [header, ['安吉', 1, 2]] },
    '甲!A2',
    [/Add the other zones/, /补入其他开发区/],
  ],
  [
    'all values equal',
    { name: '甲', rows: [header, ['安吉', 1, 2], ['德清', 1, 2], ['长兴', 1, 2]] },
    '甲!B1',
    [/Leave it out, or give it goalposts/, /剔除该指标，或设定上下限/],
  ],
];

type ModelJson = Record<string, unknown> & { tree: { children: { children: object[] }[] } };
const models: readonly (readonly [
  what: string,
  edit: (model: ModelJson) => unknown,
  named: string,
  ways: Ways,
])[] = [
  [
    'names an indicator that is not there',
    (model) => JSON.parse(JSON.stringify(model).replaceAll('外资', '内资')),
    '内资',
    [/The table has: 外资/, /表中的指标有：外资/],
  ],
  [
    'weighs everything 0',
    (model) => ({
      ...model,
      weigh: { method: 'given' },
      tree: {
        ...model.tree,
        name: '考核',
        children: model.tree.children.map((child) => ({ ...child, weight: 0 })),
      },
    }),
    '“考核”',
    [/at least one of them a weight/, /至少给一个权重/],
  ],
  [
    'has a setting that does not exist',
    (model) => ({ ...model, colour: 'red' }),
    '“colour”',
    [/schema/, /schema/],
  ],
  [
    'has a method that does not exist',
    (model) => ({ ...model, impute: { method: 'magic' } }),
    'model.json',
    [/expected: none, mean/, /应为：none, mean/],
  ],
  [
    'is of a later version',
    (model) => ({ ...model, schema: 99 }),
    'model.json',
    [/Update Zonerank/, /请升级/],
  ],
  ['is no model', () => [], 'model.json', [/zonerank schema/, /zonerank schema/]],
];
const rawModels: readonly (readonly [what: string, content: string, ways: Ways])[] = [
  ['is no JSON', '{', [/zonerank model FILE/, /zonerank model 文件/]],
  ['holds NaN, which is no JSON', '{"schema": NaN}', [/zonerank model FILE/, /zonerank model 文件/]],
  ['reaches for a prototype', '{"__proto__": {"a": 1}}', [/zonerank schema/, /zonerank schema/]],
  [
    'is nested a hundred thousand deep',
    `{"schema":1,"tree":${'{"children":['.repeat(100_000)}${']}'.repeat(100_000)}}`,
    [/≤ 32/, /≤ 32/],
  ],
];

/** Runs `score --out`, checks what every refusal has in common, and gives the lines that are no notes. */
async function refused(file: string, language: string, ...more: string[]): Promise<readonly string[]> {
  const before = contents(dirname(file));
  const out = join(dirname(file), 'scored.xlsx');
  const ran = await zonerank(['score', file, '--out', out, '--lang', language, ...more]);
  expect(ran).toMatchObject({ code: 1, out: '' } satisfies Partial<Ran>);
  expect(contents(dirname(file))).toEqual(before);
  expect(ran.err).not.toMatch(/undefined|\[object|\n {4}at /);
  return ran.err.split('\n').filter((line) => /^(error|warning|错误|警告)/.test(line));
}

/** What a folder holds: names, with the checksums of files. */
function contents(path: string): readonly (readonly [string, string])[] {
  return readdirSync(path, { withFileTypes: true }).map((each) => [
    each.name,
    each.isFile() ? sha256(new Uint8Array(readFileSync(join(path, each.name)))) : 'folder',
  ]);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(languages)('in %s', (language, at) => {
  test.each(files)(
    '%s is refused in one sentence that names it and the way out',
    async (_what, name, content, ways) => {
      const file = join(folder(), name);
      writeFileSync(file, content);
      const lines = await refused(file, language);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(name);
      expect(lines[0]).toMatch(ways[at]);
    },
  );

  test('a folder and a file that is not there are refused by name', async () => {
    const path = join(folder(), 'zones.xlsx');
    mkdirSync(path);
    expect(await refused(path, language)).toEqual([expect.stringContaining('zones.xlsx')]);
    const none = join(folder(), 'none.xlsx');
    expect(await refused(none, language)).toEqual([expect.stringContaining('none.xlsx')]);
  });

  test.each(tables)('a table with %s is refused by sheet or cell', async (_what, sheet, named, ways) => {
    const file = join(folder(), 'zones.xlsx');
    writeFileSync(file, xlsx(sheet));
    const lines = await refused(file, language);
    expect(lines[0]).toMatch(language === 'en' ? /^error: / : /^错误：/);
    const sentence = lines.find((line) => line.includes(named));
    expect(sentence).toMatch(ways[at]);
  });

  test.each(models)('a model that %s is refused', async (_what, edit, named, ways) => {
    const file = join(folder(), 'zones.xlsx');
    writeFileSync(file, good);
    const plain = JSON.parse((await zonerank(['model', file])).out);
    const model = join(dirname(file), 'model.json');
    writeFileSync(model, JSON.stringify(edit(plain)));
    const errors = (await refused(file, language, '--model', model)).filter((line) =>
      /^(error|错误)/.test(line),
    );
    expect(errors[0]).toContain(named);
    expect(errors[0]).toMatch(ways[at]);
  });

  test.each(rawModels)('a model that %s is refused by its file', async (_what, content, ways) => {
    const file = join(folder(), 'zones.xlsx');
    writeFileSync(file, good);
    const model = join(dirname(file), 'model.json');
    writeFileSync(model, content);
    const [first] = await refused(file, language, '--model', model);
    expect(first).toContain('model.json');
    expect(first).toMatch(ways[at]);
  });

  test('a workbook whose structure is protected is scored but not written to', async () => {
    const file = join(folder(), 'zones.xlsx');
    writeFileSync(file, locked(good));
    const out = join(dirname(file), 'scored.xlsx');
    const { code, err } = await zonerank(['score', file, '--out', out, '--lang', language]);
    expect(code).toBe(1);
    expect(err).toMatch(
      [
        /^error: The structure of zones\.xlsx is protected.*Unprotect/m,
        /^错误：zones\.xlsx 的工作簿结构受保护.*取消保护/m,
      ][at] as RegExp,
    );
    expect(readdirSync(dirname(file))).toEqual(['zones.xlsx']);
  });

  test('a protected sheet is scored and stays protected', async () => {
    const file = join(folder(), 'zones.xlsx');
    writeFileSync(file, xlsx({ ...smallSheet, protected: true }));
    expect(await zonerank(['score', file, '--in-place', '--lang', language])).toMatchObject({ code: 0 });
    const { out } = await zonerank(['inspect', file, '--json', '-']);
    expect(JSON.parse(out).sheets.map((sheet: { protected: boolean }) => sheet.protected)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('sheets of the user named like ours stay; the results go beside them and a note says so', async () => {
    const file = join(folder(), 'zones.xlsx');
    const ranking = ['Ranking', '排名'][at] as string;
    writeFileSync(file, xlsx(smallSheet, { name: ranking, rows: [['mine']] }));
    const { code, err } = await zonerank(['score', file, '--in-place', '--lang', language]);
    expect(code).toBe(0);
    expect(err).toMatch([/A sheet of yours is called “Ranking”/, /您已有名为“排名”的工作表/][at] as RegExp);
    const { out } = await zonerank(['inspect', file, '--json', '-']);
    expect(JSON.parse(out).sheets.filter((sheet: { name: string }) => sheet.name === ranking)).toEqual([
      expect.objectContaining({ ours: null }),
    ]);
  });
});

function locked(bytes: Uint8Array): Uint8Array {
  return editedPart(bytes, 'xl/workbook.xml', (text) =>
    text.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
  );
}
