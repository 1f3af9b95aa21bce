import { type Issue, issue } from '../issue';
import { setWeight } from '../model/edit-model';
import type { Model } from '../model/model';
import type { Column, Table } from '../model/table';
import { findColumn } from '../model/table';
import { findIndicator, findNode } from '../model/walk';
import { remember } from '../remember';
import type { Change } from './change';
import { near } from './near';

/** What is scored: a method and the values it is used on. */
export interface Inputs {
  readonly model: Model;
  readonly table: Table;
}

/**
 * The inputs after the changes, made in their order. A change that cannot be made is left out and gives an issue;
 * columns and parts of the model that no change touches stay the same objects.
 */
export function applyChanges(
  inputs: Inputs,
  changes: readonly Change[],
): Inputs & { readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  let { model } = inputs;
  const columns = new Map<string, Column>();
  for (const change of changes) {
    if (change.kind === 'weight') {
      const problem = checkWeight(model, change);
      if (problem) issues.push(problem);
      else model = setWeight(model, { kind: change.node, id: change.id }, change.weight);
      continue;
    }
    const problem = applyToCell({ model, table: inputs.table }, columns, change);
    if (problem) issues.push(problem);
  }
  if (columns.size === 0) return { model, table: inputs.table, issues };
  const table = {
    ...inputs.table,
    columns: inputs.table.columns.map((column) => columns.get(column.id) ?? column),
  };
  return { model, table, issues };
}

type WeightChange = Extract<Change, { kind: 'weight' }>;
type CellChange = Exclude<Change, WeightChange>;

function checkWeight(model: Model, { node, id, weight }: WeightChange): Issue | undefined {
  const found = findNode(model.tree, { kind: node, id });
  if (!found && node === 'aspect') return issue('change-aspect-unknown', { aspect: id });
  if (!found) {
    const ids = model.indicators.map((indicator) => indicator.id);
    return issue('change-indicator-unknown', { indicator: id, near: near(id, ids) });
  }
  return weight < 0 ? issue('weight-negative', { name: id, weight }, { [node]: id }) : undefined;
}

/** Changes a cell in the copied columns, or says why not. */
function applyToCell(
  { model, table }: Inputs,
  copies: Map<string, Column>,
  change: CellChange,
): Issue | undefined {
  const { zone, indicator } = change;
  const at = { zone, indicator };
  const row = rowsOf(table.zones).get(zone);
  if (row === undefined)
    return issue('change-zone-unknown', { zone, near: near(zone, table.zones) }, { zone });
  const known = findIndicator(model, indicator);
  if (known?.expression !== undefined) return issue('change-on-derived', { indicator: known.name }, at);
  const column = copies.get(indicator) ?? findColumn(table, indicator);
  if (!column) {
    const ids = table.columns.map(({ id }) => id);
    return issue('change-indicator-unknown', { indicator, near: near(indicator, ids) }, { indicator });
  }
  const before = column.values[row] ?? Number.NaN;
  if (change.kind !== 'set' && Number.isNaN(before))
    return issue('change-on-missing', { zone, indicator: known?.name ?? indicator }, at);
  const copy = copies.get(indicator) ?? { id: indicator, values: column.values.slice() };
  copy.values[row] = changed(before, change);
  copies.set(indicator, copy);
  return undefined;
}

function changed(before: number, change: CellChange): number {
  switch (change.kind) {
    case 'set':
      return change.value;
    case 'add':
      return before + change.amount;
    case 'scale':
      return before * (1 + change.percent / 100);
  }
}

const rowsOf = remember(
  (zones: readonly string[]): ReadonlyMap<string, number> => new Map(zones.map((zone, row) => [zone, row])),
);
