import type {
  Aggregate,
  Aspect,
  Direction,
  Goalposts,
  Impute,
  Indicator,
  Model,
  Normalise,
  Screen,
  Treat,
  TreeNode,
  Weigh,
} from './model';
import { aspectsOf, findNode, type NodeRef } from './walk';

// Pure edits of a model. Parts that an edit does not touch stay the same objects; an edit of something that is not
// in the model gives the model itself.

/** The weights of an aspect add up to this once they are no longer equal. */
const WHOLE = 100;

/**
 * The model with a node's weight set. In an aspect of equal weights they first become given ones that add up to 100; where
 * a method finds them, `giveWeights` has to be used first to start from what it found.
 */
export function setWeight(model: Model, ref: NodeRef, weight: number): Model {
  return editSiblings(model, ref, (siblings) =>
    siblings.map((each) => (isNode(each, ref) ? { ...each, weight } : each)),
  );
}

/**
 * The model with a node's weight set and its siblings' weights changed in proportion so that the sum stays; `locked`
 * siblings keep theirs. The weight goes no higher than what the locked ones leave. Siblings that are all 0 share
 * equally. With every sibling locked the model stays as it is.
 */
export function setWeightKeepingSum(
  model: Model,
  ref: NodeRef,
  weight: number,
  locked: readonly NodeRef[] = [],
): Model {
  return editSiblings(model, ref, (siblings) => {
    const isLocked = (each: TreeNode): boolean => locked.some((other) => isNode(each, other));
    const free = siblings.filter((each) => !isNode(each, ref) && !isLocked(each));
    if (free.length === 0) return siblings;
    const fixed = sum(siblings.filter((each) => !isNode(each, ref) && isLocked(each)));
    const available = Math.max(0, sum(siblings) - fixed);
    const wanted = Math.min(Math.max(0, weight), available);
    const before = sum(free);
    const left = available - wanted;
    return siblings.map((each) => {
      if (isNode(each, ref)) return { ...each, weight: wanted };
      if (!free.includes(each)) return each;
      return { ...each, weight: before > 0 ? (each.weight / before) * left : left / free.length };
    });
  });
}

/**
 * The model with the weights of an aspect given: `shares` of its children in their order, made to add up to 100. So
 * weights that a method found become ones to edit.
 */
export function giveWeights(model: Model, aspect: string, shares: readonly number[]): Model {
  return editAspect(model, aspect, (each) => ({
    ...each,
    weigh: { method: 'given' },
    // Without the binary dust of 0.07 * 100, which would be seen in the weight's field.
    children: each.children.map((child, i) => ({
      ...child,
      weight: Number(((shares[i] ?? 0) * WHOLE).toPrecision(15)),
    })),
  }));
}

/** The model with its weighing set; aspects that were exceptions because their weights were edited no longer are. */
export function setWeigh(model: Model, weigh: Weigh): Model {
  return aspectsOf(model.tree).reduce(
    (edited, { id, weigh: own }) =>
      own?.method === 'given' || own?.method === 'equal' ? setAspectWeigh(edited, id, undefined) : edited,
    { ...model, weigh },
  );
}

/** The model with an aspect's exception to the weighing set, or taken away. */
function setAspectWeigh(model: Model, aspect: string, weigh: Weigh | undefined): Model {
  return editAspect(model, aspect, (each) => withOptional(each, 'weigh', weigh));
}

/** The model with the children of an aspect weighing the same; their given weights are kept for later. */
export function equaliseWeights(model: Model, aspect: string): Model {
  return editAspect(model, aspect, (each) =>
    (each.weigh ?? model.weigh).method === 'equal' ? each : { ...each, weigh: { method: 'equal' } },
  );
}

export function setDirection(model: Model, indicator: string, direction: Direction): Model {
  return editIndicator(model, indicator, (each) => ({ ...each, direction }));
}

/** The model with an indicator's goalposts set, or taken away. */
export function setGoalposts(model: Model, indicator: string, goalposts: Goalposts | undefined): Model {
  return editIndicator(model, indicator, (each) => withOptional(each, 'goalposts', goalposts));
}

/** The model with an indicator's target set, or taken away. */
export function setTarget(model: Model, indicator: string, target: number | undefined): Model {
  return editIndicator(model, indicator, (each) => withOptional(each, 'target', target));
}

/** The model with an indicator's tiers set, or taken away. */
export function setTiers(model: Model, indicator: string, tiers: Indicator['tiers']): Model {
  return editIndicator(model, indicator, (each) => withOptional(each, 'tiers', tiers));
}

/** The model with its normalisation set. */
export function setNormalise(model: Model, normalise: Normalise): Model {
  return { ...model, normalise };
}

/** The model with its imputation set. */
export function setImpute(model: Model, impute: Impute): Model {
  return { ...model, impute };
}

/** The model with its treatment of outliers set, or taken away. */
export function setTreat(model: Model, treat: Treat | undefined): Model {
  return withOptional(model, 'treat', treat);
}

