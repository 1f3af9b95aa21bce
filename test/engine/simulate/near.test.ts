import { expect, test } from 'vitest';
import { near } from '../../../src/engine/simulate/near';

const zones = ['杭州经济技术开发区', '宁波经济技术开发区', '桐庐经济开发区', 'Zone Alpha'];

test('A part of a name is near it', () => {
  expect(near('桐庐', zones)).toEqual(['桐庐经济开发区']);
});

test('A mistyped name is near the right one, whatever its case, width and spaces', () => {
  expect(near('zone alhpa', zones)).toEqual(['Zone Alpha']);
  expect(near('ＺＯＮＥＡＬＰＨＡ', zones)).toEqual(['Zone Alpha']);
});

test('The nearest come first, three at most', () => {
  expect(near('abcd', ['abxx', 'abcx', 'abcd', 'abce', 'abcf'])).toEqual(['abcd', 'abcx', 'abce']);
});

test('Nothing is near what is like nothing', () => {
  expect(near('qqqqqq', zones)).toEqual([]);
  expect(near('', zones)).toEqual([]);
});
