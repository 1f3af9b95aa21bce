import type { Direction, Goalposts, Indicator } from '../engine/model/model';
import type { Context } from './context';
import { aspectsOf, editAspect, mapAspects } from './edit-tree';

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
  /** Its id is its name, numbered where that is taken. Its weight is the mean of its siblings'. */
  addDerived(derived: DerivedIndicator): void;
  /** Takes an indicator out of the model; the column of the table stays. */
  removeIndicator(indicator: string): void;
}

export function indicatorCommands({ editModel }: Context): IndicatorCommands {
  const editIndicator = (id: string, change: (indicator: Indicator) => Indicator, run?: string) =>
    editModel(
      (model) => ({
        ...model,
        indicators: model.indicators.map((indicator) => (indicator.id === id ? change(indicator) : indicator)),
      }),
      run,
    );

  return {
    setDirection: (id, direction) => editIndicator(id, (indicator) => ({ ...indicator, direction })),

    setGoalposts: (id, goalposts) =>
      editIndicator(
        id,
        ({ goalposts: _, ...rest }) => (goalposts ? { ...rest, goalposts } : rest),
        `goalposts ${id}`,
      ),

    setTarget: (id, target) =>
      editIndicator(
        id,
        ({ target: _, ...rest }) => (target === null ? rest : { ...rest, target }),
        `target ${id}`,
      ),

    addDerived: ({ aspect, ...derived }) =>
      editModel((model) => {
        const home = aspectsOf(model.tree).find(({ id }) => id === aspect);
        if (!home) return model;
        const id = freeId(derived.name, new Set(model.indicators.map((indicator) => indicator.id)));
        const weights = home.children.map(({ weight }) => weight);
        const weight = weights.reduce((sum, each) => sum + each, 0) / weights.length || 1;
        return {
          ...model,
          indicators: [...model.indicators, { id, ...derived }],
          tree: editAspect(model.tree, aspect, (each) => ({
            ...each,
            children: [...each.children, { kind: 'indicator', id, weight }],
          })),
        };
      }),

    removeIndicator: (id) =>
      editModel((model) => ({
        ...model,
        indicators: model.indicators.filter((indicator) => indicator.id !== id),
        tree: mapAspects(model.tree, (aspect) => {
          const children = aspect.children.filter((child) => child.kind === 'aspect' || child.id !== id);
          return children.length === aspect.children.length ? aspect : { ...aspect, children };
        }),
      })),
  };
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  let id = name;
  for (let number = 2; taken.has(id); number += 1) id = `${name} ${number}`;
  return id;
}
