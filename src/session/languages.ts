import { en } from '../i18n/en';
import type { Language, Messages } from '../i18n/messages';
import { zhCN } from '../i18n/zh-CN';

const languages: Readonly<Record<Language, Messages>> = { en, 'zh-CN': zhCN };

/** Every sentence in a language. */
export function messagesIn(language: Language): Messages {
  return languages[language];
}
