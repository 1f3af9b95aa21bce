import { expect, test } from 'vitest';
import { type PlainIndicator, plainModel } from '../../../src/engine/model/plain-model';
import { readModel } from '../../../src/engine/model/read-model';
import { aspectsOf, walk } from '../../../src/engine/model/walk';
import { effectiveWeights } from '../../../src/engine/score/effective-weights';

const plain = (id: string, aspects: readonly string[], weight?: number | null): PlainIndicator => ({
  id,
  name: id,
  unit: '亿元',
  direction: 'higher-is-better',
  aspects,
  ...(weight === undefined ? {} : { weight }),
});

test('It is the default method, and a valid model', () => {
  const model = plainModel({ indicators: [plain('x', ['A'])], groupings: ['类别'] });
  expect(readModel(model)).toEqual(model);
  expect(model).toMatchObject({
    range: { low: 0, high: 100 },
    impute: { method: 'none' },
    normalise: { method: 'min-max' },
    weigh: { method: 'equal' },
    aggregate: { method: 'arithmetic' },
    availability: 0,
    rank: { groupings: ['类别'], unranked: [], decimals: null },
  });
});

test('Aspects come in the order the indicators name them, nested as they say', () => {
  const model = plainModel({
    indicators: [plain('x', ['A', 'A1']), plain('y', ['B']), plain('z', ['A', 'A2']), plain('w', [])],
    groupings: [],
  });
  expect(walk(model.tree).map(({ node, parent }) => [parent?.id ?? null, node.id])).toEqual([
    [null, 'index'],
    ['index', 'A'],
    ['A', 'A1'],
    ['A1', 'x'],
    ['A', 'A2'],
    ['A2', 'z'],
    ['index', 'B'],
    ['B', 'y'],
    ['index', 'w'],
  ]);
});

test('Aspects of the same name in different places have different ids', () => {
  const model = plainModel({
    indicators: [plain('x', ['A', '其他']), plain('y', ['B', '其他']), plain('z', ['index'])],
    groupings: [],
  });
  const ids = aspectsOf(model.tree).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(aspectsOf(model.tree).map(({ name }) => name)).toEqual(['index', 'A', '其他', 'B', '其他', 'index']);
});

test('Weights that every indicator has are its share of the index', () => {
  const model = plainModel({
    indicators: [plain('x', ['A'], 10), plain('y', ['A'], 30), plain('z', ['B'], 60)],
    groupings: [],
  });
  const shares = effectiveWeights(model).filter(({ kind }) => kind === 'indicator');
  expect(shares.map(({ effective }) => effective)).toEqual(
    [0.1, 0.3, 0.6].map((each) => expect.closeTo(each, 14)),
  );
  expect(aspectsOf(model.tree).map(({ weight }) => weight)).toEqual([1, 40, 60]);
});

test('An aspect weighs 0.3, not 0.30000000000000004, where its indicators weigh 0.1 and 0.2', () => {
  const model = plainModel({ indicators: [plain('x', ['A'], 0.1), plain('y', ['A'], 0.2)], groupings: [] });
  expect(model.tree.children[0]?.weight).toBe(0.3);
});

test('Weights that only some have are not used', () => {
  const model = plainModel({ indicators: [plain('x', ['A'], 10), plain('y', ['A'], null)], groupings: [] });
  expect(model.weigh.method).toBe('equal');
});

test('No indicator gives an empty tree', () => {
  expect(plainModel({ indicators: [], groupings: [] }).tree.children).toEqual([]);
});
