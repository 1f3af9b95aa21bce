/** One grouping of the zones, such as 类别 or 片区: a group for every zone, '' where it has none. */
export interface Grouping {
  readonly name: string;
  /** Length: zones. */
  readonly groups: readonly string[];
}

/** The values of one indicator, in its own unit; NaN is missing. Never changed in place. */
export interface Column {
  /** Indicator id. */
  readonly id: string;
  /** Length: zones, in the table's order. */
  readonly values: Float64Array;
}

/** Zones by indicators, kept by column. Zone names are unique. */
export interface Table {
  readonly zones: readonly string[];
  readonly groupings: readonly Grouping[];
  readonly columns: readonly Column[];
}

/** The largest size of a value that is calculated with: the squares of many such still add up to a number. */
export const LARGEST = 1e150;

/** The column of an indicator, or undefined. */
export function findColumn(table: Table, id: string): Column | undefined {
  return table.columns.find((column) => column.id === id);
}
