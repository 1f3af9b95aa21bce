import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openXlsx } from '../../../src/workbook/adapters/xlsx-workbook';
import { packageProblems } from './package-problems';
import { methodSheet, rankingSheet, resultsOf } from './sample-results';
import { partsOf } from './zip-bytes';

const files = [
  'i01_composer_WH.xlsx',
  'f06_budget_x14.xlsx',
  'f10_chartex.xlsx',
  'f12_threaded.xlsx',
  'f34_strict.xlsx',
  'f37_wps_office_zh.xlsx',
  'f43_names_unicode.xlsx',
  'f48_nsprefix.xlsx',
  'f50_utf16.xlsx',
];

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../support/workbooks/${file}`, import.meta.url)));
}

async function written(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  const workbook = openXlsx(bytes, file);
  await workbook.write(resultsOf([rankingSheet, methodSheet], { activate: 'ranking' }));
  return workbook.save();
}

/** Names of the parts of `before` that are missing or different in `after`. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const now = partsOf(after);
  return Object.entries(partsOf(before))
    .filter(([name, bytes]) => Buffer.compare(bytes, now[name] ?? new Uint8Array(0)) !== 0)
    .map(([name]) => name);
}

const ours = /^(\[content_types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/i;

describe.each(files)('%s', (file) => {
  test('keeps every part but the four that list sheets and styles byte for byte', async () => {
    const after = await written(bytesOf(file), file);
    expect(changedParts(bytesOf(file), after).filter((name) => !ours.test(name))).toEqual([]);
  });

  test('has no fault of wiring afterwards that it had not before', async () => {
    const before = packageProblems(bytesOf(file));
    const after = packageProblems(await written(bytesOf(file), file));
    expect(after.filter((each) => !before.includes(each))).toEqual([]);
  });

  test('reads as before, and a second writing adds no part and no style', async () => {
    const first = openXlsx(bytesOf(file), file);
    const before = await first.describe();
    const cells = await first.read(before.sheets.map((each) => each.id));
    const once = await written(bytesOf(file), file);
    const twice = await written(once, file);
    expect(Object.keys(partsOf(twice)).sort()).toEqual(Object.keys(partsOf(once)).sort());
    expect(changedParts(once, twice).filter((name) => !/content_types/i.test(name))).toEqual([]);
    const again = openXlsx(twice, file);
    const after = await again.describe();
    expect(after.sheets.filter((each) => each.ours === null)).toEqual(before.sheets);
    expect(await again.read(before.sheets.map((each) => each.id))).toEqual(cells);
    expect(after.sheets.slice(-2).map((each) => each.ours)).toEqual(['ranking', 'method']);
  });
});

test('reads the indicators of a real workbook as they are', async () => {
  const workbook = openXlsx(bytesOf('i01_composer_WH.xlsx'), 'i01.xlsx');
  const info = await workbook.describe();
  const data = info.sheets.find((each) => each.name === 'iData');
  // Seen in LibreOffice: 200 countries below one header row.
  expect(data?.rows).toBe(201);
});

test('reads a workbook whose parts are in UTF-16', async () => {
  const workbook = openXlsx(bytesOf('f50_utf16.xlsx'), 'f50.xlsx');
  const [sheet] = (await workbook.describe()).sheets;
  const [cells] = await workbook.read([sheet?.id ?? '']);
  expect(cells?.values.flat().filter((value) => value !== null)).toHaveLength(1);
});
