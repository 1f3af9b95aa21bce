import {
  addDerivedIndicator,
  removeIndicator,
  setDirection,
  setGoalposts,
  setTarget,
} from '../engine/model/edit-model';
import { prepareExpressions } from '../engine/model/expression';
import type { Direction, Goalposts, Model } from '../engine/model/model';
import { findColumn, type Table } from '../engine/model/table';
import { extent } from '../engine/statistics/extent';
import type { Context } from './context';

/** A new indicator worked out from others. */
export interface DerivedIndicator {
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  /** Arithmetic over indicator ids. */
  readonly expression: string;
  /** Aspect id. */
  readonly aspect: string;
}

export interface IndicatorCommands {
  setDirection(indicator: string, direction: Direction): void;
  /** Null takes the goalposts away. */
  setGoalposts(indicator: string, goalposts: Goalposts | null): void;
  /** Gives every indicator of the table that has no goalposts its lowest and highest value as it is now. */
  fillGoalposts(): void;
  /** Null takes the target away. */
  setTarget(indicator: string, target: number | null): void;
  /** Its id is its name, numbered where that is taken. Resolves once it counts: expressions are loaded on demand. */
  addDerived(derived: DerivedIndicator): Promise<void>;
  /** Takes an indicator out of the model; the column of the table stays. */
  removeIndicator(indicator: string): void;
}

export function indicatorCommands({ store, edit, editModel }: Context): IndicatorCommands {
  return {
    setDirection: (id, direction) => editModel((model) => setDirection(model, id, direction)),
    setGoalposts: (id, goalposts) =>
      editModel((model) => setGoalposts(model, id, goalposts ?? undefined), `goalposts ${id}`),
    fillGoalposts: () =>
      edit((document) => {
        const { model, source } = document;
        return model && source ? { ...document, model: withGoalposts(model, source.table) } : document;
      }),

    setTarget: (id, target) =>
      editModel((model) => setTarget(model, id, target ?? undefined), `target ${id}`),

    async addDerived({ aspect, ...derived }) {
      const { model } = store.getState().document ?? {};
      if (!model) return;
      const id = freeId(derived.name, new Set(model.indicators.map((indicator) => indicator.id)));
      const added = addDerivedIndicator(model, { id, ...derived }, aspect);
      await prepareExpressions(added);
      editModel((latest) => addDerivedIndicator(latest, { id, ...derived }, aspect));
    },

    removeIndicator: (id) => editModel((model) => removeIndicator(model, id)),
  };
}

function withGoalposts(model: Model, table: Table): Model {
  return model.indicators.reduce((filled, { id, goalposts }) => {
    const values = findColumn(table, id)?.values;
    if (goalposts || !values) return filled;
    const { min, max } = extent(values);
    return min < max ? setGoalposts(filled, id, { low: min, high: max }) : filled;
  }, model);
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  let id = name;
  for (let number = 2; taken.has(id); number += 1) id = `${name} ${number}`;
  return id;
}
