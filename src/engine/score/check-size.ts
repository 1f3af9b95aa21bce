import { type Issue, issue } from '../issue';
import type { Model } from '../model/model';
import { LARGEST, type Table } from '../model/table';
import { remember } from '../remember';

/**
 * A `value-too-large` for each value that, filled and treated, is larger than what can be calculated with; it names the
 * value as measured where there is one. Tables have the indicators in the model's order.
 */
export function checkSize(treated: Table, derived: Table, model: Model): readonly Issue[] {
  return treated.columns.flatMap(({ id, values }, i) =>
    rowsTooLarge(values).map((row) => {
      const measured = derived.columns[i]?.values[row] ?? Number.NaN;
      const value = Number.isNaN(measured) ? (values[row] as number) : measured;
      const facts = { indicator: model.indicators[i]?.name ?? id, value };
      return issue('value-too-large', facts, { zone: treated.zones[row] ?? '', indicator: id });
    }),
  );
}

const rowsTooLarge = remember((values: Float64Array): readonly number[] => {
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++) if (Math.abs(values[row] as number) > LARGEST) rows.push(row);
  return rows;
});
