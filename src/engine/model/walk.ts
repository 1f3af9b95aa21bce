import type { Aspect, Indicator, Leaf, Model, TreeNode } from './model';

/** Names a node of the tree. */
export interface NodeRef {
  readonly kind: 'aspect' | 'indicator';
  readonly id: string;
}

/** A node with its place in the tree. */
export interface Visit {
  readonly node: TreeNode;
  /** null at the top. */
  readonly parent: Aspect | null;
  /** 0 at the top. */
  readonly depth: number;
}

/** Every node, depth-first, the top first; children in their order. */
export function walk(tree: Aspect): readonly Visit[] {
  const visits: Visit[] = [];
  const visit = (node: TreeNode, parent: Aspect | null, depth: number): void => {
    visits.push({ node, parent, depth });
    if (node.kind === 'aspect') for (const child of node.children) visit(child, node, depth + 1);
  };
  visit(tree, null, 0);
  return visits;
}

/** Every aspect, depth-first, the top first. */
export function aspectsOf(tree: Aspect): readonly Aspect[] {
  return walk(tree).flatMap(({ node }) => (node.kind === 'aspect' ? [node] : []));
}

/** The indicators' places in the tree below an aspect, depth-first. */
export function leavesOf(tree: Aspect): readonly Leaf[] {
  return walk(tree).flatMap(({ node }) => (node.kind === 'indicator' ? [node] : []));
}

/** A node with its place, or undefined. */
export function findNode(tree: Aspect, ref: NodeRef): Visit | undefined {
  return walk(tree).find(({ node }) => node.kind === ref.kind && node.id === ref.id);
}

/** An aspect, or undefined. */
export function findAspect(tree: Aspect, id: string): Aspect | undefined {
  return aspectsOf(tree).find((aspect) => aspect.id === id);
}

/** An indicator of the model, or undefined. */
export function findIndicator(model: Model, id: string): Indicator | undefined {
  return model.indicators.find((indicator) => indicator.id === id);
}
