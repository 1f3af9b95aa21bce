/** The names most like a mistyped one, the nearest first, three at most; none where nothing is alike. */
export function near(wanted: string, names: readonly string[]): readonly string[] {
  const plain = normal(wanted);
  if (plain === '') return [];
  return names
    .map((name) => ({ name, distance: distance(plain, normal(name)) }))
    .filter((each) => each.distance < 1)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

function normal(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** 0 for the same, below 1 for alike: one within the other, or a third of the letters changed at most. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  const longest = Math.max(a.length, b.length);
  if (b !== '' && (a.includes(b) || b.includes(a))) return Math.abs(a.length - b.length) / longest;
  const most = Math.max(1, Math.floor(longest / 3));
  if (Math.abs(a.length - b.length) > most) return 1;
  const edits = editDistance(a, b);
  return edits > most ? 1 : edits / longest;
}

/** Levenshtein distance: letters inserted, deleted or replaced. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
