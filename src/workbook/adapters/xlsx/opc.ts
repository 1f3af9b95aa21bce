/** An Office Open XML package: parts, their relationships and content types. */
import { issue, Refused } from '../../../engine/issue';
import {
  attribute,
  childrenOf,
  decodeXml,
  type Element,
  encodeXml,
  encodingOf,
  parseXml,
  Splices,
} from './xml';
import { escapeXml } from './xml-text';
import { freshEntry, partKey, partName, readZip, unpack, unpackStart, writeZip, type ZipEntry } from './zip';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The part it leads to; '' where it leads out of the package. */
  readonly part: string;
}

const contentTypes = '[Content_Types].xml';
const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';
const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

export class Package {
  /** File name, for messages. */
  readonly file: string;
  /** In the order of the archive, by part key. */
  readonly #entries: Map<string, ZipEntry>;

  private constructor(file: string, entries: Map<string, ZipEntry>) {
    this.file = file;
    this.#entries = entries;
  }

  /** Refused: as `readZip`; `file-not-workbook` where it is some other kind of archive. */
  static open(bytes: Uint8Array, file: string): Package {
    const entries = readZip(bytes, file).map((entry) => [partKey(entry.name), entry] as const);
    const opened = new Package(file, new Map(entries));
    if (!opened.has(contentTypes)) throw new Refused(issue('file-not-workbook', { file }));
    return opened;
  }

