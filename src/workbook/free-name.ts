/** The first of `wanted`, `wanted (2)`, `wanted (3)` … that no sheet has, compared as Excel does, ignoring case; at most 31 characters. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  return firstFree(taken, (count) => {
    if (count === 1) return wanted;
    const suffix = ` (${count})`;
    return trimmed(wanted, 31 - suffix.length) + suffix;
  });
}

/** The first of `wanted`, `wanted2`, `wanted3` … that neither a table nor a defined name has: both share one set of names. */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  return firstFree(taken, (count) => (count === 1 ? wanted : `${wanted}${count}`));
}

function firstFree(taken: readonly string[], name: (count: number) => string): string {
  const used = new Set(taken.map((each) => each.toLowerCase()));
  for (let count = 1; ; count++) {
    const candidate = name(count);
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

/** Cut to a length in UTF-16 units, as Excel counts, without splitting a character. */
function trimmed(text: string, length: number): string {
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length > length) break;
    cut += character;
  }
  return cut.trimEnd();
}
