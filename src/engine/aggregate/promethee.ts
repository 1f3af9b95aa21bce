import type { Aggregate } from '../model/model';
import type { Workings } from '../score/scorecard';
import { rank } from '../statistics/rank';
import { meanByRow } from './mean-by-row';
import { countPresent, type Parts } from './parts';

/**
 * The net flow of each zone over the others, -1 to 1, from the positive and the negative flow of every child. A child
 * compares the zones that have it; a missing child is left out and the weights of the others rescaled. Sorted, so
 * that time grows as n * m * log m.
 *
 * Sources: Brans & Vincke (1985), Management Science; Calders & Van Assche (2018) for the sorting.
 */
export function promethee(
  parts: Parts,
  { preference, indifference, strict }: Extract<Aggregate, { method: 'promethee' }>,
): { readonly scores: Float64Array; readonly workings: Workings } {
  const flows = parts.children.map((scores) => {
    const others = Math.max(1, countPresent(scores) - 1);
    const ahead =
      preference === 'usual'
        ? { leads: usualLeads(scores), lags: usualLeads(negated(scores)) }
        : {
            leads: linearLeads(scores, indifference, strict),
            lags: linearLeads(negated(scores), indifference, strict),
          };
    return {
      positive: ahead.leads.map((sum) => sum / others),
      negative: ahead.lags.map((sum) => sum / others),
    };
  });
  const positive = flows.map((each) => each.positive);
  const negative = flows.map((each) => each.negative);
  const positiveFlow = meanByRow({ ...parts, children: positive });
  const negativeFlow = meanByRow({ ...parts, children: negative });
  const scores = positiveFlow.map((flow, row) => flow - (negativeFlow[row] as number));
  return {
    scores,
    workings: {
      byZone: { positiveFlow, negativeFlow, netFlow: scores },
      byChild: { positive, negative },
      overall: {},
    },
  };
}

function negated(scores: Float64Array): Float64Array {
  return scores.map((score) => -score);
}

/** How many zones each is ahead of. */
function usualLeads(scores: Float64Array): Float64Array {
  const fromBelow = rank(negated(scores));
  return fromBelow.map((place) => place - 1);
}

/** The preferences of each zone over all others, added up: 0 up to `indifference`, 1 from `strict` on, linear between. */
function linearLeads(scores: Float64Array, indifference: number, strict: number): Float64Array {
  const sorted = scores.filter((score) => !Number.isNaN(score)).sort();
  const rows = Int32Array.from(scores.keys())
    .filter((row) => !Number.isNaN(scores[row] as number))
    .sort((a, b) => (scores[a] as number) - (scores[b] as number));
  const leads = new Float64Array(scores.length).fill(Number.NaN);
  let full = 0;
  let partly = 0;
  let sum = 0;
  // Rows come in rising order, so both ends of the stretch between the thresholds only move up.
  for (const row of rows) {
    const score = scores[row] as number;
    while (partly < sorted.length && (sorted[partly] as number) < score - indifference)
      sum += sorted[partly++] as number;
    while (full < partly && (sorted[full] as number) <= score - strict) sum -= sorted[full++] as number;
    const stretch = partly - full;
    leads[row] = full + (stretch * (score - indifference) - sum) / (strict - indifference);
  }
  return leads;
}
