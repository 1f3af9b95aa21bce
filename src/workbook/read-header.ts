/** What the header rows above a block say of each column: name, unit, aspects, direction, weight. */
import type { Direction } from '../engine/model/model';
import type { Block } from './find-blocks';
import { rowShape } from './find-blocks';
import { parseNumber } from './parse-number';
import type { SheetGrid } from './sheet-grid';
import {
  columnsOf,
  isBlankRow,
  kindAt,
  mergeAt,
  readingAt,
  span,
  textAt,
  textThrough,
  valueAt,
} from './sheet-grid';
import type { RowWord } from './words';
import {
  directionCell,
  hasHan,
  isRelativeName,
  isUnit,
  isYearOrLevel,
  looksLikeIndicator,
  lowerWordIn,
  narrow,
  rowWord,
  statedDirection,
  tidyHeader,
} from './words';

export interface HeaderColumn {
  /** '' where the header says nothing. */
  readonly name: string;
  readonly unit: string;
  /** From the top; the name is not among them. */
  readonly aspects: readonly string[];
  readonly direction: Direction;
  /** What made it lower-is-better, '' for the default. */
  readonly directionWord: string;
  readonly weight: number | null;
  /** The row that holds its name. */
  readonly row: number;
}

export interface Header {
  /** First header row; the body's first row where there is no header. */
  readonly top: number;
  /** First row of the body: below the header, section rows included. */
  readonly bodyTop: number;
  /** By sheet column. */
  readonly columns: ReadonlyMap<number, HeaderColumn>;
  readonly aspectWeights: readonly { readonly path: readonly string[]; readonly weight: number }[];
  /** Rows of the header that hold weights. */
  readonly weightRows: readonly number[];
}

type LineKind = 'names' | 'units' | 'weights' | 'directions' | 'numbers';

interface Line {
  readonly row: number;
  readonly kind: LineKind;
}

/** The header of a block: its rows told from titles above and from section rows below, and read column by column. */
export function readHeader(grid: SheetGrid, block: Block): Header {
  const numeric = valueColumns(grid, block);
  const bottom = headerBottom(grid, block, numeric);
  if (bottom === null) {
    return {
      top: block.bodyTop,
      bodyTop: firstBodyRow(grid, block),
      columns: new Map(),
      aspectWeights: [],
      weightRows: [],
    };
  }
  const top = headerTop(grid, block, bottom, numeric);
  const lines = headerLines(grid, block, top, bottom, numeric);
  const allPaths = paths(grid, block, lines);
  const sharedUnit = titleUnit(grid, block, top);
  const weights = new Map<string, { path: readonly string[]; weight: number }>();
  const columns = new Map<number, HeaderColumn>();
  for (const column of span(block.left, block.right)) {
    columns.set(column, readColumn(grid, column, lines, allPaths, sharedUnit, weights));
  }
  return {
    top,
    bodyTop: bottom + 1,
    columns,
    aspectWeights: [...weights.values()],
    weightRows: lines.filter((line) => line.kind === 'weights').map((line) => line.row),
  };
}

/** The rows of the header and what each holds. Where no row holds names, the rows taken for units do: “Patents”. */
function headerLines(
  grid: SheetGrid,
  block: Block,
  top: number,
  bottom: number,
  numeric: readonly number[],
): readonly Line[] {
  const lines = span(top, bottom)
    .filter((row) => !isBlankRow(grid, row, block))
    .map((row) => ({ row, kind: lineKind(grid, block, row, numeric) }));
  if (lines.some((line) => line.kind === 'names')) return lines;
  return lines.map((line) => (line.kind === 'units' ? { row: line.row, kind: 'names' as const } : line));
}

