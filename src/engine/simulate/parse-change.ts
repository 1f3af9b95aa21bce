import { issue, Refused } from '../issue';
import type { Change } from './change';
import { near } from './near';

const sign = /^\s*(\+=|-=|\*=|=)\s*(.*)$/s;
const number = /^[+-]?(\d{1,3}(,\d{3})+|\d+\.?|(?=\.\d))(\d+|\.\d+)?(e[+-]?\d+)?$/i;

/**
 * The change of a zone that a text states: `外资=123`, `外资+=5`, `外资-=3`, `外资+=10%`, `外资-=10%` or
 * `外资*=1.1`, with full-width signs and digits read as plain ones. The indicator is one of `ids`, the longest that
 * fits. Throws `Refused` with `change-indicator-unknown` or `change-not-number`.
 */
export function parseChange(text: string, zone: string, ids: readonly string[]): Change {
  const { indicator, operator, amount } = split(text.trim(), ids);
  const percent = amount.endsWith('%');
  const value = readNumber(percent ? amount.slice(0, -1).trimEnd() : amount);
  // A percentage of what? Only a share of the old value is clear.
  if (value === undefined || (percent && operator !== '+=' && operator !== '-='))
    throw new Refused(
      issue('change-not-number', { text: amount === '' ? text : amount }, { zone, indicator }),
    );
  const signed = operator === '-=' ? -value : value;
  if (operator === '=') return { kind: 'set', zone, indicator, value };
  if (operator === '*=') return { kind: 'scale', zone, indicator, percent: toPercent(value) };
  return percent
    ? { kind: 'scale', zone, indicator, percent: signed }
    : { kind: 'add', zone, indicator, amount: signed };
}

interface Parts {
  readonly indicator: string;
  readonly operator: string;
  readonly amount: string;
}

function split(text: string, ids: readonly string[]): Parts {
  const longestFirst = [...ids].sort((a, b) => b.length - a.length);
  for (const indicator of longestFirst) {
    if (!text.startsWith(indicator)) continue;
    const match = sign.exec(text.slice(indicator.length).normalize('NFKC'));
    if (match) return { indicator, operator: match[1] ?? '', amount: (match[2] ?? '').trim() };
  }
  const name =
    text
      .normalize('NFKC')
      .split(/[+\-*]?=/)[0]
      ?.trim() ?? '';
  throw new Refused(issue('change-indicator-unknown', { indicator: name, near: near(name, ids) }));
}

function readNumber(text: string): number | undefined {
  const value = number.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** 1.1 is 10 %, without the binary dust of 1.1 - 1. */
function toPercent(factor: number): number {
  return Number(((factor - 1) * 100).toPrecision(12));
}
