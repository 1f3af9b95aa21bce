/** The many ways in which writers store a cell. Expected values are those that Excel shows. */
import { describe, expect, test } from 'vitest';
import { openXlsx } from '../../../src/workbook/adapters/xlsx-workbook';
import type { SheetCells } from '../../../src/workbook/port';
import { minimal, minimalBook, minimalParts, type Parts, zipOf } from './zip-bytes';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

async function read(bytes: Uint8Array): Promise<SheetCells> {
  const [cells] = await openXlsx(bytes, 'book.xlsx').read(['1']);
  if (!cells) throw new Error('nothing read');
  return cells;
}

const values = async (rows: string, parts?: Parts) =>
  (await read(minimal(`<sheetData>${rows}</sheetData>`, parts))).values;

const row = (cells: string) => `<row r="1">${cells}</row>`;

function withStrings(rows: string, strings: string): Uint8Array {
  const related = `<Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`;
  return minimalBook(`<sheetData>${rows}</sheetData>`, '', related, {
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
  });
}

describe('values', () => {
  test('of every type', async () => {
    const cells =
      '<c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>1E-3</v></c><c r="C1" t="str"><f>A1&amp;"x"</f><v>1.5x</v></c>' +
      '<c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#N/A</v></c>' +
      '<c r="G1" t="inlineStr"><is><t>in</t></is></c><c r="H1" s="0"/><c r="I1"><v></v></c><c r="J1"><v>7</v></c>';
    expect(await values(row(cells))).toEqual([
      [1.5, 0.001, '1.5x', true, false, { error: '#N/A' }, 'in', null, null, 7],
    ]);
  });

  test('of rows and cells without references follow the one before', async () => {
    expect(
      await values(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    ).toEqual([
      [1, 2, null],
      [null, null, null],
      [null, 3, 4],
      [5, null, null],
    ]);
  });

  test('of shared strings: rich text put together, phonetic guides left out, escapes undone', async () => {
    const strings =
      '<si><t>plain</t></si><si><r><rPr><b/></rPr><t>ri</t></r><r><t xml:space="preserve">ch </t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><t>a_x000D_b &amp; &#x4E2D; _x005F_x0041_</t></si><si/><si><t><![CDATA[<&>]]></t></si>';
    const cells = [0, 1, 2, 3, 4, 5].map((i) => `<c t="s"><v>${i}</v></c>`).join('');
    expect((await read(withStrings(`<row>${cells}</row>`, strings))).values).toEqual([
      ['plain', 'rich ', '東京', 'a\rb & 中 _x0041_', null, '<&>'],
    ]);
  });

  test('of ISO dates become serial numbers in the calendar of the workbook', async () => {
    const dates = ['2024-01-31', '2024-01-31T12:00:00Z', '1900-01-01', '1900-03-01', '06:00:00'];
    const cells = dates.map((date) => `<c t="d"><v>${date}</v></c>`).join('');
    // LibreOffice and Excel: 45322 is 31 January 2024; 1 January 1900 is 1, 1 March 1900 is 61.
    expect(await values(`<row>${cells}</row>`)).toEqual([[45322, 45322.5, 1, 61, 0.25]]);
    const bytes = minimalParts(`<sheetData><row>${cells}</row></sheetData>`);
    const book = String(bytes['xl/workbook.xml']).replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    const opened = openXlsx(zipOf({ ...bytes, 'xl/workbook.xml': book }), 'mac.xlsx');
    expect((await opened.describe()).dates).toBe('1904');
    // The calendars differ by 1462 days.
    expect((await opened.read(['1']))[0]?.values[0]?.[0]).toBe(45322 - 1462);
  });

  test('that claim to be numbers and are none stay visible as text', async () => {
    expect(await values(row('<c><v>12,5</v></c>'))).toEqual([['12,5']]);
  });

  test('with comments and instructions among them are read', async () => {
    expect(await values('<!-- <row/> --><row><?x <c/> ?><c><v>1<!-- c -->2</v></c></row>')).toEqual([[12]]);
  });

  test('between attributes in single quotes, with > in them, are read', async () => {
    expect(await values(`<row r='1' a="x>y"><c b='"' r='B1'><v>3</v></c></row>`)).toEqual([[null, 3]]);
  });
});

describe('formulas', () => {
  test('never calculated are counted, those with an empty result are not', async () => {
    const cells =
      '<c><f>1+1</f></c><c><f>2+2</f><v>4</v></c><c t="str"><f>""</f><v></v></c><c><f t="shared" si="0"/></c>';
    const info = await openXlsx(minimal(`<sheetData><row>${cells}</row></sheetData>`), 'b.xlsx').describe();
    expect(info.issues).toMatchObject([
      { code: 'formula-not-calculated', severity: 'warning', at: { sheet: 'Data' }, facts: { count: 2 } },
    ]);
  });
});

describe('the sheet', () => {
  test('ends at its last value: cells that are only formatted do not count', async () => {
    expect(
      await values(
        '<row r="1"><c r="A1"><v>1</v></c><c r="Z1" s="0"/></row><row r="90"><c r="C90" s="0"/></row>',
      ),
    ).toEqual([[1]]);
  });

  test('has hidden rows and columns within its values only', async () => {
    const cells = await read(
      minimal(
        '<cols><col min="2" max="16384" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="2" hidden="1"/></sheetData>',
      ),
    );
    expect(cells.hiddenRows).toEqual([0]);
    expect(cells.hiddenColumns).toEqual([1, 2]);
  });

  test('gives built-in and own number formats in the en-US notation', async () => {
    const styles =
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;%&quot;"/></numFmts>' +
      '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="31"/></cellXfs>';
    const related = `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>`;
    const cells = [0, 1, 2, 3, 99].map((style) => `<c s="${style}"><v>1</v></c>`).join('');
    const bytes = minimalBook(`<sheetData><row>${cells}</row></sheetData>`, '', related, {
      'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    });
    expect((await read(bytes)).formats).toEqual([
      ['General', 'm/d/yyyy', '0.0"%"', 'yyyy"年"m"月"d"日"', 'General'],
    ]);
  });

  test('of a chart is none of the worksheets', async () => {
    const bytes = minimalParts('<sheetData/>');
    const opened = openXlsx(
      zipOf({
        ...bytes,
        'xl/workbook.xml': String(bytes['xl/workbook.xml']).replace(
          '<sheets>',
          '<bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Chart" sheetId="5" r:id="rId9"/>',
        ),
        'xl/_rels/workbook.xml.rels': String(bytes['xl/_rels/workbook.xml.rels']).replace(
          '</Relationships>',
          `<Relationship Id="rId9" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
        ),
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      }),
      'b.xlsx',
    );
    const info = await opened.describe();
    expect(info.sheets.map((each) => each.name)).toEqual(['Data']);
    expect(info.active).toBe('');
  });
});
