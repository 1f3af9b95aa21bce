import { z } from 'zod';
import { outputSchema } from './output-schema';

const idealSchema = z
  .enum(['observed', 'range'])
  .default('observed')
  .describe(
    'What is best and worst: the highest and the lowest score of each child among the zones, or the ends of the range of the model, which no other zone can move.',
  );

export const aggregateSchema = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.literal('arithmetic') }).describe('Weighted arithmetic mean.'),
    z
      .strictObject({ method: z.literal('geometric') })
      .describe('Weighted geometric mean; refuses scores at or below 0, but of children with weight 0.'),
    z
      .strictObject({ method: z.literal('harmonic') })
      .describe('Weighted harmonic mean, 1 / sum(w / z); refuses scores at or below 0.'),
    z
      .strictObject({
        method: z.literal('generalised'),
        power: z
          .number()
          .min(-20)
          .max(20)
          .describe(
            'p: 1 the arithmetic, 0 the geometric, -1 the harmonic mean; the lower, the less the children make up for each other.',
          ),
      })
      .describe(
        'Generalised (power) mean, sum(w * z ^ p) ^ (1 / p); power 0 is the geometric mean. Refuses scores below 0, and 0 too where the power is not above 0.',
      ),
    z
      .strictObject({ method: z.literal('median') })
      .describe(
        'The middle of the scores of the children that have one, of two middle ones their mean; weights say only who takes part.',
      ),
    z
      .strictObject({
        method: z.literal('mazziotta-pareto'),
        penalty: z
          .enum(['negative', 'positive'])
          .default('negative')
          .describe('negative lowers an uneven zone, M - S * S / M; positive raises it, M + S * S / M.'),
        deviation: z
          .enum(['population', 'sample'])
          .default('population')
          .describe(
            'S across the children, weighted as M is: population divides by their number, as the paper does, sample by one less.',
          ),
        form: z
          .enum(['scores', 'adjusted'])
          .default('scores')
          .describe(
            'scores takes the scores as they are (z-scores with mean 100 and sd 10 are those of the paper); adjusted (AMPI) puts the range on 70-130 first and the result back.',
          ),
      })
      .describe(
        'Mazziotta-Pareto: the weighted mean M of the children, less or more a penalty for their spread S. Refuses scores below 0.',
      ),
    z
      .strictObject({
        method: z.literal('topsis'),
        scaling: z
          .enum(['scores', 'vector'])
          .default('scores')
          .describe(
            'scores takes the scores as they are; vector divides each child by its root sum of squares.',
          ),
        weights: z
          .enum(['matrix', 'distance'])
          .default('matrix')
          .describe(
            'matrix multiplies the scores by the weights, sqrt(sum((w * d) ^ 2)); distance weighs the squares, sqrt(sum(w * d ^ 2)).',
          ),
        ideal: idealSchema,
        output: outputSchema,
      })
      .describe(
        'TOPSIS: closeness D- / (D+ + D-) to the best and away from the worst, 0 to 1, higher is better.',
      ),
    z
      .strictObject({
        method: z.literal('vikor'),
        v: z
          .number()
          .min(0)
          .max(1)
          .default(0.5)
          .describe('The weight of S, the sum of regrets, against R, the largest.'),
        ideal: idealSchema,
        output: outputSchema,
      })
      .describe(
        'VIKOR: v * (S - S*) / (S- - S*) + (1 - v) * (R - R*) / (R- - R*) is Q, lower is better; the score is 1 - Q, 0 to 1.',
      ),
    z
      .strictObject({
        method: z.literal('promethee'),
        preference: z
          .enum(['usual', 'linear'])
          .default('usual')
          .describe(
            'usual: any lead counts in full; linear: a lead counts from indifference on and in full from strict on.',
          ),
        indifference: z.number().min(0).default(0).describe('For linear, in points of the scores.'),
        strict: z
          .number()
          .positive()
          .default(10)
          .describe('For linear, in points of the scores; above indifference.'),
        output: outputSchema,
      })
      .describe('PROMETHEE II: the net flow over the other zones, -1 to 1, higher is better.'),
    z
      .strictObject({
        method: z.literal('grey-relational'),
        rho: z.number().positive().max(1).default(0.5).describe('The distinguishing coefficient.'),
        ideal: idealSchema,
        output: outputSchema,
      })
      .describe(
        'Grey relational grade to the best: sum of w * (dmin + rho * dmax) / (d + rho * dmax), dmin and dmax over all zones and children, 0 to 1, higher is better.',
      ),
    z
      .strictObject({
        method: z.literal('rank-sum-ratio'),
        ranks: z
          .enum(['integer', 'interpolated'])
          .default('integer')
          .describe(
            'integer: 1 for the lowest to n, ties the mean of their ranks; interpolated: 1 + (n - 1) * (z - min) / (max - min).',
          ),
        bands: z
          .int()
          .min(2)
          .max(10)
          .default(3)
          .describe('How many bands (分档) the fitted ratios are put in, cut at probit 2 + 6 * i / bands.'),
        output: outputSchema,
      })
      .describe(
        'Rank-sum ratio RSR (秩和比): the weighted mean of rank / n, above 0 to 1, higher is better.',
      ),
    z
      .strictObject({ method: z.literal('copeland'), output: outputSchema })
      .describe(
        'Copeland: zones beaten less zones lost to, 1 - n to n - 1, higher is better; a zone beats another where the children in which it is ahead weigh more than those in which it is behind.',
      ),
    z
      .strictObject({ method: z.literal('borda'), output: outputSchema })
      .describe(
        'Borda: the weighted mean of the number of zones that are behind, a tie counting half, 0 to n - 1, higher is better.',
      ),
  ])
  .describe('How the scores of the children become the score of their aspect.');
