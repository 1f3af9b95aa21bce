// A virtualised grid cannot be a table element, and it holds the focus for its cells, naming the active one.
// biome-ignore-all lint/a11y/useSemanticElements: see above
// biome-ignore-all lint/a11y/useFocusableInteractive: see above
import { mergeClasses } from '@fluentui/react-components';
import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Messages } from '../../i18n/messages';
import { cellAddress, columnLetters } from '../../workbook/address';
import type { Rect, SheetCells, SheetContent } from '../../workbook/port';
import { type Axis, indexAt, sizeOf, startOf } from './axis';
import { GridCell, type SheetView } from './GridCell';
import { useGridStyles } from './grid-styles';
import type { Dates } from './number-format';
import { afterKey, type CellPlace, contains, type Selection, selectedRect, touches } from './selection';
import { columnAxis, headerHeight, rowAxis, rowHeight, sheetLook } from './sheet-look';
import { editedText } from './typed-value';
import { useViewport } from './use-viewport';

interface GridProps {
  readonly cells: SheetCells;
  readonly dates: Dates;
  /** What was written into this sheet, where it is ours. */
  readonly content: SheetContent | null;
  /** The indicator table that was found on this sheet. */
  readonly table: Rect | null;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Whether a cell may not be edited on the page. */
  readonly isLocked: (row: number, column: number) => boolean;
  readonly onEdit: (row: number, column: number, text: string) => void;
  readonly onClear: (rect: Rect) => void;
  readonly messages: Messages;
}

