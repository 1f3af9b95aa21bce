import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownFilled, ArrowUpFilled } from '@fluentui/react-icons';
import { useMessages } from './session-context';

const useStyles = makeStyles({
  move: {
    display: 'inline-flex',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  up: { color: tokens.colorStatusSuccessForeground1 },
  down: { color: tokens.colorStatusDangerForeground1 },
});

/** How many places a zone went up (positive) or down: an arrow and a number; nothing where it stays. */
export function RankMove({ places }: { readonly places: number }) {
  const styles = useStyles();
  const { ranking } = useMessages().pane;
  if (!places) return null;
  const up = places > 0;
  const size = Math.abs(places);
  return (
    <span
      role="img"
      aria-label={up ? ranking.up(size) : ranking.down(size)}
      className={mergeClasses(styles.move, up ? styles.up : styles.down)}
    >
      {up ? <ArrowUpFilled aria-hidden /> : <ArrowDownFilled aria-hidden />}
      {size}
    </span>
  );
}
