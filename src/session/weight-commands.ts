import { equaliseWeights, setWeight, setWeightKeepingSum } from '../engine/model/edit-model';
import type { Aspect, Model } from '../engine/model/model';
import { aspectsOf, findNode, type NodeRef } from '../engine/model/walk';
import type { Context } from './context';
import { nodeKey } from './node-key';

export interface WeightCommands {
  /**
   * Sets the weight of a node within its aspect. An aspect with equal weights turns to given ones that add up to 100.
   * With redistribution on, its unlocked siblings make room; else they stay and only the shares change.
   */
  setWeight(node: NodeRef, weight: number): void;
  /** Gives all children of an aspect the same weight again; null does so for every aspect. */
  equalise(aspect: string | null): void;
  /** Keeps a weight from being redistributed, or lets it go again. */
  toggleLock(node: NodeRef): void;
  setRedistribute(on: boolean): void;
}

export function weightCommands({ store, editModel }: Context): WeightCommands {
  return {
    setWeight(node, weight) {
      const { locked, redistribute } = store.getState().view;
      editModel(
        (model) => {
          const parent = findNode(model.tree, node)?.parent;
          if (!parent || weightOf(model, parent, node) === weight) return model;
          if (!redistribute) return setWeight(model, node, weight);
          const held = parent.children.filter((sibling) => locked.includes(nodeKey(sibling)));
          return setWeightKeepingSum(model, node, weight, held);
        },
        `weight ${nodeKey(node)}`,
      );
    },

    equalise: (aspect) =>
      editModel((model) =>
        (aspect === null ? aspectsOf(model.tree).map(({ id }) => id) : [aspect]).reduce(
          equaliseWeights,
          model,
        ),
      ),

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

/** The weights of an aspect's children as they count and are shown: adding up to 100 where they are equal. */
export function weightsOf(model: Model, aspect: Aspect): readonly number[] {
  const equal = (aspect.weigh ?? model.weigh).method === 'equal';
  return aspect.children.map((child) => (equal ? 100 / aspect.children.length : child.weight));
}

function weightOf(model: Model, parent: Aspect, node: NodeRef): number | undefined {
  return weightsOf(model, parent)[parent.children.findIndex((child) => nodeKey(child) === nodeKey(node))];
}
