import { z } from 'zod';

/** What becomes of a result that has ends of its own, such as ranks or a closeness from 0 to 1. */
export const outputSchema = z
  .enum(['range', 'raw'])
  .default('range')
  .describe(
    'range maps the ends that the result can reach to the range of the model; raw leaves it as it is.',
  );
