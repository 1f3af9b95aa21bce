/** Files made to do harm, and files that came to harm: each ends in one clear refusal. */
import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type IssueCode, Refused } from '../../../src/engine/issue';
import { newXlsx } from '../../../src/workbook/adapters/xlsx/new-xlsx';
import { openXlsx } from '../../../src/workbook/adapters/xlsx-workbook';
import { minimal, minimalBook, minimalParts, partsOf, zipOf } from './zip-bytes';

const file = 'bad.xlsx';

/** The issues that opening, describing and reading everything ends in; empty where it works. */
async function refusal(bytes: Uint8Array) {
  try {
    const workbook = openXlsx(bytes, file);
    const info = await workbook.describe();
    await workbook.read(info.sheets.map((each) => each.id));
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.issues;
  }
}

async function codes(bytes: Uint8Array): Promise<readonly IssueCode[]> {
  return (await refusal(bytes)).map((each) => each.code);
}

const good = () => newXlsx(file, [{ name: 'Data', rows: [['A', 1]] }]).save();

/** An archive with one deflated entry whose directory claims these sizes. */
function entryClaiming(
  name: string,
  content: Uint8Array,
  claims: { size?: number; crc?: number; times?: number },
) {
  const bytes = zipOf({ ...minimalParts('<sheetData/>'), [name]: content });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = new TextEncoder().encode(name);
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const found = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
    if (Buffer.compare(found, wanted) !== 0) continue;
    if (claims.size !== undefined) view.setUint32(at + 24, claims.size, true);
    if (claims.crc !== undefined) view.setUint32(at + 16, claims.crc, true);
  }
  return bytes;
}

/** An OLE container, as far as its signature and the names in its directory. */
function oleWith(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, i) => {
    [...name].forEach((letter, j) => {
      bytes[1024 + 128 * i + 2 * j] = letter.charCodeAt(0);
    });
  });
  return bytes;
}

describe('files that are something else', () => {
  test('an empty file', async () => {
    expect(await refusal(new Uint8Array(0))).toMatchObject([{ code: 'file-empty', facts: { file } }]);
  });

  test('an encrypted workbook and an old .xls, told apart by the streams of their container', async () => {
    expect(await codes(oleWith('Root Entry', 'EncryptionInfo', 'EncryptedPackage'))).toEqual([
      'file-encrypted',
    ]);
    expect(await codes(oleWith('Root Entry', 'Workbook'))).toEqual(['file-is-xls']);
    expect(await codes(oleWith('Root Entry', 'Book'))).toEqual(['file-is-xls']);
    expect(await codes(oleWith('Root Entry', 'WordDocument'))).toEqual(['file-not-workbook']);
  });

  test('a picture, a text and an archive that is no Office file', async () => {
    expect(await codes(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]))).toEqual(['file-not-workbook']);
    expect(await codes(new TextEncoder().encode('Zone,Value\n'))).toEqual(['file-not-workbook']);
    expect(await codes(zipOf({ 'readme.txt': 'hello' }))).toEqual(['file-not-workbook']);
  });

  test('an Office file that holds no workbook', async () => {
    expect(await codes(minimal('', { 'xl/workbook.xml': '<document xmlns="urn:word"/>' }))).toEqual([
      'file-not-workbook',
    ]);
    expect(await codes(minimal('', { '_rels/.rels': '<Relationships/>' }))).toEqual(['file-not-workbook']);
  });
});

describe('archives', () => {
  test('cut off anywhere are damaged', async () => {
    const bytes = good();
    for (let part = 1; part < 20; part++) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 20));
      expect(await codes(cut), `cut at ${part}/20`).toEqual(['file-damaged']);
    }
  });

  test('with one byte changed anywhere are read or refused, never worse', async () => {
    const bytes = good();
    for (let at = 4; at < bytes.length; at += 13) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      expect((await codes(changed)).length, `byte ${at}`).toBeLessThanOrEqual(1);
    }
  });

  test('that claim a wrong size or checksum for what we read are damaged', async () => {
    const sheet = new TextEncoder().encode('<worksheet><sheetData/></worksheet>');
    const name = 'xl/worksheets/sheet1.xml';
    for (const claims of [{ size: 1 }, { size: sheet.length - 1 }, { size: sheet.length + 5 }, { crc: 1 }]) {
      expect(await refusal(entryClaiming(name, sheet, claims))).toMatchObject([
        { code: 'file-damaged', facts: { file, part: name } },
      ]);
    }
  });

  test('that unpack a hundred times more than they say are cut off at what they say', async () => {
    const name = 'xl/worksheets/sheet1.xml';
    expect(await codes(entryClaiming(name, new Uint8Array(20_000_000), { size: 100_000 }))).toEqual([
      'file-damaged',
    ]);
  });

  test('that are bombs are too large, before anything is unpacked', async () => {
    const bomb = zipOf({
      ...minimalParts('<sheetData/>'),
      'xl/media/image1.png': new Uint8Array(30_000_000),
    });
    expect(await refusal(bomb)).toMatchObject([
      { code: 'file-too-large', facts: { what: 'ratio', limit: 250 } },
    ]);
    const name = 'xl/media/image1.png';
    const claimed = entryClaiming(name, new Uint8Array(10), { size: 600 * 2 ** 20 });
    expect(await refusal(claimed)).toMatchObject([{ code: 'file-too-large', facts: { what: 'bytes' } }]);
  });

  test('of more parts than any workbook has are too large', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`p${i}`, '']));
    expect(await refusal(zipOf(many))).toMatchObject([
      { code: 'file-too-large', facts: { what: 'entries', limit: 10_000 } },
    ]);
  });

  test('with two parts of one name, in whatever case or slashes, are damaged', async () => {
    const sheet = String(minimalParts('<sheetData/>')['xl/worksheets/sheet1.xml']);
    for (const name of [
      'XL/Worksheets/Sheet1.xml',
      'xl\\worksheets\\sheet1.xml',
      '/xl/worksheets/sheet1.xml',
    ])
      expect(await codes(minimal('<sheetData/>', { [name]: sheet })), name).toEqual(['file-damaged']);
  });

  test('whose parts share bytes are damaged', async () => {
    const bytes = zipOf({ ...minimalParts('<sheetData/>'), 'a.bin': 'same', 'b.bin': 'same' });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const records: number[] = [];
    for (let at = 0; at + 46 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) records.push(at);
    const [a = 0, b = 0] = records.slice(-2);
    view.setUint32(b + 42, view.getUint32(a + 42, true), true);
    expect(await codes(bytes)).toEqual(['file-damaged']);
  });

  test('with an encrypted part are encrypted', async () => {
    const bytes = good();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    expect(await codes(bytes)).toEqual(['file-encrypted']);
  });
});

