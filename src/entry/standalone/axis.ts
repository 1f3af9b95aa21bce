/** Rows or columns laid one after another: where each begins, and which one is at a distance. */
export interface Axis {
  readonly count: number;
  /** Length: count + 1; the last is the total. */
  readonly starts: Float64Array;
}

/** An axis of `count` items, each as long as `size` says; 0 hides it. Lengths in pixels. */
export function axis(count: number, size: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) starts[index + 1] = starts[index]! + size(index);
  return { count, starts };
}

export function startOf({ starts, count }: Axis, index: number): number {
  return starts[Math.min(Math.max(index, 0), count)] ?? 0;
}

export function sizeOf(line: Axis, index: number): number {
  return startOf(line, index + 1) - startOf(line, index);
}

/** The item at a distance from the start, the first or the last one beyond the ends. */
export function indexAt({ starts, count }: Axis, distance: number): number {
  let low = 0;
  let high = Math.max(count - 1, 0);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The next item that is not hidden, `step` items on; the item itself at the end. */
export function moved(line: Axis, index: number, step: number): number {
  const direction = Math.sign(step);
  let left = Math.abs(step);
  let place = index;
  for (let next = index + direction; left > 0 && next >= 0 && next < line.count; next += direction) {
    if (sizeOf(line, next) === 0) continue;
    place = next;
    left -= 1;
  }
  return place;
}
