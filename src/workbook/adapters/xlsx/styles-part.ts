/** Cell styles added to a workbook: appended only, so that every style of the user's keeps its number. */
import type { CellStyle } from '../../styles';
import { type Edition, types, xmlDeclaration } from './namespaces';
import { builtInFormat, firstOwnFormat } from './number-formats';
import { folderOf, type Package } from './opc';
import type { WorkbookPart } from './workbook-part';
import { attribute, child, type Element, parseXml, Splices } from './xml';
import { escapeXml } from './xml-text';

/** The lists we may add to, in the order that the schema demands of all lists. */
const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
type List = (typeof order)[number];

/** What a list must hold before its first entry of ours: Excel takes the first entries for its defaults. */
const defaults: Partial<Record<List, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};

/** The order of a font's properties that the schema demands. */
const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

export class StylesPart {
  readonly #package: Package;
  readonly #part: string;
  readonly #text: string;
  readonly #root: Element;
  readonly #lists = new Map<List, string[]>();
  readonly #had = new Map<List, number>();
  readonly #known = new Map<string, number>();

  private constructor(from: Package, part: string) {
    const { text, root } = from.xml(part);
    this.#package = from;
    this.#part = part;
    this.#text = text;
    this.#root = root;
    for (const list of order) {
      const existing = this.#children(list).map((each) => text.slice(each.start, each.end));
      const missing = (defaults[list] ?? []).slice(existing.length).map((each) => this.#prefixed(each));
      this.#lists.set(list, [...existing, ...missing]);
      this.#had.set(list, existing.length);
    }
  }

  /** The styles of a workbook; a workbook without any gets a part for them. */
  static open(from: Package, book: WorkbookPart): StylesPart {
    const related = from.related(book.part, 'styles')?.part;
    if (related && from.has(related)) return new StylesPart(from, related);
    const part = related ?? `${folderOf(book.part)}styles.xml`;
    from.set(part, emptyStyles(book.edition));
    from.declare(part, types.styles);
    if (!related) from.relate(book.part, `${book.edition.relationships}/styles`, part);
    return new StylesPart(from, part);
  }

  /** The number of the cell style that looks like this; one that is there already is used again. */
  index(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const index = this.#add('cellXfs', this.#format(style));
    this.#known.set(key, index);
    return index;
  }

  /** Writes what was added into the package. */
  save(): void {
    const splices = new Splices(this.#text);
    for (const list of order) {
      const entries = this.#lists.get(list) ?? [];
      const added = entries.slice(this.#had.get(list));
      if (added.length > 0) this.#append(splices, list, added.join(''), entries.length);
    }
    this.#package.splice(this.#part, splices);
  }

  #append(splices: Splices, list: List, added: string, count: number): void {
    const element = child(this.#root, list);
    if (element) {
      splices.append(element, added);
      splices.setAttribute(element, 'count', String(count));
      return;
    }
    const { prefix } = this.#root;
    const whole = `<${prefix}${list} count="${count}">${added}</${prefix}${list}>`;
    const before = order.slice(0, order.indexOf(list)) as readonly string[];
    const last = this.#root.children.findLast((each) => before.includes(each.local));
    if (last) splices.after(last, whole);
    else splices.replace(this.#root.inner, this.#root.inner, whole);
  }

  #children(list: List): readonly Element[] {
    return child(this.#root, list)?.children ?? [];
  }

  /** An entry with the prefix that this part gives its elements. */
  #prefixed(entry: string): string {
    return entry.replace(/<(\/?)/g, `<$1${this.#root.prefix}`);
  }

  /** The index of an entry, added where no equal one is there. */
  #add(list: List, entry: string): number {
    const entries = this.#lists.get(list) ?? [];
    const existing = entries.indexOf(entry);
    return existing >= 0 ? existing : entries.push(entry) - 1;
  }

  #format(style: CellStyle): string {
    const number = style.format === undefined ? 0 : this.#numberFormat(style.format);
    const font = this.#font(style);
    const fill = style.fill === undefined ? 0 : this.#add('fills', this.#prefixed(fillOf(style.fill)));
    const border =
      style.border === undefined ? 0 : this.#add('borders', this.#prefixed(borderOf(style.border)));
    const base = this.#children('cellStyleXfs').length > 0 ? ' xfId="0"' : '';
    const horizontal = style.align ? ` horizontal="${style.align}"` : '';
    const alignment = `<alignment${horizontal} vertical="center"${style.wrap ? ' wrapText="1"' : ''}/>`;
    return this.#prefixed(
      `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="${border}"${base} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
    );
  }

  #numberFormat(format: string): number {
    const standard = builtInFormat(format);
    if (standard !== undefined) return standard;
    const own = this.#children('numFmts');
    const existing = own.find((each) => attribute(each, 'formatCode') === format);
    if (existing) return Number(attribute(existing, 'numFmtId'));
    const highest = Math.max(
      firstOwnFormat - 1,
      ...own.map((each) => Number(attribute(each, 'numFmtId') ?? 0)),
    );
    const code = `formatCode="${escapeXml(format)}"`;
    const entries = this.#lists.get('numFmts') ?? [];
    const added = entries.slice(own.length);
    const again = added.findIndex((each) => each.includes(code));
    const id = highest + 1 + (again >= 0 ? again : added.length);
    if (again < 0) entries.push(this.#prefixed(`<numFmt numFmtId="${id}" ${code}/>`));
    return id;
  }

  /** The workbook's default font with what the style changes, so that our sheets look like the user's. */
  #font(style: CellStyle): number {
    const { bold, italic, size, color } = style;
    if (!bold && !italic && size === undefined && color === undefined) return 0;
    const replaced = [
      'b',
      'i',
      ...(size === undefined ? [] : ['sz']),
      ...(color === undefined ? [] : ['color']),
    ];
    const first = this.#lists.get('fonts')?.[0] ?? '';
    const kept = parseXml(first, this.#package.origin(this.#part))
      .children.filter((each) => !replaced.includes(each.local))
      .map((each): [string, string] => [each.local, first.slice(each.start, each.end)]);
    const { prefix } = this.#root;
    const added: [string, string][] = [];
    if (bold) added.push(['b', `<${prefix}b/>`]);
    if (italic) added.push(['i', `<${prefix}i/>`]);
    if (size !== undefined) added.push(['sz', `<${prefix}sz val="${size}"/>`]);
    if (color !== undefined) added.push(['color', `<${prefix}color rgb="FF${color}"/>`]);
    const sorted = [...kept, ...added].sort(([a], [b]) => fontOrder.indexOf(a) - fontOrder.indexOf(b));
    return this.#add('fonts', `<${prefix}font>${sorted.map(([, text]) => text).join('')}</${prefix}font>`);
  }
}

function fillOf(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderOf({ color, sides }: NonNullable<CellStyle['border']>): string {
  const line = (side: string) => `<${side} style="thin"><color rgb="FF${color}"/></${side}>`;
  return sides === 'all'
    ? `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`
    : `<border><left/><right/><top/>${line('bottom')}<diagonal/></border>`;
}

function emptyStyles(edition: Edition): string {
  const list = (name: List) =>
    `<${name} count="${defaults[name]?.length}">${defaults[name]?.join('')}</${name}>`;
  return `${xmlDeclaration}<styleSheet xmlns="${edition.main}">${list('fonts')}${list('fills')}${list('borders')}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
