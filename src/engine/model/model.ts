import { z } from 'zod';

/** Version of the model's JSON. A newer one is refused, an older one upgraded. */
export const SCHEMA = 1;

const number = z.number();
const id = z.string().min(1).max(400);

export const directionSchema = z
  .union([
    z.enum(['higher-is-better', 'lower-is-better']),
    z
      .strictObject({ kind: z.literal('target'), value: number })
      .describe('One value is best (适度): 1 - |x - value| / max |x - value|.'),
    z
      .strictObject({ kind: z.literal('band'), low: number, high: number })
      .describe(
        'Every value from low to high is best (区间): 1 - distance to the band / max(low - min, max - high).',
      ),
  ])
  .describe(
    'Which way of the value is good, in its unit. A target or a band goes with min-max, efficacy, goalposts without logarithms (which stand in for min and max), rank, borda and percentile.',
  );

const goalpostsSchema = z
  .strictObject({ low: number, high: number })
  .describe(
    'The values that get the ends of the scale, in the unit of the indicator, low below high; the direction is applied by the tool.',
  );

export const imputeSchema = z
  .discriminatedUnion('method', [
    z
      .strictObject({ method: z.literal('none') })
      .describe('Missing stays missing: the child is dropped and the weights of its siblings rescaled.'),
    z
      .strictObject({ method: z.literal('mean') })
      .describe('The mean of the indicator over the zones that have a value.'),
    z
      .strictObject({ method: z.literal('median') })
      .describe('The median of the indicator over the zones that have a value.'),
    z
      .strictObject({ method: z.literal('group-mean'), grouping: z.string().min(1) })
      .describe(
        'The mean of the indicator over the zones of the same group; missing without a group or a value in it.',
      ),
    z
      .strictObject({ method: z.literal('group-median'), grouping: z.string().min(1) })
      .describe(
        'The median of the indicator over the zones of the same group; missing without a group or a value in it.',
      ),
    z
      .strictObject({ method: z.literal('aspect-mean') })
      .describe(
        'The unweighted mean of the zone over the other indicators of the aspect: each put on 0-1 by min-max and its direction, averaged, and put back in the unit of the missing one.',
      ),
    z
      .strictObject({ method: z.literal('aspect-median') })
      .describe('As aspect-mean, with the median of the other indicators.'),
    z
      .strictObject({ method: z.literal('constant'), value: number })
      .describe('This value, in the unit of the indicator.'),
    z.strictObject({ method: z.literal('refuse') }).describe('No missing value is allowed.'),
  ])
  .describe('What is done about missing values.');

const threshold = z
  .strictObject({
    available: number.min(0).max(1).default(0).describe('The smallest share of values that is enough.'),
    zeros: number
      .min(0)
      .max(1)
      .default(1)
      .describe('The largest share of zeros, among the values that are there, that is allowed.'),
  })
  .default({ available: 0, zeros: 1 });

export const screenSchema = z
  .strictObject({
    zones: threshold,
    indicators: threshold,
    action: z
      .enum(['mark', 'drop'])
      .default('mark')
      .describe(
        'mark gives an issue only; drop scores neither the zone nor the indicator, nor fits a scale to it.',
      ),
  })
  .describe(
    'Zones and indicators with too few values or too many zeros, both counted before any is dropped and before missing values are filled.',
  );

const logVariant = z.enum(['plain', 'plus-1', 'plus-range']);
const share = number.min(0).max(1);

export const treatSchema = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.literal('none') }).describe('Values stay as they are.'),
    z
      .strictObject({
        method: z.literal('winsorise'),
        skewness: number.min(0).optional().describe('2 where nothing is said.'),
        kurtosis: number.optional().describe('Excess kurtosis; 3.5 where nothing is said.'),
        most: z
          .int()
          .min(1)
          .nullable()
          .optional()
          .describe(
            'No further round once this many points have moved; null for no limit, 5 where nothing is said.',
          ),
        fallback: z
          .enum(['none', 'log-plus-1', 'log-plus-range'])
          .optional()
          .describe(
            'Where that is not enough: none keeps the winsorised values; a logarithm of the original values, log(x - min + 1) or log(x - min + 1 % of the range). none where nothing is said.',
          ),
      })
      .describe(
        'Only an indicator with |SKEW| at or above skewness and KURT at or above kurtosis: all values at the extreme on the side of the skew move to the next one, round by round, until it is below either.',
      ),
    z
      .strictObject({ method: z.literal('clip'), low: share.optional(), high: share.optional() })
      .describe(
        'Values beyond two quantiles (type 7, PERCENTILE.INC) move to them; 0.05 and 0.95 where nothing is said.',
      ),
    z
      .strictObject({ method: z.literal('log'), variant: logVariant.optional() })
      .describe(
        'The natural logarithm: plain log(x), plus-1 log(x - min + 1), plus-range log(x - min + 1 % of the range); plain where nothing is said.',
      ),
    z
      .strictObject({ method: z.literal('box-cox'), lambda: number.min(-10).max(10).optional() })
      .describe('((x - min + 1) ^ lambda - 1) / lambda, its logarithm for 0; 0.5 where nothing is said.'),
  ])
  .describe('What is done about outliers, after missing values are filled and before normalising.');

