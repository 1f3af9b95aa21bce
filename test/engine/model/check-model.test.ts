import { beforeAll, describe, expect, test } from 'vitest';
import { checkModel } from '../../../src/engine/model/check-model';
import { prepareExpressions } from '../../../src/engine/model/expression';
import type { Model } from '../../../src/engine/model/model';
import { indicator, modelOf, tableOf } from '../tables';

const table = tableOf(['x', 'y'], { A: [1, 2], B: [3, 4] }, [{ name: '类别', groups: ['国家级', '省级'] }]);
const tree = (children: readonly object[], more: object = {}) => ({
  tree: { kind: 'aspect', id: 'index', name: 'Index', children, ...more },
});
const leaf = (id: string, weight = 1) => ({ kind: 'indicator', id, weight });

const check = (model: Model) =>
  checkModel(model, table).map(({ code, severity, at, facts }) => ({ code, severity, at, facts }));
const codes = (model: Model) => checkModel(model, table).map(({ code }) => code);

beforeAll(() => prepareExpressions(modelOf([indicator('d', { expression: 'x' })])));

describe('Checking a model', () => {
  test('finds nothing wrong with a good one', () => {
    expect(check(modelOf([indicator('x'), indicator('y')]))).toEqual([]);
  });

  test('finds an indicator that is not in the table, and says what is', () => {
    expect(check(modelOf([indicator('x'), indicator('z', { name: '外资' })]))).toEqual([
      {
        code: 'indicator-not-in-table',
        severity: 'error',
        at: { indicator: 'z' },
        facts: { indicator: '外资', available: ['x', 'y'] },
      },
    ]);
  });

  test('finds a leaf without an indicator', () => {
    expect(codes(modelOf([indicator('x')], tree([leaf('x'), leaf('ghost')])))).toEqual([
      'indicator-not-in-table',
    ]);
  });

  test('finds an indicator that stands twice in the list or in the tree', () => {
    expect(codes(modelOf([indicator('x'), indicator('x')], tree([leaf('x')])))).toEqual([
      'indicator-twice',
      'indicator-twice',
    ]);
    expect(codes(modelOf([indicator('x')], tree([leaf('x'), leaf('x')])))).toEqual(['indicator-twice']);
  });

  test('finds an indicator that the tree does not use', () => {
    expect(check(modelOf([indicator('x'), indicator('y')], tree([leaf('x')])))).toMatchObject([
      { code: 'indicator-without-weight', severity: 'warning', at: { indicator: 'y' } },
    ]);
  });

  test('finds an aspect that is empty or stands twice', () => {
    const empty = { kind: 'aspect', id: 'a', name: 'A', children: [] };
    expect(check(modelOf([indicator('x')], tree([leaf('x'), empty])))).toMatchObject([
      { code: 'aspect-empty', at: { aspect: 'a' }, facts: { aspect: 'A' } },
    ]);
    const full = { ...empty, children: [leaf('x')] };
    const other = { ...empty, children: [leaf('y')] };
    expect(codes(modelOf([indicator('x'), indicator('y')], tree([full, other])))).toEqual(['aspect-twice']);
  });

  test('finds weights that are all zero, unless they are not used', () => {
    const zero = [leaf('x', 0), leaf('y', 0)];
    const indicators = [indicator('x'), indicator('y')];
    expect(check(modelOf(indicators, { ...tree(zero), weigh: { method: 'given' } }))).toMatchObject([
      { code: 'weights-zero', at: { aspect: 'index' } },
    ]);
    expect(codes(modelOf(indicators, { ...tree(zero, { weigh: { method: 'given' } }) }))).toEqual([
      'weights-zero',
    ]);
    expect(codes(modelOf(indicators, tree(zero)))).toEqual([]);
  });

  test('finds a range or efficacy scale upside down', () => {
    expect(check(modelOf([indicator('x')], { range: { low: 100, high: 0 } }))).toMatchObject([
      { code: 'range-order', at: { aspect: 'index' } },
    ]);
    expect(
      check(modelOf([indicator('x')], { normalise: { method: 'efficacy', base: 100, top: 60 } })),
    ).toMatchObject([{ code: 'range-order', at: { indicator: 'x' }, facts: { low: 100, high: 60 } }]);
  });

  test('finds goalposts that are missing or reversed, where they are used', () => {
    const reversed = { goalposts: { low: 5, high: 5 } };
    expect(codes(modelOf([indicator('x')], { normalise: { method: 'goalposts' } }))).toEqual([
      'goalposts-missing',
    ]);
    expect(codes(modelOf([indicator('x', reversed)], { normalise: { method: 'goalposts' } }))).toEqual([
      'goalposts-order',
    ]);
    expect(codes(modelOf([indicator('x', reversed)], { normalise: { method: 'efficacy' } }))).toEqual([
      'goalposts-order',
    ]);
    expect(codes(modelOf([indicator('x', reversed)]))).toEqual([]);
  });

  test('finds targets that are missing or not positive, by the exception of the indicator too', () => {
    const normalise = { method: 'target-completion' as const, cap: null };
    expect(codes(modelOf([indicator('x', { normalise })]))).toEqual(['target-missing']);
    expect(codes(modelOf([indicator('x', { normalise, target: 0 })]))).toEqual(['target-not-positive']);
    expect(codes(modelOf([indicator('x', { normalise, target: 1 })]))).toEqual([]);
  });

  test('finds groupings and zones that are not in the table', () => {
    const rank = { groupings: ['类别', '片区'], unranked: ['A', 'Z'] };
    expect(check(modelOf([indicator('x')], { rank }))).toMatchObject([
      { code: 'grouping-not-in-table', severity: 'error', facts: { grouping: '片区', available: ['类别'] } },
      { code: 'zone-not-in-table', severity: 'warning', facts: { zone: 'Z' } },
    ]);
  });

  test('finds expressions that cannot be read, cost too much or name nothing', () => {
    expect(check(modelOf([indicator('d', { expression: 'x +' })]))).toMatchObject([
      { code: 'expression-invalid', at: { indicator: 'd' }, facts: { expression: 'x +', near: '' } },
    ]);
    expect(codes(modelOf([indicator('d', { expression: `x${'+1'.repeat(120)}` })]))).toEqual([
      'expression-too-costly',
    ]);
    expect(check(modelOf([indicator('d', { expression: 'x / 面积' })]))).toMatchObject([
      { code: 'expression-unknown-name', facts: { indicator: 'd', name: '面积' } },
    ]);
  });

  test('finds expressions that lead back to themselves, directly or through others', () => {
    expect(codes(modelOf([indicator('d', { expression: 'd + 1' })]))).toEqual(['expression-cycle']);
    const circle = [
      indicator('d', { expression: 'e + 1' }),
      indicator('e', { expression: 'f * 2' }),
      indicator('f', { expression: 'd / x' }),
      indicator('g', { expression: 'd + x' }),
    ];
    expect(check(modelOf(circle)).map(({ code, at }) => [code, at.indicator])).toEqual([
      ['expression-cycle', 'd'],
      ['expression-cycle', 'e'],
      ['expression-cycle', 'f'],
    ]);
  });
});

