/** What Excel would repair in a package, found by a reader of its own: jsdom's XML parser and fflate. */
import { posix } from 'node:path';
import { JSDOM } from 'jsdom';
import { partsOf } from './zip-bytes';

const { DOMParser } = new JSDOM('').window;

type Found = ReturnType<typeof parse>;

function parse(bytes: Uint8Array) {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new DOMParser().parseFromString(new TextDecoder(encoding).decode(bytes), 'application/xml');
}

/** The elements of a name; walked by hand, as jsdom's live lists are slow on large sheets. */
function all(root: Found | Element | undefined, local: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (element: Element | null) => {
    for (let each = element; each; each = each.nextElementSibling) {
      if (each.localName === local) found.push(each);
      visit(each.firstElementChild);
    }
  };
  visit(root?.firstElementChild ?? null);
  return found;
}

/** One line for each fault of wiring: relationships, content types, ids, names, styles, counts, table headers. */
export function packageProblems(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const names = new Map(Object.keys(parts).map((name) => [name.replaceAll('\\', '/').toLowerCase(), name]));
  const problems: string[] = [];
  const xml = new Map<string, Found>();
  for (const [key, name] of names) {
    if (!/\.(xml|rels|vml)$/.test(key)) continue;
    const parsed = parse(parts[name] ?? new Uint8Array());
    if (all(parsed, 'parsererror').length > 0) problems.push(`${name} is not well-formed`);
    xml.set(key, parsed);
  }

  const types = xml.get('[content_types].xml');
  const overrides = all(types, 'Override').map(
    (each) => each.getAttribute('PartName')?.slice(1).toLowerCase() ?? '',
  );
  const defaults = all(types, 'Default').map((each) => each.getAttribute('Extension')?.toLowerCase() ?? '');
  const repeated = overrides.filter((each, i) => overrides.indexOf(each) !== i);
  if (repeated.length > 0) problems.push(`declared twice: ${repeated}`);
  for (const each of overrides) if (!names.has(each)) problems.push(`declared but missing: ${each}`);
  for (const key of names.keys()) {
    if (key === '[content_types].xml' || key.endsWith('/')) continue;
    const declared = overrides.includes(key) || defaults.includes(key.slice(key.lastIndexOf('.') + 1));
    if (!declared) problems.push(`no content type: ${key}`);
  }

  const targets = new Map<string, Map<string, string>>();
  for (const [key, parsed] of xml) {
    if (!key.endsWith('.rels')) continue;
    const from = posix.join(posix.dirname(posix.dirname(key)), posix.basename(key, '.rels'));
    const byId = new Map<string, string>();
    for (const each of all(parsed, 'Relationship')) {
      const id = each.getAttribute('Id') ?? '';
      if (byId.has(id)) problems.push(`${key}: ${id} twice`);
      const target = (each.getAttribute('Target') ?? '').replaceAll('\\', '/');
      const base = posix.dirname(from);
      const path = target.startsWith('/') ? target.slice(1) : posix.join(base === '.' ? '' : base, target);
      byId.set(id, path.toLowerCase());
      if (each.getAttribute('TargetMode') !== 'External' && !names.has(path.toLowerCase()))
        problems.push(`${key}: ${id} leads nowhere (${path})`);
    }
    targets.set(from.toLowerCase(), byId);
  }

  const bookKey = [...names.keys()].find((key) => /^xl\/workbook\d*\.xml$/.test(key)) ?? '';
  const book = xml.get(bookKey);
  const sheets = all(book, 'sheet').filter((each) => each.parentElement?.localName === 'sheets');
  const unique = (what: string, values: readonly string[]) => {
    const lower = values.map((each) => each.toLowerCase());
    if (new Set(lower).size !== lower.length) problems.push(`${what} not unique: ${values}`);
  };
  unique(
    'sheet names',
    sheets.map((each) => each.getAttribute('name') ?? ''),
  );
  unique(
    'sheet ids',
    sheets.map((each) => each.getAttribute('sheetId') ?? ''),
  );
  for (const each of all(book, 'definedName')) {
    const position = each.getAttribute('localSheetId');
    if (position !== null && Number(position) >= sheets.length)
      problems.push(`name of no sheet: ${each.outerHTML}`);
  }
  unique(
    'defined names',
    all(book, 'definedName').map(
      (each) => `${each.getAttribute('localSheetId')}!${each.getAttribute('name')}`,
    ),
  );

  const stylesKey =
    [...(targets.get(bookKey)?.values() ?? [])].find((each) => /styles\.xml$/.test(each)) ?? '';
  const styles = xml.get(stylesKey);
  const list = (name: string) => {
    const found = [...(styles?.documentElement.children ?? [])].find((each) => each.localName === name);
    const count = found?.getAttribute('count');
    if (found && count != null && Number(count) !== found.children.length)
      problems.push(`${name} count ${count}`);
    return [...(found?.children ?? [])];
  };
  const sizes = {
    fontId: list('fonts').length,
    fillId: list('fills').length,
    borderId: list('borders').length,
  };
  const cellStyles = list('cellXfs');
  for (const each of cellStyles)
    for (const [name, size] of Object.entries(sizes))
      if (Number(each.getAttribute(name) ?? 0) >= Math.max(1, size))
        problems.push(`style with ${name} out of range`);

  const tableIds: string[] = [];
  const tableNames: string[] = all(book, 'definedName')
    .filter((each) => !each.hasAttribute('localSheetId'))
    .map((each) => each.getAttribute('name') ?? '');
  for (const [key, parsed] of xml) {
    const root = parsed.documentElement;
    if (root.localName === 'table') {
      tableIds.push(root.getAttribute('id') ?? '');
      tableNames.push(root.getAttribute('displayName') ?? '');
    }
    if (root.localName !== 'worksheet') continue;
    for (const cell of all(parsed, 'c'))
      if (Number(cell.getAttribute('s') ?? 0) >= Math.max(1, cellStyles.length))
        problems.push(`${key}: style of ${cell.getAttribute('r')} out of range`);
    for (const part of all(parsed, 'tablePart')) {
      const id = [...part.attributes].find((each) => each.localName === 'id')?.value ?? '';
      const table = xml.get(targets.get(key)?.get(id) ?? '');
      if (!table) problems.push(`${key}: table ${id} missing`);
    }
  }
  unique('table ids', tableIds);
  unique('table and defined names', tableNames);
  return problems;
}
