/** Edits of the workbook part. Each reads it anew and splices, so that the next one sees what the one before did. */
import type { Package } from './opc';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part';
import { attribute, child, type Element, prefixOf, Splices } from './xml';
import { escapeXml } from './xml-text';

/** A name that belongs to one sheet. */
export interface SheetName {
  readonly name: string;
  /** A formula without its =. */
  readonly text: string;
  readonly hidden: boolean;
}

/** Adds a sheet after the last one: names and the active tab count positions, which must not move. */
export function addSheet(to: Package, name: string, part: string): void {
  const { edition, part: workbook } = readWorkbookPart(to);
  const id = to.relate(workbook, `${edition.relationships}/worksheet`, part);
  edit(to, (splices, book) => {
    const declared = prefixOf(book.root, [book.edition.relationships]);
    const declaration = declared === undefined ? ` xmlns:r="${book.edition.relationships}"` : '';
    const sheetId = Math.max(0, ...book.sheets.map((each) => each.sheetId)) + 1;
    const sheets = child(book.root, 'sheets');
    const element = `<${book.root.prefix}sheet${declaration} name="${escapeXml(name)}" sheetId="${sheetId}" ${declared ?? 'r:'}id="${id}"/>`;
    if (sheets) splices.append(sheets, element);
    else insertChild(splices, book.root, 'sheets', element);
  });
}

/** Removes a sheet with the parts that only it leads to, and the names that belong to it; positions behind it move up. */
export function removeSheet(from: Package, sheet: SheetEntry): void {
  const position = positionOf(readWorkbookPart(from), sheet);
  edit(from, (splices, book) => {
    const entry = book.sheets[position];
    if (entry) splices.remove(entry.element);
    for (const name of book.names) {
      if (name.position === position) splices.remove(name.element);
      else if (name.position !== null && name.position > position)
        splices.setAttribute(name.element, 'localSheetId', String(name.position - 1));
    }
    const view = child(child(book.root, 'bookViews'), 'workbookView');
    for (const attributeName of ['activeTab', 'firstSheet']) {
      const tab = Number(attribute(view, attributeName) ?? 0);
      if (view && tab > 0 && tab >= position) splices.setAttribute(view, attributeName, String(tab - 1));
    }
  });
  removeEmptyNames(from);
  from.detach(readWorkbookPart(from).part, sheet.relationship);
}

/** A list of names without any is not allowed. */
function removeEmptyNames(from: Package): void {
  edit(from, (splices, book) => {
    const names = child(book.root, 'definedNames');
    if (names && book.names.length === 0) splices.remove(names);
  });
}

/** Gives a sheet exactly these names, out of the ones we use and those Excel makes itself; the user's own stay. */
export function setSheetNames(of: Package, sheet: SheetEntry, wanted: readonly SheetName[]): void {
  const position = positionOf(readWorkbookPart(of), sheet);
  edit(of, (splices, book) => {
    const { prefix } = book.root;
    const replaced = new Set(wanted.map((each) => each.name.toLowerCase()));
    for (const each of book.names) {
      const name = each.name.toLowerCase();
      if (each.position === position && (replaced.has(name) || name.startsWith('_xlnm.')))
        splices.remove(each.element);
    }
    const added = wanted
      .map(
        ({ name, text, hidden }) =>
          `<${prefix}definedName name="${escapeXml(name)}" localSheetId="${position}"${hidden ? ' hidden="1"' : ''}>${escapeXml(text)}</${prefix}definedName>`,
      )
      .join('');
    const list = child(book.root, 'definedNames');
    if (list) splices.append(list, added);
    else
      insertChild(
        splices,
        book.root,
        'definedNames',
        `<${prefix}definedNames>${added}</${prefix}definedNames>`,
      );
  });
}

/** Makes a sheet the one that is shown. */
export function showSheet(of: Package, sheet: SheetEntry): void {
  edit(of, (splices, book) => {
    const position = String(positionOf(book, sheet));
    const { prefix } = book.root;
    const view = child(child(book.root, 'bookViews'), 'workbookView');
    if (view && (attribute(view, 'activeTab') ?? '0') !== position)
      splices.setAttribute(view, 'activeTab', position);
    else if (!view && position !== '0')
      insertChild(
        splices,
        book.root,
        'bookViews',
        `<${prefix}bookViews><${prefix}workbookView activeTab="${position}"/></${prefix}bookViews>`,
      );
  });
}

/** Makes Excel recalculate every formula when it opens the file. */
export function recalculateOnOpening(of: Package): void {
  edit(of, (splices, book) => {
    const settings = child(book.root, 'calcPr');
    if (settings) splices.setAttribute(settings, 'fullCalcOnLoad', '1');
    else insertChild(splices, book.root, 'calcPr', `<${book.root.prefix}calcPr fullCalcOnLoad="1"/>`);
  });
}

/** Whether the order of calculation names cells of a sheet. */
export function isInCalculationChain(of: Package, sheet: SheetEntry): boolean {
  const chain = of.related(readWorkbookPart(of).part, 'calcChain')?.part;
  return (
    chain !== undefined && of.has(chain) && new RegExp(`\\si=["']${sheet.sheetId}["']`).test(of.text(chain))
  );
}

/** Removes the order of calculation, which names cells that may hold a formula no longer; Excel makes it anew. */
export function dropCalculationChain(from: Package): void {
  const { part } = readWorkbookPart(from);
  const chain = from.related(part, 'calcChain');
  if (chain) from.detach(part, chain.id);
}

function edit(of: Package, change: (splices: Splices, book: WorkbookPart) => void): void {
  const book = readWorkbookPart(of);
  const splices = new Splices(book.text);
  change(splices, book);
  of.splice(book.part, splices);
}

function positionOf(book: WorkbookPart, sheet: SheetEntry): number {
  return book.sheets.findIndex((each) => each.sheetId === sheet.sheetId);
}

/** The order that the schema demands, as far as we add to it. */
const order = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
];

/** Adds an element behind the last of those that come before it. */
function insertChild(splices: Splices, root: Element, local: string, text: string): void {
  const before = order.slice(0, order.indexOf(local));
  const last = root.children.findLast((each) => before.includes(each.local));
  if (last) splices.after(last, text);
  else splices.replace(root.inner, root.inner, text);
}
