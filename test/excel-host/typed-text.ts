/**
 * What Excel makes of text written through `values` or `formulas`: the same as of text typed into the cell, in en-US
 * (learn.microsoft.com, Excel.Range values; OfficeDev/office-js#1559). Writing "007", "1/2" or "=1+1" carelessly loses text.
 */
export type Scalar = string | number | boolean;

export interface TypedCell {
  /** '' is empty. */
  readonly value: Scalar;
  /** With the leading =. */
  readonly formula?: string;
  /** A format that Excel adds by itself to a General cell. */
  readonly format?: string;
  readonly error?: true;
}

const errorLiterals = new Set([
  '#N/A',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
]);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The year that a date without one gets; fixed, so that tests do not depend on the clock. */
const thisYear = 2024;

/** The cell that `text` becomes; `asText` where the cell's number format is "@". */
export function typeText(text: string, asText: boolean): TypedCell {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (asText) return { value: text };
  if (text.startsWith('=') && text.length > 1) return { value: 0, formula: text };
  const number = typedNumber(text.trim());
  if (number) return number;
  if (/^[+\-@]./.test(text)) return { value: 0, formula: `=${text.replace(/^[+@]/, '')}` };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  if (errorLiterals.has(text.toUpperCase())) return { value: text.toUpperCase(), error: true };
  return { value: text };
}

function typedNumber(text: string): TypedCell | null {
  const plain = /^[+-]?\$?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?%?$/i;
  if (/\d/.test(text) && plain.test(text)) {
    const number = Number(text.replace(/[$,%+]/g, (mark) => (mark === '+' && /e\+/i.test(text) ? '+' : '')));
    if (Number.isFinite(number)) {
      return text.endsWith('%')
        ? { value: number / 100, format: '0.00%' }
        : { value: number, ...(text.includes('$') && { format: '$#,##0.00' }) };
    }
  }
  const negative = /^\((\d+(?:\.\d+)?)\)$/.exec(text);
  if (negative) return { value: -Number(negative[1]) };
  const fraction = /^(\d+) (\d+)\/(\d+)$/.exec(text);
  if (fraction) {
    return { value: Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]), format: '# ?/?' };
  }
  return typedDate(text) ?? typedTime(text);
}

function typedDate(text: string): TypedCell | null {
  const iso = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const american = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (american) {
    const year = american[3] ? (american[3].length === 2 ? 2000 : 0) + Number(american[3]) : thisYear;
    return date(year, Number(american[1]), Number(american[2]), american[3] ? 'm/d/yyyy' : 'd-mmm');
  }
  const chinese = /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (chinese) return date(thisYear, Number(chinese[1]), Number(chinese[2]), 'd-mmm');
  const named = /^(?:(\d{1,2})[- ])?([a-z]{3,9})[- ](\d{1,4})$/i.exec(text);
  if (!named) return null;
  const month = months.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  const last = Number(named[3]);
  if (named[1]) return date(last < 100 ? 2000 + last : last, month, Number(named[1]), 'd-mmm-yy');
  return last > 31
    ? date(last < 100 ? 1900 + last : last, month, 1, 'mmm-yy')
    : date(thisYear, month, last, 'd-mmm');
}

function typedTime(text: string): TypedCell | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { value: seconds / 86400, format: 'h:mm' };
}

/** A serial number of the 1900 system, exact from March 1900 on. */
function date(year: number, month: number, day: number, format: string): TypedCell | null {
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time);
  if (year < 1900 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  return { value: Math.round((time - Date.UTC(1899, 11, 30)) / 86400000), format };
}
