import type { Aspect, Model } from '../model/model';
import { toShares } from '../weights/to-shares';
import type { Share, Weighing } from './scorecard';

/**
 * Every node's share of its aspect and of the index, depth-first, the index first. `weighings` are the aspects whose
 * weights were found by a method; the others' are given or equal. The indicators' effective weights add up to 1,
 * unless an aspect's weights are all zero or none were found: its children's shares are then 0.
 */
export function effectiveWeights(model: Model, weighings: readonly Weighing[] = []): readonly Share[] {
  const found = new Map(weighings.map(({ aspect, shares }) => [aspect, shares]));
  const top: Share = { kind: 'aspect', id: model.tree.id, parent: null, share: 1, effective: 1 };
  const shares: Share[] = [top];
  const descend = (aspect: Aspect, effective: number): void => {
    const within = found.get(aspect.id) ?? sharesWithin(aspect, model);
    aspect.children.forEach((child, i) => {
      const share = within[i] ?? 0;
      shares.push({ kind: child.kind, id: child.id, parent: aspect.id, share, effective: effective * share });
      if (child.kind === 'aspect') descend(child, effective * share);
    });
  };
  descend(model.tree, 1);
  return shares;
}

/** The children's shares of their aspect, in their order; they add up to 1, or are all 0. */
function sharesWithin(aspect: Aspect, model: Model): readonly number[] {
  const { method } = aspect.weigh ?? model.weigh;
  switch (method) {
    case 'equal':
      return aspect.children.map(() => 1 / aspect.children.length);
    case 'given':
      return toShares(aspect.children.map(({ weight }) => weight));
    default:
      return aspect.children.map(() => 0);
  }
}
