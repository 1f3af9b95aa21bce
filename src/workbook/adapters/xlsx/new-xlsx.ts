/** New workbooks from plain cells. */

import { type PlainSheet, plainFormat, plainFormula, plainValue, within } from '../../plain-sheet';
import type { CellStyle } from '../../styles';
import { XlsxWorkbook } from '../xlsx-workbook';
import { cellXml, columnsXml, mergesXml } from './cell-xml';
import { transitional, types, xmlDeclaration } from './namespaces';
import { Package } from './opc';
import { StylesPart } from './styles-part';
import { readWorkbookPart } from './workbook-part';
import { escapeXml } from './xml-text';

const workbook = 'xl/workbook.xml';

/** A new workbook that holds these sheets, at least one, the first visible one active. */
export function newXlsx(fileName: string, sheets: readonly PlainSheet[]): XlsxWorkbook {
  const made = Package.create(fileName);
  const { main, relationships } = transitional;
  made.declare(workbook, types.workbook);
  const entries = sheets.map((sheet, i) => {
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    made.declare(part, types.worksheet);
    const id = made.relate(workbook, `${relationships}/worksheet`, part);
    const state = sheet.hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}"${state} r:id="${id}"/>`;
  });
  const active = Math.max(
    0,
    sheets.findIndex((each) => !each.hidden),
  );
  made.set(
    workbook,
    `${xmlDeclaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${entries.join('')}</sheets></workbook>`,
  );
  made.relate('', `${relationships}/officeDocument`, workbook);
  const styles = StylesPart.open(made, readWorkbookPart(made));
  sheets.forEach((sheet, i) => {
    made.set(`xl/worksheets/sheet${i + 1}.xml`, plainSheetXml(sheet, styles));
  });
  styles.save();
  return new XlsxWorkbook(made);
}

function plainSheetXml(sheet: PlainSheet, styles: StylesPart): string {
  const count = Math.max(sheet.rows.length, ...(sheet.hiddenRows ?? []).map((row) => row + 1));
  const rows = Array.from({ length: count }, (_, row) => rowXml(sheet, row, styles));
  return [
    `${xmlDeclaration}<worksheet xmlns="${transitional.main}">`,
    columnsXml(sheet.widths ?? [], sheet.hiddenColumns),
    `<sheetData>${rows.join('')}</sheetData>`,
    sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    mergesXml(sheet.merges ?? []),
    '</worksheet>',
  ].join('');
}

function rowXml(sheet: PlainSheet, row: number, styles: StylesPart): string {
  const cells = (sheet.rows[row] ?? []).map((cell, column) => {
    const style = styleOf(sheet, row, column);
    const index = style ? styles.index(style) : 0;
    return cellXml(row, column, index, plainValue(cell), plainFormula(cell) ?? undefined);
  });
  const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : '';
  const xml = cells.join('');
  return xml === '' && hidden === '' ? '' : `<row r="${row + 1}"${hidden}>${xml}</row>`;
}

/** null for a cell that looks as the workbook's default. */
function styleOf(sheet: PlainSheet, row: number, column: number): CellStyle | null {
  const format = plainFormat(sheet, row, column);
  const bold = sheet.bold?.some((range) => within(range, row, column)) ?? false;
  if (format === 'General' && !bold) return null;
  return { ...(format !== 'General' && { format }), ...(bold && { bold: true as const }) };
}
