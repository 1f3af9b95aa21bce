import { issue, Refused } from '../../../engine/issue';
import type { CellValue, Rect, SheetCells } from '../../port';

/**
 * Cells asked for in one round trip. Excel on the web answers at most 5 MB; a number and its format take some
 * 30 bytes, so this leaves room for long texts.
 */
const cellsPerTrip = 60_000;

interface SheetSize {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly someRowsHidden: boolean;
  readonly someColumnsHidden: boolean;
}

/** Some whole rows of one sheet, few enough for one round trip. */
interface Band {
  readonly sheet: SheetSize;
  readonly top: number;
  readonly rows: number;
}

interface BandCells {
  readonly band: Band;
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  readonly hiddenRows: readonly number[];
  /** Of the whole sheet, with its first band; null with the others. */
  readonly shape: SheetShape | null;
}

interface SheetShape {
  readonly merges: readonly Rect[];
  readonly hiddenColumns: readonly number[];
}

/**
 * The cells of the sheets with these ids, in this order. Takes two round trips, a third where a text looks like an
 * error value, and more only above 60,000 cells. Throws Refused with `sheet-unknown` where a sheet is gone.
 */
export async function readCells(
  context: Excel.RequestContext,
  ids: readonly string[],
): Promise<readonly SheetCells[]> {
  const sizes = await readSizes(context, ids);
  const cells: BandCells[] = [];
  for (const batch of batches(sizes.flatMap(bandsOf))) cells.push(...(await readBands(context, batch)));
  const errors = await readErrors(context, cells);
  return sizes.map((size) =>
    sheetCells(
      size,
      cells.filter(({ band }) => band.sheet === size),
      errors,
    ),
  );
}

async function readSizes(context: Excel.RequestContext, ids: readonly string[]): Promise<SheetSize[]> {
  const { worksheets } = context.workbook;
  const all = worksheets.load('items/name');
  const asked = ids.map((id) => {
    const worksheet = worksheets.getItemOrNullObject(id).load('name');
    const used = worksheet
      .getUsedRangeOrNullObject(true)
      .load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
    return { id, worksheet, used };
  });
  await context.sync();
  return asked.map(({ id, worksheet, used }) => {
    if (worksheet.isNullObject) {
      throw new Refused(issue('sheet-unknown', { sheet: id, sheets: all.items.map(({ name }) => name) }));
    }
    const isEmpty = used.isNullObject;
    return {
      id,
      name: worksheet.name,
      rows: isEmpty ? 0 : used.rowIndex + used.rowCount,
      columns: isEmpty ? 0 : used.columnIndex + used.columnCount,
      // One flag for the whole range, null where rows differ: only then is each row worth asking for.
      someRowsHidden: !isEmpty && used.rowHidden !== false,
      someColumnsHidden: !isEmpty && used.columnHidden !== false,
    };
  });
}

function bandsOf(sheet: SheetSize): Band[] {
  if (sheet.rows === 0) return [];
  const rows = Math.max(1, Math.floor(cellsPerTrip / sheet.columns));
  return Array.from({ length: Math.ceil(sheet.rows / rows) }, (_, index) => ({
    sheet,
    top: index * rows,
    rows: Math.min(rows, sheet.rows - index * rows),
  }));
}

/** Consecutive bands together as long as they fit one round trip. */
function batches(bands: readonly Band[]): Band[][] {
  const result: Band[][] = [];
  let cells = Number.POSITIVE_INFINITY;
  for (const band of bands) {
    const size = band.rows * band.sheet.columns;
    cells += size;
    if (cells > cellsPerTrip) {
      result.push([]);
      cells = size;
    }
    result.at(-1)?.push(band);
  }
  return result;
}

function rangeOf(context: Excel.RequestContext, band: Band): Excel.Range {
  const { sheet, top, rows } = band;
  return context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(top, 0, rows, sheet.columns);
}

/** Reads bands in one round trip, in more where long texts make the answer larger than Excel gives. */
async function readBands(context: Excel.RequestContext, bands: readonly Band[]): Promise<BandCells[]> {
  const answers = bands.map((band) => askBand(context, band));
  try {
    await context.sync();
  } catch (error) {
    const [first, second] = halves(bands);
    const isTooLarge =
      error instanceof OfficeExtension.Error && error.code === 'ResponsePayloadSizeLimitExceeded';
    if (!isTooLarge || !first || !second) throw error;
    return [...(await readBands(context, first)), ...(await readBands(context, second))];
  }
  return answers.map((answer) => answer());
}

