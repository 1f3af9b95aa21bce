/** Ranks from 1 for the smallest, ties sharing the mean of their places; NaN for a missing value. As RANK.AVG, ascending. */
export function averageRanks(values: Float64Array): Float64Array {
  const rows = Int32Array.from(values.keys())
    .filter((row) => !Number.isNaN(values[row] as number))
    .sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let start = 0; start < rows.length; ) {
    const value = values[rows[start] as number];
    let end = start + 1;
    while (end < rows.length && values[rows[end] as number] === value) end++;
    for (let place = start; place < end; place++) ranks[rows[place] as number] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
