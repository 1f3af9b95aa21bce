import { hasErrors, Refused } from '../issue';
import { indexScores, isPlain } from '../kernel/index-scores';
import type { Aggregate, Aspect, Impute, Model, Normalise, TreeNode } from '../model/model';
import type { Table } from '../model/table';
import { leavesOf } from '../model/walk';
import { rank } from '../score/rank';
import { score } from '../score/score';
import type { Scorecard } from '../score/scorecard';
import { quantileOfSorted } from '../statistics/quantile';
import { random } from '../statistics/random';
import { withoutNode } from './leave-one-out';

/** What is taken to be uncertain. Lists are alternatives to the model's own choice, each as likely as it. */
export interface Assumptions {
  /** Every weight within its aspect is multiplied by 1 - this to 1 + this, uniformly; below 1, 0 for certain weights. */
  readonly weights: number;
  readonly normalise: readonly Normalise[];
  readonly aggregate: readonly Aggregate[];
  readonly impute: readonly Impute[];
  /** One indicator, each as likely, or none is left out. */
  readonly leaveOneOut: boolean;
}

/** What was drawn once; with the model it gives the same ranks again. */
export interface Draw {
  /** Places in the lists of alternatives; -1 for the model's own choice. */
  readonly normalise: number;
  readonly aggregate: number;
  readonly impute: number;
  /** Indicator id, or null. */
  readonly leftOut: string | null;
  /** A factor for each node below the index, depth-first. */
  readonly factors: Float64Array;
}

/** The ranks of one zone over all draws; NaN where it never has one. */
export interface RankInterval {
  readonly zone: string;
  /** With the model as it is. */
  readonly rank: number;
  /** Quantiles at 5, 50 and 95 % (type 7) of the draws that rank it. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly mean: number;
  /** Share of those draws in which the rank is not `rank`. */
  readonly moved: number;
}

export interface Uncertainty {
  readonly draws: readonly Draw[];
  /** One array of ranks, in the order of the zones, for each draw. */
  readonly ranks: readonly Float64Array[];
  /** In the order of the zones. */
  readonly zones: readonly RankInterval[];
}

/**
 * How sure the ranks are: the model scored again and again with its choices drawn anew. Weights that a method finds are
 * those it finds on the model as it is. Indicators and aspects with an exception of their own keep it. Throws `Refused`
 * before the first draw where an alternative, or two together, cannot be scored (geometric means of scores at 0).
 *
 * Source: OECD/JRC (2008) Handbook, step 7; Saisana, Saltelli & Tarantola (2005), Journal of the Royal
 * Statistical Society A.
 */
export function uncertainty(
  model: Model,
  table: Table,
  settings: { readonly assumptions: Assumptions; readonly draws: number; readonly seed: number },
): Uncertainty {
  const { assumptions } = settings;
  refuseImpossible(model, table, assumptions);
  const base = score(model, table);
  const given = withGivenWeights(base);
  const next = random(settings.seed);
  const draws = Array.from({ length: settings.draws }, () => drawOnce(given, assumptions, next));
  const ranksOf = ranker(given, table);
  const ranks = draws.map((draw) => ranksOf(drawnModel(given, assumptions, draw)));
  return { draws, ranks, zones: base.zones.map((_, row) => intervalOf(base, row, ranks)) };
}

/** The model as one draw makes it; `given` is the model with its weights given. */
function drawnModel(given: Model, assumptions: Assumptions, draw: Draw): Model {
  const tree = timesFactors(given.tree, draw.factors);
  const leaf = leavesOf(tree).find(({ id }) => id === draw.leftOut);
  return {
    ...given,
    normalise: assumptions.normalise[draw.normalise] ?? given.normalise,
    aggregate: assumptions.aggregate[draw.aggregate] ?? given.aggregate,
    impute: assumptions.impute[draw.impute] ?? given.impute,
    tree: (leaf && withoutNode(tree, leaf)) ?? tree,
  };
}

/**
 * Gives the ranks of drawn models; `given` is the model they are drawn from. Those that differ in weights and means alone share their indicator scores and take
 * the quick way; where a method compares zones or something adjusts the index, the model is scored in full.
 */
