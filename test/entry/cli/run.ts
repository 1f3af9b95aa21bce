import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../../src/entry/cli/program';
import { newXlsx } from '../../../src/workbook/adapters/xlsx/new-xlsx';
import type { PlainSheet } from '../../../src/workbook/plain-sheet';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in English unless the locale says otherwise. */
export async function zonerank(args: readonly string[], locale = 'en_GB.UTF-8'): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    locale,
    now: () => new Date('2026-05-01T01:30:00Z'),
  });
  return { code, out, err };
}

/** A folder of its own for each call. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'zonerank-'));
}

/**
 * The field of test/support/small-field.ts as people send it: a title, three header rows, a serial number, a total
 * and a note. Without a zone that is not ranked: 德清 and 长兴 share place 1 (75), 南浔 is 3rd (18.75), 安吉 4th (0).
 */
export const smallSheet: PlainSheet = {
  name: '2024年',
  rows: [
    ['2024年开发区综合评价指标表'],
    ['序号', '开发区名称', '类别', '开放', null, '绿色'],
    [null, null, null, '外资', '研发', '能耗'],
    [null, null, null, '万美元', '%', '吨/万元'],
    [1, '安吉开发区', '国家级', 100, 1, 0.5],
    [2, '德清开发区', '省级', 200, '—', 0.3],
    [3, '长兴开发区', '省级', 300, 3, 0.4],
    [4, '南浔开发区', '省级', 150, 2, 0.5],
    [null, '合计', null, 750, null, null],
    ['注：数据来自各开发区。'],
  ],
  merges: [
    { top: 0, left: 0, bottom: 0, right: 5 },
    { top: 1, left: 3, bottom: 1, right: 4 },
  ],
};

/** Writes the small field into a new folder and gives the file's path. */
export function smallFile(sheet: PlainSheet = smallSheet): string {
  const path = join(folder(), 'zones.xlsx');
  writeFileSync(path, newXlsx('zones.xlsx', [sheet]).save());
  return path;
}

/** The small field with the cell in a row and a column (from 0) replaced. */
export function withCell(row: number, column: number, value: string | number | null): PlainSheet {
  const rows = smallSheet.rows.map((cells, at) =>
    at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells,
  );
  return { ...smallSheet, rows };
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
