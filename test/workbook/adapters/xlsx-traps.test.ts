/** What broke workbooks before: each trap is a test. */
import { describe, expect, test } from 'vitest';
import { withFuturePrefixes } from '../../../src/workbook/adapters/xlsx/future-functions';
import { newXlsx } from '../../../src/workbook/adapters/xlsx/new-xlsx';
import { openXlsx } from '../../../src/workbook/adapters/xlsx-workbook';
import type { SheetContent } from '../../../src/workbook/port';
import { packageProblems } from './package-problems';
import { methodSheet, rankingSheet, resultsOf } from './sample-results';
import { editedPart, minimal, minimalBook, partsOf, textOf, zipOf } from './zip-bytes';

const file = 'book.xlsx';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const plain = () => newXlsx(file, [{ name: 'Data', rows: [['A', 1]] }]).save();

async function written(
  bytes: Uint8Array,
  sheets: readonly SheetContent[] = [rankingSheet],
): Promise<Uint8Array> {
  const workbook = openXlsx(bytes, file);
  await workbook.write(resultsOf(sheets));
  return workbook.save();
}

async function issuesOf(bytes: Uint8Array) {
  return (await openXlsx(bytes, file).describe()).issues.map(({ code, severity }) => `${code} ${severity}`);
}

describe('1 functions newer than the format', () => {
  test('get their prefix once, outside texts and quoted sheet names', () => {
    expect(withFuturePrefixes('STDEV.S(A1:A9)+RANK(B1,B:B)')).toBe('_xlfn.STDEV.S(A1:A9)+RANK(B1,B:B)');
    expect(withFuturePrefixes('_xlfn.STDEV.S(A1)')).toBe('_xlfn.STDEV.S(A1)');
    expect(withFuturePrefixes('SORT(FILTER(A:A,B:B))')).toBe('_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B))');
    expect(withFuturePrefixes('IF(A1="IFS(",\'LET(\'!A1,IFS(B1,1))')).toBe(
      'IF(A1="IFS(",\'LET(\'!A1,_xlfn.IFS(B1,1))',
    );
    expect(withFuturePrefixes('SUMIFS(A:A,B:B,1)')).toBe('SUMIFS(A:A,B:B,1)');
  });
});

test('2 precision as displayed is warned of', async () => {
  expect(await issuesOf(minimalBook('<sheetData/>', '<calcPr fullPrecision="0"/>'))).toEqual([
    'precision-as-displayed warning',
  ]);
});

test('3 every formula of ours is stored with its result', async () => {
  const sheet = textOf(await written(plain()), 'xl/worksheets/sheet2.xml');
  const formulas = sheet.match(/<f>.*?<\/c>/g);
  expect(formulas).toEqual(['<f>RANK(B3,B$3:B$4)</f><v>1</v></c>', '<f>RANK(B4,B$3:B$4)</f><v>2</v></c>']);
});

