import { type Issue, issue } from '../issue';
import type { Aggregate, Aspect, Model, TreeNode } from '../model/model';
import type { Table } from '../model/table';
import { findIndicator } from '../model/walk';
import { remember, sameItems } from '../remember';
import { missingRows } from '../statistics/missing-rows';
import type { AspectScores, Share } from './scorecard';

/** What cannot be scored because of an error: neither it nor anything above it gets scores. */
export interface Blocked {
  readonly indicators: ReadonlySet<string>;
  readonly aspects: ReadonlySet<string>;
}

/**
 * The aspects' scores, depth-first, the index first: weighted means of their children. A child without a score is
 * dropped for that zone and its siblings' weights rescaled; where a smaller share of the children than the model's
 * `availability` has a score, or none has, the zone gets none. A child with weight 0 has no say in anything. The
 * geometric mean refuses scores at or below 0 with a `score-not-positive`; a refused or blocked aspect has no
 * scores, and so has none above it.
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
    aspects.push({ id: node.id, name: node.name, parent, depth, scores: missing });
    const scores = meanOf(node, depth);
    if (scores) aspects[place] = { id: node.id, name: node.name, parent, depth, scores };
    return scores;
  };

  const meanOf = (aspect: Aspect, depth: number): Float64Array | null => {
    const within = sharesOf.get(aspect.id) ?? [];
    const all = aspect.children.map((child) => scoresOf(child, aspect.id, depth + 1));
    const weighed = all.flatMap((scores, i) => {
      const share = within[i]?.share ?? 0;
      return share > 0 ? [{ scores, share, node: aspect.children[i] as TreeNode }] : [];
    });
    const children = weighed.flatMap(({ scores }) => (scores ? [scores] : []));
    const first = children[0];
    if (blocked.aspects.has(aspect.id) || children.length < weighed.length) return null;
    if (!first) return missing;
    const { method } = aspect.aggregate ?? model.aggregate;
    const result = weightedMean(first, {
      children,
      weights: weighed.map(({ share }) => share),
      method,
      availability: model.availability,
    });
    if (!result.refused) return result.scores;
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

interface Parts {
  /** Scores of the children that have a weight. */
  readonly children: readonly Float64Array[];
  /** Above 0, adding up to 1. */
  readonly weights: readonly number[];
  readonly method: Aggregate['method'];
  readonly availability: number;
}

type WeightedMean =
  | { readonly scores: Float64Array; readonly refused?: undefined }
  | { readonly refused: { readonly child: number; readonly score: number } };

/** The weighted mean of the children, remembered by the first of them. */
const weightedMean = remember(
  (first: Float64Array, parts: Parts): WeightedMean => {
    switch (parts.method) {
      case 'arithmetic':
        return { scores: meanByRow(first.length, parts) };
      case 'geometric': {
        const refused = firstNotPositive(parts.children);
        if (refused) return { refused };
        const logs = parts.children.map((scores) => scores.map(Math.log));
        return { scores: meanByRow(first.length, { ...parts, children: logs }).map(Math.exp) };
      }
    }
  },
  (a, b) =>
    a.method === b.method &&
    a.availability === b.availability &&
    sameItems(a.children, b.children) &&
    sameItems(a.weights, b.weights),
);

function firstNotPositive(children: readonly Float64Array[]): { child: number; score: number } | undefined {
  for (const [child, scores] of children.entries()) {
    const score = scores.find((each) => each <= 0);
    if (score !== undefined) return { child, score };
  }
  return undefined;
}

/** Column by column for speed. A row with a missing child is scaled up by the weights it has. */
function meanByRow(size: number, { children, weights, availability }: Parts): Float64Array {
  const sums = new Float64Array(size);
  if (children.every((scores) => missingRows(scores).length === 0)) {
    children.forEach((scores, child) => {
      addTimes(sums, scores, weights[child] as number);
    });
    return sums;
  }
  const kept = new Float64Array(size);
  const present = new Int32Array(size);
  children.forEach((scores, child) => {
    addPresentTimes({ sums, kept, present }, scores, weights[child] as number);
  });
  return sums.map((sum, row) => {
    const count = present[row] as number;
    if (count === children.length) return sum;
    return count === 0 || count / children.length < availability ? Number.NaN : sum / (kept[row] as number);
  });
}

function addTimes(sums: Float64Array, scores: Float64Array, weight: number): void {
  for (let row = 0; row < sums.length; row++)
    sums[row] = (sums[row] as number) + weight * (scores[row] as number);
}

interface Running {
  readonly sums: Float64Array;
  /** Weight of the children that are present. */
  readonly kept: Float64Array;
  readonly present: Int32Array;
}

function addPresentTimes({ sums, kept, present }: Running, scores: Float64Array, weight: number): void {
  for (let row = 0; row < sums.length; row++) {
    const score = scores[row] as number;
    if (Number.isNaN(score)) continue;
    sums[row] = (sums[row] as number) + weight * score;
    kept[row] = (kept[row] as number) + weight;
    present[row] = (present[row] as number) + 1;
  }
}
