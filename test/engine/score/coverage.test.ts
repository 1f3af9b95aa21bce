import { describe, expect, test } from 'vitest';
import { coverage, nothingScored, withoutIndex } from '../../../src/engine/score/coverage';
import { effectiveWeights } from '../../../src/engine/score/effective-weights';
import { indicator, modelOf, tableOf } from '../tables';

const leaf = (id: string, weight: number) => ({ kind: 'indicator', id, weight });
const model = modelOf(
  ['x', 'y', 'z', 'free'].map((id) => indicator(id)),
  {
    weigh: { method: 'given' },
    tree: {
      kind: 'aspect',
      id: 'index',
      name: 'Index',
      children: [leaf('x', 5), leaf('y', 3), leaf('z', 2), leaf('free', 0)],
    },
  },
);

describe('Coverage', () => {
  test('is the effective weight of the indicators that have a score', () => {
    const table = tableOf(['x', 'y', 'z', 'free'], {
      A: [1, 2, 3, null],
      B: [1, null, 3, 1],
      C: [null, null, null, 1],
    });
    const result = coverage(table, effectiveWeights(model));
    expect([...result.coverage]).toEqual([1, expect.closeTo(0.7, 12), 0]);
    expect(result.issues).toMatchObject([
      {
        code: 'data-incomplete',
        severity: 'note',
        at: { zone: 'B' },
        facts: { zone: 'B', present: 2, expected: 3 },
      },
      { code: 'data-incomplete', facts: { zone: 'C', present: 0, expected: 3 } },
    ]);
  });

  test('is exactly 0 where nothing is covered, whatever the weights add up to in binary', () => {
    const ids = Array.from({ length: 10 }, (_, j) => `i${j}`);
    const tenths = effectiveWeights(modelOf(ids.map((id) => indicator(id))));
    const table = tableOf(ids, { A: ids.map(() => null), B: ids.map(() => 1) });
    expect([...coverage(table, tenths).coverage]).toEqual([0, 1]);
  });

  test('blames no zone for an indicator that nobody has a score of', () => {
    const table = tableOf(['x', 'y', 'z', 'free'], { A: [1, null, 3, 1], B: [1, null, null, 1] });
    const result = coverage(table, effectiveWeights(model));
    expect([...result.coverage]).toEqual([0.7, 0.5].map((each) => expect.closeTo(each, 12)));
    expect(result.issues).toMatchObject([{ facts: { zone: 'B', present: 1, expected: 2 } }]);
  });
});

test('Zones without an index are named where others have one', () => {
  expect(withoutIndex(['A', 'B'], Float64Array.of(Number.NaN, 1))).toMatchObject([
    { code: 'zone-without-index', at: { zone: 'A' } },
  ]);
  expect(withoutIndex(['A', 'B'], Float64Array.of(Number.NaN, Number.NaN))).toEqual([]);
});

test('That no zone at all has an index is one error', () => {
  expect(nothingScored(['A', 'B'], Float64Array.of(Number.NaN, Number.NaN))).toMatchObject([
    { code: 'nothing-scored', severity: 'error' },
  ]);
  expect(nothingScored(['A', 'B'], Float64Array.of(Number.NaN, 1))).toEqual([]);
  expect(nothingScored([], new Float64Array())).toEqual([]);
});