/** Columns that hold values in most data rows, serial numbers left of the names apart. */
function valueColumns(grid: SheetGrid, block: Block): readonly number[] {
  const rows = span(block.bodyTop, Math.min(block.bottom, block.bodyTop + 200)).filter(
    (row) => rowShape(grid, row, block) === 'data',
  );
  const share = (column: number, ...kinds: ('number' | 'missing' | 'text')[]): number =>
    rows.filter((row) => (kinds as string[]).includes(kindAt(grid, row, column))).length;
  const all = span(block.left, block.right);
  const firstText = all.find((column) => share(column, 'text') * 2 >= rows.length) ?? block.left;
  return all.filter(
    (column) =>
      column > firstText &&
      share(column, 'number') > 0 &&
      share(column, 'number', 'missing') * 2 >= rows.length,
  );
}

/** The lowest row above the body that says something over the values; null without a header. */
function headerBottom(grid: SheetGrid, block: Block, numeric: readonly number[]): number | null {
  for (let row = block.bodyTop - 1; row >= block.top; row--) {
    const shape = rowShape(grid, row, block);
    if (shape === 'special') return row;
    if (shape === 'numbers' && numeric.some((column) => kindAt(grid, row, column) === 'number')) {
      if (isNumbering(grid, row, block)) return row;
      continue;
    }
    if (
      shape === 'text' &&
      numeric.some((column) => saysSomething(grid, row, column)) &&
      !isTitle(grid, block, row, numeric)
    ) {
      return row;
    }
  }
  return null;
}

function saysSomething(grid: SheetGrid, row: number, column: number): boolean {
  return textThrough(grid, row, column) !== '' && !isAside(textThrough(grid, row, column));
}

/** A remark beside a title: 单位：亿元, 2024年, 填报日期：…. */
function isAside(text: string): boolean {
  return (
    /^(单位|计量单位|unit|units|填报|制表|编制|日期|时间|date|as of)[^:：]{0,12}[:：]/i.test(text) ||
    (/[:：]/.test(text) && rowWord(text) === 'note')
  );
}

/** Whether a row is a title: one text, over the names too, or asides only. */
function isTitle(grid: SheetGrid, block: Block, row: number, numeric: readonly number[]): boolean {
  const texts = span(block.left, block.right).filter((column) => textAt(grid, row, column) !== '');
  const said = texts.filter((column) => !isAside(textAt(grid, row, column)));
  if (said.length > 1) return false;
  const only = said[0];
  if (only === undefined || said.length < texts.length) return true;
  const area = mergeAt(grid, row, only);
  const through = span(block.left, block.right).map((column) => textThrough(grid, row, column));
  if (new Set(through.filter((text) => text && !isAside(text))).size > 1) return false;
  if (area)
    return area.left <= block.left && area.right - area.left + 1 >= (block.right - block.left + 1) / 2;
  const text = textAt(grid, row, only);
  return (
    !numeric.includes(only) ||
    text.length > 20 ||
    /(统计|汇总|情况|一览|指标|数据|评价)表|^表\s*\d|^table\b/i.test(text)
  );
}

/** Row of column numbers (栏次): 1, 2, 3 … without names. */
function isNumbering(grid: SheetGrid, row: number, block: Block): boolean {
  const numbers = columnsOf(grid, row, block, 'number').map((column) => Number(textAt(grid, row, column)));
  return (
    numbers.length >= 2 &&
    rowShape(grid, row, block) !== 'text' &&
    numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  );
}

function headerTop(grid: SheetGrid, block: Block, bottom: number, numeric: readonly number[]): number {
  let top = bottom;
  for (let row = bottom - 1; row >= block.top; row--) {
    const shape = rowShape(grid, row, block);
    const line = shape === 'special' || (shape === 'numbers' && isNumbering(grid, row, block));
    if (line) {
      top = row;
      continue;
    }
    const belowIsHelp = span(top, bottom).every((each) => lineKind(grid, block, each, numeric) !== 'names');
    if (shape === 'blank' && belowIsHelp) continue;
    if (shape !== 'text' || isTitle(grid, block, row, numeric)) break;
    top = row;
  }
  return top;
}

/** Without a header the body begins at the first row of the block that is no title. */
function firstBodyRow(grid: SheetGrid, block: Block): number {
  return span(block.top, block.bodyTop).find((row) => rowShape(grid, row, block) === 'data') ?? block.bodyTop;
}