describe('4 the order of calculation', () => {
  const chained = async (sheetId: number) => {
    const bytes = await written(plain());
    const parts = partsOf(bytes);
    const text = (part: string) => textOf(bytes, part);
    return zipOf({
      ...parts,
      'xl/calcChain.xml': `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C3" i="${sheetId}"/></calcChain>`,
      'xl/_rels/workbook.xml.rels': text('xl/_rels/workbook.xml.rels').replace(
        '</Relationships>',
        `<Relationship Id="rId99" Type="${office}/calcChain" Target="calcChain.xml"/></Relationships>`,
      ),
    });
  };

  test('goes when a sheet of ours that it names is replaced, with its relationship', async () => {
    const after = await written(await chained(2));
    expect(Object.keys(partsOf(after))).not.toContain('xl/calcChain.xml');
    expect(textOf(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(packageProblems(after)).toEqual([]);
  });

  test('stays when it names cells of the user alone', async () => {
    expect(Object.keys(partsOf(await written(await chained(1))))).toContain('xl/calcChain.xml');
  });
});

test('5 sheets are added last; removing one moves the positions of names and of the active tab', async () => {
  const sheets = [methodSheet, rankingSheet, { ...methodSheet, key: 'scores', name: 'Scores' }];
  const before = editedPart(await written(plain(), sheets), 'xl/workbook.xml', (text) =>
    text.replace('activeTab="0"', 'activeTab="3"'),
  );
  const workbook = openXlsx(before, file);
  await workbook.write(resultsOf([], { remove: ['method'] }));
  const info = await workbook.describe();
  expect(info.sheets.map(({ name, ours }) => [name, ours])).toEqual([
    ['Data', null],
    ['Ranking', 'ranking'],
    ['Scores', 'scores'],
  ]);
  expect(info.active).toBe(info.sheets[2]?.id);
  expect(textOf(workbook.save(), 'xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Ranking'!$2:$2</definedName>`,
  );
  expect(packageProblems(workbook.save())).toEqual([]);
});

describe('6 styles', () => {
  const styles = (inside: string) => ({
    'xl/styles.xml': `<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</x:styleSheet>`,
  });
  const related = `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>`;

  test('are appended: those of the user keep their numbers, the counts are right, the default font is kept', async () => {
    const own =
      '<x:fonts count="1"><x:font><x:sz val="10"/><x:name val="等线"/></x:font></x:fonts>' +
      '<x:cellXfs count="2"><x:xf numFmtId="0"/><x:xf numFmtId="14"/></x:cellXfs>';
    const bytes = await written(minimalBook('<sheetData/>', '', related, styles(own)));
    const text = textOf(bytes, 'xl/styles.xml');
    expect(text).toContain('<x:xf numFmtId="0"/><x:xf numFmtId="14"/><x:xf ');
    expect(text).toMatch(
      /<x:font><x:b\/><x:sz val="16"\/><x:color rgb="FF\w{6}"\/><x:name val="等线"\/><\/x:font>/,
    );
    expect(packageProblems(bytes).filter((each) => !each.includes('content type'))).toEqual([]);
  });

  test('are made where the workbook has none, in the order that the schema demands', async () => {
    for (const bytes of [minimal('<sheetData/>'), minimalBook('<sheetData/>', '', related, styles(''))]) {
      const text = textOf(await written(bytes), 'xl/styles.xml');
      const lists = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'].map((each) =>
        text.search(`<\\w*:?${each} `),
      );
      const order = lists.filter((at) => at >= 0);
      expect(order.length).toBeGreaterThan(3);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });
});

test('7 and 8 a strict workbook with prefixes of its own gets parts in its edition', async () => {
  const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const relationships = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const types = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const bytes = minimal('', {
    '_rels/.rels': `<p:Relationships xmlns:p="${types}"><p:Relationship Id="a" Type="${relationships}/officeDocument" Target="/xl/workbook.xml"/></p:Relationships>`,
    'xl/workbook.xml': `<s:workbook xmlns:s="${main}" xmlns:rel="${relationships}"><s:sheets><s:sheet name="Data" sheetId="7" rel:id="q"/></s:sheets></s:workbook>`,
    'xl/_rels/workbook.xml.rels': `<p:Relationships xmlns:p="${types}"><p:Relationship Id="q" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></p:Relationships>`,
    'xl/worksheets/sheet1.xml': `<s:worksheet xmlns:s="${main}"><s:sheetData><s:row><s:c t="inlineStr"><s:is><s:t>ok</s:t></s:is></s:c></s:row></s:sheetData></s:worksheet>`,
  });
  const after = await written(bytes);
  expect(textOf(after, 'xl/worksheets/sheet2.xml')).toContain(`xmlns="${main}"`);
  expect(textOf(after, 'xl/workbook.xml')).toMatch(/<s:sheet name="Ranking" sheetId="8" rel:id="\w+"\/>/);
  expect(textOf(after, 'xl/_rels/workbook.xml.rels')).toContain(`Type="${relationships}/worksheet"`);
  expect(
    JSON.stringify(Object.values(partsOf(after)).map((each) => new TextDecoder().decode(each))),
  ).not.toContain('openxmlformats.org/spreadsheetml/2006/main');
  expect(packageProblems(after)).toEqual([]);
  const reopened = openXlsx(after, file);
  const [cells] = await reopened.read(['7']);
  expect(cells?.values).toEqual([['ok']]);
});

describe('9 native tables', () => {
  test('share their names with defined names, and their ids are unique', async () => {
    const bytes = minimalBook(
      '<sheetData/>',
      '<definedNames><definedName name="zonerankranking">Data!$A$1</definedName></definedNames>',
    );
    const second = { ...rankingSheet, key: 'scores', name: 'Scores' };
    const after = await written(bytes, [rankingSheet, second]);
    expect(textOf(after, 'xl/tables/table1.xml')).toContain('id="1" name="ZonerankRanking2"');
    expect(textOf(after, 'xl/tables/table2.xml')).toContain('id="2" name="ZonerankRanking3"');
    expect(packageProblems(after)).toEqual([]);
  });

  test('have columns named as their header cells, a line break escaped', async () => {
    expect(textOf(await written(plain()), 'xl/tables/table1.xml')).toContain('name="Index_x000a_(0-100)"');
  });
});

describe('10 workbooks that are not simply ours to edit', () => {
  test('a signed one is warned of', async () => {
    const base = partsOf(minimal('<sheetData/>'));
    const rels = textOf(minimal('<sheetData/>'), '_rels/.rels').replace(
      '</Relationships>',
      '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    );
    expect(await issuesOf(zipOf({ ...base, '_rels/.rels': rels }))).toEqual(['file-signed warning']);
  });

  test('one with a locked structure says so and refuses to be written, staying as it was', async () => {
    const bytes = minimalBook('<sheetData/>', '<workbookProtection lockStructure="1"/>');
    expect(await issuesOf(bytes)).toEqual(['structure-protected warning']);
    const workbook = openXlsx(bytes, file);
    const before = workbook.save();
    await expect(workbook.write(resultsOf([rankingSheet]))).rejects.toMatchObject({
      issues: [{ code: 'structure-protected', facts: { file } }],
    });
    expect(workbook.save()).toEqual(before);
  });

  test('a sheet of ours that the user protected is not replaced or removed, and says so', async () => {
    const scored = await written(minimal('<sheetData/>'));
    const locked = editedPart(scored, 'xl/worksheets/sheet2.xml', (text) =>
      text.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
    );
    const workbook = openXlsx(locked, file);
    const refusal = { issues: [{ code: 'sheet-protected', severity: 'error', at: { sheet: 'Ranking' } }] };
    await expect(workbook.write(resultsOf([rankingSheet]))).rejects.toMatchObject(refusal);
    await expect(workbook.write({ ...resultsOf([]), remove: [rankingSheet.key] })).rejects.toMatchObject(
      refusal,
    );
    expect(partsOf(workbook.save())).toEqual(partsOf(locked));
  });

  test('a shared one with revisions is warned of and gets no native table', async () => {
    const related = `<Relationship Id="rId2" Type="${office}/revisionHeaders" Target="revisions/revisionHeaders.xml"/>`;
    const bytes = minimalBook('<sheetData/>', '', related, {
      'xl/revisions/revisionHeaders.xml': '<headers/>',
    });
    expect(await issuesOf(bytes)).toEqual(['file-shared warning']);
    const after = await written(bytes);
    expect(Object.keys(partsOf(after)).filter((name) => name.includes('table'))).toEqual([]);
    expect(textOf(after, 'xl/worksheets/sheet2.xml')).not.toContain('tablePart');
  });

  test('a malformed part of the user that we do not read passes through as it was', async () => {
    const parts = { ...partsOf(plain()), 'xl/drawings/drawing1.xml': '<broken' };
    expect(textOf(await written(zipOf(parts)), 'xl/drawings/drawing1.xml')).toBe('<broken');
  });
});

test('11 of our sheet and a copy of it that the user made, only the original is ours', async () => {
  const bytes = await written(plain());
  const parts = partsOf(bytes);
  const mark =
    '<definedName name="Zonerank.Sheet" localSheetId="2" hidden="1">&quot;ranking&quot;</definedName>';
  const copied = zipOf({
    ...parts,
    'xl/worksheets/sheet3.xml': textOf(bytes, 'xl/worksheets/sheet2.xml').replace(
      /<tableParts.*<\/tableParts>/,
      '',
    ),
    'xl/workbook.xml': textOf(bytes, 'xl/workbook.xml')
      .replace('</sheets>', '<sheet name="Ranking (copy)" sheetId="9" r:id="rId77"/></sheets>')
      .replace('</definedNames>', `${mark}</definedNames>`),
    'xl/_rels/workbook.xml.rels': textOf(bytes, 'xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      `<Relationship Id="rId77" Type="${office}/worksheet" Target="worksheets/sheet3.xml"/></Relationships>`,
    ),
  });
  const workbook = openXlsx(copied, file);
  expect((await workbook.describe()).sheets.map((each) => each.ours)).toEqual([null, 'ranking', null]);
  await workbook.write(resultsOf([{ ...methodSheet, key: 'ranking' }]));
  expect(textOf(workbook.save(), 'xl/worksheets/sheet3.xml')).toContain('RANK(B3');
  expect(textOf(workbook.save(), 'xl/worksheets/sheet2.xml')).not.toContain('RANK(B3');
});

test('12 texts are in the cells, the shared strings are not touched, spaces are kept', async () => {
  const text = { ...methodSheet, rows: [[{ value: ' a  b ' }]] };
  const after = await written(plain(), [text]);
  expect(Object.keys(partsOf(after))).not.toContain('xl/sharedStrings.xml');
  expect(textOf(after, 'xl/worksheets/sheet2.xml')).toContain('<is><t xml:space="preserve"> a  b </t></is>');
});

test('13 a huge list of styles is added to without harm', async () => {
  const xfs = '<xf numFmtId="0"/>'.repeat(60_000);
  const bytes = minimalBook(
    '<sheetData/>',
    '',
    `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/>`,
    {
      'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="60000">${xfs}</cellXfs></styleSheet>`,
    },
  );
  const after = await written(bytes);
  expect(textOf(after, 'xl/worksheets/sheet2.xml')).toContain('s="60000"');
});

describe('the active tab', () => {
  test('becomes ours where no other sheet is marked as selected', async () => {
    const workbook = openXlsx(plain(), file);
    await workbook.write(resultsOf([rankingSheet], { activate: 'ranking' }));
    const info = await workbook.describe();
    expect(info.active).toBe(info.sheets[1]?.id);
  });

  test("stays where a sheet of the user's is selected: Excel would group the two", async () => {
    const bytes = minimal(
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>',
    );
    const workbook = openXlsx(bytes, file);
    await workbook.write(resultsOf([rankingSheet], { activate: 'ranking' }));
    expect((await workbook.describe()).active).toBe('1');
  });
});

test('our state part is found among the parts of others and replaced in place', async () => {
  const bytes = minimalBook(
    '<sheetData/>',
    '',
    `<Relationship Id="rId2" Type="${office}/customXml" Target="../customXml/item1.xml"/>`,
    { 'customXml/item1.xml': '<other xmlns="urn:other">urn:zonerank:state:1</other>' },
  );
  const after = await written(await written(bytes));
  expect(Object.keys(partsOf(after)).filter((name) => /customXml\/item\d/.test(name))).toEqual([
    'customXml/item1.xml',
    'customXml/item2.xml',
  ]);
  expect(textOf(after, 'customXml/_rels/item2.xml.rels')).toContain('Target="itemProps2.xml"');
});

test('a writing that fails half-way, at a damaged styles part, leaves the workbook as it was', async () => {
  const bytes = await written(plain());
  const workbook = openXlsx(
    editedPart(bytes, 'xl/styles.xml', (text) => text.replace('</styleSheet>', '')),
    file,
  );
  const before = workbook.save();
  await expect(workbook.write(resultsOf([methodSheet], { remove: ['ranking'] }))).rejects.toMatchObject({
    issues: [{ code: 'file-damaged', facts: { part: 'xl/styles.xml' } }],
  });
  expect(workbook.save()).toEqual(before);
});
