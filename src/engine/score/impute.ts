import { type Issue, issue } from '../issue';
import type { Impute, Indicator, Model } from '../model/model';
import type { Column, Table } from '../model/table';
import { remember } from '../remember';
import { mean } from '../statistics/mean';
import { missingRows } from '../statistics/missing-rows';

/**
 * The table with missing values filled as the model says, and which rows were filled. `none` leaves them, `mean`
 * fills with the mean of the present ones, `refuse` leaves them and gives a `missing-refused`.
 */
export function impute(
  table: Table,
  model: Model,
): {
  readonly table: Table;
  readonly filled: ReadonlyMap<string, readonly number[]>;
  readonly issues: readonly Issue[];
} {
  const filled = new Map<string, readonly number[]>();
  const issues: Issue[] = [];
  const fill = (column: Column, { id, name }: Indicator, method: Impute['method']): Column => {
    const rows = method === 'none' ? [] : missingRows(column.values);
    // A column without any value has no mean to fill with, and its own issue.
    if (rows.length === 0 || rows.length === column.values.length) return column;
    const facts = { indicator: name, count: rows.length };
    switch (method) {
      case 'none':
        return column;
      case 'refuse':
        issues.push(issue('missing-refused', facts, { indicator: id }));
        return column;
      case 'mean': {
        const { values, value } = fillWithMean(column.values);
        filled.set(id, rows);
        issues.push(issue('imputed', { ...facts, value }, { indicator: id }));
        return { id, values };
      }
    }
  };
  const columns = table.columns.map((column, i) => {
    const indicator = model.indicators[i];
    return indicator ? fill(column, indicator, (indicator.impute ?? model.impute).method) : column;
  });
  return { table: { ...table, columns }, filled, issues };
}

const fillWithMean = remember((values: Float64Array) => {
  const value = mean(values);
  return { values: values.map((each) => (Number.isNaN(each) ? value : each)), value };
});
