import { z } from 'zod';
import { adjustSchema } from './schema/adjust-schema';
import { aggregateSchema } from './schema/aggregate-schema';
import { imputeSchema } from './schema/impute-schema';
import { normaliseSchema } from './schema/normalise-schema';
import { screenSchema } from './schema/screen-schema';
import { treatSchema } from './schema/treat-schema';
import { weighSchema } from './schema/weigh-schema';

/** Version of the model's JSON. A newer one is refused, an older one upgraded. */
export const SCHEMA = 1;

const id = z.string().min(1).max(400);

const directionSchema = z
  .union([
    z.enum(['higher-is-better', 'lower-is-better']),
    z
      .strictObject({
        kind: z.literal('target'),
        value: z.number().describe('The best value, in the unit of the indicator.'),
      })
      .describe('One value is best (适度): 1 - |x - value| / max |x - value|.'),
    z
      .strictObject({
        kind: z.literal('band'),
        low: z.number().describe('The lowest of the best values, in the unit of the indicator.'),
        high: z
          .number()
          .describe('The highest of the best values, in the unit of the indicator; not below low.'),
      })
      .describe(
        'Every value from low to high is best (区间): 1 - distance to the band / max(low - min, max - high).',
      ),
  ])
  .describe(
    'Which way of the value is good, in its unit. A target or a band goes with min-max, efficacy, goalposts without logarithms (which stand in for min and max), rank, borda and percentile.',
  );

const goalpostsSchema = z
  .strictObject({
    low: z.number().describe('The smaller value (of 不允许值 and 满意值), in the unit of the indicator.'),
    high: z.number().describe('The larger value (of 不允许值 and 满意值), in the unit of the indicator.'),
  })
  .describe(
    'The values that get the ends of the scale, in the unit of the indicator, low below high; the direction is applied by the tool.',
  );

const indicatorSchema = z.strictObject({
  id: id.describe('The column of the table, unique.'),
  name: z.string().min(1).max(400).describe('The name of the indicator, as people read it.'),
  unit: z
    .string()
    .max(100)
    .default('')
    .describe('The unit of the values, such as % or 亿元; only shown, never converted.'),
  direction: directionSchema,
  goalposts: goalpostsSchema.optional(),
  target: z
    .number()
    .optional()
    .describe('For target completion, distance to a target and points, in the unit of the indicator.'),
  tiers: z
    .array(
      z.strictObject({
        at: z.number().describe('The value that reaches the tier, in the unit of the indicator.'),
        score: z
          .number()
          .describe(
            'The score of the tier, on the range of the model; a better tier no lower than a worse one.',
          ),
      }),
    )
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

const weight = z
  .number()
  .min(0)
  .default(1)
  .describe(
    'The weight among the children of its aspect, as a share of their sum, so in any unit; 0 leaves it out.',
  );

const leafSchema = z.strictObject({
  kind: z.literal('indicator'),
  id: id.describe('The id of the indicator; each stands in the tree once.'),
  weight,
});

const aspectSchema = z.strictObject({
  kind: z.literal('aspect'),
  id: id.describe('Unique among the aspects.'),
  name: z.string().min(1).max(400).describe('The name of the aspect, as people read it.'),
  weight,
  weigh: weighSchema
    .optional()
    .describe('An exception to the weighing of the model, for the children of this aspect.'),
  aggregate: aggregateSchema
    .optional()
    .describe('An exception to the aggregation of the model, for this aspect.'),
  get children() {
    return z
      .array(z.discriminatedUnion('kind', [leafSchema, aspectSchema]))
      .max(5000)
      .describe('Indicators and aspects, in the order they are shown.');
  },
});

export const modelSchema = z
  .strictObject({
    schema: z.literal(SCHEMA).describe('The version of this format.'),
    name: z.string().max(400).default('').describe('The name of the method, such as its document and year.'),
    indicators: z
      .array(indicatorSchema)
      .max(5000)
      .describe(
        'The indicators of the tree, and those that others are derived from or that bonus items and vetoes name.',
      ),
    tree: aspectSchema.describe('The index: the aspect at the top. Aspects may nest.'),
    range: z
      .strictObject({
        low: z.number().describe('What the worst score.'),
        high: z.number().describe('What the best score; above low.'),
      })
      .default({ low: 0, high: 100 })
      .describe('The common scale: what the worst and the best score.'),
    screen: screenSchema.optional(),
    impute: imputeSchema.default({ method: 'none' }),
    treat: treatSchema.optional(),
    normalise: normaliseSchema.default({ method: 'min-max' }),
    weigh: weighSchema.default({ method: 'equal' }),
    aggregate: aggregateSchema.default({ method: 'arithmetic' }),
    availability: z
      .number()
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
