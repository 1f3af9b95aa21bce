import type { Aspect, Model, Weigh } from '../../engine/model/model';
import { effectiveWeights } from '../../engine/score/effective-weights';
import type { Weighing } from '../../engine/score/scorecard';
import { nodeKey } from '../../session/node-key';
import { weightsOf } from '../../session/weight-commands';

/** A node of the tree with its weight, or the foot of an open aspect with the sum of its children's weights. */
export type WeightLine =
  | {
      readonly kind: 'aspect' | 'indicator';
      readonly key: string;
      readonly id: string;
      readonly name: string;
      readonly depth: number;
      readonly weight: number;
      /** Share of the index, 0 to 1. */
      readonly effective: number;
      /** End of the slider. */
      readonly most: number;
      /** For an aspect: whether its children are shown. */
      readonly open: boolean;
    }
  | {
      readonly kind: 'sum';
      readonly key: string;
      readonly id: string;
      readonly name: string;
      readonly depth: number;
      readonly sum: number;
      /** How the weights above it come about. */
      readonly method: Weigh['method'];
    };

/**
 * The lines of the weight tree, depth first, without the children of closed aspects. The index itself has no line.
 * `weighings` are the aspects whose weights were found by a method.
 */
export function weightLines(
  model: Model,
  closed: ReadonlySet<string>,
  weighings: readonly Weighing[] = [],
): readonly WeightLine[] {
  const names = new Map(model.indicators.map(({ id, name }) => [id, name]));
  const effective = new Map(
    effectiveWeights(model, weighings).map((share) => [nodeKey(share), share.effective]),
  );
  const lines: WeightLine[] = [];
  const descend = (aspect: Aspect, depth: number): void => {
    const weights = weightsOf(model, aspect, weighings);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    aspect.children.forEach((child, at) => {
      const open = child.kind === 'aspect' && !closed.has(child.id);
      const key = nodeKey(child);
      lines.push({
        kind: child.kind,
        key,
        id: child.id,
        name: child.kind === 'aspect' ? child.name : (names.get(child.id) ?? child.id),
        depth,
        weight: weights[at] ?? 0,
        effective: effective.get(key) ?? 0,
        most: sliderEnd(sum),
        open,
      });
      if (child.kind === 'aspect' && open) descend(child, depth + 1);
    });
    const { method } = aspect.weigh ?? model.weigh;
    lines.push({
      kind: 'sum',
      key: `sum:${aspect.id}`,
      id: aspect.id,
      name: aspect.name,
      depth,
      sum,
      method,
    });
  };
  descend(model.tree, 0);
  return lines;
}

/** 1, 10 or 100, whichever the weights were written for, or their sum where that is more. */
function sliderEnd(sum: number): number {
  const scale = sum <= 2 ? 1 : sum <= 20 ? 10 : 100;
  return Math.max(scale, Math.ceil(sum - 1e-9));
}
