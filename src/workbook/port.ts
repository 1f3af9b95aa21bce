/**
 * The few things we ask of any spreadsheet. One call is one round trip. Rows and columns count from 0; rectangles
 * include both ends. Every adapter passes test/workbook/contract.ts.
 */
import type { Issue } from '../engine/issue';

/** An Excel error value such as #N/A or #DIV/0!. */
export interface CellError {
  readonly error: string;
}

/** A cell as it is stored: dates are serial numbers; an empty cell or an empty text is null. */
export type CellValue = string | number | boolean | null | CellError;

export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface SheetInfo {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Cells may not be edited without unprotecting it. */
  readonly protected: boolean;
  /** Size of the used range counted from A1: it ends at the last cells that hold a value; 0 by 0 when empty. */
  readonly rows: number;
  readonly columns: number;
  /** The key of our own sheet (see layout.ts), null for a sheet of the user's. */
  readonly ours: string | null;
}

export interface WorkbookInfo {
  /** File name, or the name the host gives the workbook. */
  readonly name: string;
  /** Worksheets only, in tab order. */
  readonly sheets: readonly SheetInfo[];
  /** Id of the active sheet, '' when there is none. */
  readonly active: string;
  readonly dates: '1900' | '1904';
  /** Our custom XML part: an XML document in our namespace (layout.ts); null when there is none. Untrusted. */
  readonly state: string | null;
  /** Warnings about the file as a whole: signed, shared, structure protected, precision as displayed. */
  readonly issues: readonly Issue[];
}

/** The cells of one sheet from A1 to the end of the used range, or of one rectangle of it. */
export interface SheetCells {
  readonly sheet: string;
  readonly name: string;
  /** Position of values[0][0]. */
  readonly top: number;
  readonly left: number;
  /** Rectangular: every row has the same length. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats in the en-US notation, same shape as values. */
  readonly formats: readonly (readonly string[])[];
  /** Merged areas, in sheet coordinates; only their top left cell holds a value. */
  readonly merges: readonly Rect[];
  /** Sheet coordinates. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** How a cell of ours looks; workbook/styles.ts says what each means. */
export type StyleName =
  | 'title'
  | 'note'
  | 'header'
  | 'text'
  | 'strong'
  | 'rank'
  | 'score'
  | 'fraction'
  | 'value'
  | 'percent'
  | 'weight'
  | 'input'
  | 'muted'
  | 'imputed'
  | 'better'
  | 'worse'
  | 'gained'
  | 'lost'
  | 'wrapped';

export interface CellContent {
  readonly value: string | number | null;
  /** Without the leading =; `value` is then its cached result. */
  readonly formula?: string;
  readonly style?: StyleName;
}

export interface TableContent {
  /** Unique in the workbook; the adapter appends a number where it is taken. */
  readonly name: string;
  /** Header row included. Header texts are unique ignoring case. */
  readonly range: Rect;
}

/** One sheet of ours, whole. Text is always text: never parsed, never a formula. */
export interface SheetContent {
  /** Which of our sheets it is; see layout.ts. */
  readonly key: string;
  /** The name it should get: at most 31 characters, none of []:*?/\ */
  readonly name: string;
  readonly rows: readonly (readonly (CellContent | null)[])[];
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** Heights of the rows in points for a file, null for the usual one; a running Excel fits rows to their text itself. */
  readonly heights?: readonly (number | null)[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly table?: TableContent;
  readonly dataBars?: readonly { readonly range: Rect; readonly color: string }[];
  readonly merges?: readonly Rect[];
  /**
   * Printing: orientation, the rows and columns repeated on every page (0-based, inclusive). A sheet is fitted to one
   * page in width unless it repeats columns: then it takes as many as it needs.
   */
  readonly print?: {
    readonly landscape: boolean;
    readonly repeatRows?: readonly [number, number];
    readonly repeatColumns?: readonly [number, number];
  };
}

/** One writing: all or nothing. */
export interface Results {
  /** Replaces those of our sheets that have these keys, in place; adds the others at the end. */
  readonly sheets: readonly SheetContent[];
  /** Keys of our sheets to delete. */
  readonly remove: readonly string[];
  /** Our custom XML part: an XML document whose root is in our namespace (layout.ts). */
  readonly state: string;
  /** Key of the sheet to show afterwards, if any. */
  readonly activate?: string;
}

export interface Written {
  /** The names the sheets really got. */
  readonly sheets: readonly { readonly key: string; readonly name: string }[];
  /** Notes: a name that was taken by a sheet of the user's. */
  readonly issues: readonly Issue[];
}

export interface Workbook {
  describe(): Promise<WorkbookInfo>;
  /** The cells of the sheets with these ids, in this order. Rejects with Refused when one is gone. */
  read(sheets: readonly string[]): Promise<readonly SheetCells[]>;
  /** Writes all of it or nothing; rejects with Refused, the workbook as it was. Touches no sheet of the user's. */
  write(results: Results): Promise<Written>;
}
