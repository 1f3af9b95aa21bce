import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/engine/model/model';
import { aggregate, type Blocked } from '../../../src/engine/score/aggregate';
import { effectiveWeights } from '../../../src/engine/score/effective-weights';
import { frozen, indicator, modelOf, tableOf } from '../tables';

const leaf = (id: string, weight: number) => ({ kind: 'indicator', id, weight });
const tree = (children: readonly object[], more: object = {}) => ({
  tree: { kind: 'aspect', id: 'index', name: 'Index', children, ...more },
});
const given = { weigh: { method: 'given' } };
const indicators = ['x', 'y', 'z'].map((id) => indicator(id));
// Scores already, as min-max gives them for the small table of the stages.
const scores = tableOf(['x', 'y', 'z'], {
  A: [0, 100, 0],
  B: [100 / 3, 200 / 3, 100 / 3],
  C: [100, null, 200 / 3],
  D: [200 / 3, 0, 100],
});
const free: Blocked = { indicators: new Set(), aspects: new Set() };
const run = (model: Model, table = scores, blocked = free) =>
  aggregate(table, effectiveWeights(model), model, blocked);
const close = (numbers: readonly number[]) =>
  numbers.map((each) => (Number.isNaN(each) ? Number.NaN : expect.closeTo(each, 10)));
const weighted = modelOf(indicators, { ...tree([leaf('x', 5), leaf('y', 3), leaf('z', 2)]), ...given });

describe('The arithmetic mean', () => {
  test('drops a missing child and rescales the weights of its siblings', () => {
    // numpy: np.nansum(M * w, 1) / (~np.isnan(M) * w).sum(1) with w = [.5, .3, .2]; C by hand (50 + 40 / 3) / 0.7
    expect([...(run(weighted).aspects[0]?.scores ?? [])]).toEqual(
      close([30, 43.33333333333333, 90.47619047619048, 53.33333333333333]),
    );
  });

  test('is missing where every child is', () => {
    const table = tableOf(['x', 'y', 'z'], { A: [null, null, null], B: [1, 2, 3] });
    expect([...(run(weighted, table).aspects[0]?.scores ?? [])]).toEqual(close([Number.NaN, 1.7]));
  });

  test('is missing where a smaller share of the children than asked for is there', () => {
    const table = tableOf(['x', 'y', 'z'], { A: [1, null, 3], B: [1, null, null] });
    const atLeast = (availability: number) => [
      ...(run({ ...weighted, availability }, table).aspects[0]?.scores ?? []),
    ];
    // The share may be exactly what was asked for: two of three.
    expect(atLeast(2 / 3)).toEqual(close([(5 + 6) / 7, Number.NaN]));
    expect(atLeast(0.67)).toEqual([Number.NaN, Number.NaN]);
  });

  test('gives children without weight no say, not even on what is missing', () => {
    const model = modelOf(indicators, {
      ...tree([leaf('x', 1), leaf('y', 0), leaf('z', 1)]),
      ...given,
      availability: 1,
    });
    expect([...(run(model).aspects[0]?.scores ?? [])]).toEqual(close([0, 100 / 3, 250 / 3, 250 / 3]));
  });

  test('is the same for a full row whether or not other rows are', () => {
    const full = tableOf(['x', 'y', 'z'], { A: [0.1, 0.2, 0.3], B: [1, 2, 3] });
    const holed = tableOf(['x', 'y', 'z'], { A: [0.1, 0.2, 0.3], B: [1, null, 3] });
    expect(run(weighted, full).aspects[0]?.scores[0]).toBe(run(weighted, holed).aspects[0]?.scores[0]);
  });
});

