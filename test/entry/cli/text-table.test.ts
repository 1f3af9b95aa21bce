import { expect, test } from 'vitest';
import { textTable } from '../../../src/entry/cli/text-table';

test('lines columns up where a Chinese character takes two places', () => {
  expect(
    textTable(
      ['开发区', 'n'],
      [
        ['安吉', '1'],
        ['A', '10'],
      ],
      [1],
    ),
  ).toBe(['开发区   n', '------  --', '安吉     1', 'A       10', ''].join('\n'));
});
