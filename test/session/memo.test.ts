import { expect, test } from 'vitest';
import { memo } from '../../src/session/memo';

test('gives the same result for the same arguments and forgets the one used longest ago', () => {
  let runs = 0;
  const pair = memo((a: object, b: object) => {
    runs += 1;
    return [a, b];
  }, 2);
  const [x, y] = [{}, {}];
  const first = pair(x, y);
  pair(y, x);
  expect(pair(x, y)).toBe(first);
  expect(runs).toBe(2);
  pair(x, x);
  pair(y, x);
  expect(runs).toBe(4);
});