/** What a header row holds, by its label or by what most of its cells over the values are. */
function lineKind(grid: SheetGrid, block: Block, row: number, numeric: readonly number[]): LineKind {
  const labels = columnsOf(grid, row, block, 'text').map((column) => rowWord(textAt(grid, row, column)));
  const over = numeric.map((column) => textThrough(grid, row, column)).filter((text) => text !== '');
  const share = (test: (text: string) => boolean): number =>
    over.filter(test).length / Math.max(1, over.length);
  const most = (test: (text: string) => boolean, label: RowWord): boolean =>
    share(test) >= (labels.includes(label) ? 0.3 : 0.6);
  if (labels.includes('weights') && most((text) => parseWeight(text) !== null, 'weights')) return 'weights';
  if (most((text) => directionCell(text) !== null, 'direction')) return 'directions';
  if (labels.includes('numbers') || isNumbering(grid, row, block)) {
    return 'numbers';
  }
  if (most(isUnit, 'unit')) return 'units';
  return 'names';
}

/** A weight as written: 0.1, 10, 10%, 10分; null for anything else. */
function parseWeight(text: string): number | null {
  const number = parseNumber(narrow(text).replace(/(分|%|points?)$/i, ''));
  return number !== null && number >= 0 ? number : null;
}

/** The unit a title states for the whole table, '' where it states none or several. */
function titleUnit(grid: SheetGrid, block: Block, headerTop: number): string {
  for (let row = headerTop - 1; row >= Math.max(grid.extent.top, headerTop - 6); row--) {
    for (const column of span(block.left, block.right)) {
      const match = /[（(]?(?:计量单位|单位|unit)s?\s*[:：]\s*([^）)]+)[）)]?\s*$/i.exec(
        textAt(grid, row, column),
      );
      const unit = match?.[1]?.trim() ?? '';
      if (unit && isUnit(unit)) return unit;
    }
  }
  return '';
}

/** The texts above each column from the top, one a row of names; repeated ones left out. */
function paths(grid: SheetGrid, block: Block, lines: readonly Line[]): ReadonlyMap<number, readonly Step[]> {
  const names = lines.filter((line) => line.kind === 'names');
  const filled = names.map((line, index) => {
    const below = names.slice(index + 1);
    const spread = below.length > 0 && !hasWideMerge(grid, block, line.row);
    let carried = '';
    return new Map(
      span(block.left, block.right).map((column) => {
        const own = headerText(grid, line.row, column);
        const under = below.some((each) => textAt(grid, each.row, column) !== '');
        if (own) carried = under ? own : '';
        return [column, own || (spread && under ? carried : '')] as const;
      }),
    );
  });
  return new Map(
    span(block.left, block.right).map((column) => {
      const steps = names
        .map((line, index) => ({ row: line.row, text: filled[index]?.get(column) ?? '' }))
        .filter((step) => step.text !== '' && !isAside(step.text));
      return [column, steps.filter((step, index) => step.text !== steps[index - 1]?.text)] as const;
    }),
  );
}

