import type { Language } from '../../i18n/messages';

const key = 'zonerank.language';

/** The language chosen earlier on this machine, else the browser's. */
export function firstLanguage(): Language {
  const kept = stored();
  if (kept === 'en' || kept === 'zh-CN') return kept;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** Keeps the choice for the next time; where the browser refuses storage it lasts as long as the page. */
export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    return;
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
