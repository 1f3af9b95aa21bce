import { memoryWorkbook } from '../../../src/workbook/adapters/memory-workbook';
import { contractSuite } from '../contract';

contractSuite('memory workbook', async (sheets) => {
  const workbook = memoryWorkbook(sheets);
  return {
    workbook,
    reopen: async () => workbook,
    rename: async (sheet, name) => {
      workbook.rename(sheet, name);
      return workbook;
    },
  };
});
