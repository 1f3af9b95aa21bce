import type { Workings } from '../score/scorecard';
import { rank, ties } from '../statistics/rank';
import type { Parts } from './parts';

/**
 * For each zone the number of zones it beats less the number it loses to. It beats another where the children in which
 * it is ahead weigh more than those in which it is behind; children that one of the two lacks do not count, and two
 * zones without a child in common draw. Every pair is looked at: time grows with the square of the zones.
 *
 * Source: Munda & Nardo (2009), Applied Economics, for the weighted outranking of the children.
 */
export function copeland({ children, weights }: Parts): {
  readonly scores: Float64Array;
  readonly workings: Workings;
} {
  const size = children[0]?.length ?? 0;
  const width = children.length;
  // Row by row, so that a pair is two stretches of memory. Places instead of scores: dust of the scores makes no lead.
  const places = new Float64Array(size * width);
  children.forEach((scores, child) => {
    rank(scores).forEach((place, row) => {
      places[row * width + child] = place;
    });
  });
  const rows = Array.from({ length: size }, (_, row) => row).filter((row) =>
    children.some((scores) => !Number.isNaN(scores[row] as number)),
  );
  const wins = new Float64Array(size).fill(Number.NaN);
  for (const row of rows) wins[row] = 0;
  const losses = wins.slice();
  rows.forEach((a, i) => {
    for (let j = i + 1; j < rows.length; j++) {
      const b = rows[j] as number;
      const side = majority(places, weights, a * width, b * width);
      if (side === 0) continue;
      const [winner, loser] = side > 0 ? [a, b] : [b, a];
      wins[winner] = (wins[winner] as number) + 1;
      losses[loser] = (losses[loser] as number) + 1;
    }
  });
  const scores = wins.map((won, row) => won - (losses[row] as number));
  return {
    scores,
    workings: { byZone: { wins, losses, net: scores }, byChild: {}, overall: {} },
  };
}

/** 1 where the first zone beats the second, -1 where it loses, else 0. */
function majority(places: Float64Array, weights: readonly number[], a: number, b: number): number {
  let ahead = 0;
  let behind = 0;
  for (let child = 0; child < weights.length; child++) {
    const difference = (places[a + child] as number) - (places[b + child] as number);
    if (difference < 0) ahead += weights[child] as number;
    else if (difference > 0) behind += weights[child] as number;
  }
  if (ties(ahead, behind)) return 0;
  return ahead > behind ? 1 : -1;
}
