import {
  setAggregate,
  setAspectAggregate,
  setImpute,
  setNormalise,
  setScreen,
  setTreat,
  setUnranked,
  setWeigh,
} from '../engine/model/edit-model';
import type { Aggregate, Impute, Model, Normalise, Screen, Treat, Weigh } from '../engine/model/model';
import type { Context } from './context';

export interface MethodCommands {
  setNormalise(normalise: Normalise): void;
  setImpute(impute: Impute): void;
  /** Null treats no outliers. */
  setTreat(treat: Treat | null): void;
  /** Null screens nothing. */
  setScreen(screen: Screen | null): void;
  /** Of every aspect but those whose own method is more than given or equal weights. */
  setWeigh(weigh: Weigh): void;
  setAggregate(aggregate: Aggregate): void;
  /** An exception for one aspect by id; null takes it back. */
  setAspectAggregate(aspect: string, aggregate: Aggregate | null): void;
  /** The common scale. */
  setRange(range: Model['range']): void;
  /** The share of an aspect's children a zone needs for a score, 0 to 1. */
  setAvailability(share: number): void;
  /** Decimals that scores are rounded to before ranking; null ranks unrounded scores. */
  setDecimals(decimals: number | null): void;
  /** What rank zones with equal scores share. */
  setTies(ties: NonNullable<Model['rank']['ties']>): void;
  /** Whether zones are ranked within the groups of a grouping too. */
  setGrouping(grouping: string, ranked: boolean): void;
  /** Whether a zone takes part in the ranking; it is scored either way. */
  setRanked(zone: string, ranked: boolean): void;
}

export function methodCommands({ editModel }: Context): MethodCommands {
  return {
    setNormalise: (normalise) => editModel((model) => setNormalise(model, normalise), 'normalise'),
    setImpute: (impute) => editModel((model) => setImpute(model, impute)),
    setTreat: (treat) => editModel((model) => setTreat(model, treat ?? undefined)),
    setScreen: (screen) => editModel((model) => setScreen(model, screen ?? undefined)),
    setWeigh: (weigh) => editModel((model) => setWeigh(model, weigh)),
    setAggregate: (aggregate) => editModel((model) => setAggregate(model, aggregate)),
    setAspectAggregate: (aspect, aggregate) =>
      editModel((model) => setAspectAggregate(model, aspect, aggregate ?? undefined)),
    setRange: (range) => editModel((model) => ({ ...model, range }), 'range'),
    setAvailability: (availability) => editModel((model) => ({ ...model, availability }), 'availability'),
    setDecimals: (decimals) => editModel((model) => ({ ...model, rank: { ...model.rank, decimals } })),
    setTies: (ties) => editModel((model) => ({ ...model, rank: { ...model.rank, ties } })),
    setGrouping: (grouping, ranked) =>
      editModel((model) => ({
        ...model,
        rank: { ...model.rank, groupings: member(model.rank.groupings, grouping, ranked) },
      })),
    setRanked: (zone, ranked) =>
      editModel((model) => setUnranked(model, member(model.rank.unranked, zone, !ranked))),
  };
}

/** The list with an entry in it or not. */
function member(list: readonly string[], entry: string, wanted: boolean): string[] {
  const others = list.filter((each) => each !== entry);
  return wanted ? [...others, entry] : others;
}
