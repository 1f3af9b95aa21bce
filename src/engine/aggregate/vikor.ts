import type { Aggregate } from '../model/model';
import type { Workings } from '../score/scorecard';
import { extent } from '../statistics/extent';
import { order } from '../statistics/order';
import { ties } from '../statistics/rank';
import { meanByRow } from './mean-by-row';
import { countPresent, endsOf, type Parts, type Range } from './parts';

/**
 * 1 - Q of each zone, 0 to 1, with S (the weighted sum of regrets), R (the largest) and Q. Where all zones have the
 * same S or R, its part of Q is 0. A missing child is left out and the weights of the others rescaled, in R too.
 * `acceptableAdvantage` (C1) and `acceptableStability` (C2) are the conditions under which the first zone is the
 * solution alone; `compromise` marks the zones that are one together where they do not hold.
 *
 * Source: Opricovic & Tzeng (2004), European Journal of Operational Research.
 */
export function vikor(
  parts: Parts,
  { v, ideal }: Extract<Aggregate, { method: 'vikor' }>,
  range: Range,
): { readonly scores: Float64Array; readonly workings: Workings } {
  const { children, weights } = parts;
  const { best, worst } = endsOf(children, ideal, range);
  const regrets = children.map((scores, child) => {
    const top = best[child] as number;
    const width = top - (worst[child] as number);
    return scores.map((score) => (width === 0 ? score - score : (top - score) / width));
  });
  const s = meanByRow({ ...parts, children: regrets });
  const r = s.map((_, row) => largest(regrets, weights, row));
  const fromS = extent(s);
  const fromR = extent(r);
  const q = s.map((sum, row) => v * within(sum, fromS) + (1 - v) * within(r[row] as number, fromR));
  return {
    scores: q.map((each) => 1 - each),
    workings: { byChild: { regret: regrets }, ...solution(s, r, q) },
  };
}

/** The largest weighted regret of a zone, its weights rescaled to the children it has. */
function largest(regrets: readonly Float64Array[], weights: readonly number[], row: number): number {
  let most = Number.NaN;
  let kept = 0;
  regrets.forEach((regret, child) => {
    const value = regret[row] as number;
    if (Number.isNaN(value)) return;
    const weight = weights[child] as number;
    kept += weight;
    if (!(weight * value <= most)) most = weight * value;
  });
  return most / kept;
}

function within(value: number, { min, max }: { readonly min: number; readonly max: number }): number {
  return min === max ? value - value : (value - min) / (max - min);
}

function solution(s: Float64Array, r: Float64Array, q: Float64Array): Pick<Workings, 'byZone' | 'overall'> {
  const rows = order(q.map((each) => -each));
  const [first = -1, second] = rows;
  const lead = (row: number): number => (q[row] as number) - (q[first] as number);
  const enough = 1 / (countPresent(q) - 1);
  const advantage = second === undefined || lead(second) >= enough;
  const stability =
    ties(s[first] as number, extent(s).min) ||
    ties(r[first] as number, extent(r).min) ||
    second === undefined;
  const compromise = q.map((each, row) => {
    if (Number.isNaN(each)) return Number.NaN;
    if (row === first) return 1;
    if (!advantage) return lead(row) < enough ? 1 : 0;
    return !stability && row === second ? 1 : 0;
  });
  return {
    byZone: { s, r, q, compromise },
    overall: { acceptableAdvantage: advantage ? 1 : 0, acceptableStability: stability ? 1 : 0 },
  };
}
