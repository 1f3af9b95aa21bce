import { describe, expect, test } from 'vitest';
import * as edit from '../../../src/engine/model/edit-model';
import type { Model } from '../../../src/engine/model/model';
import { readModel } from '../../../src/engine/model/read-model';
import { findAspect, leavesOf } from '../../../src/engine/model/walk';
import { effectiveWeights } from '../../../src/engine/score/effective-weights';
import { indicator, modelOf } from '../tables';

const leaf = (id: string, weight: number) => ({ kind: 'indicator', id, weight });
const model = modelOf(
  ['x', 'y', 'z', 'u', 'v'].map((id) => indicator(id)),
  {
    weigh: { method: 'given' },
    tree: {
      kind: 'aspect',
      id: 'index',
      name: 'Index',
      children: [
        {
          kind: 'aspect',
          id: 'a',
          name: 'A',
          weight: 60,
          children: [leaf('x', 20), leaf('y', 30), leaf('z', 50)],
        },
        { kind: 'aspect', id: 'b', name: 'B', weight: 40, children: [leaf('u', 1), leaf('v', 1)] },
      ],
    },
  },
);
const equal: Model = { ...model, weigh: { method: 'equal' } };
const x = { kind: 'indicator', id: 'x' } as const;
const y = { kind: 'indicator', id: 'y' } as const;
const z = { kind: 'indicator', id: 'z' } as const;

const weights = (edited: Model, aspect: string): readonly number[] =>
  findAspect(edited.tree, aspect)?.children.map(({ weight }) => weight) ?? [];

describe('Setting a weight', () => {
  test('changes that weight alone', () => {
    expect(weights(edit.setWeight(model, x, 40), 'a')).toEqual([40, 30, 50]);
  });

  test('keeps the parts it does not touch the same objects', () => {
    const edited = edit.setWeight(model, x, 40);
    expect(edited.tree).not.toBe(model.tree);
    expect(edited.tree.children[1]).toBe(model.tree.children[1]);
    expect(edited.indicators).toBe(model.indicators);
    expect(leavesOf(edited.tree)[1]).toBe(leavesOf(model.tree)[1]);
  });

  test('turns equal weights of the aspect into given ones that add up to 100, and no other aspect', () => {
    const edited = edit.setWeight(equal, { kind: 'indicator', id: 'u' }, 80);
    expect(findAspect(edited.tree, 'b')).toMatchObject({ weigh: { method: 'given' } });
    expect(weights(edited, 'b')).toEqual([80, 50]);
    expect(findAspect(edited.tree, 'a')?.weigh).toBeUndefined();
    expect(edited.weigh.method).toBe('equal');
  });

  test('works on aspects', () => {
    expect(weights(edit.setWeight(model, { kind: 'aspect', id: 'b' }, 10), 'index')).toEqual([60, 10]);
  });

  test('of something unknown or of the index changes nothing', () => {
    expect(edit.setWeight(model, { kind: 'aspect', id: 'nowhere' }, 1)).toBe(model);
    expect(edit.setWeight(model, { kind: 'aspect', id: 'index' }, 5)).toBe(model);
  });
});

describe('Setting a weight and keeping the sum', () => {
  test('changes the siblings in proportion', () => {
    // 60 left for y and z as 30 : 50.
    expect(weights(edit.setWeightKeepingSum(model, x, 40), 'a')).toEqual([40, 22.5, 37.5]);
  });

  test('leaves locked siblings alone', () => {
    expect(weights(edit.setWeightKeepingSum(model, x, 40, [y]), 'a')).toEqual([40, 30, 30]);
  });

  test('goes no higher than the locked ones leave, and no lower than 0', () => {
    expect(weights(edit.setWeightKeepingSum(model, x, 90, [y]), 'a')).toEqual([70, 30, 0]);
    expect(weights(edit.setWeightKeepingSum(model, x, -5), 'a')).toEqual([0, 37.5, 62.5]);
  });

  test('shares equally among siblings that are all 0', () => {
    const top = edit.setWeightKeepingSum(model, x, 100);
    expect(weights(top, 'a')).toEqual([100, 0, 0]);
    expect(weights(edit.setWeightKeepingSum(top, x, 60), 'a')).toEqual([60, 20, 20]);
  });

  test('changes nothing where every sibling is locked', () => {
    expect(edit.setWeightKeepingSum(model, x, 40, [y, z])).toBe(model);
    expect(edit.setWeightKeepingSum(equal, x, 40, [y, z])).toBe(equal);
  });
});

