import type { Aspect, TreeNode } from '../model/model';
import { findColumn } from '../model/table';
import { aspectsOf, leavesOf } from '../model/walk';
import type { Scorecard } from '../score/scorecard';
import { isConstant } from '../statistics/is-constant';
import { completeRows } from '../weights/complete-rows';

/** Items measured together: the scores of an aspect's children, or of all indicators below it. */
export interface ItemGroup {
  /** Aspect id. */
  readonly aspect: string;
  readonly name: string;
  readonly of: 'children' | 'indicators';
  /** Ids. */
  readonly items: readonly string[];
  /** Their scores over the zones that have all of them, one array for each item. */
  readonly scores: readonly Float64Array[];
  /** Zones that have all of them. */
  readonly n: number;
}

/**
 * Every aspect's children as one group of items, and where some of them are aspects all indicators below it as another;
 * listwise. Items without weight, or whose scores are missing or constant, are left out; a group needs two.
 */
export function itemGroups(scorecard: Scorecard): readonly ItemGroup[] {
  const weighed = new Set(
    scorecard.shares.flatMap(({ kind, id, effective }) => (effective > 0 ? [`${kind} ${id}`] : [])),
  );
  const groupOf = (aspect: Aspect, of: ItemGroup['of'], nodes: readonly TreeNode[]): readonly ItemGroup[] => {
    const used = nodes.flatMap((node) => {
      const scores = weighed.has(`${node.kind} ${node.id}`) ? scoresOf(scorecard, node) : undefined;
      return scores && !isConstant(scores) ? [{ id: node.id, scores }] : [];
    });
    if (used.length < 2) return [];
    const scores = completeRows(used.map((each) => each.scores));
    const items = used.map(({ id }) => id);
    return [{ aspect: aspect.id, name: aspect.name, of, items, scores, n: scores[0]?.length ?? 0 }];
  };
  return aspectsOf(scorecard.model.tree).flatMap((aspect) => {
    const deep = aspect.children.some(({ kind }) => kind === 'aspect');
    return [
      ...groupOf(aspect, 'children', aspect.children),
      ...(deep ? groupOf(aspect, 'indicators', leavesOf(aspect)) : []),
    ];
  });
}

/** The scores of a node, those of the index as aggregated: before bonuses, deductions and vetoes; or undefined. */
export function scoresOf(
  { normalised, aspects, adjustments, model }: Scorecard,
  node: TreeNode,
): Float64Array | undefined {
  if (node.kind === 'indicator') return findColumn(normalised, node.id)?.values;
  if (adjustments && node.id === model.tree.id) return adjustments.base;
  return aspects.find(({ id }) => id === node.id)?.scores;
}
