import { checkResults } from '../check-results';
import type { Workbook } from '../port';
import { applyResults } from './office/apply-results';
import { hostError } from './office/host-errors';
import { readCells } from './office/read-cells';
import { survey } from './office/survey';

export interface OfficeWorkbook extends Workbook {
  /** Shows and selects a cell or range of a sheet, by name; does nothing where the sheet is gone or hidden. */
  reveal(sheet: string, address: string): Promise<void>;
}

/**
 * The workbook that is open in Excel, through Office.js (ExcelApi 1.9 or newer). Waits while the user edits a cell.
 * Excel's own refusals reject with Refused: `host-busy`, `structure-protected`, `sheet-protected`, `host-error`.
 */
export function officeWorkbook(): OfficeWorkbook {
  let name = '';
  const run = async <T>(task: (context: Excel.RequestContext) => Promise<T>): Promise<T> => {
    try {
      return await Excel.run({ delayForCellEdit: true }, task);
    } catch (error) {
      throw hostError(error, name);
    }
  };
  return {
    describe: async () => {
      const { info } = await run(survey);
      name = info.name;
      return info;
    },
    read: (sheets) => run((context) => readCells(context, sheets)),
    write: async (results) => {
      checkResults(results);
      return run(async (context) => applyResults(context, results, await survey(context)));
    },
    reveal: (sheet, address) => run((context) => revealCell(context, sheet, address)),
  };
}

async function revealCell(context: Excel.RequestContext, sheet: string, address: string): Promise<void> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet).load('visibility');
  await context.sync();
  if (worksheet.isNullObject || worksheet.visibility !== 'Visible') return;
  worksheet.activate();
  worksheet.getRange(address).select();
  await context.sync();
}
