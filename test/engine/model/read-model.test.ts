import { describe, expect, test } from 'vitest';
import { Refused } from '../../../src/engine/issue';
import { readModel } from '../../../src/engine/model/read-model';

const tree = { kind: 'aspect', id: 'index', name: 'Index', children: [{ kind: 'indicator', id: 'x' }] };
const plain = { schema: 1, indicators: [{ id: 'x', name: 'X', direction: 'higher-is-better' }], tree };

const problems = (data: unknown): unknown => {
  try {
    readModel(data);
  } catch (error) {
    if (error instanceof Refused) return error.issues.map(({ code, facts }) => ({ code, ...facts }));
    throw error;
  }
  return 'accepted';
};

describe('Reading a model', () => {
  test('fills in the default method', () => {
    expect(readModel(plain)).toMatchObject({
      range: { low: 0, high: 100 },
      impute: { method: 'none' },
      normalise: { method: 'min-max' },
      weigh: { method: 'equal' },
      aggregate: { method: 'arithmetic' },
      availability: 0,
      rank: { groupings: [], unranked: [], decimals: null },
      tree: { weight: 1, children: [{ id: 'x', weight: 1 }] },
    });
  });

  test('gives the same again after writing it as JSON', () => {
    const model = readModel(plain);
    expect(readModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  test('refuses one that a later version wrote', () => {
    expect(problems({ ...plain, schema: 7 })).toEqual([{ code: 'model-newer', schema: 7, known: 1 }]);
  });

  test.each([
    ['what is no object', 'model', '', 'wrong-type', 'object'],
    ['null', null, '', 'wrong-type', 'object'],
    ['a missing part', { schema: 1, indicators: [] }, 'tree', 'missing', 'object'],
    ['a setting that does not exist', { ...plain, colour: 'red' }, 'colour', 'unknown-key', ''],
    [
      'a method that does not exist',
      { ...plain, impute: { method: 'magic' } },
      'impute.method',
      'not-allowed',
      expect.stringMatching(/^none, mean, .*refuse/),
    ],
    ['a negative weight', { ...plain, tree: { ...tree, weight: -1 } }, 'tree.weight', 'too-small', '≥ 0'],
    ['a share above 1', { ...plain, availability: 2 }, 'availability', 'too-large', '≤ 1'],
    ['a number as text', { ...plain, range: { low: '0', high: 100 } }, 'range.low', 'wrong-type', 'number'],
    [
      'an infinite number',
      { ...plain, range: { low: 0, high: Number.POSITIVE_INFINITY } },
      'range.high',
      'wrong-type',
      'number',
    ],
    ['a negative schema', { ...plain, schema: 0 }, 'schema', 'not-allowed', '1'],
  ])('refuses %s and says where and what would do', (_, data, path, problem, allowed) => {
    expect(problems(data)).toEqual([{ code: 'model-invalid', path, problem, allowed }]);
  });

  test('refuses keys that would reach a prototype', () => {
    const hostile = JSON.parse(JSON.stringify(plain).replace('{', '{"__proto__": {"polluted": 1},'));
    expect(problems(hostile)).toMatchObject([{ path: '__proto__', problem: 'unknown-key' }]);
    expect('polluted' in {}).toBe(false);
  });

  test('refuses aspects nested deeper than anybody needs, without overflowing the stack', () => {
    let nested: object = tree;
    for (let depth = 0; depth < 100_000; depth++)
      nested = { kind: 'aspect', id: 'a', name: 'a', children: [nested] };
    expect(problems({ ...plain, tree: nested })).toEqual([
      { code: 'model-invalid', path: 'tree', problem: 'too-deep', allowed: '≤ 32' },
    ]);
  });

  test('lists twenty problems at most', () => {
    const indicators = Array.from({ length: 30 }, () => ({}));
    expect(problems({ ...plain, indicators })).toHaveLength(20);
  });
});
