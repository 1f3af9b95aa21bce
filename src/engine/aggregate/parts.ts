import type { Model } from '../model/model';
import { extent } from '../statistics/extent';

/** What an aspect is made of. */
export interface Parts {
  /** Scores of the children that have a weight; at least one. Length of each: zones; NaN where there is none. */
  readonly children: readonly Float64Array[];
  /** Above 0, adding up to 1. */
  readonly weights: readonly number[];
  /** The least share of the children that must have a score, 0 to 1. */
  readonly availability: number;
}

export type Range = Model['range'];

/** The best and the worst score of each child. */
export interface Ends {
  readonly best: readonly number[];
  readonly worst: readonly number[];
}

/** What counts as best and worst: the highest and lowest score of each child, or the ends of the range. */
export function endsOf(children: readonly Float64Array[], ideal: 'observed' | 'range', range: Range): Ends {
  if (ideal === 'range')
    return { best: children.map(() => range.high), worst: children.map(() => range.low) };
  const extents = children.map(extent);
  return { best: extents.map(({ max }) => max), worst: extents.map(({ min }) => min) };
}

/** How many zones have a score. */
export function countPresent(scores: Float64Array): number {
  return scores.reduce((count, score) => count + (Number.isNaN(score) ? 0 : 1), 0);
}
