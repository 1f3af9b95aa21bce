import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { VERSION } from '../../src/engine/version';

test('the version kept with results is the one of package.json', () => {
  expect(VERSION).toBe(manifest.version);
});
