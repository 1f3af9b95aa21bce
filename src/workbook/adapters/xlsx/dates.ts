const day = 86_400_000;

/**
 * The serial number of an ISO 8601 date, time or both, as strict files store them: days since the start of the
 * workbook's calendar. NaN where the text is none of these. In the 1900 calendar Excel counts a 29 February 1900.
 */
export function serialOf(iso: string, dates: '1900' | '1904'): number {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(iso.trim());
  if (!match || iso.trim() === '') return Number.NaN;
  const [, year, month, date, hours = 0, minutes = 0, seconds = 0] = match;
  const time = (Number(hours) + (Number(minutes) + Number(seconds) / 60) / 60) / 24;
  if (year === undefined) return time;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(date));
  if (dates === '1904') return (utc - Date.UTC(1904, 0, 1)) / day + time;
  const serial = (utc - Date.UTC(1899, 11, 30)) / day;
  return (serial < 61 ? serial - 1 : serial) + time;
}
