import { z } from 'zod';

const logVariant = z.enum(['plain', 'plus-1', 'plus-range']);
const share = z.number().min(0).max(1);

export const treatSchema = z
  .discriminatedUnion('method', [
    z.strictObject({ method: z.literal('none') }).describe('Values stay as they are.'),
    z
      .strictObject({
        method: z.literal('winsorise'),
        skewness: z.number().min(0).optional().describe('2 where nothing is said.'),
        kurtosis: z.number().optional().describe('Excess kurtosis; 3.5 where nothing is said.'),
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
      .strictObject({
        method: z.literal('clip'),
        low: share
          .optional()
          .describe('The lower quantile, as a share of the zones; 0.05 where nothing is said.'),
        high: share
          .optional()
          .describe('The upper quantile, as a share of the zones; 0.95 where nothing is said.'),
      })
      .describe(
        'Values beyond two quantiles (type 7, PERCENTILE.INC) move to them; 0.05 and 0.95 where nothing is said.',
      ),
    z
      .strictObject({
        method: z.literal('log'),
        variant: logVariant
          .optional()
          .describe('What is added before the logarithm; plain where nothing is said.'),
      })
      .describe(
        'The natural logarithm: plain log(x), plus-1 log(x - min + 1), plus-range log(x - min + 1 % of the range); plain where nothing is said.',
      ),
    z
      .strictObject({
        method: z.literal('box-cox'),
        lambda: z
          .number()
          .min(-10)
          .max(10)
          .optional()
          .describe('The power, 0 for the logarithm; 0.5 where nothing is said.'),
      })
      .describe('((x - min + 1) ^ lambda - 1) / lambda, its logarithm for 0; 0.5 where nothing is said.'),
  ])
  .describe('What is done about outliers, after missing values are filled and before normalising.');
