import { borda } from '../aggregate/borda';
import { copeland } from '../aggregate/copeland';
import { generalisedMean } from '../aggregate/generalised-mean';
import { greyRelational } from '../aggregate/grey-relational';
import { mazziottaPareto } from '../aggregate/mazziotta-pareto';
import { meanByRow } from '../aggregate/mean-by-row';
import { medianByRow } from '../aggregate/median-by-row';
import { countPresent, type Parts, type Range } from '../aggregate/parts';
import { promethee } from '../aggregate/promethee';
import { rankSumRatio } from '../aggregate/rank-sum-ratio';
import { topsis } from '../aggregate/topsis';
import { vikor } from '../aggregate/vikor';
import { type Issue, issue } from '../issue';
import type { Aggregate, Aspect, Model, TreeNode } from '../model/model';
import type { Table } from '../model/table';
import { findIndicator } from '../model/walk';
import { remember, sameItems } from '../remember';
import { isConstant } from '../statistics/is-constant';
import type { AspectScores, Share, Workings } from './scorecard';

/** What cannot be scored because of an error: neither it nor anything above it gets scores. */
export interface Blocked {
  readonly indicators: ReadonlySet<string>;
  readonly aspects: ReadonlySet<string>;
}

/**
 * The aspects' scores, depth-first, the index first, made of their children's; higher is better under every method. A
 * child without a score is dropped for that zone and its siblings' weights rescaled; where a smaller share of the
 * children than the model's `availability` has a score, or none has, the zone gets none. A child with weight 0 has no
 * say in anything. A mean refuses scores it cannot take with a `score-not-positive`; a refused or blocked aspect has
 * no scores, and so has none above it.
 *
 * Methods that compare zones score a zone by the others that are there (with frozen bounds too), but where their
 * ideal is the range. Their result is put on the range unless the model asks for it raw. Where no two zones differ
 * they all get the same score, with a `zones-alike`.
 */
export function aggregate(
  normalised: Table,
  shares: readonly Share[],
  model: Model,
  blocked: Blocked,
): { readonly aspects: readonly Omit<AspectScores, 'ranks'>[]; readonly issues: readonly Issue[] } {
  const columns = new Map(normalised.columns.map(({ id, values }) => [id, values]));
  const sharesOf = sharesByParent(shares);
  const missing = new Float64Array(normalised.zones.length).fill(Number.NaN);
  const aspects: Omit<AspectScores, 'ranks'>[] = [];
  const issues: Issue[] = [];

  /** Scores of a node, or null where an error stands in the way. */
  const scoresOf = (node: TreeNode, parent: string | null, depth: number): Float64Array | null => {
    if (node.kind === 'indicator')
      return blocked.indicators.has(node.id) ? null : (columns.get(node.id) ?? missing);
    const place = aspects.length;
    const { id, name } = node;
    aspects.push({ id, name, parent, depth, scores: missing, workings: null });
    const made = make(node, depth);
    if (made) aspects[place] = { id, name, parent, depth, scores: made.scores, workings: made.workings };
    return made?.scores ?? null;
  };

  const make = (aspect: Aspect, depth: number): Pick<Made, 'scores' | 'workings'> | null => {
    const within = sharesOf.get(aspect.id) ?? [];
    const all = aspect.children.map((child) => scoresOf(child, aspect.id, depth + 1));
    const weighed = all.flatMap((scores, i) => {
      const share = within[i]?.share ?? 0;
      return share > 0 ? [{ scores, share, node: aspect.children[i] as TreeNode }] : [];
    });
    const children = weighed.flatMap(({ scores }) => (scores ? [scores] : []));
    const first = children[0];
    if (blocked.aspects.has(aspect.id) || children.length < weighed.length) return null;
    if (!first) return { scores: missing, workings: null };
    const result = combine(first, {
      children,
      weights: weighed.map(({ share }) => share),
      aggregate: aspect.aggregate ?? model.aggregate,
      availability: model.availability,
      range: model.range,
    });
    if (!result.refused) {
      if (result.alike) issues.push(issue('zones-alike', { aspect: aspect.name }, { aspect: aspect.id }));
      return result;
    }
    const { child, score } = result.refused;
    const node = weighed[child]?.node;
    issues.push(
      issue(
        'score-not-positive',
        { aspect: aspect.name, child: node ? nameOf(node, model) : '', score },
        { aspect: aspect.id },
      ),
    );
    return null;
  };

  scoresOf(model.tree, null, 0);
  return { aspects, issues };
}

/** The shares of each aspect's children, in their order. */
function sharesByParent(shares: readonly Share[]): ReadonlyMap<string, readonly Share[]> {
  const found = new Map<string, Share[]>();
  for (const share of shares) {
    if (share.parent === null) continue;
    const siblings = found.get(share.parent);
    if (siblings) siblings.push(share);
    else found.set(share.parent, [share]);
  }
  return found;
}

