/** The workbook part: which sheets there are, the defined names and the settings of the whole file. */
import { issue, Refused } from '../../../engine/issue';
import { type Edition, strict, transitional } from './namespaces';
import type { Package } from './opc';
import { attribute, child, childrenOf, type Element, flag, prefixOf } from './xml';
import { unescapeXml } from './xml-text';

export interface SheetEntry {
  readonly element: Element;
  readonly name: string;
  readonly sheetId: number;
  readonly visible: boolean;
  readonly relationship: string;
  /** '' where the relationship is missing. */
  readonly part: string;
  /** Not a chart, dialog or macro sheet. */
  readonly worksheet: boolean;
}

export interface DefinedName {
  readonly element: Element;
  readonly name: string;
  /** What it stands for, a formula without its =. */
  readonly text: string;
  /** Position of the sheet it belongs to, null for the workbook. */
  readonly position: number | null;
}

export interface WorkbookPart {
  readonly part: string;
  readonly text: string;
  readonly root: Element;
  readonly edition: Edition;
  /** Of every kind, in tab order. Names and the active tab count positions in this list. */
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
  /** Position of the tab that is shown. */
  readonly activeTab: number;
  readonly dates: '1900' | '1904';
  readonly structureLocked: boolean;
  readonly precisionAsDisplayed: boolean;
}

/** The workbook part of a package. Refused: `file-not-workbook` where it holds something else, `file-damaged`. */
export function readWorkbookPart(from: Package): WorkbookPart {
  const part = from.related('', 'officeDocument')?.part;
  if (!part || part.endsWith('.bin')) throw new Refused(issue('file-not-workbook', { file: from.file }));
  const { text, root } = from.xml(part);
  if (root.local !== 'workbook') throw new Refused(issue('file-not-workbook', { file: from.file }));
  const sheets = readSheets(from, part, root);
  const ids = new Set(sheets.map((each) => each.sheetId));
  if (ids.size !== sheets.length) throw new Refused(issue('file-damaged', from.origin(part)));
  const view = child(child(root, 'bookViews'), 'workbookView');
  return {
    part,
    text,
    root,
    edition: prefixOf(root, [strict.main]) === root.prefix ? strict : transitional,
    sheets,
    names: childrenOf(child(root, 'definedNames'), 'definedName').map((each) => readName(text, each)),
    activeTab: Number(attribute(view, 'activeTab') ?? 0),
    dates: flag(child(root, 'workbookPr'), 'date1904') ? '1904' : '1900',
    structureLocked: flag(child(root, 'workbookProtection'), 'lockStructure'),
    precisionAsDisplayed: /^(0|false|off)$/.test(attribute(child(root, 'calcPr'), 'fullPrecision') ?? ''),
  };
}

function readSheets(from: Package, part: string, root: Element): readonly SheetEntry[] {
  const related = new Map(from.relationships(part).map((each) => [each.id, each]));
  return childrenOf(child(root, 'sheets'), 'sheet').map((element) => {
    const id = element.attributes.find((each) => each.name.endsWith(':id'))?.value ?? '';
    const relationship = related.get(id);
    return {
      element,
      name: attribute(element, 'name') ?? '',
      sheetId: Number(attribute(element, 'sheetId')),
      visible: (attribute(element, 'state') ?? 'visible') === 'visible',
      relationship: id,
      part: relationship?.part ?? '',
      worksheet: relationship?.type.endsWith('/worksheet') ?? false,
    };
  });
}

function readName(text: string, element: Element): DefinedName {
  const position = attribute(element, 'localSheetId');
  return {
    element,
    name: attribute(element, 'name') ?? '',
    text: unescapeXml(text.slice(element.inner, element.innerEnd)),
    position: position === undefined ? null : Number(position),
  };
}
