import { expect, test } from 'vitest';
import {
  aspectsOf,
  findAspect,
  findIndicator,
  findNode,
  leavesOf,
  walk,
} from '../../../src/engine/model/walk';
import { indicator, modelOf } from '../tables';

const model = modelOf([indicator('x'), indicator('y')], {
  tree: {
    kind: 'aspect',
    id: 'index',
    name: 'Index',
    children: [
      { kind: 'aspect', id: 'a', name: 'A', children: [{ kind: 'indicator', id: 'x' }] },
      { kind: 'indicator', id: 'y' },
    ],
  },
});

test('A walk goes depth-first from the top and knows each parent and depth', () => {
  expect(walk(model.tree).map(({ node, parent, depth }) => [node.id, parent?.id ?? null, depth])).toEqual([
    ['index', null, 0],
    ['a', 'index', 1],
    ['x', 'a', 2],
    ['y', 'index', 1],
  ]);
});

test('Aspects and leaves are told apart', () => {
  expect(aspectsOf(model.tree).map(({ id }) => id)).toEqual(['index', 'a']);
  expect(leavesOf(model.tree).map(({ id }) => id)).toEqual(['x', 'y']);
});

test('A node is found by kind and id', () => {
  expect(findNode(model.tree, { kind: 'indicator', id: 'x' })?.parent?.id).toBe('a');
  expect(findNode(model.tree, { kind: 'aspect', id: 'x' })).toBeUndefined();
  expect(findAspect(model.tree, 'a')?.name).toBe('A');
  expect(findIndicator(model, 'y')?.name).toBe('y');
});
