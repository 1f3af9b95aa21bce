/** From a range as a person writes it to a choice. */
import { columnLetters, parseRect, rectAddress } from './address';
import type { Rect } from './port';
import { span } from './sheet-grid';
import type { Choice } from './source';

/** More rows than this between two areas are a slip of the pen. */
const GAP = 10_000;

/**
 * The choice a range makes: `A1:P60`, `A:P`, `5:60`, with a sheet before it (`'2024年'!A1:P60`), or several areas of the
 * same columns or the same rows, as Excel writes them (`A1:P9,A12:P60`): what lies between them is left out. Null for
 * anything else.
 */
export function chooseRange(text: string): Choice | null {
  const match = /^\s*(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text);
  const areas = (match?.[3] ?? '').split(/[,，;；]/).map(parseRect);
  const rects = areas.filter((area) => area !== null);
  const range = rects.length === areas.length ? bounds(rects) : null;
  if (!range) return null;
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2]?.trim();
  const rows = gaps(rects.map((area) => [area.top, area.bottom]));
  const columns = gaps(rects.map((area) => [area.left, area.right]));
  return {
    ...(sheet !== undefined && { sheet }),
    range: rectAddress(range),
    rows: Object.fromEntries(rows.map((row) => [String(row + 1), 'left-out'])),
    columns: Object.fromEntries(columns.map((column) => [columnLetters(column), 'left-out'])),
  };
}

/** The rectangle around areas that stand above one another in the same columns, or beside one another in the same rows. */
function bounds(areas: readonly Rect[]): Rect | null {
  const all = {
    top: Math.min(...areas.map((area) => area.top)),
    left: Math.min(...areas.map((area) => area.left)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
    right: Math.max(...areas.map((area) => area.right)),
  };
  const above = areas.every((area) => area.left === all.left && area.right === all.right);
  const beside = areas.every((area) => area.top === all.top && area.bottom === all.bottom);
  const missing = gaps(areas.map((area) => [area.top, area.bottom])).length;
  return (above || beside) && missing <= GAP ? all : null;
}

/** The whole numbers between the first and the last that lie in none of the runs. */
function gaps(runs: readonly (readonly [number, number])[]): readonly number[] {
  const sorted = [...runs].sort((a, b) => a[0] - b[0]);
  let reached = sorted[0]?.[0] ?? 0;
  return sorted.flatMap(([first, last]) => {
    const between = span(reached, first - 1);
    reached = Math.max(reached, last + 1);
    return between;
  });
}
