import { z } from 'zod';
import { modelSchema } from '../../engine/model/model';
import type { Command } from './context';

/** `zonerank schema`: prints the JSON Schema of a model, as one writes it: what has a default may be left out. */
export const schemaCommand: Command = {
  name: 'schema',
  options: [],
  run: async ({ io }) => {
    io.out(`${JSON.stringify(z.toJSONSchema(modelSchema, { io: 'input' }), null, 2)}\n`);
    return 0;
  },
};
