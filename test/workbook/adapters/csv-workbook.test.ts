import { describe, expect, test } from 'vitest';
import { Refused } from '../../../src/engine/issue';
import { openCsv } from '../../../src/workbook/adapters/csv-workbook';
import { openXlsx } from '../../../src/workbook/adapters/xlsx-workbook';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  [...`\ufeff${text}`].forEach((letter, i) => {
    view.setUint16(2 * i, letter.charCodeAt(0), littleEndian);
  });
  return bytes;
}

async function values(bytes: Uint8Array) {
  const [cells] = await (await openCsv(bytes, 'data.csv')).read(['1']);
  return cells?.values;
}

const table = [
  ['名称', '产值'],
  ['滨江', 12.5],
];

describe('encodings', () => {
  test('UTF-8 with and without a byte order mark, and UTF-16, are told apart', async () => {
    const text = '名称,产值\r\n滨江,12.5\r\n';
    for (const bytes of [utf8(text), utf8(`\ufeff${text}`), utf16(text, true), utf16(text, false)])
      expect((await values(bytes))?.slice(0, 2)).toEqual(table);
  });

  test('GB 18030 is what Chinese Excel saves', async () => {
    // 名称,产值\n滨江,12.5 by Python: '…'.encode('gb18030').hex()
    const hex = 'c3fbb3c62cb2fad6b50ab1f5bdad2c31322e35';
    expect(await values(Uint8Array.from(Buffer.from(hex, 'hex')))).toEqual(table);
  });

  test('bytes that are no text are refused', async () => {
    for (const bytes of [Uint8Array.of(0xff, 0xff, 0x00, 0x80), Uint8Array.of(65, 0, 66, 0)])
      await expect(openCsv(bytes, 'x.csv')).rejects.toMatchObject({ issues: [{ code: 'file-not-text' }] });
    await expect(openCsv(new Uint8Array(0), 'x.csv')).rejects.toBeInstanceOf(Refused);
    await expect(openCsv(utf8(' \n'), 'x.csv')).rejects.toMatchObject({ issues: [{ code: 'file-empty' }] });
  });
});

describe('separators', () => {
  test('comma, semicolon and tab are found, not counting those in quotes', async () => {
    expect(await values(utf8('a,b\n1,2'))).toEqual([
      ['a', 'b'],
      [1, 2],
    ]);
    expect(await values(utf8('a;b\n"x,y,z";2'))).toEqual([
      ['a', 'b'],
      ['x,y,z', 2],
    ]);
    expect(await values(utf8('a\tb\n1,5\t2'))).toEqual([
      ['a', 'b'],
      ['1,5', 2],
    ]);
    expect(await values(utf8('only\n1'))).toEqual([['only'], [1]]);
  });

  test('quotes hold separators, line breaks and quotes', async () => {
    expect(await values(utf8('"a ""b""","c\nd"\n1,2'))).toEqual([
      ['a "b"', 'c\nd'],
      [1, 2],
    ]);
  });
});

test('only what is plainly a number becomes one', async () => {
  const fields = [
    '1',
    '-2.5',
    '1e-3',
    '0',
    '007',
    '+1',
    '1,234',
    '14.2%',
    '１２',
    ' 1',
    '1234567890123456',
    'TRUE',
    '=1+1',
    '',
  ];
  const line = fields.map((field) => `"${field}"`).join(',');
  expect(await values(utf8(`${line}\n${fields.map(() => 'x').join(',')}`))).toEqual([
    [
      1,
      -2.5,
      0.001,
      0,
      '007',
      '+1',
      '1,234',
      '14.2%',
      '１２',
      ' 1',
      '1234567890123456',
      'TRUE',
      '=1+1',
      null,
    ],
    fields.map(() => 'x'),
  ]);
});

test('the workbook is named after the file and can be saved as .xlsx', async () => {
  const workbook = await openCsv(utf8('a,b\n1,2'), 'dir/园区 [2024].csv');
  const info = await workbook.describe();
  expect(info.name).toBe('园区 [2024].xlsx');
  expect(info.sheets.map((each) => each.name)).toEqual(['园区 2024']);
  expect((await openXlsx(workbook.save(), 'a.xlsx').describe()).sheets[0]).toMatchObject({
    rows: 2,
    columns: 2,
  });
});

test.each([
  ['is never closed', 'zone,x\nA,1\n"B,2\nC,3\n', 3],
  ['is closed in the middle of a field', 'zone,x\n"A" a,1\nB,2\n', 2],
])(
  'a quotation mark that %s would swallow rows: the file is refused, its line named',
  async (_, text, line) => {
    await expect(openCsv(utf8(text), 'a.csv')).rejects.toMatchObject({
      issues: [{ code: 'csv-quote', facts: { file: 'a.csv', line } }],
    });
  },
);

test('a field longer than an Excel cell can be is refused', async () => {
  // 32,767 characters: Microsoft, “Excel specifications and limits”.
  await expect(openCsv(utf8(`a,b\n${'x'.repeat(32_768)},1\n`), 'a.csv')).rejects.toMatchObject({
    issues: [{ code: 'file-too-large', facts: { what: 'text', limit: 32_767 } }],
  });
  expect(await values(utf8(`a,b\n${'x'.repeat(32_767)},1\n`))).toHaveLength(2);
});

test('a number beyond what numbers can hold stays a text', async () => {
  expect(await values(utf8('a,b\n1e400,1e300\n'))).toEqual([
    ['a', 'b'],
    ['1e400', 1e300],
  ]);
});
