import { expect, test } from 'vitest';
import { Refused } from '../../../src/engine/issue';
import { parseChange } from '../../../src/engine/simulate/parse-change';

const ids = ['外资', '外资+出口', 'GDP 增速', 'a', 'a=b'];
const parse = (text: string) => parseChange(text, '甲', ids);
const problem = (text: string) => {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof Refused) return error.issues.map(({ code, facts }) => ({ code, ...facts }));
    throw error;
  }
};

test.each([
  ['外资=123', { kind: 'set', indicator: '外资', value: 123 }],
  ['外资 = -1.5e3', { kind: 'set', indicator: '外资', value: -1500 }],
  ['外资=1,234.5', { kind: 'set', indicator: '外资', value: 1234.5 }],
  ['外资=.5', { kind: 'set', indicator: '外资', value: 0.5 }],
  ['外资+=5', { kind: 'add', indicator: '外资', amount: 5 }],
  ['外资-=3', { kind: 'add', indicator: '外资', amount: -3 }],
  ['外资+=10%', { kind: 'scale', indicator: '外资', percent: 10 }],
  ['外资-=10 %', { kind: 'scale', indicator: '外资', percent: -10 }],
  ['外资*=1.1', { kind: 'scale', indicator: '外资', percent: 10 }],
  ['外资*=0.5', { kind: 'scale', indicator: '外资', percent: -50 }],
  ['外资＋＝１０％', { kind: 'scale', indicator: '外资', percent: 10 }],
  ['GDP 增速 += 2', { kind: 'add', indicator: 'GDP 增速', amount: 2 }],
  ['外资+出口=7', { kind: 'set', indicator: '外资+出口', value: 7 }],
  ['a=b=7', { kind: 'set', indicator: 'a=b', value: 7 }],
])('%s is read', (text, expected) => {
  expect(parse(text)).toEqual({ zone: '甲', ...expected });
});

test.each([
  '外资=',
  '外资=abc',
  '外资=1,23',
  '外资=10%',
  '外资*=10%',
  '外资+=',
  '外资=1e999',
  '外资=0x10',
  '外资=Infinity',
])('%s holds no number that is clear', (text) => {
  expect(problem(text)).toMatchObject([{ code: 'change-not-number' }]);
});

test('An unknown indicator is refused with those near it', () => {
  expect(problem('外姿=3')).toEqual([
    { code: 'change-indicator-unknown', indicator: '外姿', near: ['外资'] },
  ]);
  expect(problem('nothing')).toEqual([{ code: 'change-indicator-unknown', indicator: 'nothing', near: [] }]);
});