  /** A package without parts but its content types. */
  static create(file: string): Package {
    const created = new Package(file, new Map());
    created.set(
      contentTypes,
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        `<Default Extension="rels" ContentType="${relationshipsType}"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    );
    return created;
  }

  /** A package that can be changed without changing this one. */
  copy(): Package {
    return new Package(this.file, new Map(this.#entries));
  }

  save(): Uint8Array {
    return writeZip([...this.#entries.values()]);
  }

  has(part: string): boolean {
    return this.#entries.has(partKey(part));
  }

  /** Stays the same object as long as the part is not changed. Refused: `file-damaged` where there is no such part. */
  entry(part: string): ZipEntry {
    const entry = this.#entries.get(partKey(part));
    if (!entry) throw new Refused(issue('file-damaged', this.origin(part)));
    return entry;
  }

  origin(part: string): { readonly file: string; readonly part: string } {
    return { file: this.file, part };
  }

  text(part: string): string {
    return decodeXml(unpack(this.entry(part), this.file), this.origin(part));
  }

  /** What the first `length` bytes of a part say, unchecked. */
  start(part: string, length: number): string {
    const bytes = unpackStart(this.entry(part), length);
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  }

  xml(part: string): { readonly text: string; readonly root: Element } {
    const text = this.text(part);
    return { text, root: parseXml(text, this.origin(part)) };
  }

  /** Adds a part, or replaces it in its place of the archive under the name it has there. */
  set(part: string, text: string): void {
    const old = this.#entries.get(partKey(part));
    this.#entries.set(partKey(part), freshEntry(old?.name ?? part, encodeXml(text)));
  }

  /** Sets a part where the splices change anything. */
  splice(part: string, splices: Splices): void {
    if (splices.any) this.set(part, splices.result());
  }

  /** Removes a part, its relationships and its content type. */
  delete(part: string): void {
    this.#entries.delete(partKey(part));
    this.#entries.delete(partKey(relationshipsOf(part)));
    const { text, root } = this.xml(contentTypes);
    const splices = new Splices(text);
    for (const each of childrenOf(root, 'Override'))
      if (partKey(attribute(each, 'PartName') ?? '') === partKey(part)) splices.remove(each);
    this.splice(contentTypes, splices);
  }

  /** The first part of a numbered name that is free: `free((n) => 'xl/tables/table' + n + '.xml')`. */
  free(name: (number: number) => string): string {
    for (let number = 1; ; number++) if (!this.has(name(number))) return name(number);
  }

  /** The relationships of a part, or of the package for ''. */
  relationships(part: string): readonly Relationship[] {
    const from = relationshipsOf(part);
    if (!this.has(from)) return [];
    return childrenOf(this.xml(from).root, 'Relationship').map((each) => {
      const external = attribute(each, 'TargetMode') === 'External';
      return {
        id: attribute(each, 'Id') ?? '',
        type: attribute(each, 'Type') ?? '',
        part: external ? '' : resolveTarget(part, attribute(each, 'Target') ?? ''),
      };
    });
  }

  /** The first related part whose relationship type ends with this word, in transitional and strict packages alike. */
  related(part: string, kind: string): Relationship | undefined {
    return this.relationships(part).find((each) => isKind(each, kind));
  }

  /** Adds a relationship and gives its id. */
  relate(part: string, type: string, target: string): string {
    const from = relationshipsOf(part);
    if (!this.has(from)) this.set(from, emptyRelationships);
    const { text, root } = this.xml(from);
    const ids = new Set(childrenOf(root, 'Relationship').map((each) => attribute(each, 'Id')));
    let number = ids.size + 1;
    while (ids.has(`rId${number}`)) number++;
    const splices = new Splices(text);
    const path = escapeXml(relativeTarget(part, target));
    splices.append(
      root,
      `<${root.prefix}Relationship Id="rId${number}" Type="${escapeXml(type)}" Target="${path}"/>`,
    );
    this.splice(from, splices);
    return `rId${number}`;
  }

  unrelate(part: string, id: string): void {
    const from = relationshipsOf(part);
    const { text, root } = this.xml(from);
    const splices = new Splices(text);
    for (const each of childrenOf(root, 'Relationship'))
      if (attribute(each, 'Id') === id) splices.remove(each);
    this.splice(from, splices);
  }

  /** Removes the relationship and every part that nothing else leads to. */
  detach(part: string, id: string): void {
    const before = this.#reachable();
    this.unrelate(part, id);
    const after = this.#reachable();
    for (const each of before) if (!after.has(each)) this.delete(each);
  }

  #reachable(): Set<string> {
    const reached = new Set<string>();
    const open = [''];
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      for (const { part } of this.relationships(from)) {
        const key = partKey(part);
        if (part === '' || reached.has(key) || !this.has(part)) continue;
        reached.add(key);
        open.push(part);
      }
    }
    return reached;
  }

  contentType(part: string): string | undefined {
    const { root } = this.xml(contentTypes);
    const override = childrenOf(root, 'Override').find(
      (each) => partKey(attribute(each, 'PartName') ?? '') === partKey(part),
    );
    return attribute(override ?? defaultFor(root, extensionOf(part)), 'ContentType');
  }

  /** Declares the content type of a part, unless it has one already. */
  declare(part: string, type: string): void {
    const { text, root } = this.xml(contentTypes);
    const splices = new Splices(text);
    const declared = this.contentType(part);
    if (!defaultFor(root, 'rels'))
      splices.append(root, `<${root.prefix}Default Extension="rels" ContentType="${relationshipsType}"/>`);
    if (declared !== type)
      splices.append(
        root,
        `<${root.prefix}Override PartName="/${escapeXml(partName(part))}" ContentType="${type}"/>`,
      );
    this.splice(contentTypes, splices);
  }
}

function defaultFor(types: Element, extension: string): Element | undefined {
  return childrenOf(types, 'Default').find(
    (each) => attribute(each, 'Extension')?.toLowerCase() === extension,
  );
}

function extensionOf(part: string): string {
  return part.slice(part.lastIndexOf('.') + 1).toLowerCase();
}

export function isKind(relationship: Relationship, kind: string): boolean {
  return relationship.type.endsWith(`/${kind}`);
}

/** The folder of a part, with its slash; '' at the top. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** The part that holds the relationships of a part, or of the package for ''. */
export function relationshipsOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function resolveTarget(from: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '');
  const steps = path.startsWith('/') ? [] : folderOf(from).split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function relativeTarget(from: string, to: string): string {
  const here = folderOf(from).split('/').slice(0, -1);
  const there = to.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  return [...here.slice(common).map(() => '..'), ...there.slice(common)].join('/');
}
