import type { Language } from './messages';

const formats = new Map<string, Intl.NumberFormat>();

/** From here on digits say nothing more and a number is written as 1.2E15. */
const HUGE = 1e15;
const TINY = 1e-6;

/**
 * A number with at most `decimals` decimals, grouped as the language does; an en dash for a missing one. One too small
 * for its decimals keeps its first digits, unless they are `fixed`; very large and very small ones have an exponent.
 */
export function formatNumber(language: Language, value: number, decimals = 2, fixed = false): string {
  if (Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  const small = !fixed && size > 0 && size < 0.5 * 10 ** -decimals;
  const notation = size >= HUGE || (small && size < TINY) ? 'scientific' : 'standard';
  const key = `${language}/${decimals}/${fixed}/${small}/${notation}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      notation,
      // No "-0.00".
      signDisplay: 'negative',
      ...(small || notation === 'scientific'
        ? { maximumSignificantDigits: 4 }
        : { maximumFractionDigits: decimals, minimumFractionDigits: fixed ? decimals : 0 }),
    });
    formats.set(key, format);
  }
  return format.format(value);
}

/** A share of 1 as a percentage with one decimal. */
export function formatShare(language: Language, share: number): string {
  return Number.isNaN(share) ? '–' : `${formatNumber(language, share * 100, 1, true)}%`;
}
