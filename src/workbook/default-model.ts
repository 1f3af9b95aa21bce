import type { Aspect, Model } from '../engine/model/model';
import { plainModel } from '../engine/model/plain-model';
import type { Source } from './source';

/**
 * The default method for a table: `plainModel` over its indicators, aspects and groupings. Weights written in the table
 * are taken where every indicator has one; those written beside aspects (“经济规模（300分）”) become the aspects' weights.
 */
export function defaultModel(source: Source): Model {
  const { found, table } = source;
  const model = plainModel({
    indicators: found.indicators,
    groupings: table.groupings.map((each) => each.name),
  });
  if (found.aspectWeights.length === 0) return model;
  const weights = new Map(found.aspectWeights.map(({ path, weight }) => [JSON.stringify(path), weight]));
  return { ...model, tree: weighAspects(model.tree, weights, []) };
}

/** Whether the default method takes weights from the table instead of weighing equally. */
export function statesWeights({ found }: Source): boolean {
  return found.aspectWeights.length > 0 || found.indicators.every(({ weight }) => weight !== null);
}

/** The tree with the written weights wherever all children of an aspect have one; elsewhere as it was. */
function weighAspects(aspect: Aspect, weights: ReadonlyMap<string, number>, path: readonly string[]): Aspect {
  const written = aspect.children.map((child) =>
    child.kind === 'aspect' ? weights.get(JSON.stringify([...path, child.name])) : undefined,
  );
  const all = written.length > 0 && written.every((weight) => weight !== undefined);
  const children = aspect.children.map((child, index) => {
    if (child.kind === 'indicator') return child;
    const below = weighAspects(child, weights, [...path, child.name]);
    return all ? { ...below, weight: written[index] ?? below.weight } : below;
  });
  return all ? { ...aspect, weigh: { method: 'given' }, children } : { ...aspect, children };
}
