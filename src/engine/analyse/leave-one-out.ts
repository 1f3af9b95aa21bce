import type { Aspect, Model, TreeNode } from '../model/model';
import type { Table } from '../model/table';
import { walk } from '../model/walk';
import { score } from '../score/score';
import { compareRanks, type RankComparison } from './compare-ranks';

/** What becomes of the ranks when one node is left out. */
export interface LeftOut extends RankComparison {
  readonly kind: 'aspect' | 'indicator';
  readonly id: string;
  readonly name: string;
}

/**
 * The ranks with each indicator and each aspect left out in turn, held against those with all, depth-first. Its siblings
 * share its weight in proportion; an aspect it leaves empty goes too; what is all there is to the index is not left out.
 *
 * Source: OECD/JRC (2008) Handbook, step 7.
 */
export function leaveOneOut(model: Model, table: Table): readonly LeftOut[] {
  const all = score(model, table);
  const names = new Map(model.indicators.map(({ id, name }) => [id, name]));
  return walk(model.tree).flatMap(({ node, parent }): LeftOut[] => {
    const tree = parent && withoutNode(model.tree, node);
    if (!tree) return [];
    const name = node.kind === 'aspect' ? node.name : (names.get(node.id) ?? node.id);
    return [{ kind: node.kind, id: node.id, name, ...compareRanks(all, score({ ...model, tree }, table)) }];
  });
}

/** A tree without one node and the aspects it leaves empty; null where nothing is left. */
export function withoutNode(aspect: Aspect, out: TreeNode): Aspect | null {
  const children = aspect.children.flatMap((child): TreeNode[] => {
    if (child === out) return [];
    if (child.kind === 'indicator') return [child];
    const kept = withoutNode(child, out);
    return kept ? [kept] : [];
  });
  if (children.length === 0) return null;
  const same =
    children.length === aspect.children.length && children.every((each, i) => each === aspect.children[i]);
  return same ? aspect : { ...aspect, children };
}