/** One sheet as a virtualised grid: to look at, to select in, and to edit constants. */
export function Grid(props: GridProps) {
  const { cells, dates, content, table, selection, onSelect, isLocked, onEdit, onClear, messages } = props;
  const { language } = messages;
  const styles = useGridStyles();
  const id = useId();
  const element = useRef<HTMLDivElement>(null);
  const viewport = useViewport(element);
  const [editing, setEditing] = useState<{ readonly place: CellPlace; readonly text: string } | null>(null);

  const columns = useMemo(
    () => columnAxis(cells, content, dates, language),
    [cells, content, dates, language],
  );
  const rows = useMemo(() => rowAxis(cells, content, columns), [cells, content, columns]);
  const look = useMemo(() => (content ? sheetLook(content) : null), [content]);
  const gutter = Math.max(String(rows.count).length, 3) * 9 + 16;
  const visible = { from: viewport.left, to: viewport.left + viewport.width - gutter };
  const view: SheetView = { cells, dates, language, look, rows, columns, gutter, visible };

  const shownRows = itemsIn(rows, viewport.top, viewport.height - headerHeight);
  const shownColumns = itemsIn(columns, viewport.left, viewport.width - gutter);
  const shown: Rect = {
    top: shownRows[0] ?? 0,
    bottom: shownRows.at(-1) ?? 0,
    left: shownColumns[0] ?? 0,
    right: shownColumns.at(-1) ?? 0,
  };
  const merges = cells.merges.filter((merge) => touches(merge, shown));

  const { active } = selection;
  const activeArea = cells.merges.find((merge) => contains(merge, active.row, active.column));
  const activeCell: CellPlace = activeArea ? { row: activeArea.top, column: activeArea.left } : active;
  const selected = selectedRect(selection, cells.merges);
  const last: CellPlace = {
    row: Math.max(cells.values.length - 1, 0),
    column: Math.max((cells.values[0]?.length ?? 0) - 1, 0),
  };
  const page = Math.max(Math.floor((viewport.height - headerHeight) / rowHeight) - 1, 1);

  const reveal = useEffectEvent(() => {
    const target = element.current;
    if (!target) return;
    const room = { width: target.clientWidth - gutter, height: target.clientHeight - headerHeight };
    target.scrollTop = nearest(
      target.scrollTop,
      startOf(rows, active.row),
      sizeOf(rows, active.row),
      room.height,
    );
    target.scrollLeft = nearest(
      target.scrollLeft,
      startOf(columns, active.column),
      sizeOf(columns, active.column),
      room.width,
    );
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another active cell or sheet scrolls it into view
  useEffect(() => reveal(), [active.row, active.column, cells.sheet]);

  /** The cell under the pointer; row or column -1 is a header. */
  const placeAt = (target: HTMLElement, event: PointerEvent): CellPlace => {
    const box = target.getBoundingClientRect();
    const x = event.clientX - box.left - gutter;
    const y = event.clientY - box.top - headerHeight;
    return {
      row: y < 0 ? -1 : indexAt(rows, y + target.scrollTop),
      column: x < 0 ? -1 : indexAt(columns, x + target.scrollLeft),
    };
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const target = event.currentTarget;
    if (event.button !== 0 || event.target instanceof HTMLInputElement) return;
    const box = target.getBoundingClientRect();
    const onScrollBar =
      event.clientX >= box.left + target.clientWidth || event.clientY >= box.top + target.clientHeight;
    if (onScrollBar) return;
    const place = placeAt(target, event);
    const pressed = pressedAt(place, last);
    onSelect(event.shiftKey ? { anchor: selection.anchor, active: pressed.active } : pressed);
    if (place.row >= 0 && place.column >= 0) target.setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const target = event.currentTarget;
    if (!target.hasPointerCapture(event.pointerId)) return;
    const place = placeAt(target, event);
    const next = { row: Math.max(place.row, 0), column: Math.max(place.column, 0) };
    if (next.row !== active.row || next.column !== active.column) {
      onSelect({ anchor: selection.anchor, active: next });
    }
  };

  const go = (event: Parameters<typeof afterKey>[1]): boolean => {
    const next = afterKey(selection, event, { rows, columns, merges: cells.merges, last, page });
    if (next) onSelect(next);
    return next !== null;
  };

  const beginEdit = (text: string | null) => {
    if (isLocked(activeCell.row, activeCell.column)) return;
    setEditing({ place: activeCell, text: text ?? editedText(cells, activeCell, dates) });
  };

  /** Takes over what was typed; called once, when the field loses the focus. */
  const endEdit = (text: string) => {
    if (!editing) return;
    const { place } = editing;
    setEditing(null);
    if (text !== editedText(cells, place, dates)) onEdit(place.row, place.column, text);
  };

  const onEditorKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || !editing) return;
    const next = { Enter: 'ArrowDown', Tab: 'ArrowRight', Escape: null }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    if (next === null) event.currentTarget.value = editedText(cells, editing.place, dates);
    element.current?.focus({ preventScroll: true });
    if (next) go({ key: next, shiftKey: false, ctrlKey: false, metaKey: false });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (editing || event.altKey) return;
    if (go(event)) {
      event.preventDefault();
    } else if (!event.ctrlKey && !event.metaKey) {
      if (event.key === 'Enter' || event.key === 'F2') beginEdit(null);
      else if (event.key === 'Delete' || event.key === 'Backspace') onClear(selected);
      else if (event.key.length === 1) beginEdit(event.key);
      else return;
      event.preventDefault();
    }
  };

  const cell = (row: number, column: number, area: Rect | null, drawnIn: number) => {
    const isActive = row === activeCell.row && column === activeCell.column;
    const isEmpty = (cells.values[row]?.[column] ?? null) === null && !look?.style(row, column);
    if (isEmpty && !isActive && !area) return null;
    return (
      <GridCell
        key={`${row}.${column}`}
        view={view}
        row={row}
        column={column}
        area={area}
        drawnIn={drawnIn}
        id={isActive ? `${id}active` : undefined}
        selected={contains(selected, row, column)}
        locked={isLocked(row, column)}
      />
    );
  };

  return (
    <div
      ref={element}
      className={styles.grid}
      role="grid"
      aria-label={messages.page.gridOf(cells.name)}
      aria-rowcount={rows.count + 1}
      aria-colcount={columns.count + 1}
      aria-multiselectable
      aria-activedescendant={`${id}active`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onDoubleClick={() => beginEdit(null)}
    >
      <div
        className={styles.sheet}
        style={{
          width: gutter + startOf(columns, columns.count),
          height: headerHeight + startOf(rows, rows.count),
        }}
      >
        <div role="row" aria-rowindex={1} className={styles.headers}>
          <div
            role="columnheader"
            aria-colindex={1}
            aria-label={messages.page.rowNumbers}
            className={mergeClasses(styles.header, styles.corner)}
            style={{ width: gutter }}
          />
          {shownColumns.map((column) => (
            <div
              key={column}
              role="columnheader"
              aria-colindex={column + 2}
              className={mergeClasses(
                styles.header,
                column >= selected.left && column <= selected.right && styles.headerOn,
              )}
              style={{ left: gutter + startOf(columns, column), width: sizeOf(columns, column) }}
            >
              {columnLetters(column)}
            </div>
          ))}
        </div>
        {shownColumns.map((column) => (
          <div
            key={column}
            aria-hidden
            className={styles.columnLine}
            style={{ left: gutter + startOf(columns, column + 1) - 1 }}
          />
        ))}
        {shownRows.map((row) => (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 2}
            className={styles.row}
            style={{ top: headerHeight + startOf(rows, row), height: sizeOf(rows, row) }}
          >
            <div
              role="rowheader"
              aria-colindex={1}
              className={mergeClasses(
                styles.rowHeader,
                row >= selected.top && row <= selected.bottom && styles.headerOn,
              )}
              style={{ width: gutter }}
            >
              {row + 1}
            </div>
            {merges
              .filter((merge) => Math.max(merge.top, shown.top) === row)
              .map((merge) => cell(merge.top, merge.left, merge, row))}
            {shownColumns.map((column) =>
              merges.some((merge) => contains(merge, row, column)) ? null : cell(row, column, null, row),
            )}
          </div>
        ))}
        {table && <div aria-hidden className={styles.table} style={boxOf(table, view)} />}
        <div aria-hidden className={styles.selected} style={boxOf(selected, view)} />
        {editing && (
          <input
            // biome-ignore lint/a11y/noAutofocus: the user has just begun to type into this cell
            autoFocus
            className={styles.editor}
            aria-label={messages.page.editCell(cellAddress(editing.place.row, editing.place.column))}
            defaultValue={editing.text}
            style={boxOf(activeArea ?? { ...selectedCell(editing.place) }, view)}
            onKeyDown={onEditorKey}
            onBlur={(event) => endEdit(event.currentTarget.value)}
          />
        )}
      </div>
    </div>
  );
}