const outputSchema = z
  .enum(['range', 'raw'])
  .default('range')
  .describe(
    'range maps the ends that the result can reach to the range of the model; raw leaves it as it is.',
  );

const tiesSchema = z
  .enum(['min', 'average', 'max'])
  .default('min')
  .describe('What equal values share of the ranks they take up, 1 being the worst.');

const zoneReference = z
  .string()
  .min(1)
  .optional()
  .describe('The zone of reference, by name, where to is zone.');

export const normaliseSchema = z
  .discriminatedUnion('method', [
    z
      .strictObject({ method: z.literal('min-max') })
      .describe('(x - min) / (max - min) over the zones present, on the range.'),
    z
      .strictObject({
        method: z.literal('z-score'),
        mean: number.optional(),
        sd: number.positive().optional(),
      })
      .describe(
        'mean + sd * (x - sample mean) / sample sd (n - 1). Without mean and sd: the middle of the range and a tenth of its width (T scores on 0-100).',
      ),
    z
      .strictObject({ method: z.literal('efficacy'), base: number.default(60), top: number.default(100) })
      .describe(
        'Efficacy coefficient (功效系数): base + (top - base) * (x - min) / (max - min); the goalposts of the indicator stand in for min and max where it has them, and nothing is clipped beyond them. Its own scale, not the range.',
      ),
    z
      .strictObject({
        method: z.literal('goalposts'),
        cap: z.enum(['none', 'low', 'high', 'both']).default('both'),
        transform: z
          .enum(['none', 'log'])
          .optional()
          .describe('log takes the logarithms of value and goalposts, which must be above 0.'),
      })
      .describe(
        '(x - low) / (high - low) with the goalposts of the indicator, on the range; cap says which ends of the scores clip, high being the best. Without a cap this is also the scaling by two given values.',
      ),
    z
      .strictObject({
        method: z.literal('target-completion'),
        cap: number.positive().nullable().default(null),
      })
      .describe(
        'x / target (target / x where lower is better), 100 % being the high end of the range; cap is the largest ratio that counts, null for none.',
      ),
    z
      .strictObject({ method: z.literal('rank'), ties: tiesSchema, output: outputSchema })
      .describe(
        'The rank among the zones present, 1 for the worst to n: raw, or (rank - 1) / (n - 1) on the range.',
      ),
    z
      .strictObject({ method: z.literal('borda'), ties: tiesSchema, output: outputSchema })
      .describe('Borda points: rank - 1, from 0 to n - 1: raw, or as a share of n - 1 on the range.'),
    z
      .strictObject({
        method: z.literal('percentile'),
        ties: tiesSchema,
        convention: z
          .enum(['inclusive', 'exclusive', 'midpoint', 'share'])
          .default('inclusive')
          .describe(
            'inclusive (rank - 1) / (n - 1), PERCENTRANK.INC; exclusive rank / (n + 1), PERCENTRANK.EXC; midpoint (rank - 0.5) / n; share rank / n.',
          ),
      })
      .describe('The percentile rank among the zones present, on the range; rank 1 is the worst.'),
    z
      .strictObject({
        method: z.literal('distance'),
        to: z.enum(['best', 'zone', 'target']).default('best'),
        zone: zoneReference,
        cap: z.enum(['none', 'low', 'high', 'both']).default('none'),
      })
      .describe(
        '1 - (reference - x) / (reference - worst), on the range; the reference is the best value present, that of a zone, or the target of the indicator.',
      ),
    z
      .strictObject({
        method: z.literal('ratio'),
        to: z.enum(['best', 'worst', 'mean', 'zone']).default('best'),
        zone: zoneReference,
      })
      .describe(
        'x / reference (reference / x where lower is better), 100 % being the high end of the range; the reference, above 0, is the best, worst or mean value present or that of a zone.',
      ),
    z
      .strictObject({
        method: z.literal('points'),
        base: number.default(80).describe('Points for reaching the target, in percent of the range.'),
        step: number.positive().default(5).describe('How many percent of the target make a step.'),
        add: number.min(0).default(1).describe('Points for each step better than the target.'),
        lose: number
          .min(0)
          .optional()
          .describe('Points off for each step worse; as many as add where nothing is said.'),
        steps: z
          .enum(['whole', 'proportional'])
          .default('whole')
          .describe('whole counts full steps only; proportional counts parts of them too.'),
        cap: number.nullable().default(100).describe('The most points; null for no limit.'),
        floor: number.nullable().default(0).describe('The fewest points; null for no limit.'),
      })
      .describe(
        'Base and increments (持平得 80%，每超 5% 加 1 分): base + add * (x - target) / |target| / step, 100 points being the high end of the range; the sign turns where lower is better. The target is that of the indicator, such as last year’s value.',
      ),
    z
      .strictObject({
        method: z.literal('tiers'),
        between: z
          .enum(['step', 'linear'])
          .default('step')
          .describe(
            'step gives the score of the best tier reached; linear interpolates, flat beyond the ends.',
          ),
      })
      .describe(
        'The tiers of the indicator and their scores; below the lowest of them the low end of the range.',
      ),
  ])
  .describe('How values become scores.');

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
        .array(z.array(number.positive()).max(15))
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
        .array(z.array(number.min(0)).max(5000))
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
      shift: number.positive().default(0.01),
    })
    .describe(
      'Entropy: p = x / column sum, e = -sum p ln p / ln n, d = 1 - e, weights as d; n the zones present.',
    ),
  z
    .strictObject({
      method: z.literal('critic'),
      over: overSchema,
      of: ofSchema.default('scores'),
      correlation: z.enum(['pearson', 'spearman']).default('pearson'),
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
        parts: z.array(z.discriminatedUnion('method', plainWeighs)).min(2).max(10),
        factors: z
          .array(number.min(0))
          .max(10)
          .optional()
          .describe('For linear: one for each part, taken as shares of their sum; without, all the same.'),
      })
      .describe('The weights of several methods combined, aspect by aspect.'),
  ])
  .describe('How the weights within an aspect are found.');

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
      .strictObject({ method: z.literal('generalised'), power: number.min(-20).max(20) })
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
            'S across the children: population divides by their number, as the paper does, sample by one less.',
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
        v: number
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
        indifference: number.min(0).default(0).describe('For linear, in points of the scores.'),
        strict: number
          .positive()
          .default(10)
          .describe('For linear, in points of the scores; above indifference.'),
        output: outputSchema,
      })
      .describe('PROMETHEE II: the net flow over the other zones, -1 to 1, higher is better.'),
    z
      .strictObject({
        method: z.literal('grey-relational'),
        rho: number.positive().max(1).default(0.5).describe('The distinguishing coefficient.'),
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

const indicatorSchema = z.strictObject({
  id: id.describe('The column of the table, unique.'),
  name: z.string().min(1).max(400),
  unit: z.string().max(100).default(''),
  direction: directionSchema,
  goalposts: goalpostsSchema.optional(),
  target: number
    .optional()
    .describe('For target completion, distance to a target and points, in the unit of the indicator.'),
  tiers: z
    .array(z.strictObject({ at: number, score: number }))
    .min(1)
    .max(100)
    .optional()
    .describe('For tiers: the value that reaches each, in the unit of the indicator, and its score.'),
  expression: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .describe(
      'For a derived indicator: + - * / ^, parentheses, abs, sqrt, log, exp, min, max and round over other indicators, by id; an id that is not a plain word stands in `backquotes`.',
    ),
  normalise: normaliseSchema.optional().describe('An exception to the normalisation of the model.'),
  impute: imputeSchema.optional().describe('An exception to the imputation of the model.'),
  treat: treatSchema
    .optional()
    .describe(
      'An exception to the treatment of the model; what it does not say is taken from there where the method is the same.',
    ),
});

const leafSchema = z.strictObject({ kind: z.literal('indicator'), id, weight: number.min(0).default(1) });

const aspectSchema = z.strictObject({
  kind: z.literal('aspect'),
  id: id.describe('Unique among the aspects.'),
  name: z.string().min(1).max(400),
  weight: number.min(0).default(1),
  weigh: weighSchema
    .optional()
    .describe('An exception to the weighing of the model, for the children of this aspect.'),
  aggregate: aggregateSchema
    .optional()
    .describe('An exception to the aggregation of the model, for this aspect.'),
  get children() {
    return z.array(z.discriminatedUnion('kind', [leafSchema, aspectSchema])).max(5000);
  },
});

const text = z.string().min(1).max(400);
const most = number.positive().nullable().default(null);

const adjustItemSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('column'),
      name: text,
      column: id.describe('An indicator of the model or any other column of numbers of the table.'),
      points: number.describe('Points of the index for each unit of the value; below 0 deducts.'),
      cap: most.describe('The most points that are added or deducted; null for no limit.'),
    })
    .describe(
      'Value times points. A bonus never deducts and a deduction never adds, whatever the sign of the value; a missing value gives none.',
    ),
  z
    .strictObject({
      kind: z.literal('zones'),
      name: text,
      points: z
        .array(z.strictObject({ zone: text, points: number, reason: z.string().max(2000).default('') }))
        .max(100000),
      cap: most.describe('The most points that are added or deducted for one zone; null for no limit.'),
    })
    .describe('Points listed for zones; those of a zone listed twice are added up.'),
]);

