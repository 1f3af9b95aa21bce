import { z } from 'zod';

/** Version of the model's JSON. A newer one is refused, an older one upgraded. */
export const SCHEMA = 1;

const number = z.number();
const id = z.string().min(1).max(400);

export const directionSchema = z
  .enum(['higher-is-better', 'lower-is-better'])
  .describe('Which way of the value is good.');

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
    z.strictObject({ method: z.literal('refuse') }).describe('No missing value is allowed.'),
  ])
  .describe('What is done about missing values.');

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
      })
      .describe(
        '(x - low) / (high - low) with the goalposts of the indicator, on the range; cap says which ends of the scores clip, high being the best.',
      ),
    z
      .strictObject({
        method: z.literal('target-completion'),
        cap: number.positive().nullable().default(null),
      })
      .describe(
        'x / target (target / x where lower is better), 100 % being the high end of the range; cap is the largest ratio that counts, null for none.',
      ),
  ])
  .describe('How values become scores.');

export const weighSchema = z
  .discriminatedUnion('method', [
    z
      .strictObject({ method: z.literal('given') })
      .describe('The weights on the children, as shares of their sum.'),
    z
      .strictObject({ method: z.literal('equal') })
      .describe('Every child of an aspect the same; the weights on the children are kept but not used.'),
  ])
  .describe('How the weights within an aspect are found.');

export const aggregateSchema = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.literal('arithmetic') }).describe('Weighted arithmetic mean.'),
    z
      .strictObject({ method: z.literal('geometric') })
      .describe('Weighted geometric mean; refuses scores at or below 0, but of children with weight 0.'),
  ])
  .describe('How the scores of the children become the score of their aspect.');

const indicatorSchema = z.strictObject({
  id: id.describe('The column of the table, unique.'),
  name: z.string().min(1).max(400),
  unit: z.string().max(100).default(''),
  direction: directionSchema,
  goalposts: goalpostsSchema.optional(),
  target: number.optional().describe('For target completion, in the unit of the indicator.'),
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
    impute: imputeSchema.default({ method: 'none' }),
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
      })
      .default({ groupings: [], unranked: [], decimals: null })
      .describe('Competition ranks (1, 2, 2, 4); scores within a relative 1e-12 tie.'),
  })
  .describe('A scoring method: everything the user decides.');

export type Model = z.infer<typeof modelSchema>;
export type Indicator = Model['indicators'][number];
export type Aspect = z.infer<typeof aspectSchema>;
export type Leaf = z.infer<typeof leafSchema>;
export type TreeNode = Aspect | Leaf;
export type Direction = z.infer<typeof directionSchema>;
export type Goalposts = z.infer<typeof goalpostsSchema>;
export type Impute = z.infer<typeof imputeSchema>;
export type Normalise = z.infer<typeof normaliseSchema>;
export type Weigh = z.infer<typeof weighSchema>;
export type Aggregate = z.infer<typeof aggregateSchema>;
