import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';

const least = 320;
const most = 720;
const step = 20;

const useStyles = makeStyles({
  splitter: {
    width: '5px',
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralStroke2,
    ':hover': { backgroundColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { backgroundColor: tokens.colorBrandStroke1, outlineStyle: 'none' },
  },
});

interface SplitterProps {
  readonly label: string;
  /** Width of the pane at the end, in pixels. */
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The line between sheet and pane, moved by pointer or arrow keys. */
export function Splitter({ label, width, onWidth }: SplitterProps) {
  const styles = useStyles();
  const set = (wanted: number) => onWidth(Math.min(Math.max(Math.round(wanted), least), most));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') set(width + step);
    else if (event.key === 'ArrowRight') set(width - step);
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is a widget, which hr is not
    <div
      role="separator"
      className={styles.splitter}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
