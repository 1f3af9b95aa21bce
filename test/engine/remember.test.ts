import { expect, test } from 'vitest';
import { remember, sameItems } from '../../src/engine/remember';

test('The last result for a key is given again, the very same object', () => {
  const twice = remember((key: { readonly n: number }, factor: number) => ({ value: key.n * factor }));
  const key = { n: 3 };
  const first = twice(key, 2);
  expect(first.value).toBe(6);
  expect(twice(key, 2)).toBe(first);
});

test('Other settings or another key are worked out anew', () => {
  const twice = remember((key: { readonly n: number }, factor: number) => ({ value: key.n * factor }));
  const key = { n: 3 };
  twice(key, 2);
  expect(twice(key, 5).value).toBe(15);
  expect(twice({ n: 4 }, 5).value).toBe(20);
});

test('Lists are the same when their items are, one by one', () => {
  const item = {};
  expect(sameItems([item, Number.NaN], [item, Number.NaN])).toBe(true);
  expect(sameItems([item], [{}])).toBe(false);
  expect(sameItems([1, 2], [1])).toBe(false);
});