const vetoSchema = z.strictObject({
  name: text,
  by: z
    .discriminatedUnion('kind', [
      z
        .strictObject({ kind: z.literal('zones'), zones: z.array(text).max(100000) })
        .describe('Zones listed.'),
      z
        .strictObject({ kind: z.literal('column'), column: id })
        .describe('Zones whose value in a column of numbers is above 0.'),
      z
        .strictObject({ kind: z.literal('grouping'), grouping: text, groups: z.array(text).min(1).max(1000) })
        .describe('Zones whose text in a group column is one of these.'),
    ])
    .describe('Which zones are vetoed.'),
  effect: z
    .discriminatedUnion('kind', [
      z
        .strictObject({ kind: z.literal('unranked') })
        .describe('The index stays; no rank, and nobody’s place taken.'),
      z
        .strictObject({ kind: z.literal('last') })
        .describe('The index stays; ranked behind everybody else, several among themselves by their index.'),
      z
        .strictObject({ kind: z.literal('capped'), score: number })
        .describe('The index is at most this score, after bonuses and deductions.'),
    ])
    .describe('What becomes of them, in the overall ranking and within groups; ranks of aspects stay.'),
});

export const adjustSchema = z
  .strictObject({
    items: z.array(adjustItemSchema).max(1000).default([]).describe('Bonus and deduction items.'),
    bonusCap: most.describe('The most points of all bonus items together; null for no limit.'),
    deductionCap: most.describe('The most points of all deduction items together; null for no limit.'),
    vetoes: z.array(vetoSchema).max(1000).default([]).describe('One-vote vetoes (一票否决).'),
  })
  .describe(
    'What is added to the index outside the weighted sum, in points of the index: index = base index + bonuses - deductions, then the vetoes.',
  );

