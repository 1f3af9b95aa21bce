import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { modelSchema } from '../../../src/engine/model/model';
import { smallFile, zonerank } from './run';

test('prints the default method of a workbook as a model that can be given back', async () => {
  const file = smallFile();
  const { code, out } = await zonerank(['model', file]);
  expect(code).toBe(0);
  const model = JSON.parse(out);
  expect(modelSchema.parse(model)).toEqual(model);
  expect(model.indicators.map(({ id }: { id: string }) => id)).toEqual(['外资', '研发', '能耗']);
  const path = join(dirname(file), 'model.json');
  writeFileSync(path, out);
  expect((await zonerank(['model', file, '--model', path])).out).toBe(out);
});

test('schema prints a JSON Schema in which every part says what it means and defaults may be left out', async () => {
  const { code, out } = await zonerank(['schema']);
  expect(code).toBe(0);
  const schema = JSON.parse(out);
  expect(schema.$schema).toContain('json-schema.org');
  expect(schema.required).toEqual(['schema', 'indicators', 'tree']);
  expect(schema.properties.normalise.description).toBe('How values become scores.');
});
