import { z } from 'zod';

const overSchema = z
  .enum(['aspect', 'all'])
  .default('aspect')
  .describe(
    'Which indicators the method runs over: those below the aspect at any depth, or all of the index at once. A child that is an aspect gets what the indicators below it weigh together. An indicator without scores or the same in every zone gets no weight.',
  );

const ofSchema = z
  .enum(['scores', 'values'])
  .describe(
    'Scores, which are directed and on the common scale, or values as measured (after filling), which are neither.',
  );

const plainWeighs = [
  z
    .strictObject({ method: z.literal('given') })
    .describe('The weights on the children, as shares of their sum.'),
  z
    .strictObject({ method: z.literal('equal') })
    .describe('Every child of an aspect the same; the weights on the children are kept but not used.'),
  z
    .strictObject({ method: z.literal('rank-order-centroid') })
    .describe(
      'The order of the weights on the children, the largest first: of n the k-th gets (1/k + ... + 1/n) / n; equal ones share the mean of their places.',
    ),
  z
    .strictObject({
      method: z.literal('ahp'),
      judgements: z
        .array(z.array(z.number().positive()).max(15))
        .max(15)
        .describe(
          'Square, rows and columns the children in their order: how much more important the row is than the column; the lower half holds the reciprocals, within 2 %, so that 0.33 may stand for 1/3.',
        ),
      solve: z
        .enum(['eigenvector', 'column-mean', 'row-root'])
        .default('eigenvector')
        .describe(
          'The principal eigenvector, the mean of the scaled columns (和积法), or the geometric mean of the rows (方根法).',
        ),
      randomIndex: z
        .enum(['saaty', 'spssau'])
        .default('saaty')
        .describe(
          'RI for 3 and more items. saaty: .58 .90 1.12 1.24 1.32 1.41 1.45 1.49 1.51 (to 11); spssau: .52 .89 1.12 1.26 1.36 1.41 1.46 1.49 1.52 1.54 1.56 1.58 1.59 (to 15).',
        ),
    })
    .describe('Analytic hierarchy process: pairwise judgements of the children; CR above 0.1 is refused.'),
  z
    .strictObject({
      method: z.literal('budget'),
      points: z
        .array(z.array(z.number().min(0)).max(5000))
        .min(1)
        .max(1000)
        .describe('A row for each expert, a column for each child in their order.'),
    })
    .describe("Budget allocation: each expert's points as shares of their sum, averaged over the experts."),
  z
    .strictObject({
      method: z.literal('entropy'),
      over: overSchema,
      of: ofSchema.default('scores'),
      zeros: z
        .enum(['drop', 'shift'])
        .default('drop')
        .describe(
          'drop: 0 ln 0 counts as 0, negative numbers are refused; shift: |min| + shift is added to every column whose smallest number is 0 or less (非负平移).',
        ),
      shift: z
        .number()
        .positive()
        .default(0.01)
        .describe('For zeros: shift; in the unit of what is weighed.'),
    })
    .describe(
      'Entropy: p = x / column sum, e = -sum p ln p / ln n, d = 1 - e, weights as d; n the zones present.',
    ),
  z
    .strictObject({
      method: z.literal('critic'),
      over: overSchema,
      of: ofSchema.default('scores'),
      correlation: z
        .enum(['pearson', 'spearman'])
        .default('pearson')
        .describe('Which correlation r is: of the numbers, or of their ranks.'),
    })
    .describe('CRITIC: standard deviation times the sum of 1 - r with the others, pairwise complete.'),
  z
    .strictObject({ method: z.literal('standard-deviation'), over: overSchema })
    .describe('The standard deviation of the scores.'),
  z
    .strictObject({ method: z.literal('variation'), over: overSchema, of: ofSchema.default('values') })
    .describe('Coefficient of variation: standard deviation (n - 1) / mean; negative numbers are refused.'),
  z
    .strictObject({ method: z.literal('independence'), over: overSchema })
    .describe(
      '1 / R, R the multiple correlation of the scores with the others, over the zones that have all.',
    ),
  z
    .strictObject({ method: z.literal('merec'), over: overSchema })
    .describe(
      'MEREC, the effect of removing the indicator, on values scaled as min / x, or x / max where lower is better (of a target or band the scores, as higher is better); what is 0 or less is refused.',
    ),
  z
    .strictObject({ method: z.literal('pca'), over: overSchema })
    .describe(
      'Principal components of the correlations of the scores with an eigenvalue of 1 or more: share of explained variance times squared loading scaled within its component, summed.',
    ),
] as const;

export const weighSchema = z
  .discriminatedUnion('method', [
    ...plainWeighs,
    z
      .strictObject({
        method: z.literal('combination'),
        how: z
          .enum(['linear', 'multiplicative', 'game'])
          .describe(
            'linear: the sum of factor times weight; multiplicative: products as shares of their sum; game: linear, with factors solving sum (w_k . w_l) a_l = w_k . w_k, absolute and as shares of their sum (博弈论).',
          ),
        parts: z
          .array(z.discriminatedUnion('method', plainWeighs))
          .min(2)
          .max(10)
          .describe('The methods that are combined; the order is that of the factors.'),
        factors: z
          .array(z.number().min(0))
          .max(10)
          .optional()
          .describe('For linear: one for each part, taken as shares of their sum; without, all the same.'),
      })
      .describe('The weights of several methods combined, aspect by aspect.'),
  ])
  .describe('How the weights within an aspect are found.');
