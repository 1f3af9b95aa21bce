import { z } from 'zod';

const threshold = z
  .strictObject({
    available: z.number().min(0).max(1).default(0).describe('The smallest share of values that is enough.'),
    zeros: z
      .number()
      .min(0)
      .max(1)
      .default(1)
      .describe('The largest share of zeros, among the values that are there, that is allowed.'),
  })
  .default({ available: 0, zeros: 1 });

export const screenSchema = z
  .strictObject({
    zones: threshold.describe('What a zone must have over the indicators.'),
    indicators: threshold.describe('What an indicator must have over the zones.'),
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
