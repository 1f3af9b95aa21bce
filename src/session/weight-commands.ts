import type { Aspect, Model, TreeNode } from '../engine/model/model';
import type { Context } from './context';
import { aspectsOf, editAspect, nodeKey, parentOf } from './edit-tree';
import { redistribute } from './redistribute';

type Node = Pick<TreeNode, 'kind' | 'id'>;

export interface WeightCommands {
  /**
   * Sets the weight of a node within its aspect. An aspect with equal weights turns to given ones, in per cent. With
   * redistribution on, its unlocked siblings make room; else they stay and only the shares change.
   */
  setWeight(node: Node, weight: number): void;
  /** Gives all children of an aspect the same weight again; null does so for every aspect. */
  equalise(aspect: string | null): void;
  /** Keeps a weight from being redistributed, or lets it go again. */
  toggleLock(node: Node): void;
  setRedistribute(on: boolean): void;
}

export function weightCommands({ store, editModel }: Context): WeightCommands {
  return {
    setWeight(node, weight) {
      const { view } = store.getState();
      editModel((model) => withWeight(model, nodeKey(node), weight, view), `weight ${nodeKey(node)}`);
    },

    equalise: (aspect) =>
      editModel((model) => {
        const ids = aspect === null ? aspectsOf(model.tree).map(({ id }) => id) : [aspect];
        return { ...model, tree: ids.reduce((tree, id) => editAspect(tree, id, equalised), model.tree) };
      }),

    toggleLock: (node) =>
      store.setState(({ view }) => {
        const key = nodeKey(node);
        const locked = view.locked.includes(key)
          ? view.locked.filter((each) => each !== key)
          : [...view.locked, key];
        return { view: { ...view, locked } };
      }),

    setRedistribute: (on) => store.setState(({ view }) => ({ view: { ...view, redistribute: on } })),
  };
}

/** The weights of an aspect's children as they count and are shown: in per cent where they are equal. */
export function weightsOf(model: Model, aspect: Aspect): readonly number[] {
  const equal = (aspect.weigh ?? model.weigh).method === 'equal';
  return aspect.children.map((child) => (equal ? 100 / aspect.children.length : child.weight));
}

function withWeight(
  model: Model,
  key: string,
  weight: number,
  view: { readonly locked: readonly string[]; readonly redistribute: boolean },
): Model {
  const parent = parentOf(model.tree, key);
  if (!parent) return model;
  const at = parent.children.findIndex((child) => nodeKey(child) === key);
  const before = weightsOf(model, parent);
  if (before[at] === weight) return model;
  const locked = new Set(
    parent.children.flatMap((child, index) => (view.locked.includes(nodeKey(child)) ? [index] : [])),
  );
  const after = view.redistribute
    ? redistribute(before, at, weight, locked)
    : before.map((each, index) => (index === at ? Math.max(weight, 0) : each));
  const children = parent.children.map((child, index) => ({ ...child, weight: after[index] ?? child.weight }));
  return {
    ...model,
    tree: editAspect(model.tree, parent.id, (aspect) => ({ ...aspect, weigh: { method: 'given' }, children })),
  };
}

function equalised(aspect: Aspect): Aspect {
  return {
    ...aspect,
    weigh: { method: 'equal' },
    children: aspect.children.map((child) => ({ ...child, weight: 100 / aspect.children.length })),
  };
}
