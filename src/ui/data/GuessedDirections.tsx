import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { FoundIndicator } from '../../workbook/source';
import { useMessages, useSession } from '../session-context';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '8px', paddingBlock: '4px' },
  ask: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  all: { flexShrink: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '28px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  word: { color: tokens.colorNeutralForeground3 },
  direction: { flexShrink: 0, minWidth: 'auto', paddingInline: '4px', fontWeight: tokens.fontWeightRegular },
});

const step = 12;

/** The directions that were guessed, each to confirm or to turn, or all to confirm at once. */
export function GuessedDirections({ guesses }: { readonly guesses: readonly FoundIndicator[] }) {
  const styles = useStyles();
  const session = useSession();
  const { data, directions } = useMessages().pane;
  const [shown, setShown] = useState(step);
  if (guesses.length === 0) return null;
  return (
    <div>
      <div className={styles.head}>
        <p className={styles.ask}>{data.directionsGuessed(guesses.length)}</p>
        <Button
          className={styles.all}
          size="small"
          icon={<CheckmarkRegular />}
          onClick={() => session.confirmDirections(guesses.map(({ id }) => id))}
        >
          {guesses.length === 1 ? data.confirm : data.confirmAll}
        </Button>
      </div>
      <ul className={styles.list}>
        {guesses.slice(0, shown).map(({ id, name, direction, directionWord }) => {
          const lower = direction === 'lower-is-better';
          const words = directions[lower ? 'lower-is-better' : 'higher-is-better'];
          return (
            <li key={id} className={styles.line}>
              <span className={styles.name}>
                {name} <span className={styles.word}>{data.guessedBy(directionWord)}</span>
              </span>
              <Button
                appearance="subtle"
                size="small"
                className={styles.direction}
                icon={lower ? <ArrowDownRegular /> : <ArrowUpRegular />}
                aria-label={`${data.directionOf(name)}: ${words}`}
                onClick={() => session.setDirection(id, lower ? 'higher-is-better' : 'lower-is-better')}
              >
                {words}
              </Button>
              <Button
                appearance="subtle"
                size="small"
                icon={<CheckmarkRegular />}
                aria-label={data.confirmDirection(name)}
                title={data.confirmDirection(name)}
                onClick={() => session.confirmDirections([id])}
              />
            </li>
          );
        })}
      </ul>
      {guesses.length > shown && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + 5 * step)}>
          {data.more(Math.min(guesses.length - shown, 5 * step))}
        </Button>
      )}
    </div>
  );
}
