// A virtualised grid cannot be a table element, and it holds the focus for its cells, naming the active one.
// biome-ignore-all lint/a11y/useSemanticElements: see above
// biome-ignore-all lint/a11y/useFocusableInteractive: see above
import { mergeClasses } from '@fluentui/react-components';
import type { Language } from '../../i18n/messages';
import type { Rect, SheetCells } from '../../workbook/port';
import { type Axis, sizeOf, startOf } from './axis';
import { useContentStyles, useGridStyles } from './grid-styles';
import { type Dates, showCell } from './number-format';
import type { SheetLook } from './sheet-look';

/** What the cells of one sheet share. */
export interface SheetView {
  readonly cells: SheetCells;
  readonly dates: Dates;
  readonly language: Language;
  readonly look: SheetLook | null;
  readonly rows: Axis;
  readonly columns: Axis;
  /** Width of the row numbers, in pixels. */
  readonly gutter: number;
  /** The part of the columns that is in view, in pixels from the first one. */
  readonly visible: { readonly from: number; readonly to: number };
}

interface GridCellProps {
  readonly view: SheetView;
  readonly row: number;
  readonly column: number;
  /** The merged area the cell fills. */
  readonly area: Rect | null;
  /** The row it is drawn in: for a merged area, its first row in view. */
  readonly drawnIn: number;
  /** Set on the active cell, which the grid names to assistive technology. */
  readonly id: string | undefined;
  readonly selected: boolean;
  readonly locked: boolean;
}

const longText = 24;

export function GridCell({ view, row, column, area, drawnIn, id, selected, locked }: GridCellProps) {
  const styles = useGridStyles();
  const contentStyles = useContentStyles();
  const { cells, rows, columns } = view;
  const value = cells.values[row]?.[column] ?? null;
  const format = cells.formats[row]?.[column] ?? 'General';
  const shown = showCell(value, format, view.dates, view.language);
  const style = view.look?.style(row, column) ?? null;
  const bar = view.look?.bar(row, column) ?? null;
  const left = startOf(columns, column);
  const width = area ? startOf(columns, area.right + 1) - left : sizeOf(columns, column);
  // A text lies over the empty cells to its right, as in any spreadsheet.
  const wraps = style === 'header' || style === 'wrapped';
  const lies = area === null && typeof value === 'string' && !wraps;
  const end = lies ? nextFilled(cells, row, column, columns.count) : column + 1;
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={selected}
      aria-readonly={locked}
      className={mergeClasses(
        styles.cell,
        styles[shown.align],
        value !== null && typeof value === 'object' && styles.error,
        area !== null && styles.merged,
        style !== null && contentStyles[style],
      )}
      style={{
        left: view.gutter + left,
        width,
        top: area ? startOf(rows, area.top) - startOf(rows, drawnIn) : 0,
        ...(area && paddingInView(left, left + width, view.visible)),
        // Less the line below.
        height: (area ? startOf(rows, area.bottom + 1) - startOf(rows, area.top) : sizeOf(rows, row)) - 1,
      }}
    >
      {bar && (
        <span
          className={styles.bar}
          style={{ width: `${bar.share * 96}%`, backgroundColor: `#${bar.color}` }}
        />
      )}
      {shown.text !== '' && (
        <span
          className={mergeClasses(styles.text, end > column + 1 && styles.over)}
          style={area || wraps ? { flexShrink: 1 } : { maxWidth: startOf(columns, end) - left - 8 }}
          title={shown.text.length > longText ? shown.text : undefined}
        >
          {shown.text}
        </span>
      )}
    </div>
  );
}

/** Padding that keeps the text of a wide merged area in the part of it that is in view. */
function paddingInView(from: number, to: number, visible: SheetView['visible']) {
  const isWide = to - from > visible.to - visible.from;
  if (!isWide) return {};
  return {
    paddingLeft: Math.max(visible.from - from, 0) + 6,
    paddingRight: Math.max(to - visible.to, 0) + 6,
  };
}

/** The first column from the right neighbour on that holds a value, at most a screenful away. */
function nextFilled(cells: SheetCells, row: number, column: number, count: number): number {
  const values = cells.values[row] ?? [];
  const last = Math.min(count, column + 20);
  for (let next = column + 1; next < last; next++) {
    if ((values[next] ?? null) !== null) return next;
  }
  return last;
}
