import { z } from 'zod';
import { outputSchema } from './output-schema';

const tiesSchema = z
  .enum(['min', 'average', 'max'])
  .default('min')
  .describe('What equal values share of the ranks they take up, 1 being the worst.');

const capSchema = z
  .enum(['none', 'low', 'high', 'both'])
  .describe(
    'Which ends of the scores clip: none, those below the low end of the range, those above the high one, or both.',
  );

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
        mean: z
          .number()
          .optional()
          .describe('The mean of the scores; the middle of the range where nothing is said.'),
        sd: z
          .number()
          .positive()
          .optional()
          .describe(
            'The standard deviation (n - 1) of the scores; a tenth of the width of the range where nothing is said.',
          ),
      })
      .describe(
        'mean + sd * (x - sample mean) / sample sd (n - 1). Without mean and sd: the middle of the range and a tenth of its width (T scores on 0-100).',
      ),
    z
      .strictObject({
        method: z.literal('efficacy'),
        base: z.number().default(60).describe('The score of the worst end (不允许值).'),
        top: z.number().default(100).describe('The score of the best end (满意值); above base.'),
      })
      .describe(
        'Efficacy coefficient (功效系数): base + (top - base) * (x - min) / (max - min); the goalposts of the indicator stand in for min and max where it has them, and nothing is clipped beyond them. Its own scale, not the range.',
      ),
    z
      .strictObject({
        method: z.literal('goalposts'),
        cap: capSchema.default('both'),
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
        cap: z
          .number()
          .positive()
          .nullable()
          .default(null)
          .describe('The largest ratio that counts, such as 1.2 for 120 %; null for none.'),
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
        to: z
          .enum(['best', 'zone', 'target'])
          .default('best')
          .describe(
            'The reference: the best value present, that of the zone named, or the target of the indicator.',
          ),
        zone: zoneReference,
        cap: capSchema.default('none'),
      })
      .describe(
        '1 - (reference - x) / (reference - worst), on the range; the reference is the best value present, that of a zone, or the target of the indicator.',
      ),
    z
      .strictObject({
        method: z.literal('ratio'),
        to: z
          .enum(['best', 'worst', 'mean', 'zone'])
          .default('best')
          .describe('The reference: the best, worst or mean value present, or that of the zone named.'),
        zone: zoneReference,
      })
      .describe(
        'x / reference (reference / x where lower is better), 100 % being the high end of the range; the reference, above 0, is the best, worst or mean value present or that of a zone.',
      ),
    z
      .strictObject({
        method: z.literal('points'),
        base: z.number().default(80).describe('Points for reaching the target, in percent of the range.'),
        step: z.number().positive().default(5).describe('How many percent of the target make a step.'),
        add: z.number().min(0).default(1).describe('Points for each step better than the target.'),
        lose: z
          .number()
          .min(0)
          .optional()
          .describe('Points off for each step worse; as many as add where nothing is said.'),
        steps: z
          .enum(['whole', 'proportional'])
          .default('whole')
          .describe('whole counts full steps only; proportional counts parts of them too.'),
        cap: z.number().nullable().default(100).describe('The most points; null for no limit.'),
        floor: z.number().nullable().default(0).describe('The fewest points; null for no limit.'),
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
