import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { score } from '../../src/engine/score/score';
import { whatIf } from '../../src/engine/simulate/what-if';
import { zhCN } from '../../src/i18n/zh-CN';
import { newXlsx } from '../../src/workbook/adapters/xlsx/new-xlsx';
import { openXlsx } from '../../src/workbook/adapters/xlsx-workbook';
import { defaultModel } from '../../src/workbook/default-model';
import type { PlainCell } from '../../src/workbook/plain-sheet';
import type { CellValue } from '../../src/workbook/port';
import { readSource } from '../../src/workbook/read-source';
import { choiceSchema, type Source } from '../../src/workbook/source';
import { writeResults } from '../../src/workbook/write-results';
import { smallSheet } from '../entry/cli/run';
import { findLibreOffice, throughLibreOffice } from '../support/libreoffice';

const program = findLibreOffice();
if (!program) {
  const how = 'Install LibreOffice (Debian: apt-get install libreoffice-calc) or set SOFFICE to its program.';
  if (process.env.CI) throw new Error(`LibreOffice is not installed, and CI needs it. ${how}`);
  console.warn(`Skipped: the check of written workbooks in LibreOffice, which is not installed. ${how}`);
}

const choice = choiceSchema.parse({});

async function sourceOf(workbook: ReturnType<typeof openXlsx>): Promise<Source> {
  const { source } = await readSource(workbook, choice);
  if (!source) throw new Error('No table was found.');
  return source;
}

/** The cells of every sheet by its name. */
async function sheetsOf(bytes: Uint8Array): Promise<Map<string, readonly (readonly CellValue[])[]>> {
  const workbook = openXlsx(bytes, 'book.xlsx');
  const { sheets } = await workbook.describe();
  const cells = await workbook.read(sheets.map(({ id }) => id));
  return new Map(cells.map(({ name, values }) => [name, values]));
}

describe.skipIf(!program)('a scored workbook opened, recalculated and saved by LibreOffice', () => {
  test('holds every number and text of the results, and the values that were scored', async () => {
    const workbook = openXlsx(
      new Uint8Array(readFileSync(new URL('../../assets/samples/zones-zh.xlsx', import.meta.url))),
      'zones-zh.xlsx',
    );
    const source = await sourceOf(workbook);
    const model = defaultModel(source);
    const [zone = ''] = source.table.zones;
    const indicator = source.table.columns[1]?.id ?? '';
    const changes = [{ kind: 'scale' as const, zone, indicator, percent: 60 }];
    const results = writeResults({
      scorecard: score(model, source.table),
      source,
      choice,
      scenarios: [
        {
          scenario: { id: 'a', name: '扩产', changes },
          whatIf: whatIf(model, source.table, changes),
        },
      ],
      messages: zhCN,
      written: '2026-05-01T09:30:00+08:00',
    });
    await workbook.write(results);
    const sheets = await sheetsOf(await throughLibreOffice(program ?? '', workbook.save()));

    const differences: string[] = [];
    let compared = 0;
    for (const sheet of results.sheets) {
      sheet.rows.forEach((row, r) => {
        row.forEach((cell, c) => {
          const expected = cell?.value ?? null;
          const found = sheets.get(sheet.name)?.[r]?.[c] ?? null;
          if (typeof expected === 'number') compared += 1;
          if (!isSame(expected, found))
            differences.push(`${sheet.name} ${r + 1}/${c + 1}: ${expected} ${found}`);
        });
      });
    }
    expect(differences).toEqual([]);
    // 82 zones by 36 scores, less the missing ones, and a ranking of 82 rows.
    expect(compared).toBeGreaterThan(82 * 36);

    const data = sheets.get(source.found.sheetName) ?? [];
    const readAgain = source.found.indicators.map(({ column }) =>
      source.found.zones.map(({ row }) => data[row]?.[column]),
    );
    source.table.columns.forEach(({ values }, at) => {
      values.forEach((value, row) => {
        const cell = readAgain[at]?.[row];
        if (typeof cell === 'number') expect(cell).toBe(value);
      });
    });
  }, 120_000);

  test('agrees with LibreOffice’s own calculation of the default method by formulas', async () => {
    // The data stand in D5:F8; a wrong stored result proves that LibreOffice calculates.
    const formula = (text: string): PlainCell => ({ formula: text, value: -777 });
    const minMax = (column: string, row: number, sign: string) =>
      formula(
        `IF(ISNUMBER('2024年'!${column}${row}),100*${sign}('2024年'!${column}${row}-${sign === '-' ? 'MAX' : 'MIN'}('2024年'!${column}$5:${column}$8))/(MAX('2024年'!${column}$5:${column}$8)-MIN('2024年'!${column}$5:${column}$8)),"")`,
      );
    const rows = [5, 6, 7, 8].map((row, at): PlainCell[] => [
      minMax('D', row, ''),
      minMax('E', row, ''),
      minMax('F', row, '-'),
      formula(`AVERAGE(A${at + 1}:B${at + 1})`),
      formula(`AVERAGE(C${at + 1}:D${at + 1})`),
      formula(`ROUND(E${at + 1},9)`),
      formula(`RANK(F${at + 1},F$1:F$4)`),
    ]);
    const book = newXlsx('book.xlsx', [smallSheet, { name: '复核', rows }]);
    const source = await sourceOf(newXlsx('book.xlsx', [smallSheet]));
    const scorecard = score(defaultModel(source), source.table);
    const checked = (await sheetsOf(await throughLibreOffice(program ?? '', book.save()))).get('复核') ?? [];
    scorecard.zones.forEach((_zone, row) => {
      const [, , , open, index, , rank] = checked[row] ?? [];
      expect(scorecard.aspects[1]?.scores[row]).toBeCloseTo(open as number, 9);
      expect(scorecard.index[row]).toBeCloseTo(index as number, 9);
      expect(scorecard.ranks[row]).toBe(rank);
    });
  }, 120_000);
});

/** Equal; numbers within a relative 1e-12, for LibreOffice saves 15 to 17 digits. */
function isSame(expected: CellValue, found: CellValue): boolean {
  if (typeof expected !== 'number' || typeof found !== 'number') return expected === found;
  return Math.abs(expected - found) <= 1e-12 * Math.max(1, Math.abs(expected));
}