/** The model with its screening set, or taken away. */
export function setScreen(model: Model, screen: Screen | undefined): Model {
  return withOptional(model, 'screen', screen);
}

/** The model with its aggregation set. */
export function setAggregate(model: Model, aggregate: Aggregate): Model {
  return { ...model, aggregate };
}

/** The model with an aspect's exception to the aggregation set, or taken away. */
export function setAspectAggregate(model: Model, aspect: string, aggregate: Aggregate | undefined): Model {
  return editAspect(model, aspect, (each) => withOptional(each, 'aggregate', aggregate));
}

/** The model with the zones that get scores but no rank. */
export function setUnranked(model: Model, unranked: readonly string[]): Model {
  return { ...model, rank: { ...model.rank, unranked: [...unranked] } };
}

/** The model with a derived indicator added at the end of an aspect, with weight 1 or, among given weights, their mean. */
export function addDerivedIndicator(
  model: Model,
  indicator: Indicator & { readonly expression: string },
  aspect: string,
): Model {
  if (!findNode(model.tree, { kind: 'aspect', id: aspect })) return model;
  return editAspect({ ...model, indicators: [...model.indicators, indicator] }, aspect, (each) =>
    append(each, { kind: 'indicator', id: indicator.id, weight: meanWeight(each) }),
  );
}

/** The model without an indicator; aspects that it leaves empty go too. */
export function removeIndicator(model: Model, indicator: string): Model {
  if (!model.indicators.some(({ id }) => id === indicator)) return model;
  return {
    ...model,
    indicators: model.indicators.filter(({ id }) => id !== indicator),
    tree: withoutLeaf(model.tree, indicator),
  };
}

function isNode(node: TreeNode, ref: NodeRef): boolean {
  return node.kind === ref.kind && node.id === ref.id;
}

function sum(nodes: readonly TreeNode[]): number {
  return nodes.reduce((total, { weight }) => total + weight, 0);
}

function meanWeight({ children }: Aspect): number {
  return children.length === 0 ? 1 : sum(children) / children.length;
}

function append(aspect: Aspect, node: TreeNode): Aspect {
  return { ...aspect, children: [...aspect.children, node] };
}

/** Edits the children of a node's aspect as given weights. */
function editSiblings(
  model: Model,
  ref: NodeRef,
  edit: (siblings: readonly TreeNode[]) => readonly TreeNode[],
): Model {
  const parent = findNode(model.tree, ref)?.parent;
  if (!parent) return model;
  return editAspect(model, parent.id, (aspect) => {
    const given = asGiven(aspect, model);
    const children = edit(given.children);
    return children === given.children ? aspect : { ...given, children: [...children] };
  });
}

/** An aspect whose weights are given: equal ones worth the same as before, else those on its children. */
function asGiven(aspect: Aspect, model: Model): Aspect {
  const { method } = aspect.weigh ?? model.weigh;
  if (method === 'given') return aspect;
  if (method !== 'equal') return { ...aspect, weigh: { method: 'given' } };
  const weight = WHOLE / aspect.children.length;
  return {
    ...aspect,
    weigh: { method: 'given' },
    children: aspect.children.map((child) => ({ ...child, weight })),
  };
}

function editIndicator(model: Model, id: string, edit: (indicator: Indicator) => Indicator): Model {
  if (!model.indicators.some((each) => each.id === id)) return model;
  return { ...model, indicators: model.indicators.map((each) => (each.id === id ? edit(each) : each)) };
}

function editAspect(model: Model, id: string, edit: (aspect: Aspect) => Aspect): Model {
  const tree = editNode(model.tree, id, edit);
  return tree === model.tree ? model : { ...model, tree };
}

/** A tree with one aspect edited; only the aspects above it are copied. */
function editNode(aspect: Aspect, id: string, edit: (aspect: Aspect) => Aspect): Aspect {
  if (aspect.id === id) return edit(aspect);
  const children = aspect.children.map((child) =>
    child.kind === 'aspect' ? editNode(child, id, edit) : child,
  );
  return children.every((child, i) => child === aspect.children[i]) ? aspect : { ...aspect, children };
}

/** A tree without an indicator, and without the aspects this leaves empty. */
function withoutLeaf(aspect: Aspect, id: string): Aspect {
  const children = aspect.children.flatMap((child): TreeNode[] => {
    if (child.kind === 'indicator') return child.id === id ? [] : [child];
    const kept = withoutLeaf(child, id);
    return kept.children.length === 0 && kept !== child ? [] : [kept];
  });
  const same =
    children.length === aspect.children.length && children.every((child, i) => child === aspect.children[i]);
  return same ? aspect : { ...aspect, children };
}

/** An object with one optional property set, or taken away. */
function withOptional<Item extends object, Key extends keyof Item>(
  item: Item,
  key: Key,
  value: Item[Key] | undefined,
): Item {
  if (value !== undefined) return { ...item, [key]: value };
  const { [key]: _, ...rest } = item;
  return rest as Item;
}