describe('XML', () => {
  const withSheet = (text: string | Uint8Array) => minimal('', { 'xl/worksheets/sheet1.xml': text });

  test('that defines entities is unsafe, in whatever part we read', async () => {
    const bomb =
      '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet>&b;</worksheet>';
    expect(await refusal(withSheet(bomb))).toMatchObject([
      { code: 'file-unsafe-xml', facts: { file, part: 'xl/worksheets/sheet1.xml' } },
    ]);
    expect(
      await codes(
        minimal('', { 'xl/workbook.xml': '<!DOCTYPE x SYSTEM "http://example.org/x"><workbook/>' }),
      ),
    ).toEqual(['file-unsafe-xml']);
    const real = readFileSync(new URL('../../support/workbooks/x03_xmlbomb.xlsx', import.meta.url));
    expect(await codes(new Uint8Array(real))).toEqual(['file-unsafe-xml']);
  });

  test('that is nested deeper than any workbook is unsafe', async () => {
    expect(await codes(withSheet(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`))).toEqual(['file-unsafe-xml']);
  });

  test('that is not well-formed is damaged, and the part is named', async () => {
    for (const text of [
      '',
      '<worksheet>',
      '<worksheet><a></worksheet>',
      '<a/><b/>',
      '<a b=c/>',
      'no xml',
      '<a>&x;</a>',
    ])
      expect(await refusal(withSheet(text)), text).toMatchObject([
        { code: 'file-damaged', facts: { file, part: 'xl/worksheets/sheet1.xml' } },
      ]);
  });

  test('in no known encoding is damaged', async () => {
    expect(await codes(withSheet(new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x2f, 0x3e])))).toEqual([
      'file-damaged',
    ]);
    expect(await codes(withSheet('<?xml version="1.0" encoding="klingon"?><worksheet/>'))).toEqual([
      'file-damaged',
    ]);
  });
});

describe('cells', () => {
  const cells = (data: string) => minimal(`<sheetData>${data}</sheetData>`);

  test('beyond the sheet or the shared strings are damage', async () => {
    for (const data of [
      '<row r="0"/>',
      '<row r="1048577"/>',
      '<row r="x"/>',
      '<row r="1"><c r="XFE1"><v>1</v></c></row>',
      '<row r="1"><c r="1A"><v>1</v></c></row>',
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
    ])
      expect(await codes(cells(data)), data).toEqual(['file-damaged']);
  });

  test('few but far apart are read; too many to hold are refused', async () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const workbook = openXlsx(cells(far), file);
    expect((await workbook.describe()).sheets[0]).toMatchObject({ rows: 1_048_576, columns: 16_384 });
    const rows = Array.from(
      { length: 2000 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
    );
    expect(await refusal(cells(rows.join('')))).toMatchObject([
      { code: 'file-too-large', facts: { what: 'cells' } },
    ]);
  });
});

describe('wiring', () => {
  test('a sheet whose part is missing is damage', async () => {
    const { 'xl/worksheets/sheet1.xml': _, ...rest } = partsOf(minimal('<sheetData/>'));
    expect(await codes(zipOf(rest))).toEqual(['file-damaged']);
  });

  test('two sheets of one id are damage', async () => {
    const parts = minimalParts('<sheetData/>');
    const twice = String(parts['xl/workbook.xml']).replace(/(<sheet .*?\/>)/, '$1$1');
    expect(await codes(zipOf({ ...parts, 'xl/workbook.xml': twice }))).toEqual(['file-damaged']);
  });

  test('relationships that lead to each other in a circle do no harm', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const circle = `<Relationship Id="rId5" Type="${office}/worksheet" Target="workbook.xml"/>`;
    expect(await codes(minimalBook('<sheetData/>', '', circle))).toEqual([]);
  });
});

test('an archive whose entries are stored without compression is read', async () => {
  expect(await codes(zipSync(partsOf(good()), { level: 0 }))).toEqual([]);
});
