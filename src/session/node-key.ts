import type { NodeRef } from '../engine/model/walk';

/** Identifies a node among all nodes: an aspect and an indicator may share an id. */
export function nodeKey(node: NodeRef): string {
  return `${node.kind}:${node.id}`;
}