describe('The geometric mean', () => {
  const geometric = { ...weighted, aggregate: { method: 'geometric' as const } };
  const efficacy = tableOf(['x', 'y', 'z'], {
    A: [60, 100, 60],
    B: [60 + 40 / 3, 60 + 80 / 3, 60 + 40 / 3],
    C: [100, null, 60 + 80 / 3],
    D: [60 + 80 / 3, 60, 100],
  });

  test('multiplies, dropping a missing child', () => {
    // numpy: np.exp(np.nansum(np.log(E) * w, 1) / (~np.isnan(E) * w).sum(1)), E = 60 + 0.4 * min-max
    expect([...(run(geometric, efficacy).aspects[0]?.scores ?? [])]).toEqual(
      close([69.93681904144297, 77.10217444448536, 95.99385995902057, 79.86774483119719]),
    );
  });

  test('refuses a score at or below 0, naming aspect, child and score, and gives none at all', () => {
    const { aspects, issues } = run(geometric);
    expect([...(aspects[0]?.scores ?? [])]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
    expect(issues).toMatchObject([
      {
        code: 'score-not-positive',
        severity: 'error',
        at: { aspect: 'index' },
        facts: { aspect: 'Index', child: 'x', score: 0 },
      },
    ]);
  });

  test('does not mind such a score of a child without weight', () => {
    const model = modelOf(indicators, {
      ...tree([leaf('x', 0), leaf('y', 0), leaf('z', 1)]),
      ...given,
      aggregate: { method: 'geometric' },
    });
    const table = tableOf(['x', 'y', 'z'], { A: [0, -5, 4], B: [1, null, 9] });
    expect(run(model, table).issues).toEqual([]);
    expect([...(run(model, table).aspects[0]?.scores ?? [])]).toEqual(close([4, 9]));
  });
});

describe('Nested aspects', () => {
  const nested = (more: object = {}) =>
    modelOf(
      indicators,
      tree([
        { kind: 'aspect', id: 'a', name: 'A', children: [leaf('x', 1), leaf('y', 1)], ...more },
        leaf('z', 1),
      ]),
    );

  test('come depth-first with their parents', () => {
    expect(run(nested()).aspects.map(({ id, parent, depth }) => [id, parent, depth])).toEqual([
      ['index', null, 0],
      ['a', 'index', 1],
    ]);
  });

  test('are means of means', () => {
    const { aspects } = run(nested());
    expect([...(aspects[1]?.scores ?? [])]).toEqual(close([50, 50, 100, 100 / 3]));
    expect([...(aspects[0]?.scores ?? [])]).toEqual(close([25, 125 / 3, 250 / 3, 200 / 3]));
  });

  test('each have their own kind of mean', () => {
    const positive = tableOf(['x', 'y', 'z'], { A: [4, 9, 10] });
    const { aspects } = run(nested({ aggregate: { method: 'geometric' } }), positive);
    expect(aspects.map((aspect) => aspect.scores[0])).toEqual(close([8, 6]));
  });

  test('that are refused leave none above them, but those beside them', () => {
    const model = modelOf(
      indicators,
      tree([
        { kind: 'aspect', id: 'a', name: 'A', children: [leaf('x', 1)], aggregate: { method: 'geometric' } },
        { kind: 'aspect', id: 'b', name: 'B', children: [leaf('z', 1)] },
      ]),
    );
    expect(run(model).aspects.map(({ scores: each }) => each.every(Number.isNaN))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('above something blocked have no scores, unless it has no weight', () => {
    const blocked = { indicators: new Set(['y']), aspects: new Set<string>() };
    expect(run(nested(), scores, blocked).aspects.every((each) => each.scores.every(Number.isNaN))).toBe(
      true,
    );
    const weightless = modelOf(indicators, { ...tree([leaf('x', 1), leaf('y', 0)]), ...given });
    expect([...(run(weightless, scores, blocked).aspects[0]?.scores ?? [])]).toEqual(
      close([0, 100 / 3, 100, 200 / 3]),
    );
  });
});

test('Its input is left as it was', () => {
  const { table, isUnchanged } = frozen(structuredClone(scores));
  run(weighted, table);
  expect(isUnchanged()).toBe(true);
});

test('What is remembered depends on the weights, the method and the availability', () => {
  const changed = modelOf(indicators, { ...tree([leaf('x', 1), leaf('y', 1), leaf('z', 2)]), ...given });
  run(weighted);
  for (const model of [changed, { ...weighted, availability: 1 }, weighted])
    expect(run(model).aspects).toEqual(run(model, structuredClone(scores)).aspects);
});
