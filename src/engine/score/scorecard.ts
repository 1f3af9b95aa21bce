import type { Issue } from '../issue';
import type { Model, Weigh } from '../model/model';
import type { Grouping, Table } from '../model/table';
import type { Consistency } from '../weights/ahp';
import type { WeighStatistic } from '../weights/found';

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
  /** As linear, of the logarithms of x, from and to, all above 0. */
  | {
      readonly kind: 'logarithmic';
      readonly from: number;
      readonly to: number;
      readonly low: number;
      readonly high: number;
      readonly cap: 'none' | 'low' | 'high' | 'both';
    }
  /**
   * score = high - (high - low) * distance / reach, the distance being that to the best values, 0 within them. Where
   * reach is 0, whatever is not best scores low.
   */
  | {
      readonly kind: 'closeness';
      readonly best: { readonly low: number; readonly high: number };
      readonly reach: number;
      readonly low: number;
      readonly high: number;
      readonly cap: 'none' | 'low' | 'high' | 'both';
    }
  /**
   * Scores at known values. Between two of them a score is interpolated (linear) or that of the worse one (step);
   * beyond the best it is that of the best, beyond the worst it is `below`. `values` ascend and are sign * x, or minus
   * the distance where there are best values.
   */
  | {
      readonly kind: 'knots';
      readonly values: Float64Array;
      readonly scores: Float64Array;
      readonly between: 'linear' | 'step';
      readonly below: number;
      readonly sign: 1 | -1;
      readonly best: { readonly low: number; readonly high: number } | null;
    }
  /**
   * score = low + (high - low) * points / 100; points = base + add * steps above the target, or - lose * steps below
   * it, between floor and cap; steps = 100 * sign * (x - target) / |target| / step, whole ones only where `steps` says so.
   */
  | {
      readonly kind: 'points';
      readonly target: number;
      readonly base: number;
      readonly step: number;
      readonly add: number;
      readonly lose: number;
      readonly steps: 'whole' | 'proportional';
      readonly cap: number | null;
      readonly floor: number | null;
      readonly low: number;
      readonly high: number;
      readonly sign: 1 | -1;
    }
  /** No score can be given (constant or empty column, goalposts missing); an issue says why. */
  | { readonly kind: 'none' };

/** What is done to the values of one indicator before they are normalised. Fitted to the zones present, or kept. */
export type Treatment =
  | { readonly kind: 'none' }
  /** Values beyond move to low or high. */
  | { readonly kind: 'clip'; readonly low: number; readonly high: number }
  /** log(x + shift), the natural logarithm. */
  | { readonly kind: 'log'; readonly shift: number }
  /** ((x + shift) ^ lambda - 1) / lambda; its logarithm where lambda is 0. */
  | { readonly kind: 'box-cox'; readonly shift: number; readonly lambda: number };

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

/** What a method found out about one indicator on the way to its weight. */
export interface IndicatorWeighing {
  readonly id: string;
  /** Among those the method ran over; they add up to 1. */
  readonly weight: number;
  readonly statistics: Readonly<Partial<Record<WeighStatistic, number>>>;
}

/** How the weights within one aspect were found, where a method finds them. */
export interface Weighing {
  /** Aspect id. */
  readonly aspect: string;
  readonly method: Weigh['method'];
  /** The children's, in their order; all 0 where none could be found. */
  readonly shares: readonly number[];
  /** Of a method that looks at the data: those it ran over. */
  readonly indicators: readonly IndicatorWeighing[];
  /** Of judgements. */
  readonly consistency: Consistency | null;
  /** Of a combination: what was combined, and of a linear one with which factors. */
  readonly parts: readonly Weighing[];
  readonly factors: readonly number[];
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
  /** What a method that compares zones worked out on the way; null under a mean. */
  readonly workings: Workings | null;
  /** Length: zones; NaN for a zone that is not ranked. */
  readonly ranks: Float64Array;
}

/** What a method that compares zones works out on the way, under plain names. */
export interface Workings {
  /** Length of each: zones; NaN where there is none. */
  readonly byZone: Readonly<Record<string, Float64Array>>;
  /** For each child that has a weight, in their order; length of each: zones. */
  readonly byChild: Readonly<Record<string, readonly Float64Array[]>>;
  /** Numbers of the whole comparison; a condition is 1 where it holds, else 0. */
  readonly overall: Readonly<Record<string, number>>;
}

/** The points of one bonus or deduction item. */
export interface ItemPoints {
  readonly name: string;
  /** Length: zones; below 0 deducts; 0 where there is no value. */
  readonly points: Float64Array;
  /** Zones without a value. */
  readonly missing: number;
  readonly reasons: readonly { readonly row: number; readonly reason: string }[];
}

/** A veto that falls on a zone. */
export interface Veto {
  readonly row: number;
  readonly name: string;
  readonly effect: 'unranked' | 'last' | 'capped';
  /** The most the index may be; Infinity but for `capped`. */
  readonly cap: number;
}

/** What was done to the index outside the weighted sum. */
export interface Adjustments {
  /** Length: zones; the index as aggregated. */
  readonly base: Float64Array;
  readonly items: readonly ItemPoints[];
  /** Length: zones; points of all bonus items within their common cap, 0 or more. */
  readonly bonus: Float64Array;
  /** Length: zones; points of all deduction items within their common cap, as an amount, 0 or more. */
  readonly deduction: Float64Array;
  readonly vetoes: readonly Veto[];
  /** Length: zones; base + bonus - deduction, capped by vetoes. */
  readonly index: Float64Array;
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
  /** After outliers were treated; what is normalised. */
  readonly treated: Table;
  /** One treatment for each indicator of the model, in its order. */
  readonly treatments: readonly Treatment[];
  /** Indicator id to the rows whose value was treated. */
  readonly touched: ReadonlyMap<string, readonly number[]>;
  /** Indicator scores on the common scale. */
  readonly normalised: Table;
  /** One scale for each indicator of the model, in its order. */
  readonly scales: readonly Scale[];
  /** Depth-first, the index first. */
  readonly shares: readonly Share[];
  /** Depth-first; only of aspects whose weights are found by a method, neither given nor equal. */
  readonly weighings: readonly Weighing[];
  /** Depth-first, the index first. */
  readonly aspects: readonly AspectScores[];
  /** Length: zones; the scores of the index, adjusted where the model adjusts it. */
  readonly index: Float64Array;
  /** Bonuses, deductions and vetoes; null where the model has none. */
  readonly adjustments: Adjustments | null;
  /** Length: zones; the overall ranks. */
  readonly ranks: Float64Array;
  readonly groupRanks: readonly GroupRanks[];
  /** Length: zones; the effective weight of the indicators that have a score, 0 to 1. */
  readonly coverage: Float64Array;
  readonly issues: readonly Issue[];
}
