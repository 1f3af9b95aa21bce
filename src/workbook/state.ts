/** What travels in the workbook beside its cells: the model, the choices, the scenarios, where the results came from. */
import { z } from 'zod';
import { modelSchema } from '../engine/model/model';
import { scenarioSchema } from '../engine/simulate/change';
import { choiceSchema } from './source';

export const stateSchema = z.strictObject({
  model: modelSchema,
  choice: choiceSchema,
  scenarios: z.array(scenarioSchema).max(1000).default([]),
  provenance: z.strictObject({
    engine: z.string().max(40).describe('Version of the engine that scored.'),
    written: z.string().max(40).describe('ISO time of writing.'),
    sheet: z.string().max(400),
    range: z.string().max(40),
    zones: z.int().min(0),
    /** Of the values and the model that were scored. */
    fingerprint: z.string().max(100),
  }),
});
export type State = z.infer<typeof stateSchema>;
