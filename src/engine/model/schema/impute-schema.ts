import { z } from 'zod';

const grouping = z.string().min(1).describe('The name of a group column of the table.');

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
      .strictObject({ method: z.literal('group-mean'), grouping })
      .describe(
        'The mean of the indicator over the zones of the same group; missing without a group or a value in it.',
      ),
    z
      .strictObject({ method: z.literal('group-median'), grouping })
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
      .strictObject({
        method: z.literal('constant'),
        value: z.number().describe('What fills every gap, in the unit of the indicator.'),
      })
      .describe('This value, in the unit of the indicator.'),
    z.strictObject({ method: z.literal('refuse') }).describe('No missing value is allowed.'),
  ])
  .describe('What is done about missing values.');
