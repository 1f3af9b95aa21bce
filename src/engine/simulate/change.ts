import { z } from 'zod';

const id = z.string().min(1).max(400);
const number = z.number();

/** One edit of a what-if, by zone and indicator id, or of a weight. */
const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('set'),
    zone: id,
    indicator: id,
    value: number.describe('The new value, in the unit of the indicator.'),
  }),
  z.strictObject({
    kind: z.literal('add'),
    zone: id,
    indicator: id,
    amount: number.describe('In the unit of the indicator.'),
  }),
  z.strictObject({
    kind: z.literal('scale'),
    zone: id,
    indicator: id,
    percent: number.describe('10 makes it 10 % larger.'),
  }),
  z.strictObject({
    kind: z.literal('weight'),
    node: z.enum(['aspect', 'indicator']),
    id: id.describe('Aspect id or indicator id.'),
    weight: number.min(0),
  }),
]);

/** A named list of changes, kept with the workbook. */
export const scenarioSchema = z.strictObject({
  id,
  name: z.string().min(1).max(200),
  changes: z.array(changeSchema).max(100000),
});

export type Change = z.infer<typeof changeSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
