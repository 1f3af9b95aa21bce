import { readSharedStrings } from './cell-text';
import { readFormats } from './number-formats';
import type { Package } from './opc';
import { readSheet, type SheetData } from './sheet-reader';
import type { SheetEntry, WorkbookPart } from './workbook-part';
import { checkXml } from './xml';
import type { ZipEntry } from './zip';

/**
 * What was read of a package, remembered as long as its parts are the same. A sheet stays true although styles are
 * added after it was read: those it uses keep their numbers.
 */
export class SheetCache {
  readonly #sheets = new WeakMap<ZipEntry, SheetData>();
  readonly #strings = new WeakMap<ZipEntry, readonly string[]>();
  readonly #formats = new WeakMap<ZipEntry, readonly string[]>();

  /** The cells of a sheet. Refused: `file-damaged`, `file-unsafe-xml`, `file-too-large`. */
  sheet(from: Package, book: WorkbookPart, { part }: SheetEntry): SheetData {
    return remembered(this.#sheets, from.entry(part), () => {
      const text = checkedText(from, part);
      const sharedStrings = this.#related(from, book, 'sharedStrings', this.#strings, (strings) =>
        readSharedStrings(checkedText(from, strings)),
      );
      const formats = this.#related(from, book, 'styles', this.#formats, () => readFormats(from, book));
      return readSheet(text, { origin: from.origin(part), sharedStrings, formats, dates: book.dates });
    });
  }

  #related(
    from: Package,
    book: WorkbookPart,
    kind: string,
    cache: WeakMap<ZipEntry, readonly string[]>,
    read: (part: string) => readonly string[],
  ): readonly string[] {
    const part = from.related(book.part, kind)?.part;
    return part && from.has(part) ? remembered(cache, from.entry(part), () => read(part)) : [];
  }
}

function remembered<T>(cache: WeakMap<ZipEntry, T>, entry: ZipEntry, read: () => T): T {
  const known = cache.get(entry);
  if (known !== undefined) return known;
  const value = read();
  cache.set(entry, value);
  return value;
}

/** The text of a part after its check. */
function checkedText(from: Package, part: string): string {
  const text = from.text(part);
  checkXml(text, from.origin(part));
  return text;
}
