import { type Issue, issue } from '../issue';
import type { Model, Screen } from '../model/model';
import type { Table } from '../model/table';

/** What screening leaves out of the scores. */
export interface Dropped {
  /** Rows of the table. */
  readonly rows: ReadonlySet<number>;
  /** Indicator ids. */
  readonly indicators: ReadonlySet<string>;
}

const nothing: Dropped = { rows: new Set(), indicators: new Set() };

type Threshold = Screen['zones'];
type Failure = { readonly why: 'available' | 'zeros'; readonly share: number };

/**
 * The table with the zones and indicators that have too few values, or too many zeros, missing throughout where the
 * model drops them; each is named by a `zone-screened` or `indicator-screened`. Both are judged on the table as it
 * comes, so that dropping one does not save or doom another. A share equal to the threshold is enough. Of a zone or
 * an indicator without any value zeros are not counted.
 *
 * Convention: COINr's `Screen` (Becker et al. 2022), which screens zones only.
 */
export function screen(
  table: Table,
  model: Model,
): { readonly table: Table; readonly dropped: Dropped; readonly issues: readonly Issue[] } {
  if (!model.screen) return { table, dropped: nothing, issues: [] };
  const { zones, indicators, action } = model.screen;
  const failedRows = table.zones.flatMap((zone, row) => {
    const failure = failureOf(
      table.columns.map(({ values }) => values[row] as number),
      zones,
    );
    return failure ? [{ zone, row, failure }] : [];
  });
  const failedColumns = model.indicators.flatMap(({ id, name }, i) => {
    const values = table.columns[i]?.values ?? new Float64Array();
    const failure = failureOf(values, indicators);
    return failure ? [{ id, name, failure }] : [];
  });
  const issues = [
    ...failedRows.map(({ zone, failure }) => issue('zone-screened', { zone, action, ...failure }, { zone })),
    ...failedColumns.map(({ id, name, failure }) =>
      issue('indicator-screened', { indicator: name, action, ...failure }, { indicator: id }),
    ),
  ];
  if (action === 'mark' || issues.length === 0) return { table, dropped: nothing, issues };
  const dropped: Dropped = {
    rows: new Set(failedRows.map(({ row }) => row)),
    indicators: new Set(failedColumns.map(({ id }) => id)),
  };
  return { table: without(table, dropped), dropped, issues };
}

/** Why values do not meet a threshold, or undefined. */
function failureOf(
  values: readonly number[] | Float64Array,
  { available, zeros }: Threshold,
): Failure | undefined {
  const all = values.length;
  let present = 0;
  let zero = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    present++;
    if (value === 0) zero++;
  }
  if (all > 0 && present / all < available) return { why: 'available', share: present / all };
  if (present > 0 && zero / present > zeros) return { why: 'zeros', share: zero / present };
  return undefined;
}

function without(table: Table, { rows, indicators }: Dropped): Table {
  const columns = table.columns.map((column) => {
    const { id, values } = column;
    if (indicators.has(id)) return { id, values: new Float64Array(values.length).fill(Number.NaN) };
    if (rows.size === 0) return column;
    return { id, values: values.map((value, row) => (rows.has(row) ? Number.NaN : value)) };
  });
  return { ...table, columns };
}