export const modelSchema = z
  .strictObject({
    schema: z.literal(SCHEMA),
    name: z.string().max(400).default(''),
    indicators: z.array(indicatorSchema).max(5000),
    tree: aspectSchema.describe('The index: the aspect at the top. Aspects may nest.'),
    range: z
      .strictObject({ low: number, high: number })
      .default({ low: 0, high: 100 })
      .describe('The common scale: what the worst and the best score.'),
    screen: screenSchema.optional(),
    impute: imputeSchema.default({ method: 'none' }),
    treat: treatSchema.optional(),
    normalise: normaliseSchema.default({ method: 'min-max' }),
    weigh: weighSchema.default({ method: 'equal' }),
    aggregate: aggregateSchema.default({ method: 'arithmetic' }),
    availability: number
      .min(0)
      .max(1)
      .default(0)
      .describe('A zone gets no score for an aspect where a smaller share of its children has a score.'),
    rank: z
      .strictObject({
        groupings: z
          .array(z.string())
          .max(50)
          .default([])
          .describe('Groupings of the table within which zones are ranked too.'),
        unranked: z.array(z.string()).max(100000).default([]).describe('Zones that get scores but no rank.'),
        decimals: z
          .int()
          .min(0)
          .max(12)
          .nullable()
          .default(null)
          .describe('Round to this many decimals before ranking; null ranks unrounded scores.'),
        ties: z
          .enum(['competition', 'dense', 'average'])
          .optional()
          .describe(
            'What ranks zones with equal scores share: competition 1, 2, 2, 4 (where nothing is said); dense 1, 2, 2, 3; average 1, 2.5, 2.5, 4.',
          ),
      })
      .default({ groupings: [], unranked: [], decimals: null })
      .describe('Ranks, 1 for the best; scores within a relative 1e-12 tie.'),
    adjust: adjustSchema.optional(),
  })
  .describe('A scoring method: everything the user decides.');

export type Model = z.infer<typeof modelSchema>;
export type Indicator = Model['indicators'][number];
export type Aspect = z.infer<typeof aspectSchema>;
export type Leaf = z.infer<typeof leafSchema>;
export type TreeNode = Aspect | Leaf;
export type Direction = z.infer<typeof directionSchema>;
export type Goalposts = z.infer<typeof goalpostsSchema>;
export type Screen = z.infer<typeof screenSchema>;
export type Impute = z.infer<typeof imputeSchema>;
export type Treat = z.infer<typeof treatSchema>;
export type Normalise = z.infer<typeof normaliseSchema>;
export type Weigh = z.infer<typeof weighSchema>;
export type Aggregate = z.infer<typeof aggregateSchema>;
export type Adjust = z.infer<typeof adjustSchema>;
