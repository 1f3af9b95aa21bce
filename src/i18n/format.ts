import type { Language } from './messages';

const formats = new Map<string, Intl.NumberFormat>();

/** A number with at most `decimals` decimals, grouped as the language does; an en dash for a missing one. */
export function formatNumber(language: Language, value: number, decimals = 2, fixed = false): string {
  if (Number.isNaN(value)) return '–';
  const key = `${language}/${decimals}/${fixed}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      maximumFractionDigits: decimals,
      minimumFractionDigits: fixed ? decimals : 0,
    });
    formats.set(key, format);
  }
  return format.format(value);
}

/** A share of 1 as a percentage with one decimal. */
export function formatShare(language: Language, share: number): string {
  return Number.isNaN(share) ? '–' : `${formatNumber(language, share * 100, 1, true)}%`;
}
