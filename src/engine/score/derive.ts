import { type Issue, issue } from '../issue';
import { parseExpression } from '../model/expression';
import type { Expression } from '../model/expression-parser';
import type { Indicator, Model } from '../model/model';
import type { Table } from '../model/table';
import { remember, sameItems } from '../remember';

/**
 * The indicators of the model in its order: columns of the table as they are, derived ones worked out for each
 * zone. An operand is a derived indicator of the model or any column of the table. A missing operand gives a
 * missing result; so does a result that is not finite, with a `division-by-zero` for the zone. An indicator that
 * is not in the table or whose expression cannot be used is missing throughout; `checkModel` says why.
 */
export function derive(
  table: Table,
  model: Model,
): { readonly table: Table; readonly issues: readonly Issue[] } {
  const missing = new Float64Array(table.zones.length).fill(Number.NaN);
  const known = new Map(table.columns.map(({ id, values }) => [id, values]));
  const issues: Issue[] = [];
  const waiting = new Map(
    model.indicators.flatMap((each) => {
      if (each.expression === undefined) return [];
      known.delete(each.id);
      const expression = parseExpression(each.expression);
      return 'fault' in expression ? [] : [[each, expression] as const];
    }),
  );
  // Those whose operands are all worked out, until none is left or those left wait for each other.
  for (let before = -1; waiting.size !== before; ) {
    before = waiting.size;
    const unknown = new Set([...waiting.keys()].map(({ id }) => id));
    for (const [indicator, expression] of waiting) {
      if (expression.names.some((name) => unknown.has(name))) continue;
      const operands = expression.names.map((name) => known.get(name) ?? missing);
      const { values, notFinite } = evaluate(indicator, { expression, operands, size: table.zones.length });
      for (const row of notFinite) issues.push(withoutResult(indicator, table.zones[row] ?? ''));
      known.set(indicator.id, values);
      waiting.delete(indicator);
      unknown.delete(indicator.id);
    }
  }
  const columns = model.indicators.map(({ id }) => ({ id, values: known.get(id) ?? missing }));
  return { table: { zones: table.zones, groupings: table.groupings, columns }, issues };
}

function withoutResult(indicator: Indicator, zone: string): Issue {
  const facts = { indicator: indicator.name, expression: indicator.expression ?? '' };
  return issue('division-by-zero', facts, { zone, indicator: indicator.id });
}

interface Work {
  readonly expression: Expression;
  readonly operands: readonly Float64Array[];
  /** Zones. */
  readonly size: number;
}

const evaluate = remember(
  (_: Indicator, { expression, operands, size }: Work) => {
    const values = new Float64Array(size);
    const notFinite: number[] = [];
    const row = new Float64Array(operands.length);
    for (let zone = 0; zone < size; zone++) {
      operands.forEach((operand, i) => {
        row[i] = operand[zone] as number;
      });
      const complete = !row.some(Number.isNaN);
      const value = complete ? expression.evaluate(row) : Number.NaN;
      values[zone] = value;
      if (complete && Number.isNaN(value)) notFinite.push(zone);
    }
    return { values, notFinite };
  },
  (a, b) => a.expression === b.expression && a.size === b.size && sameItems(a.operands, b.operands),
);