test('Equal weights are set for one aspect and its given ones kept', () => {
  const edited = edit.equaliseWeights(model, 'a');
  expect(weights(edited, 'a')).toEqual([20, 30, 50]);
  const shares = effectiveWeights(edited).filter(({ parent }) => parent === 'a');
  expect(shares.map(({ share }) => share)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  expect(edit.equaliseWeights(edited, 'a')).toBe(edited);
});

test('Weights that a method found become given ones that add up to 100', () => {
  const edited = edit.giveWeights(
    edit.setWeigh(model, { method: 'merec', over: 'all' }),
    'a',
    [0.07, 0.43, 0.5],
  );
  expect(weights(edited, 'a')).toEqual([7, 43, 50]);
  expect(edited.weigh.method).toBe('merec');
  expect(edit.setWeight(edited, x, 9)).toEqual(edit.setWeight(edit.setWeigh(edited, edited.weigh), x, 9));
});

test('A method of weighing takes the place of weights edited in an aspect, but of no other method', () => {
  const pca = { method: 'pca', over: 'aspect' } as const;
  const edited = edit.setWeigh(edit.setWeight(equal, x, 40), pca);
  expect(edited.weigh).toBe(pca);
  expect(edited.tree.children.flatMap((child) => ('weigh' in child ? [child.weigh] : []))).toEqual([]);
  const judged = readModel({
    ...model,
    tree: { ...model.tree, weigh: { method: 'ahp', judgements: [[1]] } },
  });
  expect(edit.setWeigh(judged, pca).tree.weigh?.method).toBe('ahp');
});

test('Settings of an indicator are set and taken away, without a trace in the JSON', () => {
  const settings: readonly ((from: Model, on: boolean) => Model)[] = [
    (from, on) => edit.setGoalposts(from, 'x', on ? { low: 1, high: 2 } : undefined),
    (from, on) => edit.setTarget(from, 'x', on ? 9 : undefined),
    (from, on) => edit.setAspectAggregate(from, 'a', on ? { method: 'geometric' } : undefined),
  ];
  for (const set of settings) {
    const on = set(model, true);
    expect(on).not.toEqual(model);
    expect(readModel(on)).toEqual(on);
    expect(JSON.stringify(set(on, false))).toBe(JSON.stringify(model));
  }
  expect(edit.setDirection(model, 'x', 'lower-is-better').indicators[0]?.direction).toBe('lower-is-better');
  expect(edit.setDirection(model, 'nothing', 'lower-is-better')).toBe(model);
});

test('Settings of the model are set', () => {
  expect(edit.setNormalise(model, { method: 'z-score' }).normalise.method).toBe('z-score');
  expect(edit.setImpute(model, { method: 'refuse' }).impute.method).toBe('refuse');
  expect(edit.setAggregate(model, { method: 'geometric' }).aggregate.method).toBe('geometric');
  expect(edit.setUnranked(model, ['Z']).rank.unranked).toEqual(['Z']);
});

describe('Indicators', () => {
  const density = {
    id: 'd',
    name: 'd',
    unit: '',
    direction: 'higher-is-better',
    expression: 'x / y',
  } as const;

  test('that are derived join an aspect with the mean of its weights', () => {
    const edited = edit.addDerivedIndicator(model, density, 'b');
    expect(edited.indicators.at(-1)).toBe(density);
    expect(findAspect(edited.tree, 'b')?.children.at(-1)).toEqual(leaf('d', 1));
    expect(edit.addDerivedIndicator(model, density, 'nowhere')).toBe(model);
  });

  test('are removed from the list and the tree, and the aspect that this empties with them', () => {
    const one = edit.removeIndicator(model, 'u');
    expect(one.indicators.map(({ id }) => id)).toEqual(['x', 'y', 'z', 'v']);
    expect(leavesOf(one.tree).map(({ id }) => id)).toEqual(['x', 'y', 'z', 'v']);
    expect(findAspect(edit.removeIndicator(one, 'v').tree, 'b')).toBeUndefined();
    expect(edit.removeIndicator(model, 'nothing')).toBe(model);
  });
});

test('Setting and taking away tiers, treatment and screening', () => {
  const tiers = [{ at: 1, score: 60 }];
  const withTiers = edit.setTiers(model, 'x', tiers);
  expect(withTiers.indicators[0]?.tiers).toEqual(tiers);
  expect(edit.setTiers(withTiers, 'x', undefined).indicators[0]).not.toHaveProperty('tiers');
  const treated = edit.setTreat(model, { method: 'log' });
  expect(treated.treat).toEqual({ method: 'log' });
  expect(edit.setTreat(treated, undefined)).not.toHaveProperty('treat');
  const threshold = { available: 0.5, zeros: 1 };
  const screen = { zones: threshold, indicators: threshold, action: 'drop' } as const;
  expect(edit.setScreen(model, screen).screen).toEqual(screen);
});
