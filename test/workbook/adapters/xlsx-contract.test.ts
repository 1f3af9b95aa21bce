import { newXlsx } from '../../../src/workbook/adapters/xlsx/new-xlsx';
import { openXlsx, type XlsxWorkbook } from '../../../src/workbook/adapters/xlsx-workbook';
import { contractSuite } from '../contract';
import { editedPart } from './zip-bytes';

const file = 'book.xlsx';

contractSuite('xlsx workbook', async (sheets) => {
  const workbook = openXlsx(newXlsx(file, sheets).save(), file);
  return {
    workbook,
    reopen: async () => openXlsx(workbook.save(), file),
    rename: async (sheet, name) => renamed(workbook, sheet, name),
  };
});

/** What Excel does when a tab is renamed, as far as it matters here: the name in the workbook part changes. */
function renamed(workbook: XlsxWorkbook, sheet: string, name: string): XlsxWorkbook {
  const pattern = new RegExp(`name="[^"]*"(?= sheetId="${sheet}")`);
  return openXlsx(
    editedPart(workbook.save(), 'xl/workbook.xml', (text) => text.replace(pattern, `name="${name}"`)),
    file,
  );
}
