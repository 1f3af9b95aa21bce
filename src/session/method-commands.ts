import type { Aggregate, Impute, Model, Normalise } from '../engine/model/model';
import type { Context } from './context';
import { editAspect } from './edit-tree';

export interface MethodCommands {
  setNormalise(normalise: Normalise): void;
  setImpute(impute: Impute): void;
  /** For one aspect by id, or null for the model as a whole, exceptions included. */
  setAggregate(aggregate: Aggregate, aspect: string | null): void;
  /** The common scale. */
  setRange(range: Model['range']): void;
  /** The share of an aspect's children a zone needs for a score, 0 to 1. */
  setAvailability(share: number): void;
  /** Decimals that scores are rounded to before ranking; null ranks unrounded scores. */
  setDecimals(decimals: number | null): void;
  /** Whether zones are ranked within the groups of a grouping too. */
  setGrouping(grouping: string, ranked: boolean): void;
  /** Whether a zone takes part in the ranking; it is scored either way. */
  setRanked(zone: string, ranked: boolean): void;
}

export function methodCommands({ editModel }: Context): MethodCommands {
  return {
    setNormalise: (normalise) => editModel((model) => ({ ...model, normalise })),
    setImpute: (impute) => editModel((model) => ({ ...model, impute })),
    setAggregate: (aggregate, aspect) =>
      editModel((model) =>
        aspect === null
          ? { ...model, aggregate }
          : { ...model, tree: editAspect(model.tree, aspect, (each) => ({ ...each, aggregate })) },
      ),
    setRange: (range) => editModel((model) => ({ ...model, range }), 'range'),
    setAvailability: (availability) => editModel((model) => ({ ...model, availability }), 'availability'),
    setDecimals: (decimals) => editModel((model) => ({ ...model, rank: { ...model.rank, decimals } })),
    setGrouping: (grouping, ranked) =>
      editModel((model) => ({
        ...model,
        rank: { ...model.rank, groupings: member(model.rank.groupings, grouping, ranked) },
      })),
    setRanked: (zone, ranked) =>
      editModel((model) => ({
        ...model,
        rank: { ...model.rank, unranked: member(model.rank.unranked, zone, !ranked) },
      })),
  };
}

/** The list with an entry in it or not. */
function member(list: readonly string[], entry: string, wanted: boolean): string[] {
  const others = list.filter((each) => each !== entry);
  return wanted ? [...others, entry] : others;
}
