import { beforeAll, describe, expect, test } from 'vitest';
import { parseExpression, prepareExpressions } from '../../../src/engine/model/expression';
import { indicator, modelOf } from '../tables';

const derived = modelOf([indicator('a', { expression: '1' })]);

test('Expressions cannot be read before they are prepared', () => {
  expect(() => parseExpression('1 + 1')).toThrow('prepareExpressions');
});

test('A model without expressions needs nothing', async () => {
  await prepareExpressions(modelOf([indicator('a')]));
  expect(() => parseExpression('1 + 1')).toThrow('prepareExpressions');
});

describe('An expression', () => {
  beforeAll(() => prepareExpressions(derived));

  const evaluate = (text: string, operands: Readonly<Record<string, number>> = {}): number => {
    const expression = parseExpression(text);
    if ('fault' in expression) throw new Error(`${expression.fault}: ${text}`);
    return expression.evaluate(Float64Array.from(expression.names, (name) => operands[name] ?? Number.NaN));
  };

  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['8 / 4 / 2', 1],
    ['10 - 4 - 3', 3],
    ['--2 + +3', 5],
    ['abs(-3) + sqrt(16) + exp(0)', 8],
    ['log(exp(2))', 2],
    ['min(4, 2, 3) + max(1, 5)', 7],
    ['round(2.5) + round(1.005, 2)', 4.01],
    ['（1＋2）×3÷９'.replace('９', '9'), 1],
  ])('%s is %d', (text, expected) => {
    expect(evaluate(text)).toBeCloseTo(expected, 12);
  });

  test('takes its operands by name, each once', () => {
    expect(parseExpression('外资 / 面积 + 外资')).toMatchObject({ names: ['外资', '面积'] });
    expect(evaluate('外资 / 面积 + 外资', { 外资: 6, 面积: 3 })).toBe(8);
  });

  test('takes names that mean something to mathjs or JavaScript as plain names', () => {
    const names = {
      pi: 1,
      e: 2,
      i: 3,
      constructor: 4,
      __proto__x: 5,
      sqrt: 6,
      n0: 7,
      true: 8,
      mod: 9,
      cm: 10,
    };
    expect(evaluate('pi + e + i + constructor + __proto__x + sqrt + n0 + true', names)).toBe(36);
    // A unit or a word operator would make this something else than a product and a sum.
    expect(evaluate('2 * cm + mod', names)).toBe(29);
  });

  test.each([
    '1 / 0',
    '0 / 0',
    '1 / (1 / 0)',
    '(1 / 0) ^ 0',
    'min(1, 1 / 0)',
    'log(0)',
    'sqrt(-1)',
    'exp(1000)',
    '10 ^ 400',
  ])('%s has no result', (text) => {
    expect(evaluate(text)).toBeNaN();
  });

  test.each([
    ['', ''],
    ['1 +', ''],
    ['(1 + 2', ''],
    ['1 + 2)', ')'],
    ['* 2', '*'],
    ['2 (3)', '('],
    ['外资 面积', '面积'],
    ['2 外资', '外资'],
    ['GDP 增速 / 2', '增速'],
    ['f(1)', 'f'],
    ['外资 = 3', '= 3'],
    ['a ** b', '*'],
    ['a, b', ','],
  ])('cannot be read: %s stops at %s', (text, near) => {
    expect(parseExpression(text)).toEqual({ fault: 'invalid', near });
  });

  test.each([
    'constructor("return process")()',
    'a.constructor',
    '__proto__.x',
    'import("fs")',
    'evaluate("1")',
    'parse("1")',
    'simplify("1")',
    'derivative("x", "x")',
    'cos.constructor("return 1")()',
    'cellWithFn(1)',
    'createUnit("a")',
    'toString(1)',
    'hasOwnProperty(1)',
    'f(x) = x',
    '[1, 2]',
    '{a: 1}',
    '"text"',
    'sqrt()',
    'sqrt(1, 2)',
    'min()',
    'a!',
    'a > b',
    "a'",
    '1:3',
    'a ? b : c',
    'a; b',
    '5 %',
  ])('has no access beyond arithmetic: %s', (text) => {
    expect(parseExpression(text)).toMatchObject({ fault: 'invalid' });
  });

  test('may be long but not costly', () => {
    expect(parseExpression(`1${' + 1'.repeat(99)}`)).toHaveProperty('evaluate');
    expect(parseExpression(`1${' + 1'.repeat(101)}`)).toEqual({ fault: 'too-costly', limit: 200 });
    expect(parseExpression('1'.padEnd(1001))).toEqual({ fault: 'too-costly', limit: 1000 });
  });

  test('may not nest so deep that reading it would fail', () => {
    expect(parseExpression('('.repeat(500) + 1 + ')'.repeat(500))).toHaveProperty('fault');
    expect(parseExpression('-'.repeat(999) + 1)).toHaveProperty('fault');
  });
});
