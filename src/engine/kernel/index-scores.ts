import type { Aspect, Model } from '../model/model';
import { aspectsOf } from '../model/walk';

/** Whether `indexScores` can score a model: every aspect is an arithmetic or geometric mean, and nothing adjusts the index. */
export function isPlain(model: Model): boolean {
  return (
    !model.adjust &&
    aspectsOf(model.tree).every(({ aggregate }) =>
      ['arithmetic', 'geometric'].includes((aggregate ?? model.aggregate).method),
    )
  );
}

/**
 * The index of a model whose weights are all given, from indicator scores by id: what `aggregate` gives for it, without
 * the scores of the aspects, the issues and the memory. Where a geometric mean meets a score at or below 0, nothing has
 * an index.
 */
export function indexScores(
  model: Pick<Model, 'tree' | 'aggregate' | 'availability'>,
  scores: ReadonlyMap<string, Float64Array>,
  size: number,
): Float64Array {
  let refused = false;
  const scoresOf = (aspect: Aspect): Float64Array => {
    const geometric = (aspect.aggregate ?? model.aggregate).method === 'geometric';
    const sums = new Float64Array(size);
    const kept = new Float64Array(size);
    const present = new Int32Array(size);
    let children = 0;
    for (const child of aspect.children) {
      const { weight } = child;
      if (weight === 0) continue;
      children++;
      const values = child.kind === 'aspect' ? scoresOf(child) : scores.get(child.id);
      if (!values) continue;
      for (let row = 0; row < size; row++) {
        const value = values[row] as number;
        if (Number.isNaN(value)) continue;
        if (geometric && value <= 0) refused = true;
        sums[row] = (sums[row] as number) + weight * (geometric ? Math.log(value) : value);
        kept[row] = (kept[row] as number) + weight;
        present[row] = (present[row] as number) + 1;
      }
    }
    for (let row = 0; row < size; row++) {
      const count = present[row] as number;
      const mean = (sums[row] as number) / (kept[row] as number);
      const enough = count === children || count / children >= model.availability;
      sums[row] = count > 0 && enough ? (geometric ? Math.exp(mean) : mean) : Number.NaN;
    }
    return sums;
  };
  const index = scoresOf(model.tree);
  return refused ? index.fill(Number.NaN) : index;
}
