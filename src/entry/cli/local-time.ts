/** A time in ISO form to the second, in the time zone of the system, such as 2026-05-01T09:30:00+08:00. */
export function localTime(date: Date): string {
  const ahead = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + ahead * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.trunc(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return ahead === 0 ? `${local}Z` : `${local}${ahead < 0 ? '-' : '+'}${hours}:${minutes}`;
}
