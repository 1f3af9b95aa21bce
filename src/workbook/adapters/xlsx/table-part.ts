/** Native tables. */
import { parseRect, rectAddress } from '../../address';
import { tableHeaders } from '../../check-results';
import { freeTableName } from '../../free-name';
import type { SheetContent } from '../../port';
import { type Edition, types, xmlDeclaration } from './namespaces';
import { folderOf, isKind, type Package } from './opc';
import { readWorkbookPart } from './workbook-part';
import { attribute } from './xml';
import { escapeXml } from './xml-text';

/** Adds the table of a sheet of ours to its part and gives the relationship's id; null where it has none. */
export function addTable(to: Package, sheetPart: string, content: SheetContent): string | null {
  if (!content.table) return null;
  const book = readWorkbookPart(to);
  const { ids, names } = tablesOf(to);
  const name = freeTableName(content.table.name, names);
  const id = Math.max(0, ...ids) + 1;
  const part = to.free((number) => `${folderOf(book.part)}tables/table${number}.xml`);
  to.set(part, tableXml(content, book.edition, id, name));
  to.declare(part, types.table);
  return to.relate(sheetPart, `${book.edition.relationships}/table`, part);
}

/** The ids of all tables, and the names that no table may have: those of tables and the defined ones. */
function tablesOf(from: Package): { ids: readonly number[]; names: readonly string[] } {
  const book = readWorkbookPart(from);
  const parts = book.sheets
    .flatMap((sheet) => (sheet.part === '' ? [] : from.relationships(sheet.part)))
    .filter((each) => isKind(each, 'table') && from.has(each.part))
    .map((each) => from.xml(each.part).root);
  return {
    ids: parts.map((each) => Number(attribute(each, 'id') ?? 0)),
    names: [
      ...parts.flatMap((each) => [attribute(each, 'name') ?? '', attribute(each, 'displayName') ?? '']),
      ...book.names.map((each) => each.name),
    ],
  };
}

function tableXml(content: SheetContent, edition: Edition, id: number, name: string): string {
  const range = content.table ? rectAddress(content.table.range) : '';
  const columns = tableHeaders(content).map(
    (header, i) => `<tableColumn id="${i + 1}" name="${columnName(header)}"/>`,
  );
  return `${xmlDeclaration}<table xmlns="${edition.main}" id="${id}" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
}

/** A header text as an attribute: a line break there must be escaped, or reading the file turns it into a space. */
export function columnName(header: string): string {
  return escapeXml(
    header.replaceAll('\r', '_x000d_').replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_'),
  );
}

/** Whether a cell of a sheet is the header of a native table's column, which formulas and the table know by its text. */
export function tableHeaderAt(from: Package, sheetPart: string, row: number, column: number): boolean {
  return from
    .relationships(sheetPart)
    .filter((each) => isKind(each, 'table') && from.has(each.part))
    .some((each) => {
      const { root } = from.xml(each.part);
      const range = parseRect(attribute(root, 'ref') ?? '');
      const hasHeader = attribute(root, 'headerRowCount') !== '0';
      return range && hasHeader && row === range.top && column >= range.left && column <= range.right;
    });
}
