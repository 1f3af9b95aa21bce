import { columnLetters, rectAddress } from '../../address';
import type { CellContent, Rect, SheetContent } from '../../port';
import { type CellStyle, cellStyles } from '../../styles';
import { styleAreas } from './style-areas';

/** A few calls on the workbook, and about how many bytes of a request they take. */
export interface Step {
  readonly bytes: number;
  readonly run: () => void;
}

/** Cells written by one step. */
const cellsPerStep = 10_000;
/** What one styled rectangle takes in a request, about. */
const bytesPerArea = 2_500;

/**
 * The steps that write a sheet of ours onto an empty worksheet, which each step looks up anew. The table's name
 * and how the sheet prints come later.
 */
export function fillSteps(sheet: () => Excel.Worksheet, content: SheetContent): readonly Step[] {
  const { rows, widths, freeze, table, dataBars = [], merges = [] } = content;
  return [
    ...cellSteps(sheet, rows),
    ...styleAreas(rows).map(({ style, area }) => ({
      bytes: bytesPerArea,
      run: () => applyStyle(sheet().getRange(rectAddress(area)), area, cellStyles[style]),
    })),
    {
      bytes: bytesPerArea + 600 * (widths.length + merges.length + dataBars.length),
      run: () => {
        const worksheet = sheet();
        const range = (area: Rect) => worksheet.getRange(rectAddress(area));
        widths.forEach((width, column) => {
          worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = points(width);
        });
        for (const area of merges) range(area).merge(false);
        for (const { range: area, color } of dataBars) addDataBar(range(area), color);
        if (table) addTable(worksheet, table.range);
        if (freeze) setFreeze(worksheet, freeze);
        worksheet.showGridlines = false;
      },
    },
  ];
}

function cellSteps(sheet: () => Excel.Worksheet, rows: SheetContent['rows']): Step[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return [];
  const height = Math.max(1, Math.floor(cellsPerStep / columns));
  return Array.from({ length: Math.ceil(rows.length / height) }, (_, index) => {
    const top = index * height;
    const contents = rows
      .slice(top, top + height)
      .map((row) => Array.from({ length: columns }, (_, column) => cellInput(row[column] ?? null)));
    return {
      // A character of a text takes up to three bytes.
      bytes: JSON.stringify(contents).length * 2,
      run: () => {
        sheet().getRangeByIndexes(top, 0, contents.length, columns).formulas = contents;
      },
    };
  });
}

/** What Excel is given for a cell; null leaves the cell empty. */
function cellInput(cell: CellContent | null): string | number | null {
  if (!cell) return null;
  if (cell.formula !== undefined) return `=${cell.formula}`;
  return typeof cell.value === 'string' ? textInput(cell.value) : cell.value;
}

/**
 * Text that stays text. Excel reads what is written as if it were typed, so that `=1+1`, `007` and `1/2` would become
 * something else; the apostrophe, which is not part of the cell, prevents it. Words without digits need none.
 */
export function textInput(text: string): string | null {
  if (text === '') return null;
  const isWords = /^\p{L}\P{Nd}*$/u.test(text) && !/^(true|false)$/i.test(text);
  return isWords ? text : `'${text}`;
}

/** Points of a column that shows so many digits of Excel's standard font, whose digits are 7 pixels wide. */
function points(characters: number): number {
  return (Math.round(characters * 7) + 5) * 0.75;
}

function applyStyle(range: Excel.Range, area: Rect, style: CellStyle): void {
  const { format } = range;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.align !== undefined) format.horizontalAlignment = alignments[style.align];
  if (style.wrap) format.wrapText = true;
  format.verticalAlignment = 'Center';
  // One format for all cells; the type asks for a grid, the library takes both.
  if (style.format !== undefined) range.set({ numberFormat: style.format as unknown as string[][] });
  for (const side of style.border ? borderSides(style.border.sides, area) : []) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = `#${style.border?.color}`;
  }
}

const alignments = { left: 'Left', center: 'Center', right: 'Right' } as const;

type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

/** The borders of a range that give each of its cells these sides; a single row or column has none inside. */
function borderSides(sides: 'bottom' | 'all', area: Rect): readonly Side[] {
  const inside: Side[] = [
    ...(area.bottom > area.top ? (['InsideHorizontal'] as const) : []),
    ...(sides === 'all' && area.right > area.left ? (['InsideVertical'] as const) : []),
  ];
  return sides === 'all'
    ? ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', ...inside]
    : ['EdgeBottom', ...inside];
}

/** From zero, in one colour, negative ones to the left: Excel's own bounds, as for a file. */
function addDataBar(range: Excel.Range, color: string): void {
  const { dataBar } = range.conditionalFormats.add('DataBar');
  dataBar.positiveFormat.fillColor = `#${color}`;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.negativeFormat.matchPositiveFillColor = false;
  dataBar.negativeFormat.fillColor = '#C9866B';
  dataBar.axisColor = '#6B7280';
}

function addTable(worksheet: Excel.Worksheet, area: Rect): void {
  // The cells have styles of their own; the native table brings filter buttons and a name.
  worksheet.tables.add(rectAddress(area), true).style = 'TableStyleLight1';
}

function setFreeze(worksheet: Excel.Worksheet, freeze: NonNullable<SheetContent['freeze']>): void {
  const { rows, columns } = freeze;
  if (rows > 0 && columns > 0) {
    worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) {
    worksheet.freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    worksheet.freezePanes.freezeColumns(columns);
  }
}

/** Sets how the sheet prints. Fails on a machine without a printer. */
export function setPrint(worksheet: Excel.Worksheet, print: NonNullable<SheetContent['print']>): void {
  const { pageLayout } = worksheet;
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  pageLayout.zoom = print.repeatColumns ? { scale: 100 } : { horizontalFitToPages: 1 };
  if (print.repeatRows) {
    const [first, last] = print.repeatRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  if (print.repeatColumns) {
    const [first, last] = print.repeatColumns.map(columnLetters);
    pageLayout.setPrintTitleColumns(`$${first}:$${last}`);
  }
}
