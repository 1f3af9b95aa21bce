/** The real office.js (unmodified, in this process) between the adapter and an emulated Excel. */
import { describe, expect, test } from 'vitest';
import { Refused } from '../../../src/engine/issue';
import { officeWorkbook } from '../../../src/workbook/adapters/office-workbook';
import { MARK_NAME } from '../../../src/workbook/layout';
import type { PlainSheet } from '../../../src/workbook/plain-sheet';
import type { Results, SheetContent, Workbook } from '../../../src/workbook/port';
import { ExcelHost } from '../../excel-host/excel-host';
import { HostError } from '../../excel-host/host-error';
import { connect } from '../../excel-host/node-transport';
import { workbookFromSheets } from '../../excel-host/workbook-from-sheets';
import { contractSuite, statePart, userSheets } from '../contract';

function open(sheets: readonly PlainSheet[], apiVersion = '1.14'): { host: ExcelHost; workbook: Workbook } {
  const host = new ExcelHost(workbookFromSheets(sheets));
  connect(host, apiVersion);
  return { host, workbook: officeWorkbook() };
}

contractSuite('office-workbook', async (sheets) => {
  const { host, workbook } = open(sheets);
  return {
    workbook,
    // Excel keeps an open workbook as it is saved: what a new pane sees is what the workbook holds.
    reopen: async () => officeWorkbook(),
    rename: async (id, name) => {
      const sheet = host.workbook.findSheet(id);
      if (!sheet) throw new Error(`no sheet ${id}`);
      host.workbook.renameSheet(sheet, name);
      return workbook;
    },
  };
});
