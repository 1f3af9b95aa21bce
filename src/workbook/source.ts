/**
 * Where the indicator table is and what its rows and columns are: what find-table found, as data, with the user's
 * overrules. Rows and columns are sheet coordinates from 0.
 */
import { z } from 'zod';
import type { ColumnReason, Issue, RowReason } from '../engine/issue';
import type { Direction } from '../engine/model/model';
import type { Table } from '../engine/model/table';
import type { Rect } from './port';

/** What the user decided against the finder's guess; kept with the workbook. Keys are A1 rows ("12") and columns ("F"). */
export const choiceSchema = z.strictObject({
  sheet: z.string().max(400).optional().describe('Sheet name; absent lets the finder choose.'),
  range: z
    .string()
    .max(40)
    .optional()
    .describe('Header rows included, as A1:P60; absent lets the finder choose.'),
  rows: z.record(z.string().regex(/^[1-9]\d{0,6}$/), z.enum(['zone', 'left-out'])).default({}),
  columns: z
    .record(z.string().regex(/^[A-Z]{1,3}$/), z.enum(['name', 'group', 'indicator', 'left-out']))
    .default({}),
  confirmed: z
    .array(z.string().max(400))
    .max(5000)
    .optional()
    .describe('Indicators, by id, whose guessed direction the user has confirmed or turned.'),
});
export type Choice = z.infer<typeof choiceSchema>;

export interface FoundIndicator {
  readonly column: number;
  /** Unique in the table: the name, or aspect and name where two share it. */
  readonly id: string;
  readonly name: string;
  /** '' where none is written. */
  readonly unit: string;
  /** Aspect names from the top; empty where the header has one level. */
  readonly aspects: readonly string[];
  readonly direction: Direction;
  /** The word or mark that made it lower-is-better, '' for the default. */
  readonly directionWord: string;
  /** A weight written in a weight row of the header, if any. */
  readonly weight: number | null;
  /** The cell that holds its name. */
  readonly headerRow: number;
}

export interface FoundGroup {
  readonly column: number;
  readonly name: string;
  /** Each group is written on the first row of its block only, the cells below being blank. */
  readonly outline?: true;
}

export interface FoundZone {
  readonly row: number;
  readonly name: string;
}

export interface FoundTable {
  readonly sheet: string;
  readonly sheetName: string;
  /** Header rows included. */
  readonly range: Rect;
  /** First row of the body. */
  readonly bodyTop: number;
  readonly nameColumn: number;
  readonly groups: readonly FoundGroup[];
  /** The grouping that section rows such as “一、国家级开发区” give the zones below them; null where there are none. */
  readonly sections: {
    readonly name: string;
    readonly rows: readonly { readonly row: number; readonly name: string }[];
  } | null;
  readonly indicators: readonly FoundIndicator[];
  /** Weights written beside aspects: in the header as “经济规模（300分）”, or on a sheet of metadata. */
  readonly aspectWeights: readonly { readonly path: readonly string[]; readonly weight: number }[];
  readonly zones: readonly FoundZone[];
  readonly leftOutRows: readonly {
    readonly row: number;
    readonly reason: RowReason;
    readonly text: string;
  }[];
  readonly leftOutColumns: readonly {
    readonly column: number;
    readonly reason: ColumnReason;
    readonly text: string;
  }[];
  /** Decisions, doubts and problems, each with its cell. */
  readonly issues: readonly Issue[];
}

/** The table read from the cells, and where each of its rows and columns stands. */
export interface Source {
  readonly found: FoundTable;
  readonly table: Table;
  /** Issues of finding and of reading, each with its cell. */
  readonly issues: readonly Issue[];
}
