/** A sheet of ours as a worksheet part. */
import { cellAddress, columnLetters, rectAddress } from '../../address';
import type { SheetContent, StyleName } from '../../port';
import { cellXml, columnsXml, mergesXml } from './cell-xml';
import { type Edition, xmlDeclaration } from './namespaces';
import { escapeXml } from './xml-text';

const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const xm = 'http://schemas.microsoft.com/office/excel/2006/main';

/** What the rest of the workbook gives a sheet: numbers of its styles, the id of its table's relationship. */
export interface SheetLinks {
  readonly edition: Edition;
  readonly style: (name: StyleName) => number;
  readonly table: string | null;
}

/** The whole part; its elements stand in the order that the schema demands. */
export function sheetXml(content: SheetContent, links: SheetLinks): string {
  const { edition } = links;
  return [
    `${xmlDeclaration}<worksheet xmlns="${edition.main}" xmlns:r="${edition.relationships}">`,
    content.print && !content.print.repeatColumns ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '',
    `<dimension ref="${usedAddress(content)}"/>`,
    viewXml(content.freeze),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(content.widths),
    `<sheetData>${content.rows.map((row, i) => rowXml(row, i, content.heights?.[i], links)).join('')}</sheetData>`,
    mergesXml(content.merges ?? []),
    dataBarsXml(content.dataBars ?? []),
    printXml(content.print),
    links.table ? `<tableParts count="1"><tablePart r:id="${escapeXml(links.table)}"/></tableParts>` : '',
    dataBarExtensionsXml(content.dataBars ?? []),
    '</worksheet>',
  ].join('');
}

/** The columns and rows that a sheet of this name repeats on every printed page, as its defined name says it; null for none. */
export function printTitles({ print }: SheetContent, quotedName: string): string | null {
  const { repeatColumns: columns, repeatRows: rows } = print ?? {};
  const areas = [
    ...(columns ? [`$${columnLetters(columns[0])}:$${columnLetters(columns[1])}`] : []),
    ...(rows ? [`$${rows[0] + 1}:$${rows[1] + 1}`] : []),
  ];
  return areas.length > 0 ? areas.map((area) => `${quotedName}!${area}`).join(',') : null;
}

function usedAddress({ rows }: SheetContent): string {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rectAddress({ top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: columns - 1 });
}

/** The height is no custom one: the row still grows when its text is edited. */
function rowXml(
  row: SheetContent['rows'][number],
  index: number,
  height: number | null | undefined,
  links: SheetLinks,
): string {
  const cells = row.map((cell, column) => {
    if (!cell) return '';
    const style = cell.style ? links.style(cell.style) : 0;
    return cellXml(index, column, style, cell.value, cell.formula);
  });
  const xml = cells.join('');
  const tall = height ? ` ht="${height}"` : '';
  return xml === '' ? '' : `<row r="${index + 1}"${tall}>${xml}</row>`;
}

/**
 * The sheet is never marked as selected: together with a selected sheet of the user's, whose part is not ours to edit,
 * Excel would group both and every keystroke would go into both.
 */
function viewXml(freeze: SheetContent['freeze']): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0))
    return '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  const { rows, columns } = freeze;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function printXml(print: SheetContent['print']): string {
  const margins = '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  if (!print) return margins;
  const orientation = print.landscape ? 'landscape' : 'portrait';
  const fit = print.repeatColumns ? '' : ' fitToHeight="0"';
  return `${margins}<pageSetup paperSize="9"${fit} orientation="${orientation}"/>`;
}

type DataBars = NonNullable<SheetContent['dataBars']>;

/** Links the bar that Excel 2007 and WPS draw to its extension. */
function barId(index: number): string {
  return `{5A6F6E65-7261-6E6B-0000-${(index + 1).toString(16).toUpperCase().padStart(12, '0')}}`;
}

function dataBarsXml(bars: DataBars): string {
  return bars
    .map(({ range, color }, i) => {
      const bar = `<dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF${color}"/></dataBar>`;
      const link = `<extLst><ext xmlns:x14="${x14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${barId(i)}</x14:id></ext></extLst>`;
      return `<conditionalFormatting sqref="${rectAddress(range)}"><cfRule type="dataBar" priority="${i + 1}">${bar}${link}</cfRule></conditionalFormatting>`;
    })
    .join('');
}

/** The same bars as Excel 2010 and later draw them: from zero, in one colour, negative ones to the left. */
function dataBarExtensionsXml(bars: DataBars): string {
  if (bars.length === 0) return '';
  const rules = bars.map(({ range, color }, i) => {
    const bar = `<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:fillColor rgb="FF${color}"/><x14:negativeFillColor rgb="FFC9866B"/><x14:axisColor rgb="FF6B7280"/></x14:dataBar>`;
    return `<x14:conditionalFormatting xmlns:xm="${xm}"><x14:cfRule type="dataBar" id="${barId(i)}">${bar}</x14:cfRule><xm:sqref>${rectAddress(range)}</xm:sqref></x14:conditionalFormatting>`;
  });
  return `<extLst><ext xmlns:x14="${x14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${rules.join('')}</x14:conditionalFormattings></ext></extLst>`;
}