/** Bands in two parts of about the same size; empty where they are a single row. */
function halves(bands: readonly Band[]): [Band[], Band[]] | [] {
  if (bands.length > 1) {
    const middle = Math.floor(bands.length / 2);
    return [bands.slice(0, middle), bands.slice(middle)];
  }
  const [band] = bands;
  if (!band || band.rows < 2) return [];
  const rows = Math.floor(band.rows / 2);
  return [[{ ...band, rows }], [{ ...band, top: band.top + rows, rows: band.rows - rows }]];
}

function askBand(context: Excel.RequestContext, band: Band): () => BandCells {
  const range = rangeOf(context, band).load('values,numberFormat');
  const rows = band.sheet.someRowsHidden ? range.getRowProperties({ rowHidden: true }) : null;
  const shape = band.top === 0 ? askShape(context, band.sheet) : null;
  return () => ({
    band,
    values: range.values,
    formats: range.numberFormat,
    hiddenRows: (rows?.value ?? []).flatMap((row, index) => (row.rowHidden ? [band.top + index] : [])),
    shape: shape?.() ?? null,
  });
}

function askShape(context: Excel.RequestContext, sheet: SheetSize): () => SheetShape {
  const range = rangeOf(context, { sheet, top: 0, rows: sheet.rows });
  const columns = sheet.someColumnsHidden ? range.getColumnProperties({ columnHidden: true }) : null;
  // Every Excel still in support has 1.13; before it there is no way to ask.
  const knowsMerges = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  const merged = knowsMerges ? range.getMergedAreasOrNullObject() : null;
  merged?.load('areaCount');
  const areas = merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return () => ({
    merges: merged && areas && !merged.isNullObject ? areas.items.map(rectOf) : [],
    hiddenColumns: (columns?.value ?? []).flatMap((column, index) => (column.columnHidden ? [index] : [])),
  });
}

function rectOf(range: Excel.Range): Rect {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

function looksLikeError(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('#');
}

/** Which cells that look like error values are such, as `sheet id/row/column`: only the value's type tells. */
async function readErrors(
  context: Excel.RequestContext,
  cells: readonly BandCells[],
): Promise<ReadonlySet<string>> {
  const doubtful = cells.flatMap(({ band, values }) => {
    const rows = values.flatMap((row, index) => (row.some(looksLikeError) ? [index] : []));
    const first = rows[0];
    const last = rows.at(-1);
    return first === undefined || last === undefined
      ? []
      : [{ sheet: band.sheet, top: band.top + first, rows: last - first + 1 }];
  });
  const errors = new Set<string>();
  for (const batch of batches(doubtful)) {
    const ranges = batch.map((band) => ({ band, range: rangeOf(context, band).load('valueTypes') }));
    await context.sync();
    for (const { band, range } of ranges) {
      range.valueTypes.forEach((row, r) => {
        row.forEach((type, column) => {
          if (type === 'Error') errors.add(`${band.sheet.id}/${band.top + r}/${column}`);
        });
      });
    }
  }
  return errors;
}

/** One sheet put together again, without rows and columns at the end whose cells are all empty. */
function sheetCells(size: SheetSize, bands: readonly BandCells[], errors: ReadonlySet<string>): SheetCells {
  const shape = bands[0]?.shape;
  const values = bands.flatMap(({ band, values: rows }) =>
    rows.map((row, r) =>
      row.map((value, column) => cellValue(value, errors.has(`${size.id}/${band.top + r}/${column}`))),
    ),
  );
  const rows = values.findLastIndex((row) => row.some((value) => value !== null)) + 1;
  const columns = values.reduce(
    (most, row) => Math.max(most, row.findLastIndex((value) => value !== null) + 1),
    0,
  );
  const trimmed = <T>(grid: readonly (readonly T[])[]): T[][] =>
    grid.slice(0, rows).map((row) => row.slice(0, columns));
  return {
    sheet: size.id,
    name: size.name,
    top: 0,
    left: 0,
    values: trimmed(values),
    formats: trimmed(bands.flatMap(({ formats }) => formats)),
    merges: shape?.merges ?? [],
    hiddenRows: bands.flatMap(({ hiddenRows }) => hiddenRows).filter((row) => row < rows),
    hiddenColumns: (shape?.hiddenColumns ?? []).filter((column) => column < columns),
  };
}

function cellValue(value: unknown, isError: boolean): CellValue {
  if (isError) return { error: String(value) };
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
