/** Our sheets among the user's: the hidden name that marks them, adding, replacing and removing them. */
import { quoteSheet } from '../../address';
import { MARK_NAME } from '../../layout';
import type { SheetContent, StyleName } from '../../port';
import { cellStyles } from '../../styles';
import { types } from './namespaces';
import { folderOf, type Package } from './opc';
import { printTitles, sheetXml } from './sheet-writer';
import { StylesPart } from './styles-part';
import { addTable } from './table-part';
import { addSheet, type SheetName, setSheetNames } from './workbook-edits';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';

/**
 * The key of each sheet of ours, by sheet id. Where a user copied a sheet of ours, the mark was copied with it: the
 * original, which has the lowest id, is ours, and the copy the user's.
 */
export function ourKeys(book: WorkbookPart): ReadonlyMap<number, string> {
  const marked = book.names
    .filter((each) => each.name.toLowerCase() === MARK_NAME.toLowerCase() && each.position !== null)
    .flatMap((each) => {
      const sheet = book.sheets[each.position ?? -1];
      const key = /^"(.*)"$/s.exec(each.text.trim())?.[1]?.replaceAll('""', '"');
      return sheet?.worksheet && key !== undefined ? [{ sheetId: sheet.sheetId, key }] : [];
    })
    .sort((a, b) => a.sheetId - b.sheetId);
  const originals = marked.filter((each, i) => marked.findIndex((other) => other.key === each.key) === i);
  return new Map(originals.map(({ sheetId, key }) => [sheetId, key]));
}

export function ourSheet(book: WorkbookPart, key: string): SheetEntry | undefined {
  const keys = ourKeys(book);
  return book.sheets.find((each) => keys.get(each.sheetId) === key);
}

/** Adds a sheet of ours under a name that is free. */
export function addOurSheet(to: Package, content: SheetContent, name: string): void {
  const folder = `${folderOf(readWorkbookPart(to).part)}worksheets/`;
  const part = to.free((number) => `${folder}sheet${number}.xml`);
  fillSheet(to, part, content);
  to.declare(part, types.worksheet);
  addSheet(to, name, part);
  nameSheet(to, part, content);
}

/** Fills a sheet of ours anew: its id, name, place and part stay; what else was on it goes. */
export function replaceOurSheet(to: Package, sheet: SheetEntry, content: SheetContent): void {
  for (const { id } of to.relationships(sheet.part)) to.detach(sheet.part, id);
  fillSheet(to, sheet.part, content);
  nameSheet(to, sheet.part, content);
}

function fillSheet(to: Package, part: string, content: SheetContent): void {
  const book = readWorkbookPart(to);
  const styles = StylesPart.open(to, book);
  const table = addTable(to, part, content);
  const numbers = new Map<StyleName, number>();
  const style = (name: StyleName) => {
    const number = numbers.get(name) ?? styles.index(cellStyles[name]);
    numbers.set(name, number);
    return number;
  };
  to.set(part, sheetXml(content, { edition: book.edition, style, table }));
  styles.save();
}

function nameSheet(of: Package, part: string, content: SheetContent): void {
  const sheet = readWorkbookPart(of).sheets.find((each) => each.part === part);
  if (!sheet) throw new Error(`${part} is no sheet.`);
  const mark = { name: MARK_NAME, text: `"${content.key.replaceAll('"', '""')}"`, hidden: true };
  const titles = printTitles(content, quoteSheet(sheet.name));
  const names: SheetName[] = [mark];
  if (titles) names.push({ name: '_xlnm.Print_Titles', text: titles, hidden: false });
  setSheetNames(of, sheet, names);
}