describe('What a normalisation, a direction, an imputation or a treatment needs', () => {
  const withMethod = (normalise: object, more: object = {}) =>
    codes(modelOf([indicator('x', more)], { normalise }));

  test.each([
    ['a zone to compare with', { method: 'ratio', to: 'zone' }, {}, ['reference-unknown']],
    ['one of the table', { method: 'distance', to: 'zone', zone: 'Z' }, {}, ['reference-unknown']],
    ['a target', { method: 'distance', to: 'target' }, {}, ['target-missing']],
    ['a target for points', { method: 'points' }, {}, ['target-missing']],
    ['one that is not 0', { method: 'points' }, { target: 0 }, ['target-zero']],
    ['tiers', { method: 'tiers' }, {}, ['tiers-missing']],
    [
      'tiers in order',
      { method: 'tiers' },
      {
        tiers: [
          { at: 1, score: 60 },
          { at: 2, score: 50 },
        ],
      },
      ['tiers-order'],
    ],
    [
      'goalposts above 0 for logarithms',
      { method: 'goalposts', transform: 'log' },
      { goalposts: { low: 0, high: 5 } },
      ['goalposts-not-positive'],
    ],
    [
      'a direction it can score',
      { method: 'z-score' },
      { direction: { kind: 'target', value: 2 } },
      ['direction-not-supported'],
    ],
    [
      'a band from low to high',
      { method: 'min-max' },
      { direction: { kind: 'band', low: 3, high: 2 } },
      ['band-order'],
    ],
    [
      'groups that are there',
      { method: 'min-max' },
      { impute: { method: 'group-mean', grouping: 'ghost' } },
      ['impute-grouping-unknown'],
    ],
    [
      'quantiles in order',
      { method: 'min-max' },
      { treat: { method: 'clip', low: 0.9, high: 0.1 } },
      ['clip-order'],
    ],
    [
      'the unit of its goalposts',
      { method: 'goalposts' },
      { goalposts: { low: 1, high: 5 }, treat: { method: 'log' } },
      ['treatment-changes-unit'],
    ],
    [
      'the unit of its best value',
      { method: 'min-max' },
      {
        direction: { kind: 'target', value: 2 },
        treat: { method: 'winsorise', fallback: 'log-plus-1' },
      },
      ['treatment-changes-unit'],
    ],
  ])('%s', (_, normalise, more, expected) => {
    expect(withMethod(normalise, more)).toEqual(expected);
  });

  test.each([
    ['goalposts', { goalposts: { low: -1.7e308, high: 1 } }, -1.7e308],
    ['a target', { target: 1e151 }, 1e151],
    ['a best value', { direction: { kind: 'target', value: 1e151 } }, 1e151],
    ['a tier', { tiers: [{ at: 1e151, score: 1 }] }, 1e151],
  ])('finds %s too large to calculate with', (_, more, value) => {
    expect(check(modelOf([indicator('x', more as object), indicator('y')]))).toEqual([
      {
        code: 'value-too-large',
        severity: 'error',
        at: { indicator: 'x' },
        facts: { indicator: 'x', value },
      },
    ]);
  });

  test('and what is good is let be', () => {
    expect(withMethod({ method: 'distance', to: 'zone', zone: 'A' })).toEqual([]);
    expect(withMethod({ method: 'rank' }, { direction: { kind: 'target', value: 2 } })).toEqual([]);
    expect(withMethod({ method: 'min-max' }, { impute: { method: 'group-mean', grouping: '类别' } })).toEqual(
      [],
    );
    expect(
      withMethod({ method: 'goalposts' }, { goalposts: { low: 1, high: 5 }, treat: { method: 'winsorise' } }),
    ).toEqual([]);
  });
});
