/** Texts that may be rich: runs are put together, the phonetic guides of East Asian text left out. */
import { TagScanner } from './tag-scanner';
import { unescapeCellText } from './xml-text';

/** The text of the string item whose start tag the scanner stands on; it then stands on the end tag. */
export function readRichText(text: string, tags: TagScanner): string {
  if (tags.selfClosing) return '';
  const item = tags.local;
  let whole = '';
  while (tags.next() && !(tags.closing && tags.local === item)) {
    if (tags.closing || tags.selfClosing) continue;
    if (tags.local === 'rPh') tags.skip();
    else if (tags.local === 't') whole += readElementText(text, tags);
  }
  return whole;
}

/** The text of the element whose start tag the scanner stands on, up to its next tag. */
export function readElementText(text: string, tags: TagScanner): string {
  return unescapeCellText(readRaw(text, tags));
}

/** As `readElementText`, but for content that is no text: numbers, dates, indices. */
export function readRaw(text: string, tags: TagScanner): string {
  if (tags.selfClosing) return '';
  const from = tags.end;
  tags.next();
  const raw = text.slice(from, tags.start);
  return raw.includes('<') ? withoutMarkup(raw) : raw;
}

/** Comments and instructions left out, CDATA sections as the text they stand for. */
function withoutMarkup(raw: string): string {
  return raw.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, (_, data?: string) =>
    (data ?? '').replaceAll('&', '&amp;'),
  );
}

/** The shared strings of a workbook, in their order. The text is well-formed. */
export function readSharedStrings(text: string): readonly string[] {
  const strings: string[] = [];
  const tags = new TagScanner(text);
  while (tags.next()) if (tags.local === 'si' && !tags.closing) strings.push(readRichText(text, tags));
  return strings;
}