function ranker(given: Model, table: Table): (drawn: Model) => Float64Array {
  const known = new Map<Normalise, Map<Impute, ReadonlyMap<string, Float64Array>>>();
  const scoresOf = (drawn: Model): ReadonlyMap<string, Float64Array> => {
    const ofNormalise = known.get(drawn.normalise) ?? new Map<Impute, ReadonlyMap<string, Float64Array>>();
    known.set(drawn.normalise, ofNormalise);
    const found =
      ofNormalise.get(drawn.impute) ??
      new Map(
        score({ ...drawn, tree: given.tree }, table).normalised.columns.map(({ id, values }) => [id, values]),
      );
    ofNormalise.set(drawn.impute, found);
    return found;
  };
  return (drawn) => {
    if (!isPlain(drawn)) return score(drawn, table).ranks;
    const scores = indexScores(drawn, scoresOf(drawn), table.zones.length);
    const { id, name } = drawn.tree;
    const top = { id, name, parent: null, depth: 0, scores, workings: null };
    const ranked = rank([top], table.zones, [], drawn);
    return ranked.aspects[0]?.ranks ?? scores;
  };
}

function drawOnce(given: Model, assumptions: Assumptions, next: () => number): Draw {
  const below = (count: number) => Math.floor(next() * count);
  const leaves = leavesOf(given.tree);
  const normalise = below(assumptions.normalise.length + 1) - 1;
  const aggregate = below(assumptions.aggregate.length + 1) - 1;
  const impute = below(assumptions.impute.length + 1) - 1;
  const out = assumptions.leaveOneOut && leaves.length > 1 ? below(leaves.length + 1) - 1 : -1;
  const factors = Float64Array.from(
    { length: nodesBelow(given.tree) },
    () => 1 + assumptions.weights * (2 * next() - 1),
  );
  return { normalise, aggregate, impute, leftOut: leaves[out]?.id ?? null, factors };
}

/** Scores every combination of alternatives once, and throws the errors of those that cannot be scored. */
function refuseImpossible(model: Model, table: Table, { normalise, aggregate, impute }: Assumptions): void {
  for (const one of [model.normalise, ...normalise]) {
    for (const two of [model.aggregate, ...aggregate]) {
      for (const three of [model.impute, ...impute]) {
        const { issues } = score({ ...model, normalise: one, aggregate: two, impute: three }, table);
        if (hasErrors(issues)) throw new Refused(...issues.filter(({ severity }) => severity === 'error'));
      }
    }
  }
}

/** The model with every aspect's weights given, worth what they are worth on its scorecard. */
function withGivenWeights({ model, shares }: Scorecard): Model {
  const worth = new Map(shares.map(({ kind, id, share }) => [`${kind} ${id}`, share]));
  const give = (aspect: Aspect): Aspect => ({
    ...aspect,
    weigh: { method: 'given' },
    children: aspect.children.map((child): TreeNode => {
      const weight = worth.get(`${child.kind} ${child.id}`) ?? 0;
      return child.kind === 'aspect' ? { ...give(child), weight } : { ...child, weight };
    }),
  });
  return { ...model, tree: give(model.tree) };
}

function nodesBelow(aspect: Aspect): number {
  return aspect.children.reduce(
    (count, child) => count + 1 + (child.kind === 'aspect' ? nodesBelow(child) : 0),
    0,
  );
}

function timesFactors(tree: Aspect, factors: Float64Array): Aspect {
  let at = 0;
  const times = (aspect: Aspect): Aspect => ({
    ...aspect,
    children: aspect.children.map((child): TreeNode => {
      const weight = child.weight * (factors[at++] as number);
      return child.kind === 'aspect' ? { ...times(child), weight } : { ...child, weight };
    }),
  });
  return times(tree);
}

function intervalOf(base: Scorecard, row: number, ranks: readonly Float64Array[]): RankInterval {
  const nominal = base.ranks[row] ?? Number.NaN;
  const sorted = Float64Array.from(ranks, (each) => each[row] as number)
    .filter((each) => !Number.isNaN(each))
    .sort();
  return {
    zone: base.zones[row] ?? '',
    rank: nominal,
    low: quantileOfSorted(sorted, 0.05),
    median: quantileOfSorted(sorted, 0.5),
    high: quantileOfSorted(sorted, 0.95),
    mean: sorted.reduce((sum, each) => sum + each, 0) / sorted.length,
    moved: sorted.filter((each) => each !== nominal).length / sorted.length,
  };
}
