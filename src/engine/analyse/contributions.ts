import type { Aspect, TreeNode } from '../model/model';
import { aspectsOf, findAspect } from '../model/walk';
import type { Scorecard } from '../score/scorecard';
import { scoresOf } from './items';

/** What one indicator adds to the scores of an aspect. */
export interface Contribution {
  /** Indicator id. */
  readonly id: string;
  readonly name: string;
  /** Length: zones; its share of the aspect, rescaled where siblings are missing, 0 where it is missing itself. */
  readonly shares: Float64Array;
  /** Length: zones; share times score, or share times the logarithm of the score. NaN where it is missing. */
  readonly parts: Float64Array;
}

/**
 * The scores of an aspect, the index as aggregated (before bonuses, deductions and vetoes), taken apart by indicator. `sum`: the parts add up to the score. `log-sum`: every aspect is a
 * geometric mean, and the parts add up to the natural logarithm of the score. `none`: the aspects named are aggregated in
 * a way that does not come apart into parts of its indicators.
 */
export type Contributions =
  | {
      readonly kind: 'sum' | 'log-sum';
      readonly aspect: string;
      /** Length: zones; what is taken apart. */
      readonly scores: Float64Array;
      readonly indicators: readonly Contribution[];
    }
  | { readonly kind: 'none'; readonly aspect: string; readonly because: readonly Unsplit[] };

/** An aspect whose aggregation does not come apart. */
export interface Unsplit {
  readonly aspect: string;
  readonly method: string;
}

/** What every indicator adds to the scores of an aspect, the index unless another is named. */
export function contributions(scorecard: Scorecard, aspect: string = scorecard.model.tree.id): Contributions {
  const top = findAspect(scorecard.model.tree, aspect);
  if (!top) throw new Error(`There is no aspect ${aspect}.`);
  const kind = kindOf(scorecard, top);
  if (typeof kind !== 'string') return { kind: 'none', aspect, because: kind };
  const found: Contribution[] = [];
  const scores = scoresOrNone(scorecard, top);
  splitter(
    scorecard,
    kind,
    found,
  )(
    top,
    scores.map((score) => (Number.isNaN(score) ? Number.NaN : 1)),
  );
  return { kind, aspect, scores, indicators: found };
}

function kindOf({ model }: Scorecard, top: Aspect): 'sum' | 'log-sum' | readonly Unsplit[] {
  const methods = aspectsOf(top).map((each) => ({
    aspect: each.name,
    method: (each.aggregate ?? model.aggregate).method as string,
  }));
  if (methods.every(({ method }) => method === 'arithmetic')) return 'sum';
  if (methods.every(({ method }) => method === 'geometric')) return 'log-sum';
  return methods.filter(({ method }) => method !== 'arithmetic');
}

/** Gives a function that takes an aspect apart, and the aspects below it, its zones weighing as much as stated. */
function splitter(
  scorecard: Scorecard,
  kind: 'sum' | 'log-sum',
  found: Contribution[],
): (aspect: Aspect, weights: Float64Array) => void {
  const names = new Map(scorecard.model.indicators.map(({ id, name }) => [id, name]));
  const shares = new Map(scorecard.shares.map((each) => [`${each.kind} ${each.id}`, each.share]));
  const shareOf = ({ kind: sort, id }: TreeNode): number => shares.get(`${sort} ${id}`) ?? 0;
  const measure = kind === 'sum' ? (score: number) => score : Math.log;
  const split = (aspect: Aspect, weights: Float64Array): void => {
    const children = aspect.children.map((node) => ({
      node,
      share: shareOf(node),
      scores: scoresOrNone(scorecard, node),
    }));
    const kept = weights.map((_, row) =>
      children.reduce((sum, { share, scores }) => (Number.isNaN(scores[row]) ? sum : sum + share), 0),
    );
    for (const { node, share, scores } of children) {
      const own = weights.map((weight, row) =>
        Number.isNaN(scores[row]) || share === 0 ? 0 : (weight * share) / (kept[row] as number),
      );
      if (node.kind === 'aspect') split(node, own);
      else
        found.push({
          id: node.id,
          name: names.get(node.id) ?? node.id,
          shares: own,
          // A child without weight may have a score that has no logarithm.
          parts: scores.map((score, row) =>
            own[row] === 0 ? 0 * score : (own[row] as number) * measure(score),
          ),
        });
    }
  };
  return split;
}

function scoresOrNone(scorecard: Scorecard, node: TreeNode): Float64Array {
  return scoresOf(scorecard, node) ?? new Float64Array(scorecard.zones.length).fill(Number.NaN);
}

/** Why one zone's score is above or below another's. */
export interface Gap {
  readonly kind: 'sum' | 'log-sum';
  readonly aspect: string;
  readonly zone: string;
  readonly against: string;
  /** The difference of the scores as aggregated, or of their logarithms. */
  readonly total: number;
  /** What bonuses, deductions and vetoes add to the difference of the indices; 0 for another aspect. */
  readonly adjustment: number;
  /** The indicators' parts of it, the largest first; they add up to `total`. */
  readonly indicators: readonly { readonly id: string; readonly name: string; readonly part: number }[];
}

/**
 * The gap between two zones' scores, by rows, taken apart by indicator; an indicator that one of them lacks adds nothing
 * there. Null where the contributions do not come apart.
 */
export function gapBetween(
  scorecard: Scorecard,
  found: Contributions,
  row: number,
  against: number,
): Gap | null {
  if (found.kind === 'none') return null;
  const at = (parts: Float64Array, zone: number) => (Number.isNaN(parts[zone]) ? 0 : (parts[zone] as number));
  const indicators = found.indicators.map(({ id, name, parts }) => ({
    id,
    name,
    part: at(parts, row) - at(parts, against),
  }));
  const measure = (score = Number.NaN) => (found.kind === 'sum' ? score : Math.log(score));
  const { adjustments, model } = scorecard;
  const added = (zone: number) =>
    adjustments && found.aspect === model.tree.id
      ? (adjustments.index[zone] ?? 0) - (adjustments.base[zone] ?? 0)
      : 0;
  return {
    kind: found.kind,
    aspect: found.aspect,
    zone: scorecard.zones[row] ?? '',
    against: scorecard.zones[against] ?? '',
    total: measure(found.scores[row]) - measure(found.scores[against]),
    adjustment: added(row) - added(against),
    indicators: indicators.toSorted((a, b) => Math.abs(b.part) - Math.abs(a.part)),
  };
}
