import type { Aspect, TreeNode } from '../engine/model/model';

/** Identifies a node among all nodes: aspects and indicators may share an id. */
export function nodeKey(node: { readonly kind: TreeNode['kind']; readonly id: string }): string {
  return `${node.kind}:${node.id}`;
}

/** The tree with each aspect passed through `change`, deepest first. Untouched aspects keep their identity. */
export function mapAspects(tree: Aspect, change: (aspect: Aspect) => Aspect): Aspect {
  let touched = false;
  const children = tree.children.map((child) => {
    if (child.kind === 'indicator') return child;
    const next = mapAspects(child, change);
    touched ||= next !== child;
    return next;
  });
  return change(touched ? { ...tree, children } : tree);
}

/** The tree with one aspect changed. */
export function editAspect(tree: Aspect, id: string, change: (aspect: Aspect) => Aspect): Aspect {
  return mapAspects(tree, (aspect) => (aspect.id === id ? change(aspect) : aspect));
}

/** The aspect a node stands in, or null for the top and for a node that is not in the tree. */
export function parentOf(tree: Aspect, key: string): Aspect | null {
  for (const child of tree.children) {
    if (nodeKey(child) === key) return tree;
    const found = child.kind === 'aspect' ? parentOf(child, key) : null;
    if (found) return found;
  }
  return null;
}

