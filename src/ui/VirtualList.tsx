import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

const useStyles = makeStyles({
  scroller: { overflowY: 'auto', overflowX: 'hidden', minHeight: 0, flexGrow: 1 },
  rows: { position: 'relative', width: '100%', margin: 0, padding: 0, listStyleType: 'none' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

export interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  /** Height of a row in pixels before it has been measured. */
  readonly rowHeight: number;
  readonly rowKey: (index: number) => string;
  readonly children: (index: number) => ReactNode;
  readonly className?: string;
  /** A row in view at first; the list starts at its top without one. */
  readonly startAt?: number;
}

/** Rows above the one the list starts at. */
const lead = 5;

/** A list that renders only the rows in view; each row says its position in the whole list. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, rowHeight, rowKey, children, className, startAt = 0 } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: rowKey,
    overscan: 8,
    initialOffset: Math.max(startAt - lead, 0) * rowHeight,
  });
  return (
    <div ref={scroller} className={mergeClasses(styles.scroller, className)}>
      <ul aria-label={label} className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => (
          <li
            key={row.key}
            data-index={row.index}
            ref={rows.measureElement}
            aria-setsize={count}
            aria-posinset={row.index + 1}
            className={styles.row}
            style={{ transform: `translateY(${row.start}px)` }}
          >
            {children(row.index)}
          </li>
        ))}
      </ul>
    </div>
  );
}
