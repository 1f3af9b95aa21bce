import type { Rect, SheetContent, StyleName } from '../../port';

export interface StyleArea {
  readonly style: StyleName;
  readonly area: Rect;
}

/** The cells of equal style as few rectangles: runs along each row, joined downward where the next row has the same run. */
export function styleAreas(rows: SheetContent['rows']): readonly StyleArea[] {
  const done: StyleArea[] = [];
  let open: StyleArea[] = [];
  rows.forEach((row, index) => {
    const next = runsOf(row, index).map((run) => {
      const above = open.find(
        ({ style, area }) =>
          style === run.style && area.left === run.area.left && area.right === run.area.right,
      );
      return above ? { ...run, area: { ...run.area, top: above.area.top } } : run;
    });
    done.push(...open.filter((each) => !next.some(({ area }) => continues(area, each.area))));
    open = next;
  });
  return [...done, ...open];
}

function continues(area: Rect, above: Rect): boolean {
  return area.left === above.left && area.right === above.right && area.top === above.top;
}

function runsOf(row: SheetContent['rows'][number], index: number): StyleArea[] {
  const runs: StyleArea[] = [];
  row.forEach((cell, column) => {
    if (!cell?.style) return;
    const last = runs.at(-1);
    const joins = last?.style === cell.style && last.area.right === column - 1;
    const left = joins ? last.area.left : column;
    if (joins) runs.pop();
    runs.push({ style: cell.style, area: { top: index, left, bottom: index, right: column } });
  });
  return runs;
}
