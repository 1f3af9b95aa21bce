import { z } from 'zod';

const text = z.string().min(1).max(400);
const most = z.number().positive().nullable().default(null);

const adjustItemSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('column'),
      name: text.describe('The name of the item, as people read it.'),
      column: text.describe('An indicator of the model or any other column of numbers of the table.'),
      points: z.number().describe('Points of the index for each unit of the value; below 0 deducts.'),
      cap: most.describe('The most points that are added or deducted; null for no limit.'),
    })
    .describe(
      'Value times points. A bonus never deducts and a deduction never adds, whatever the sign of the value; a missing value gives none.',
    ),
  z
    .strictObject({
      kind: z.literal('zones'),
      name: text.describe('The name of the item, as people read it.'),
      points: z
        .array(
          z.strictObject({
            zone: text.describe('The zone, by name.'),
            points: z.number().describe('Points of the index; below 0 deducts.'),
            reason: z.string().max(2000).default('').describe('Why, for whoever reads the results.'),
          }),
        )
        .max(100000)
        .describe('The zones that get points.'),
      cap: most.describe('The most points that are added or deducted for one zone; null for no limit.'),
    })
    .describe('Points listed for zones; those of a zone listed twice are added up.'),
]);

const vetoSchema = z.strictObject({
  name: text.describe('The name of the veto, as people read it.'),
  by: z
    .discriminatedUnion('kind', [
      z
        .strictObject({
          kind: z.literal('zones'),
          zones: z.array(text).max(100000).describe('The zones, by name.'),
        })
        .describe('Zones listed.'),
      z
        .strictObject({
          kind: z.literal('column'),
          column: text.describe('An indicator of the model or any other column of numbers of the table.'),
        })
        .describe('Zones whose value in a column of numbers is above 0.'),
      z
        .strictObject({
          kind: z.literal('grouping'),
          grouping: text.describe('The name of a group column of the table.'),
          groups: z.array(text).min(1).max(1000).describe('Its texts that are vetoed.'),
        })
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
        .strictObject({
          kind: z.literal('capped'),
          score: z.number().describe('The highest index it can get, in points of the index.'),
        })
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
