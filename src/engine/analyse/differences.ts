import { leavesOf, walk } from '../model/walk';
import type { Scorecard } from '../score/scorecard';
import { contributions, type Unsplit } from './contributions';

/** How much of the differences between zones comes from one node of the tree. */
export interface DifferenceShare {
  readonly kind: 'aspect' | 'indicator';
  readonly id: string;
  readonly name: string;
  /** Effective weight, to compare with. */
  readonly effective: number;
  /** Of the variance of the index; below 0 where it evens the zones out. NaN where the index does not differ. */
  readonly share: number;
}

/** `log-sum`: of the variance of the logarithm of the index, every aspect being a geometric mean. */
export type Differences =
  | { readonly kind: 'sum' | 'log-sum'; readonly nodes: readonly DifferenceShare[] }
  | { readonly kind: 'none'; readonly because: readonly Unsplit[] };

/**
 * Which aspects and indicators explain the differences between zones: the covariance of what a node adds to the index
 * with the index, over the variance of the index. Depth-first, the index (1) first; the children of an aspect add up to
 * it. The index is that before bonuses, deductions and vetoes; zones without one are left out.
 *
 * Source: Shorrocks (1982), Inequality Decomposition by Factor Components, Econometrica.
 */
export function differences(scorecard: Scorecard): Differences {
  const found = contributions(scorecard);
  if (found.kind === 'none') return { kind: 'none', because: found.because };
  const rows = [...found.scores.keys()].filter((row) => !Number.isNaN(found.scores[row]));
  const parts = new Map(
    found.indicators.map(({ id, parts: all }) => [
      id,
      rows.map((row) => (Number.isNaN(all[row]) ? 0 : (all[row] ?? 0))),
    ]),
  );
  const index = rows.map((row) => {
    const score = found.scores[row] ?? Number.NaN;
    return found.kind === 'sum' ? score : Math.log(score);
  });
  const variance = comoment(index, index);
  const shareOf = new Map([...parts].map(([id, part]) => [id, comoment(part, index) / variance]));
  const effective = new Map(scorecard.shares.map((each) => [`${each.kind} ${each.id}`, each.effective]));
  const names = new Map(scorecard.model.indicators.map(({ id, name }) => [id, name]));
  const nodes = walk(scorecard.model.tree).map(({ node }): DifferenceShare => {
    const leaves = node.kind === 'aspect' ? leavesOf(node) : [node];
    return {
      kind: node.kind,
      id: node.id,
      name: node.kind === 'aspect' ? node.name : (names.get(node.id) ?? node.id),
      effective: effective.get(`${node.kind} ${node.id}`) ?? 0,
      share: leaves.reduce((sum, { id }) => sum + (shareOf.get(id) ?? 0), 0),
    };
  });
  return { kind: found.kind, nodes };
}

/** The sum of the products of the deviations from the means. */
function comoment(a: readonly number[], b: readonly number[]): number {
  const meanA = a.reduce((sum, value) => sum + value, 0) / a.length;
  const meanB = b.reduce((sum, value) => sum + value, 0) / b.length;
  return a.reduce((sum, value, i) => sum + (value - meanA) * ((b[i] ?? 0) - meanB), 0);
}
