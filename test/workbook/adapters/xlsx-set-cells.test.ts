import { describe, expect, test } from 'vitest';
import { Refused } from '../../../src/engine/issue';
import { newXlsx } from '../../../src/workbook/adapters/xlsx/new-xlsx';
import { openXlsx } from '../../../src/workbook/adapters/xlsx-workbook';
import { packageProblems } from './package-problems';
import { rankingSheet, resultsOf } from './sample-results';
import { editedPart, minimal, partsOf, textOf, zipOf } from './zip-bytes';

const sheetPart = 'xl/worksheets/sheet1.xml';

function opened(data: string) {
  return openXlsx(minimal(data), 'book.xlsx');
}

/** What stands inside the worksheet element after the edits. */
function edited(data: string, ...edits: Parameters<ReturnType<typeof opened>['setCells']>[1]): string {
  const workbook = opened(data);
  workbook.setCells('1', edits);
  return textOf(workbook.save(), sheetPart).replace(/^<worksheet[^>]*>|<\/worksheet>$/g, '');
}

function refusedCode(act: () => void): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.issues[0]?.code;
    throw error;
  }
  return undefined;
}

describe('setting cells', () => {
  test('changes the value, keeps the style and every other character of the sheet', () => {
    const data =
      '<sheetData><row r="1" spans="1:3" ht="20"><c r="A1" s="4"><v>1</v></c><c  r="B1" s="2" t="str"><v>0</v></c></row></sheetData><x:ext xmlns:x="urn:x"/>';
    expect(edited(data, { row: 0, column: 0, value: 2.5 })).toBe(data.replace('<v>1</v>', '<v>2.5</v>'));
    expect(edited(data, { row: 0, column: 1, value: ' <b>' })).toBe(
      data.replace(
        '<c  r="B1" s="2" t="str"><v>0</v></c>',
        '<c r="B1" s="2" t="inlineStr"><is><t xml:space="preserve"> &lt;b&gt;</t></is></c>',
      ),
    );
    expect(edited(data, { row: 0, column: 0, value: null })).toBe(
      data.replace('<c r="A1" s="4"><v>1</v></c>', '<c r="A1" s="4"/>'),
    );
  });

  test('puts new cells and rows in their order', () => {
    expect(
      edited(
        '<sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="4"/></sheetData>',
        { row: 1, column: 2, value: true },
        { row: 1, column: 0, value: 9 },
        { row: 3, column: 0, value: 8 },
        { row: 2, column: 0, value: 7 },
        { row: 0, column: 0, value: 6 },
        { row: 9, column: 1, value: { error: '#N/A' } },
      ),
    ).toBe(
      '<sheetData><row r="1"><c r="A1"><v>6</v></c></row><row r="2"><c r="A2"><v>9</v></c><c r="B2"><v>1</v></c><c r="C2" t="b"><v>1</v></c></row>' +
        '<row r="3"><c r="A3"><v>7</v></c></row><row r="4"><c r="A4"><v>8</v></c></row><row r="10"><c r="B10" t="e"><v>#N/A</v></c></row></sheetData>',
    );
    expect(edited('<sheetData/>', { row: 0, column: 0, value: 1 })).toBe(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    );
  });

  test('uses the prefix of the sheet', () => {
    const workbook = openXlsx(
      minimal('', { [sheetPart]: '<q:worksheet xmlns:q="urn:m"><q:sheetData/></q:worksheet>' }),
      'b.xlsx',
    );
    workbook.setCells('1', [{ row: 0, column: 0, value: 'a' }]);
    expect(textOf(workbook.save(), sheetPart)).toContain(
      '<q:sheetData><q:row r="1"><q:c r="A1" t="inlineStr"><q:is><q:t>a</q:t></q:is></q:c></q:row></q:sheetData>',
    );
  });

  test('is seen at once by reading, and after saving', async () => {
    const workbook = newXlsx('b.xlsx', [
      {
        name: 'Data',
        rows: [
          ['a', 1],
          ['b', 2],
        ],
      },
    ]);
    await workbook.describe();
    workbook.setCells('1', [{ row: 1, column: 1, value: 20 }]);
    for (const each of [workbook, openXlsx(workbook.save(), 'b.xlsx')])
      expect((await each.read(['1']))[0]?.values).toEqual([
        ['a', 1],
        ['b', 20],
      ]);
  });

  test('lets Excel recalculate on opening', () => {
    const workbook = opened('<sheetData/>');
    workbook.setCells('1', [{ row: 0, column: 0, value: 1 }]);
    expect(textOf(workbook.save(), 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  });

  test('drops a formula with its old result, and the order of calculation that names it', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = minimal(
      '<sheetData><row r="1"><c r="A1" s="0" t="str"><f>B1</f><v>old</v></c></row></sheetData>',
    );
    const withChain = editedPart(
      zipOf({ ...partsOf(bytes), 'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>' }),
      'xl/_rels/workbook.xml.rels',
      (text) =>
        text.replace(
          '</Relationships>',
          `<Relationship Id="c" Type="${office}/calcChain" Target="calcChain.xml"/></Relationships>`,
        ),
    );
    const workbook = openXlsx(withChain, 'b.xlsx');
    workbook.setCells('1', [{ row: 0, column: 0, value: 5 }]);
    expect(textOf(workbook.save(), sheetPart)).toContain('<c r="A1"><v>5</v></c>');
    expect(Object.keys(partsOf(workbook.save()))).not.toContain('xl/calcChain.xml');
    expect(packageProblems(workbook.save())).toEqual([]);
  });
});

describe('setting cells is refused', () => {
  test('in a protected sheet', () => {
    const workbook = opened('<sheetData/><sheetProtection sheet="1"/>');
    expect(refusedCode(() => workbook.setCells('1', [{ row: 0, column: 0, value: 1 }]))).toBe(
      'sheet-protected',
    );
  });

  test('for a formula that other cells need, and then no cell changes', () => {
    const workbook = opened(
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row></sheetData>',
    );
    const before = workbook.save();
    const edits = [
      { row: 1, column: 0, value: 9 },
      { row: 0, column: 0, value: 9 },
    ];
    expect(refusedCode(() => workbook.setCells('1', edits))).toBe('cell-not-editable');
    expect(workbook.save()).toEqual(before);
  });

  test('for the header of a native table', async () => {
    const workbook = newXlsx('b.xlsx', [{ name: 'Data', rows: [['a']] }]);
    await workbook.write(resultsOf([rankingSheet]));
    const ours = (await workbook.describe()).sheets[1]?.id ?? '';
    expect(refusedCode(() => workbook.setCells(ours, [{ row: 1, column: 0, value: 'x' }]))).toBe(
      'cell-not-editable',
    );
    expect(refusedCode(() => workbook.setCells(ours, [{ row: 2, column: 0, value: 'x' }]))).toBeUndefined();
  });

  test('in a sheet that is not there', () => {
    expect(refusedCode(() => opened('<sheetData/>').setCells('9', []))).toBe('sheet-unknown');
  });
});
