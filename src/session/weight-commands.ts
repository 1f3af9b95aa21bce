import { equaliseWeights, giveWeights, setWeight, setWeightKeepingSum } from '../engine/model/edit-model';
import type { Aspect, Model } from '../engine/model/model';
import { aspectsOf, findNode, type NodeRef } from '../engine/model/walk';
import type { Weighing } from '../engine/score/scorecard';
import type { Context } from './context';
import type { Document } from './document';
import { nodeKey } from './node-key';
import type { Results } from './results';

export interface WeightCommands {
  /**
   * Sets the weight of a node within its aspect. An aspect whose weights are equal or found by a method turns to given
   * ones that add up to 100, starting from those.
   * With redistribution on, its unlocked siblings make room; else they stay and only the shares change.
   */
  setWeight(node: NodeRef, weight: number): void;
  /** Gives all children of an aspect the same weight again; null does so for every aspect. */
  equalise(aspect: string | null): void;
  /** Keeps a weight from being redistributed, or lets it go again. */
  toggleLock(node: NodeRef): void;
  setRedistribute(on: boolean): void;
}

export function weightCommands({ store, results, editModel }: Context): WeightCommands {
  return {
    setWeight(node, weight) {
      const { document, view } = store.getState();
      const { locked, redistribute } = view;
      const weighings = weighingsOf(results, document);
      editModel(
        (before) => {
          const parent = findNode(before.tree, node)?.parent;
          if (!parent || weightOf(before, parent, node, weighings) === weight) return before;
          const found = weighings.find(({ aspect }) => aspect === parent.id);
          const model = found ? giveWeights(before, parent.id, found.shares) : before;
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

const noWeighings: readonly Weighing[] = [];

/** How the weights of a document were found, where methods find them. Not scored where every weight is given or equal. */
export function weighingsOf(results: Results, document: Document | null): readonly Weighing[] {
  const model = document?.model;
  if (!model) return noWeighings;
  const methods = aspectsOf(model.tree).map(({ weigh }) => (weigh ?? model.weigh).method);
  return methods.every((method) => method === 'given' || method === 'equal')
    ? noWeighings
    : (results.scored(document).scorecard?.weighings ?? noWeighings);
}

/**
 * The weights of an aspect's children as they count and are shown: adding up to 100 where they are equal or found by a
 * method, 0 where none were found.
 */
export function weightsOf(model: Model, aspect: Aspect, weighings: readonly Weighing[]): readonly number[] {
  const { method } = aspect.weigh ?? model.weigh;
  const { children } = aspect;
  switch (method) {
    case 'given':
      return children.map(({ weight }) => weight);
    case 'equal':
      return children.map(() => 100 / children.length);
    default: {
      const found = weighings.find((each) => each.aspect === aspect.id);
      return children.map((_, i) => 100 * (found?.shares[i] ?? 0));
    }
  }
}

function weightOf(
  model: Model,
  parent: Aspect,
  node: NodeRef,
  weighings: readonly Weighing[],
): number | undefined {
  const place = parent.children.findIndex((child) => nodeKey(child) === nodeKey(node));
  return weightsOf(model, parent, weighings)[place];
}
