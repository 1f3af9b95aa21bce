import { expect, test } from 'vitest';
import { tokenise } from '../../../src/engine/model/tokenise';

const kinds = (text: string): unknown => {
  const tokens = tokenise(text);
  return 'near' in tokens ? tokens : tokens.map(({ kind, text: piece }) => `${kind} ${piece}`);
};

test('Words of any language are names', () => {
  expect(kinds('外资 / 面积_2')).toEqual(['name 外资', 'sign /', 'name 面积_2']);
});

test('Everything in backquotes is a name', () => {
  expect(kinds('`GDP 增速 (%)`*2')).toEqual(['name GDP 增速 (%)', 'sign *', 'number 2']);
});

test('A word before a parenthesis is a call', () => {
  expect(kinds('max(a, max)')).toEqual(['call max', 'sign (', 'name a', 'sign ,', 'name max', 'sign )']);
});

test('Numbers may have decimals and exponents', () => {
  expect(kinds('1.5e-3 + .5 + 2.')).toEqual(['number 1.5e-3', 'sign +', 'number .5', 'sign +', 'number 2.']);
});

test('Signs of Chinese input methods are read as plain ones', () => {
  expect(kinds('（外资＋出口）÷面积×2')).toEqual([
    'sign (',
    'name 外资',
    'sign +',
    'name 出口',
    'sign )',
    'sign /',
    'name 面积',
    'sign *',
    'number 2',
  ]);
});

test.each(['a.b', 'a[0]', '"text"', 'a = 3', 'a;b', 'a > b', '5%', 'a?b:c', '{a:1}', '`open'])(
  '%s holds what is no arithmetic',
  (text) => {
    expect(tokenise(text)).toHaveProperty('near');
  },
);

test('Nothing has no pieces', () => {
  expect(tokenise('  ')).toEqual([]);
});
