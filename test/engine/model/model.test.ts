import { expect, test } from 'vitest';
import { z } from 'zod';
import { modelSchema } from '../../../src/engine/model/model';

test('Every setting of a model says what it is in the JSON Schema', () => {
  const silent: string[] = [];
  const look = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node)
      // A constant is the name of a choice, whose object says what it is; a reference leads to what does.
      for (const [name, setting] of Object.entries(node.properties as Record<string, object>))
        if (!('description' in setting || 'const' in setting || '$ref' in setting))
          silent.push(`${path}/${name}`);
    for (const [name, part] of Object.entries(node)) look(part, `${path}/${name}`);
  };
  const schema = z.toJSONSchema(modelSchema, { io: 'input' });
  expect(schema.properties).toHaveProperty('tree');
  look(schema, '');
  expect(silent).toEqual([]);
});