/** The text of a header cell on one line; a unit on the last line of its own, as in “产值↵亿元”, put in brackets. */
function headerText(grid: SheetGrid, row: number, column: number): string {
  const area = mergeAt(grid, row, column);
  const value = area ? valueAt(grid, area.top, area.left) : valueAt(grid, row, column);
  if (typeof value !== 'string') return tidyHeader(textThrough(grid, row, column));
  const lines = value
    .split(/[\r\n]+/)
    .map(tidyHeader)
    .filter(Boolean);
  const last = lines.at(-1) ?? '';
  if (lines.length > 1 && isUnit(last) && !/^[（([【［]/.test(last)) {
    return `${joinLines(lines.slice(0, -1))} (${last})`;
  }
  return joinLines(lines);
}

/** Lines of a cell as one: a break beside a Chinese character only wraps it. */
function joinLines(lines: readonly string[]): string {
  return lines
    .slice(1)
    .reduce(
      (text, line) => text + (hasHan(text.slice(-1)) || hasHan(line.charAt(0)) ? '' : ' ') + line,
      lines[0] ?? '',
    );
}

interface Step {
  readonly row: number;
  readonly text: string;
}

/** Whether the row has an area merged across columns, so that its blank cells are meant to be blank. */
function hasWideMerge(grid: SheetGrid, block: Block, row: number): boolean {
  return span(block.left, block.right).some((column) => {
    const area = mergeAt(grid, row, column);
    return area !== undefined && area.right > area.left;
  });
}

function readColumn(
  grid: SheetGrid,
  column: number,
  lines: readonly Line[],
  allPaths: ReadonlyMap<number, readonly Step[]>,
  sharedUnit: string,
  weights: Map<string, { path: readonly string[]; weight: number }>,
): HeaderColumn {
  const steps = [...(allPaths.get(column) ?? [])];
  const cellOf = (kind: LineKind): string => {
    const line = lines.findLast((each) => each.kind === kind);
    return line ? textThrough(grid, line.row, column) : '';
  };
  let unit = cellOf('units').replace(/^[（([【]|[）)\]】]$/g, '');
  if (unit.length > 60 || directionCell(unit) !== null || rowWord(unit) !== null) unit = '';
  const last = steps.at(-1);
  if (steps.length > 1 && last && isUnit(last.text) && !looksLikeIndicator(last.text)) {
    unit ||= last.text.replace(/^[（([【]|[）)\]】]$/g, '');
    steps.pop();
  }
  const leaf = steps.at(-1);
  const parts = splitName(leaf?.text ?? '');
  const aspects = steps.slice(0, -1).map((step) => step.text);
  const clean: string[] = [];
  let aspectUnit = '';
  for (const aspect of aspects) {
    const { name, unit: own, weight } = splitAspect(aspect);
    clean.push(name);
    aspectUnit = own || aspectUnit;
    if (weight !== null) weights.set(JSON.stringify(clean), { path: [...clean], weight });
  }
  const directionLine = cellOf('directions');
  return {
    name: parts.name,
    unit:
      unit ||
      parts.unit ||
      (/(率|比重|占比|增速|增长|增幅|同比|数$|个数|%)/.test(parts.name) ? '' : aspectUnit || sharedUnit),
    aspects: clean,
    ...directionOf(parts.full, aspects, directionLine),
    weight: weightAt(grid, column, lines) ?? parts.weight,
    row: leaf?.row ?? lines.at(-1)?.row ?? 0,
  };
}

function weightAt(grid: SheetGrid, column: number, lines: readonly Line[]): number | null {
  const line = lines.findLast((each) => each.kind === 'weights');
  return line ? weightOfCell(grid, line.row, column) : null;
}

/** The weight in a cell of a weight row; a cell that shows 5% and one that holds the text 5% are both 5. */
export function weightOfCell(grid: SheetGrid, row: number, column: number): number | null {
  const reading = readingAt(grid, row, column);
  if (reading.kind === 'number') {
    return reading.value < 0
      ? null
      : reading.percent
        ? Number((reading.value * 100).toPrecision(15))
        : reading.value;
  }
  return parseWeight(textThrough(grid, row, column));
}

/** The direction a direction row, a mark or a word gives; higher is better by default. */
function directionOf(
  name: string,
  aspects: readonly string[],
  line: string,
): { direction: Direction; directionWord: string } {
  const given = line === '' ? null : directionCell(line);
  if (given) return { direction: given, directionWord: given === 'lower-is-better' ? line : '' };
  const stated = statedDirection(name) ?? aspects.map(statedDirection).find((each) => each !== null);
  if (stated) {
    return stated.lower
      ? { direction: 'lower-is-better', directionWord: stated.word }
      : { direction: 'higher-is-better', directionWord: '' };
  }
  // “2024年” or “增速” says nothing without the indicator it stands under.
  const word = lowerWordIn(isPart(name) ? `${aspects.at(-1) ?? ''} ${name}` : name);
  return word
    ? { direction: 'lower-is-better', directionWord: word }
    : { direction: 'higher-is-better', directionWord: '' };
}

const bracketed = /^(.*?)\s*[（([【［]([^（()）[\]【】［］]*)[)）\]】］]\s*$/s;
const pointsText =
  /^(?:(?:权重|权数|分值|满分|weight)\s*[:：]?\s*(\d+(?:\.\d+)?)\s*(?:%|分)?|(\d+(?:\.\d+)?)\s*(?:分|points?))$/i;

/**
 * A header text taken apart: name, unit, weight. Read from the end: brackets holding a unit, a weight (10分, 权重0.1) or
 * a mark of direction, then a unit after a comma, a colon or a space. Other brackets stay in the name.
 */
export function splitName(text: string): { name: string; unit: string; weight: number | null; full: string } {
  let name = tidyHeader(text);
  let unit = '';
  let weight: number | null = null;
  for (let match = bracketed.exec(name); match; match = bracketed.exec(name)) {
    const inside = (match[2] ?? '').trim();
    const points = pointsText.exec(narrow(inside));
    const items = inside.split(/[,，;；、]\s*/);
    const [first = '', second = ''] = directionCell(items[0] ?? '') === null ? items : items.toReversed();
    const isMark = inside !== '' && inside !== '1' && directionCell(inside) !== null;
    if (points && weight === null) weight = Number(points[1] ?? points[2]);
    else if (!unit && isUnit(first) && directionCell(second) !== null) unit = first;
    else if (!unit && !isMark && isUnit(inside)) unit = inside;
    else if (!isMark) break;
    name = (match[1] ?? '').trim();
  }
  const arrow = /^(.*\S)\s*[↑↓▲▼]$/.exec(name);
  name = arrow?.[1] ?? name;
  const sign = unit ? null : /^(.+?)\s*[%％]$/.exec(name);
  if (sign?.[1]) {
    name = sign[1];
    unit = '%';
  }
  const tail = unit ? null : /^(.+?)(?:\s*[,，:：]\s*|\s+)([^,，:：\s]+(?:\s[^,，:：\s]+)?)$/.exec(name);
  if (
    tail?.[1] &&
    tail[2] &&
    isUnit(tail[2]) &&
    !/\b(per|of|to|by|and|with|for|from)$/i.test(tail[1]) &&
    !/^(number|no\.?|count|ratio|index|points|score|people|person|persons|workers|firms|companies|enterprises|projects|patents|accidents|cases|complaints|centres|institutions|units|items|days?|hours?|years?|months?)$/i.test(
      tail[2],
    )
  ) {
    name = tail[1].replace(/\s+in$/i, '');
    unit = tail[2];
  }
  return { name: name || tidyHeader(text), unit, weight, full: tidyHeader(text) };
}

/** Whether a name tells only which figure of the indicator above it this is: a year, its level, its growth. */
function isPart(name: string): boolean {
  return isYearOrLevel(name) || isRelativeName(name);
}

/** An aspect's name and the weight or unit beside it: 经济规模（300分）, Scale (30%), 发展质量 25%, GDP（亿元）. */
function splitAspect(text: string): { name: string; unit: string; weight: number | null } {
  const match = bracketed.exec(text) ?? /^(.*\S)[\s:：]+(\d+(?:\.\d+)?\s*(?:%|分|points?))$/i.exec(text);
  const inside = narrow(match?.[2] ?? '').trim();
  const points = pointsText.exec(inside) ?? /^(\d+(?:\.\d+)?)\s*%?$/.exec(inside);
  const weight = points ? Number(points[1] ?? points[2]) : Number.NaN;
  if (match?.[1] && Number.isFinite(weight)) return { name: match[1], unit: '', weight };
  if (match?.[1] && inside !== '' && isUnit(inside)) return { name: match[1], unit: inside, weight: null };
  return { name: text, unit: '', weight: null };
}