function nameOf(node: TreeNode, model: Model): string {
  return node.kind === 'aspect' ? node.name : (findIndicator(model, node.id)?.name ?? node.id);
}

interface Settings extends Parts {
  readonly aggregate: Aggregate;
  readonly range: Range;
}

interface Made {
  readonly scores: Float64Array;
  readonly workings: Workings | null;
  /** Whether zones are compared and no two differ. */
  readonly alike: boolean;
  readonly refused?: undefined;
}

type Combined = Made | { readonly refused: { readonly child: number; readonly score: number } };

/** The children made into one score for each zone, remembered by the first of them. */
const combine = remember(
  (_: Float64Array, settings: Settings): Combined => {
    const { aggregate: chosen, children, range } = settings;
    switch (chosen.method) {
      case 'arithmetic':
        return mean(meanByRow(settings));
      case 'geometric':
        return refuse(children, isNotPositive) ?? mean(generalisedMean(settings, 0));
      case 'harmonic':
        return refuse(children, isNotPositive) ?? mean(generalisedMean(settings, -1));
      case 'generalised': {
        const isRefused = chosen.power > 0 ? isNegative : isNotPositive;
        return refuse(children, isRefused) ?? mean(generalisedMean(settings, chosen.power));
      }
      case 'median':
        return mean(medianByRow(settings));
      case 'mazziotta-pareto':
        return refuse(children, isNegative) ?? mean(mazziottaPareto(settings, chosen, range));
      default:
        return compared(settings, chosen);
    }
  },
  (a, b) =>
    a.aggregate === b.aggregate &&
    a.availability === b.availability &&
    a.range === b.range &&
    sameItems(a.children, b.children) &&
    sameItems(a.weights, b.weights),
);

type Comparison = Extract<Aggregate, { readonly output: string }>;

function mean(scores: Float64Array): Made {
  return { scores, workings: null, alike: false };
}

/** Scores by a method that compares zones. */
function compared(settings: Settings, chosen: Comparison): Made {
  const parts = withoutShortRows(settings);
  const { raw, workings, low, high } = comparison(parts, chosen, settings.range);
  const byZones = !('ideal' in chosen && chosen.ideal === 'range');
  return {
    scores: chosen.output === 'raw' ? raw : onRange(raw, { low, high }, settings.range),
    workings,
    alike: byZones && parts.children.every(isConstant),
  };
}

/** The result of a method as it comes, with the lowest and highest that it can be. */
function comparison(
  parts: Parts,
  chosen: Comparison,
  range: Range,
): { readonly raw: Float64Array; readonly workings: Workings } & Range {
  switch (chosen.method) {
    case 'topsis': {
      const { scores, workings } = topsis(parts, chosen, range);
      return { raw: scores, workings, low: 0, high: 1 };
    }
    case 'vikor': {
      const { scores, workings } = vikor(parts, chosen, range);
      return { raw: scores, workings, low: 0, high: 1 };
    }
    case 'promethee': {
      const { scores, workings } = promethee(parts, chosen);
      return { raw: scores, workings, low: -1, high: 1 };
    }
    case 'grey-relational': {
      const { scores, workings } = greyRelational(parts, chosen, range);
      return { raw: scores, workings, low: 0, high: 1 };
    }
    case 'rank-sum-ratio': {
      const { scores, workings } = rankSumRatio(parts, chosen);
      return { raw: scores, workings, low: 0, high: 1 };
    }
    case 'copeland': {
      const { scores, workings } = copeland(parts);
      const others = countPresent(scores) - 1;
      return { raw: scores, workings, low: -others, high: others };
    }
    case 'borda': {
      const { scores, workings } = borda(parts);
      return { raw: scores, workings, low: 0, high: countPresent(scores) - 1 };
    }
  }
}

/** Scores put from the range they can be in on another; in its middle where they can be one value only. */
function onRange(scores: Float64Array, from: Range, to: Range): Float64Array {
  const width = from.high - from.low;
  return scores.map((score) => {
    const share = width > 0 ? (score - from.low) / width : score - score + 0.5;
    return to.low + (to.high - to.low) * share;
  });
}

/** The children without the scores of zones that have too few of them, so that nobody is compared with those. */
function withoutShortRows(settings: Settings): Parts {
  const { children, weights, availability } = settings;
  const kept = availability > 0 ? meanByRow(settings) : null;
  if (!kept) return { children, weights, availability };
  return {
    children: children.map((scores) =>
      scores.map((score, row) => (Number.isNaN(kept[row] as number) ? Number.NaN : score)),
    ),
    weights,
    availability,
  };
}

function isNotPositive(score: number): boolean {
  return score <= 0;
}

function isNegative(score: number): boolean {
  return score < 0;
}

/** The first score that cannot be taken, or undefined. */
function refuse(
  children: readonly Float64Array[],
  isRefused: (score: number) => boolean,
): Combined | undefined {
  for (const [child, scores] of children.entries()) {
    const score = scores.find(isRefused);
    if (score !== undefined) return { refused: { child, score } };
  }
  return undefined;
}
