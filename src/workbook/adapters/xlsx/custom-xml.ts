/** Our custom XML part, related from the workbook part as Office's customXmlParts expects. */
import { STATE_NAMESPACE } from '../../layout';
import { types, xmlDeclaration } from './namespaces';
import { isKind, type Package } from './opc';
import { attributesOf, TagScanner } from './tag-scanner';
import { readWorkbookPart } from './workbook-part';
import { escapeXml } from './xml-text';

/** The root element of a part of ours ends within these. */
const headBytes = 4096;
/** Excel keeps one item of each id. */
const storeId = '{5A6F6E65-7261-6E6B-5374-617465000001}';

/** The text of our part, null where there is none. Of other people's parts only the first bytes are looked at. */
export function readStatePart(from: Package): string | null {
  const part = findStatePart(from);
  return part === null ? null : from.text(part);
}

/** Writes our part in place, or adds it with the properties that carry its id. */
export function writeStatePart(to: Package, xml: string): void {
  const existing = findStatePart(to);
  if (existing !== null) {
    if (to.text(existing) !== xml) to.set(existing, xml);
    return;
  }
  const { part: workbook, edition } = readWorkbookPart(to);
  const item = to.free((number) => `customXml/item${number}.xml`);
  const properties = item.replace('item', 'itemProps');
  to.set(item, xml);
  to.set(
    properties,
    `${xmlDeclaration}<ds:datastoreItem ds:itemID="${storeId}" xmlns:ds="${edition.customXml}"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeXml(STATE_NAMESPACE)}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  to.declare(item, types.xml);
  to.declare(properties, types.customXmlProperties);
  to.relate(item, `${edition.relationships}/customXmlProps`, properties);
  to.relate(workbook, `${edition.relationships}/customXml`, item);
}

function findStatePart(from: Package): string | null {
  const found = from
    .relationships(readWorkbookPart(from).part)
    .filter((each) => isKind(each, 'customXml') && from.has(each.part))
    .find(({ part }) => rootNamespaces(from.start(part, headBytes)).includes(STATE_NAMESPACE));
  return found?.part ?? null;
}

/** The namespaces that the root element declares. */
function rootNamespaces(start: string): readonly string[] {
  const tags = new TagScanner(start);
  if (!tags.next()) return [];
  return attributesOf(start, tags.nameEnd, tags.end)
    .filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'))
    .map(({ value }) => value);
}
