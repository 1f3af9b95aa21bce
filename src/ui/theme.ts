import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Language } from '../i18n/messages';

const latin =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', Arial";
const chinese =
  "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC'";

/** The fonts of Office and of the systems it runs on, those of the language first: quotation marks are in both. */
const fonts: Readonly<Record<Language, string>> = {
  en: `${latin}, ${chinese}, sans-serif`,
  'zh-CN': `${chinese}, ${latin}, sans-serif`,
};

const themeIn = (language: Language): { readonly light: Theme; readonly dark: Theme } => ({
  light: { ...webLightTheme, fontFamilyBase: fonts[language] },
  dark: { ...webDarkTheme, fontFamilyBase: fonts[language] },
});
const themes = { en: themeIn('en'), 'zh-CN': themeIn('zh-CN') };

/** Fluent's theme with the fonts of a language. */
export function themeOf(language: Language, dark: boolean): Theme {
  return themes[language][dark ? 'dark' : 'light'];
}
