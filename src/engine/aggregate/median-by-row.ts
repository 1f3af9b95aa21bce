import type { Parts } from './parts';

/**
 * The median of the children that have a score for each zone, of two middle ones their mean, whatever their weights;
 * missing where none has a score or a smaller share of them than `availability`.
 */
export function medianByRow({ children, availability }: Parts): Float64Array {
  const medians = new Float64Array(children[0]?.length ?? 0);
  return medians.map((_, row) => {
    const present = Float64Array.from(children, (scores) => scores[row] as number)
      .filter((score) => !Number.isNaN(score))
      .sort();
    if (present.length === 0 || present.length / children.length < availability) return Number.NaN;
    const middle = present.length >> 1;
    const upper = present[middle] as number;
    return present.length % 2 === 1 ? upper : ((present[middle - 1] as number) + upper) / 2;
  });
}
