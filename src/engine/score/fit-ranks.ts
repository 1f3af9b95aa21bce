import { bestOf, signOf } from '../model/direction';
import type { Indicator, Model, Normalise } from '../model/model';
import { order } from '../statistics/order';
import { ties } from '../statistics/rank';
import type { Scale } from './scorecard';

type ByRank = Extract<Normalise, { method: 'rank' | 'borda' | 'percentile' }>;
type Knots = Extract<Scale, { kind: 'knots' }>;

/**
 * Scores by rank as knots at the values of the zones present, of which there are at least two different ones; 1 is
 * the rank of the worst. Values within a relative 1e-12 tie. On kept knots (frozen bounds) a value that nobody had
 * takes its place between its neighbours in proportion, as PERCENTRANK.INC does, and one beyond all that of the last.
 */
export function fitRanks(
  values: Float64Array,
  method: ByRank,
  { indicator, range }: { readonly indicator: Indicator; readonly range: Model['range'] },
): Knots {
  const sign = signOf(indicator.direction);
  const best = bestOf(indicator.direction);
  const goodness = values.map(goodnessOn({ sign, best }));
  const ascending = order(goodness).reverse();
  const scoreOf = scoring(method, ascending.length, range);
  const knots: number[] = [];
  const scores: number[] = [];
  for (let start = 0; start < ascending.length; ) {
    const head = goodness[ascending[start] as number] as number;
    let end = start + 1;
    while (end < ascending.length && ties(head, goodness[ascending[end] as number] as number)) end++;
    knots.push(head);
    scores.push(scoreOf({ min: start + 1, average: (start + 1 + end) / 2, max: end }[method.ties]));
    start = end;
  }
  return {
    kind: 'knots',
    values: Float64Array.from(knots),
    scores: Float64Array.from(scores),
    between: 'linear',
    below: scores[0] ?? range.low,
    sign,
    best,
  };
}

/** What turns a value into one that is better when larger: sign * x, or minus the distance to the best values. */
export function goodnessOn({ sign, best }: Pick<Knots, 'sign' | 'best'>): (value: number) => number {
  if (!best) return (value) => sign * value;
  return (value) => -Math.max(0, best.low - value, value - best.high);
}

/** What a rank scores among n zones. */
function scoring(method: ByRank, n: number, { low, high }: Model['range']): (rank: number) => number {
  const onRange = (share: number): number => low + (high - low) * share;
  switch (method.method) {
    case 'rank':
    case 'borda':
      if (method.output === 'range') return (rank) => onRange((rank - 1) / (n - 1));
      return method.method === 'rank' ? (rank) => rank : (rank) => rank - 1;
    case 'percentile':
      switch (method.convention) {
        case 'inclusive':
          return (rank) => onRange((rank - 1) / (n - 1));
        case 'exclusive':
          return (rank) => onRange(rank / (n + 1));
        case 'midpoint':
          return (rank) => onRange((rank - 0.5) / n);
        case 'share':
          return (rank) => onRange(rank / n);
      }
  }
}
