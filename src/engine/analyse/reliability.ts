import type { Scorecard } from '../score/scorecard';
import { covarianceMatrix } from '../statistics/covariance';
import { alphaWithoutEach, cronbachAlpha } from '../statistics/cronbach-alpha';
import { correlationMatrix } from '../weights/correlation-matrix';
import { type ItemGroup, itemGroups } from './items';

/** Cronbach's alpha of one group of items. */
export interface Reliability extends Omit<ItemGroup, 'scores'> {
  /** From the covariances of the scores. */
  readonly alpha: number;
  /** From their correlations. */
  readonly standardised: number;
  /** For each item the alphas of the others; NaN where only one is left. */
  readonly without: readonly {
    readonly id: string;
    readonly alpha: number;
    readonly standardised: number;
  }[];
}

/**
 * How far the scores of each aspect measure one thing: Cronbach's alpha of its children, and of all indicators below
 * it, over the zones that have all of them (listwise). Weights play no part.
 */
export function reliability(scorecard: Scorecard): readonly Reliability[] {
  return itemGroups(scorecard).map(({ scores, ...group }) => {
    const covariances = covarianceMatrix(scores);
    const correlations = correlationMatrix(scores);
    const standardised = alphaWithoutEach(correlations);
    return {
      ...group,
      alpha: cronbachAlpha(covariances),
      standardised: cronbachAlpha(correlations),
      without: alphaWithoutEach(covariances).map((alpha, i) => ({
        id: group.items[i] ?? '',
        alpha,
        standardised: standardised[i] ?? Number.NaN,
      })),
    };
  });
}
