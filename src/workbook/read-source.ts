/** From a workbook to its indicator table. */
import { type Issue, issue } from '../engine/issue';
import { statesWeights } from './default-model';
import type { Candidate } from './find-table';
import { findTables } from './find-table';
import type { SheetCells, Workbook, WorkbookInfo } from './port';
import { readTable } from './read-table';
import type { Choice, Source } from './source';

export interface SourceReading {
  readonly info: WorkbookInfo;
  /** The user's sheets that were looked at; ours are not. */
  readonly sheets: readonly SheetCells[];
  /** Null where no table was found or the user must choose one. */
  readonly source: Source | null;
  readonly candidates: readonly Candidate[];
  /** Of the file, of choosing the table, of the table and of its cells. */
  readonly issues: readonly Issue[];
}

/**
 * The workbook's indicator table, by the user's choice. Our own sheets are never looked at; hidden sheets only where the
 * choice names one, or no visible one holds a table. Rejects with Refused when a sheet has gone meanwhile.
 */
export async function readSource(workbook: Workbook, choice: Choice): Promise<SourceReading> {
  const info = await workbook.describe();
  const users = info.sheets.filter((sheet) => sheet.ours === null);
  const sheets = await workbook.read(users.map((sheet) => sheet.id));
  const { source, candidates, issues } = findSource(info, sheets, choice);
  return { info, sheets, source, candidates, issues: [...info.issues, ...issues] };
}

/** The indicator table among sheets already read, as `readSource` finds it. */
export function findSource(
  info: WorkbookInfo,
  sheets: readonly SheetCells[],
  choice: Choice,
): Pick<SourceReading, 'source' | 'candidates' | 'issues'> {
  const hidden = new Set(info.sheets.filter((sheet) => !sheet.visible).map((sheet) => sheet.id));
  const visible = sheets.filter((cells) => !hidden.has(cells.sheet));
  const inSight = findTables(choice.sheet === undefined ? visible : sheets, choice);
  const nothing = inSight.found === null && inSight.candidates.length === 0;
  const finding =
    nothing && hidden.size > 0 && choice.sheet === undefined ? findTables(sheets, choice) : inSight;
  const cells = sheets.find((each) => each.sheet === finding.found?.sheet);
  const source = finding.found && cells ? readTable(cells, finding.found) : null;
  return {
    source,
    candidates: finding.candidates,
    issues: [
      ...finding.issues,
      ...(source && statesWeights(source)
        ? [issue('weights-used', {}, { sheet: source.found.sheetName })]
        : []),
      ...(source?.issues ?? []),
    ],
  };
}
