import { unescapeXml } from './xml-text';

export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const quote = { double: 34, single: 39 };
const greater = 62;
const slash = 47;

/** Walks the tags of a well-formed text from front to back, skipping comments, CDATA and instructions. */
export class TagScanner {
  readonly #text: string;
  #from: number;
  /** Of the current tag: its <. */
  start = 0;
  /** After its >. */
  end = 0;
  nameEnd = 0;
  /** Its name without prefix. */
  local = '';
  closing = false;
  selfClosing = false;

  constructor(text: string, from = 0) {
    this.#text = text;
    this.#from = from;
  }

  /** Goes to the next tag; false at the end. */
  next(): boolean {
    const text = this.#text;
    for (;;) {
      const start = text.indexOf('<', this.#from);
      if (start < 0) return false;
      const first = text.charCodeAt(start + 1);
      if (first === 33 || first === 63) {
        this.#from = afterMarkup(text, start);
        continue;
      }
      this.#read(start, first === slash);
      return true;
    }
  }

  #read(start: number, closing: boolean): void {
    const text = this.#text;
    const nameStart = closing ? start + 2 : start + 1;
    let at = nameStart;
    let localStart = nameStart;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code === 58) localStart = at + 1;
      else if (code <= 32 || code === greater || code === slash || at >= text.length) break;
    }
    this.start = start;
    this.closing = closing;
    this.nameEnd = at;
    this.local = text.slice(localStart, at);
    for (let code = text.charCodeAt(at); code !== greater && at < text.length; code = text.charCodeAt(at)) {
      at =
        code === quote.double || code === quote.single ? text.indexOf(text.charAt(at), at + 1) + 1 : at + 1;
    }
    this.selfClosing = text.charCodeAt(at - 1) === slash && !closing;
    this.end = at + 1;
    this.#from = this.end;
  }

  /** The value of an attribute of the current tag, unescaped; undefined where it has none of that name. */
  attribute(name: string): string | undefined {
    const text = this.#text;
    let at = this.nameEnd;
    while (at < this.end) {
      const equals = text.indexOf('=', at);
      if (equals < 0 || equals >= this.end) return undefined;
      const open = nextQuote(text, equals);
      const close = text.indexOf(text.charAt(open), open + 1);
      if (isNamed(text, at, equals, name)) return unescapeXml(text.slice(open + 1, close));
      at = close + 1;
    }
    return undefined;
  }

  /** Skips to after the end tag of the current element, which is not self-closing. */
  skip(): void {
    for (let depth = this.selfClosing ? 0 : 1; depth > 0 && this.next(); )
      depth += this.closing ? -1 : this.selfClosing ? 0 : 1;
  }
}

/** After a comment, CDATA section, instruction or declaration that starts here. */
function afterMarkup(text: string, start: number): number {
  const close = text.startsWith('<!--', start)
    ? '-->'
    : text.startsWith('<![CDATA[', start)
      ? ']]>'
      : text.startsWith('<?', start)
        ? '?>'
        : '>';
  const at = text.indexOf(close, start);
  return at < 0 ? text.length : at + close.length;
}

function nextQuote(text: string, from: number): number {
  let at = from + 1;
  while (text.charCodeAt(at) !== quote.double && text.charCodeAt(at) !== quote.single) at++;
  return at;
}

/** Whether what stands before an equals sign, spaces aside, is this name. */
function isNamed(text: string, from: number, equals: number, name: string): boolean {
  let end = equals;
  while (text.charCodeAt(end - 1) <= 32) end--;
  const start = end - name.length;
  return start > from && text.charCodeAt(start - 1) <= 32 && text.startsWith(name, start);
}

/** The attributes between the name of a start tag and its end. */
export function attributesOf(text: string, nameEnd: number, end: number): readonly Attribute[] {
  const attributes: Attribute[] = [];
  const pattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  const tag = text.slice(nameEnd, end);
  for (const match of tag.matchAll(pattern)) {
    const start = nameEnd + match.index;
    const value = unescapeXml(match[2] ?? match[3] ?? '');
    attributes.push({ name: match[1] ?? '', value, start, end: start + match[0].length });
  }
  return attributes;
}
