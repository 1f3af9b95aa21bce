/** XML that is edited by splicing: a light tree whose nodes know where they stand, so that every other character stays. */
import { SaxesParser } from 'saxes';
import { issue, Refused } from '../../../engine/issue';
import { limits } from './limits';
import { type Attribute, attributesOf, TagScanner } from './tag-scanner';

/** Where a text came from, for messages. */
export interface Origin {
  readonly file: string;
  readonly part: string;
}

/** An element. Offsets count UTF-16 units of the text. */
export interface Element {
  /** With its prefix, as written. */
  readonly name: string;
  readonly local: string;
  /** '' or the prefix with its colon. */
  readonly prefix: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly Element[];
  readonly start: number;
  /** After the start tag. */
  readonly inner: number;
  /** Before the end tag; `inner` where there is none. */
  readonly innerEnd: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/**
 * The text of a part: UTF-8 unless a byte order mark or its declaration say otherwise.
 * Refused: `file-damaged` where the bytes are not in that encoding.
 */
export function decodeXml(bytes: Uint8Array, origin: Origin): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new Refused(issue('file-damaged', origin));
  }
}

/** The encoding of a part, by its byte order mark or its declaration. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const declaration = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)/.exec(declaration)?.[1] ?? 'utf-8';
}

/** The bytes of a text in UTF-8, its declaration saying so. */
export function encodeXml(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/^(<\?xml[^>]*\sencoding\s*=\s*["'])[^"']+/, '$1UTF-8'));
}

/**
 * Checks that a text is well-formed XML without a document type.
 * Refused: `file-unsafe-xml` (a document type, which may define entities; too deep), `file-damaged`.
 */
export function checkXml(text: string, origin: Origin): void {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on('error', () => {
    throw new Refused(issue('file-damaged', origin));
  });
  parser.on('doctype', () => refuseUnsafe(origin));
  parser.on('opentagstart', () => {
    depth += 1;
    if (depth > limits.depth) refuseUnsafe(origin);
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(text).close();
}

function refuseUnsafe(origin: Origin): never {
  throw new Refused(issue('file-unsafe-xml', origin));
}

type Growing = { -readonly [K in keyof Element]: Element[K] } & { children: Element[] };

/** The root element of a text, checked as `checkXml` does. */
export function parseXml(text: string, origin: Origin): Element {
  checkXml(text, origin);
  const tags = new TagScanner(text);
  const open: Growing[] = [];
  let root: Element | undefined;
  while (tags.next()) {
    const parent = open.at(-1);
    if (tags.closing) {
      if (!parent) break;
      parent.innerEnd = tags.start;
      parent.end = tags.end;
      open.pop();
      continue;
    }
    const element = elementAt(text, tags);
    root ??= element;
    parent?.children.push(element);
    if (!tags.selfClosing) open.push(element);
  }
  // Cannot be: the check passed.
  if (!root) throw new Refused(issue('file-damaged', origin));
  return root;
}

function elementAt(text: string, tags: TagScanner): Growing {
  const name = text.slice(tags.start + 1, tags.nameEnd);
  return {
    name,
    local: tags.local,
    prefix: name.slice(0, name.length - tags.local.length),
    attributes: attributesOf(text, tags.nameEnd, tags.end),
    children: [],
    start: tags.start,
    inner: tags.end,
    innerEnd: tags.end,
    end: tags.end,
    selfClosing: tags.selfClosing,
  };
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attributes.find((each) => each.name === name)?.value;
}

/** Whether an attribute is true as XML schema writes it. */
export function flag(element: Element | undefined, name: string): boolean {
  return /^(1|true|on)$/.test(attribute(element, name) ?? '');
}

export function child(element: Element | undefined, local: string): Element | undefined {
  return element?.children.find((each) => each.local === local);
}

export function childrenOf(element: Element | undefined, local: string): readonly Element[] {
  return element?.children.filter((each) => each.local === local) ?? [];
}

/** The prefix, with its colon, that the element's own declarations give to one of these namespaces; '' for the default. */
export function prefixOf(element: Element, namespaces: readonly string[]): string | undefined {
  const declared = element.attributes.find(
    ({ name, value }) => (name === 'xmlns' || name.startsWith('xmlns:')) && namespaces.includes(value),
  );
  if (!declared) return undefined;
  return declared.name === 'xmlns' ? '' : `${declared.name.slice(6)}:`;
}

/** Replacements in a text, collected and made at once. */
export class Splices {
  readonly #text: string;
  readonly #splices: { start: number; end: number; text: string }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  replace(start: number, end: number, text: string): void {
    this.#splices.push({ start, end, text });
  }

  remove(element: Element): void {
    this.replace(element.start, element.end, '');
  }

  before(element: Element, text: string): void {
    this.replace(element.start, element.start, text);
  }

  after(element: Element, text: string): void {
    this.replace(element.end, element.end, text);
  }

  /** Adds at the end of an element's content. */
  append(element: Element, text: string): void {
    if (element.selfClosing) {
      const slash = this.#text.lastIndexOf('/', element.end);
      this.replace(slash, element.end, `>${text}</${element.name}>`);
    } else this.replace(element.innerEnd, element.innerEnd, text);
  }

  /** Sets an attribute to a value that is already escaped. */
  setAttribute(element: Element, name: string, value: string): void {
    const existing = element.attributes.find((each) => each.name === name);
    const after = element.start + 1 + element.name.length;
    if (existing) this.replace(existing.start, existing.end, `${name}="${value}"`);
    else this.replace(after, after, ` ${name}="${value}"`);
  }

  get any(): boolean {
    return this.#splices.length > 0;
  }

  /** The text with all replacements made; those at one place in the order they were asked for. */
  result(): string {
    let text = '';
    let at = 0;
    for (const splice of [...this.#splices].sort((a, b) => a.start - b.start)) {
      if (splice.start < at) throw new Error('Two edits of one part overlap.');
      text += this.#text.slice(at, splice.start) + splice.text;
      at = splice.end;
    }
    return text + this.#text.slice(at);
  }
}
