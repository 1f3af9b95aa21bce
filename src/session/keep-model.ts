import type { Aspect, Leaf, Model, TreeNode } from '../engine/model/model';
import { aspectsOf } from '../engine/model/walk';
import { nodeKey } from './node-key';

/**
 * A fresh model for a table, with what the user had decided in an earlier one kept wherever it still applies:
 * methods, directions, goalposts, weights and derived indicators. Indicators come and go with the table.
 * `known` are the groupings the earlier table had: one the user had switched off stays off.
 */
export function keepModel(fresh: Model, earlier: Model, known: readonly string[]): Model {
  const decided = new Map(earlier.indicators.map((indicator) => [indicator.id, indicator]));
  const present = new Set(fresh.indicators.map((indicator) => indicator.id));
  const derived = earlier.indicators.filter(
    ({ id, expression }) => expression !== undefined && !present.has(id),
  );
  return {
    ...earlier,
    indicators: [
      ...fresh.indicators.map((indicator) => {
        const kept = decided.get(indicator.id);
        return kept ? { ...kept, name: indicator.name, unit: indicator.unit } : indicator;
      }),
      ...derived,
    ],
    tree: keepTree(fresh.tree, earlier.tree, new Set(derived.map(({ id }) => id))),
    rank: {
      ...earlier.rank,
      groupings: fresh.rank.groupings.filter(
        (grouping) => earlier.rank.groupings.includes(grouping) || !known.includes(grouping),
      ),
    },
  };
}

function keepTree(fresh: Aspect, earlier: Aspect, derived: ReadonlySet<string>): Aspect {
  const aspects = new Map(aspectsOf(earlier).map((aspect) => [aspect.id, aspect]));
  const nodes = new Map(
    aspectsOf(earlier).flatMap(({ children }) => children.map((node) => [nodeKey(node), node])),
  );
  const stays = new Set(aspectsOf(fresh).map(({ id }) => id));
  const strays = aspectsOf(earlier)
    .filter(({ id }) => !stays.has(id))
    .flatMap((aspect) => derivedLeaves(aspect, derived));
  const keep = (aspect: Aspect): Aspect => {
    const before = aspects.get(aspect.id);
    const children = keepWeights(aspect.children, nodes).map((child) =>
      child.kind === 'aspect' ? keep(child) : child,
    );
    const own = before ? derivedLeaves(before, derived) : [];
    const homeless = aspect.id === fresh.id ? strays : [];
    return {
      ...aspect,
      ...(before?.weigh && { weigh: before.weigh }),
      ...(before?.aggregate && { aggregate: before.aggregate }),
      children: [...children, ...own, ...homeless],
    };
  };
  return keep(fresh);
}

/** Nodes new to the table get the mean weight of their kept siblings, so that they neither vanish nor dominate. */
function keepWeights(children: readonly TreeNode[], nodes: ReadonlyMap<string, TreeNode>): TreeNode[] {
  const kept = children.flatMap((child) => nodes.get(nodeKey(child))?.weight ?? []);
  const mean = kept.reduce((sum, weight) => sum + weight, 0) / kept.length;
  return children.map((child) => ({
    ...child,
    weight: nodes.get(nodeKey(child))?.weight ?? (kept.length > 0 ? mean : child.weight),
  }));
}

function derivedLeaves(aspect: Aspect, derived: ReadonlySet<string>): Leaf[] {
  return aspect.children.flatMap((child) =>
    child.kind === 'indicator' && derived.has(child.id) ? [child] : [],
  );
}
