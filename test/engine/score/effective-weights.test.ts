import { expect, test } from 'vitest';
import { effectiveWeights } from '../../../src/engine/score/effective-weights';
import { indicator, modelOf } from '../tables';

const leaf = (id: string, weight: number) => ({ kind: 'indicator', id, weight });
const tree = (weigh?: object) => ({
  kind: 'aspect',
  id: 'index',
  name: 'Index',
  children: [
    {
      kind: 'aspect',
      id: 'a',
      name: 'A',
      weight: 30,
      children: [leaf('x', 1), leaf('y', 3)],
      ...(weigh ? { weigh } : {}),
    },
    leaf('z', 20),
  ],
});
const indicators = ['x', 'y', 'z'].map((id) => indicator(id));
const shares = (more: object) =>
  effectiveWeights(modelOf(indicators, more)).map(({ id, share, effective }) => [id, share, effective]);

test('Given weights count as shares of their sum, and multiply from the top', () => {
  expect(shares({ tree: tree(), weigh: { method: 'given' } })).toEqual([
    ['index', 1, 1],
    ['a', 0.6, 0.6],
    ['x', 0.25, 0.15],
    ['y', 0.75, expect.closeTo(0.45, 14)],
    ['z', 0.4, 0.4],
  ]);
});

test('Equal weights ignore the given ones', () => {
  expect(shares({ tree: tree() })).toEqual([
    ['index', 1, 1],
    ['a', 0.5, 0.5],
    ['x', 0.5, 0.25],
    ['y', 0.5, 0.25],
    ['z', 0.5, 0.5],
  ]);
});

test('An aspect may be an exception', () => {
  expect(shares({ tree: tree({ method: 'equal' }), weigh: { method: 'given' } })).toEqual([
    ['index', 1, 1],
    ['a', 0.6, 0.6],
    ['x', 0.5, 0.3],
    ['y', 0.5, 0.3],
    ['z', 0.4, 0.4],
  ]);
});

test('Weights that are all zero share nothing', () => {
  const zero = { kind: 'aspect', id: 'index', name: 'Index', children: [leaf('x', 0), leaf('y', 0)] };
  expect(shares({ tree: zero, weigh: { method: 'given' } })).toEqual([
    ['index', 1, 1],
    ['x', 0, 0],
    ['y', 0, 0],
  ]);
});

test('Each share knows its aspect', () => {
  expect(effectiveWeights(modelOf(indicators, { tree: tree() })).map(({ parent }) => parent)).toEqual([
    null,
    'index',
    'a',
    'a',
    'index',
  ]);
});
