import { issue } from '../../../engine/issue';
import { MARK_NAME, STATE_NAMESPACE } from '../../layout';
import type { SheetInfo, WorkbookInfo } from '../../port';

export interface SurveyedSheet extends SheetInfo {
  readonly tables: readonly string[];
}

/** The workbook as it is now, and what writing has to know besides. */
export interface Survey {
  readonly info: WorkbookInfo;
  readonly sheets: readonly SurveyedSheet[];
  /** Ids of our custom XML parts; more than one only if something went wrong earlier. */
  readonly stateParts: readonly string[];
  /** Names that tables and the workbook itself have given away. */
  readonly takenNames: readonly string[];
  readonly structureProtected: boolean;
}

/** Looks at the workbook in two round trips: what sheets there are, then what each of them holds. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { workbook } = context;
  workbook.load('name,usePrecisionAsDisplayed');
  workbook.protection.load('protected');
  const worksheets = workbook.worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected',
  );
  const active = workbook.worksheets.getActiveWorksheet().load('id');
  const tables = workbook.tables.load('items/name');
  const names = workbook.names.load('items/name');
  const parts = workbook.customXmlParts.getByNamespace(STATE_NAMESPACE).load('items/id');
  await context.sync();

  const state = parts.items[0]?.getXml();
  const looks = worksheets.items.map(lookAt);
  await context.sync();

  const sheets = looks.map((look) => look());
  const file = workbook.name;
  const structureProtected = workbook.protection.protected;
  return {
    sheets,
    structureProtected,
    stateParts: parts.items.map((part) => part.id),
    takenNames: [...tables.items, ...names.items].map((each) => each.name),
    info: {
      name: file,
      sheets: sheets.map(({ tables: _, ...info }) => info),
      active: active.id,
      // Office.js does not say which system a workbook uses; its serial numbers are handed on as they are.
      dates: '1900',
      state: state?.value ?? null,
      issues: [
        ...(structureProtected ? [issue('structure-protected', { file })] : []),
        ...(workbook.usePrecisionAsDisplayed ? [issue('precision-as-displayed', { file })] : []),
      ],
    },
  };
}

/** Asks for what a sheet holds; the function it gives reads the answer after the next round trip. */
function lookAt(worksheet: Excel.Worksheet): () => SurveyedSheet {
  const used = worksheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const mark = worksheet.names.getItemOrNullObject(MARK_NAME).load('formula');
  const tables = worksheet.tables.load('items/name');
  return () => ({
    id: worksheet.id,
    name: worksheet.name,
    visible: worksheet.visibility === 'Visible',
    protected: worksheet.protection.protected,
    rows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    columns: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
    ours: mark.isNullObject ? null : markedKey(mark.formula),
    tables: tables.items.map((table) => table.name),
  });
}

/** The constant text of a mark's formula; null where someone made it refer to something. */
function markedKey(formula: string): string | null {
  const text = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return text === undefined ? null : text.replaceAll('""', '"');
}

/** The formula of a mark with this key. */
export function markFormula(key: string): string {
  return `="${key.replaceAll('"', '""')}"`;
}