const beyond = 3;

/** The items between two distances, a few beyond them included, hidden ones left out. */
function itemsIn(line: Axis, from: number, length: number): number[] {
  const first = Math.max(indexAt(line, from) - beyond, 0);
  const last = Math.min(indexAt(line, from + length) + beyond, line.count - 1);
  const items: number[] = [];
  for (let index = first; index <= last; index++) if (sizeOf(line, index) > 0) items.push(index);
  return items;
}

/** The scroll position nearest to the present one at which an item is in view. */
function nearest(scroll: number, start: number, size: number, room: number): number {
  if (start < scroll) return start;
  return Math.max(scroll, start + size - room);
}

/** The selection a press makes: a cell, or the whole used row, column or sheet of a header. */
function pressedAt({ row, column }: CellPlace, last: CellPlace): Selection {
  return {
    anchor: { row: Math.max(row, 0), column: Math.max(column, 0) },
    active: { row: row < 0 ? last.row : row, column: column < 0 ? last.column : column },
  };
}

function selectedCell({ row, column }: CellPlace): Rect {
  return { top: row, left: column, bottom: row, right: column };
}

function boxOf(rect: Rect, { rows, columns, gutter }: SheetView) {
  const left = startOf(columns, rect.left);
  const top = startOf(rows, rect.top);
  return {
    left: gutter + left,
    top: headerHeight + top,
    width: startOf(columns, rect.right + 1) - left,
    height: startOf(rows, rect.bottom + 1) - top,
  };
}
