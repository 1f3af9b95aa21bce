import { issue, Refused } from '../../engine/issue';
import { checkResults } from '../check-results';
import { freeSheetName } from '../free-name';
import { type PlainSheet, plainFormat, plainValue } from '../plain-sheet';
import type {
  CellValue,
  Results,
  SheetCells,
  SheetContent,
  SheetInfo,
  Workbook,
  WorkbookInfo,
  Written,
} from '../port';
import { cellStyles } from '../styles';

interface Sheet {
  readonly id: string;
  readonly ours: string | null;
  readonly plain: PlainSheet;
}

interface Contents {
  readonly sheets: readonly Sheet[];
  readonly active: string;
  readonly state: string | null;
}

/** A workbook that lives in memory alone, for tests and demonstrations; `rename` is what a user does to a tab. */
export interface MemoryWorkbook extends Workbook {
  rename(sheet: string, name: string): void;
}

/** A workbook in memory that holds these sheets, the first of them active. Behaves as the port and its contract say. */
export function memoryWorkbook(plain: readonly PlainSheet[], name = 'Book1.xlsx'): MemoryWorkbook {
  const sheets = plain.map((each, i): Sheet => ({ id: String(i + 1), ours: null, plain: each }));
  let contents: Contents = { sheets, active: sheets[0]?.id ?? '', state: null };
  return {
    describe: async () => describe(contents, name),
    read: async (ids) => ids.map((id) => cellsOf(contents, id)),
    write: async (results) => {
      const [next, written] = afterWriting(contents, results);
      contents = next;
      return written;
    },
    rename(sheet, to) {
      const renamed = contents.sheets.map((each) =>
        each.id === sheet ? { ...each, plain: { ...each.plain, name: to } } : each,
      );
      contents = { ...contents, sheets: renamed };
    },
  };
}

function describe({ sheets, active, state }: Contents, name: string): WorkbookInfo {
  return { name, sheets: sheets.map(infoOf), active, dates: '1900', state, issues: [] };
}

function infoOf({ id, ours, plain }: Sheet): SheetInfo {
  return {
    id,
    name: plain.name,
    visible: !plain.hidden,
    protected: plain.protected ?? false,
    ...usedSize(plain),
    ours,
  };
}

function isEmpty(value: CellValue): boolean {
  return value === null || value === '';
}

function usedSize(plain: PlainSheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  plain.rows.forEach((row, i) => {
    const last = row.findLastIndex((cell) => !isEmpty(plainValue(cell)));
    if (last >= 0) rows = i + 1;
    columns = Math.max(columns, last + 1);
  });
  return { rows, columns };
}

function cellsOf({ sheets }: Contents, id: string): SheetCells {
  const sheet = sheets.find((each) => each.id === id);
  if (!sheet) {
    const names = sheets.map((each) => each.plain.name);
    throw new Refused(issue('sheet-unknown', { sheet: id, sheets: names }));
  }
  const { plain } = sheet;
  const { rows, columns } = usedSize(plain);
  const valueAt = (row: number, column: number): CellValue => {
    const value = plainValue(plain.rows[row]?.[column] ?? null);
    return isEmpty(value) ? null : value;
  };
  const grid = <T>(at: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => at(row, column)));
  return {
    sheet: id,
    name: plain.name,
    top: 0,
    left: 0,
    values: grid(valueAt),
    formats: grid((row, column) => plainFormat(plain, row, column)),
    merges: plain.merges ?? [],
    hiddenRows: (plain.hiddenRows ?? []).filter((row) => row < rows),
    hiddenColumns: (plain.hiddenColumns ?? []).filter((column) => column < columns),
  };
}

function afterWriting(before: Contents, results: Results): [Contents, Written] {
  checkResults(results);
  let sheets = before.sheets.filter(({ ours }) => ours === null || !results.remove.includes(ours));
  const written: Written['sheets'][number][] = [];
  const issues: Written['issues'][number][] = [];
  let nextId = Math.max(0, ...before.sheets.map(({ id }) => Number(id))) + 1;
  for (const content of results.sheets) {
    const old = sheets.find(({ ours }) => ours === content.key);
    const taken = sheets.map(({ plain }) => plain.name);
    const name = old ? old.plain.name : freeSheetName(content.name, taken);
    if (!old && name !== content.name)
      issues.push(issue('sheet-name-taken', { name: content.name, used: name }, { sheet: name }));
    const plain = plainOf(content, name);
    sheets = old
      ? sheets.map((each) => (each === old ? { ...each, plain } : each))
      : [...sheets, { id: String(nextId++), ours: content.key, plain }];
    written.push({ key: content.key, name });
  }
  const shown = sheets.find(({ ours }) => ours !== null && ours === results.activate)?.id;
  const kept = sheets.some(({ id }) => id === before.active) ? before.active : (sheets[0]?.id ?? '');
  return [
    { sheets, active: shown ?? kept, state: results.state },
    { sheets: written, issues },
  ];
}

function plainOf(content: SheetContent, name: string): PlainSheet {
  const formats = content.rows.flatMap((row, top) =>
    row.flatMap((cell, left) => {
      const format = cell?.style && cellStyles[cell.style].format;
      return format ? [{ range: { top, left, bottom: top, right: left }, format }] : [];
    }),
  );
  // Excel has no negative zero.
  const rows = content.rows.map((row) => row.map((cell) => (cell?.value === 0 ? 0 : (cell?.value ?? null))));
  return { name, rows, formats, ...(content.merges && { merges: content.merges }) };
}
