import {
  addDerivedIndicator,
  removeIndicator,
  setDirection,
  setGoalposts,
  setTarget,
} from '../engine/model/edit-model';
import { prepareExpressions } from '../engine/model/expression';
import type { Direction, Goalposts } from '../engine/model/model';
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
  /** Null takes the target away. */
  setTarget(indicator: string, target: number | null): void;
  /** Its id is its name, numbered where that is taken. Resolves once it counts: expressions are loaded on demand. */
  addDerived(derived: DerivedIndicator): Promise<void>;
  /** Takes an indicator out of the model; the column of the table stays. */
  removeIndicator(indicator: string): void;
}

export function indicatorCommands({ store, editModel }: Context): IndicatorCommands {
  return {
    setDirection: (id, direction) => editModel((model) => setDirection(model, id, direction)),
    setGoalposts: (id, goalposts) =>
      editModel((model) => setGoalposts(model, id, goalposts ?? undefined), `goalposts ${id}`),
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

function freeId(name: string, taken: ReadonlySet<string>): string {
  let id = name;
  for (let number = 2; taken.has(id); number += 1) id = `${name} ${number}`;
  return id;
}
