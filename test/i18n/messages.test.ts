import { expect, it } from 'vitest';
import { issue } from '../../src/engine/issue';
import { en } from '../../src/i18n/en';
import { issueText } from '../../src/i18n/messages';
import { zhCN } from '../../src/i18n/zh-CN';

it('calls the top of the default model by the word of the language, in the sentence and as the place', () => {
  const found = issue('weights-zero', { aspect: 'index' }, { aspect: 'index' });
  expect(issueText(en, found)).toBe(
    'Index: All weights in “Index” are 0. Give at least one of them a weight.',
  );
  expect(issueText(zhCN, found)).toBe('综合指数：“综合指数”下的权重全部为 0，请至少给一个权重。');
});

it('calls any other aspect by its own name', () => {
  const found = issue('weights-zero', { aspect: 'Scale' }, { aspect: 'scale' });
  expect(issueText(en, found)).toBe(
    'scale: All weights in “Scale” are 0. Give at least one of them a weight.',
  );
});
