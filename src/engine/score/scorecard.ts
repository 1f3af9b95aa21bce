import type { Issue } from '../issue';
import type { Model } from '../model/model';
import type { Grouping, Table } from '../model/table';

/**
 * What one indicator's values are measured against: the fitted part of its normalisation. Fitted on the zones
 * present, or kept from an earlier scorecard (frozen bounds).
 */
export type Scale =
  /**
   * score = low + (high - low) * (x - from) / (to - from); from > to where lower is better. `cap` says which ends of
   * the scores, low or high, clip.
   */
  | {
      readonly kind: 'linear';
      readonly from: number;
      readonly to: number;
      readonly low: number;
      readonly high: number;
      readonly cap: 'none' | 'low' | 'high' | 'both';
    }
  /** score = middle + spread * sign * (x - mean) / sd. */
  | {
      readonly kind: 'standard';
      readonly mean: number;
      readonly sd: number;
      readonly middle: number;
      readonly spread: number;
      readonly sign: 1 | -1;
    }
  /** score = low + (high - low) * min(x / target, cap), or target / x where lower is better. */
  | {
      readonly kind: 'ratio';
      readonly target: number;
      readonly low: number;
      readonly high: number;
      readonly cap: number | null;
      readonly direction: 'higher-is-better' | 'lower-is-better';
    }
  /** No score can be given (constant or empty column, goalposts missing); an issue says why. */
  | { readonly kind: 'none' };

/** A node's share of its aspect and of the index. */
export interface Share {
  readonly kind: 'aspect' | 'indicator';
  readonly id: string;
  /** Aspect id; null at the top. */
  readonly parent: string | null;
  /** 1 at the top, else the weight within the aspect as a share of its siblings' sum. */
  readonly share: number;
  /** Product of the shares from the top. The indicators' add up to 1. */
  readonly effective: number;
}

/** Scores of one aspect, with ranks among all ranked zones. */
export interface AspectScores {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  /** 0 for the index. */
  readonly depth: number;
  /** Length: zones; NaN where there is none. */
  readonly scores: Float64Array;
  /** Length: zones; NaN for a zone that is not ranked. */
  readonly ranks: Float64Array;
}

/** Ranks within the groups of one grouping. */
export interface GroupRanks {
  readonly grouping: string;
  /** Length: zones; NaN for a zone that is not ranked or has no group. */
  readonly ranks: Float64Array;
}

/** Everything a run of a model on a table gives, every intermediate table included. Computed, never stored. */
export interface Scorecard {
  readonly model: Model;
  readonly zones: readonly string[];
  readonly groupings: readonly Grouping[];
  /** The indicators of the model in its order, derived ones worked out. */
  readonly derived: Table;
  /** After missing values were filled. */
  readonly imputed: Table;
  /** Indicator id to the rows that were filled. */
  readonly filled: ReadonlyMap<string, readonly number[]>;
  /** Indicator scores on the common scale. */
  readonly normalised: Table;
  /** One scale for each indicator of the model, in its order. */
  readonly scales: readonly Scale[];
  /** Depth-first, the index first. */
  readonly shares: readonly Share[];
  /** Depth-first, the index first. */
  readonly aspects: readonly AspectScores[];
  /** Length: zones; the scores of the index. */
  readonly index: Float64Array;
  /** Length: zones; the overall ranks. */
  readonly ranks: Float64Array;
  readonly groupRanks: readonly GroupRanks[];
  /** Length: zones; the effective weight of the indicators that have a score, 0 to 1. */
  readonly coverage: Float64Array;
  readonly issues: readonly Issue[];
}
