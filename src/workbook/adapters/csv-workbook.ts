import Papa from 'papaparse';
import { issue, Refused } from '../../engine/issue';
import { sheetName } from '../layout';
import type { CellValue } from '../port';
import { limits } from './xlsx/limits';
import { newXlsx } from './xlsx/new-xlsx';
import type { XlsxWorkbook } from './xlsx-workbook';

/**
 * A workbook of one sheet with the records of a CSV file, named after the file: separated by comma, semicolon or tab;
 * in UTF-8, UTF-16 or GB 18030 (GBK and GB 2312 are parts of it). A field that is plainly a number (digits, one
 * decimal point, an exponent) becomes one; all else stays the text it is, `007`, `1,234` and `14.2%` among it.
 * Refused: `file-empty`, `file-not-text`, `csv-quote`, `file-too-large`.
 */
export async function openCsv(bytes: Uint8Array, fileName: string): Promise<XlsxWorkbook> {
  const text = decode(bytes, fileName);
  if (text.trim() === '') throw new Refused(issue('file-empty', { file: fileName }));
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    skipEmptyLines: false,
  });
  const quote = errors.find(({ type }) => type === 'Quotes');
  // What follows such a mark runs together into one field: rows would be lost without a word.
  if (quote) throw new Refused(issue('csv-quote', { file: fileName, line: lineOf(text, quote) }));
  const widest = data.reduce((most, record) => Math.max(most, record.length), 0);
  if (data.length * widest > limits.cells)
    throw new Refused(issue('file-too-large', { file: fileName, what: 'cells', limit: limits.cells }));
  if (data.some((record) => record.some((field) => field.length > limits.text)))
    throw new Refused(issue('file-too-large', { file: fileName, what: 'text', limit: limits.text }));
  const name = fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  return newXlsx(`${name}.xlsx`, [{ name: sheetName(name), rows: data.map((record) => record.map(cellOf)) }]);
}

function cellOf(field: string): CellValue {
  if (field === '') return null;
  const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/.test(field);
  // More than 15 digits are a code, which a number would change.
  const exact = plain && field.replace(/[eE].*$|\D/g, '').length <= 15;
  return exact && Number.isFinite(Number(field)) ? Number(field) : field;
}

/** The line, from 1, that a place in a text is on. */
function lineOf(text: string, { index = 0 }: Papa.ParseError): number {
  return text.slice(0, index).split(/\r\n|\r|\n/).length;
}

/** Strict decodings first: text that is not UTF-8 practically never passes for it. */
function decode(bytes: Uint8Array, file: string): string {
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  const isMarked = marked === 'utf-16le' || (bytes[0] === 0xfe && bytes[1] === 0xff);
  for (const encoding of isMarked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // A NUL is in no text: this is another kind of file.
      if (!text.includes('\0')) return text;
    } catch {
      // Not in this encoding: try the next.
    }
  }
  throw new Refused(issue('file-not-text', { file }));
}

/** Whichever of the separators stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"?/g, '');
  const count = (delimiter: string) => start.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}
