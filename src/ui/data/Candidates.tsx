import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Candidate } from '../../workbook/find-table';
import { useMessages, useSession } from '../session-context';

const useStyles = makeStyles({
  ask: { margin: '8px 0', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  choices: { display: 'flex', flexDirection: 'column', gap: '4px', marginBottom: '8px' },
  choice: { display: 'block', textAlign: 'start', fontWeight: tokens.fontWeightRegular, maxWidth: '100%' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  what: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The question which of several tables is meant. */
export function Candidates({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  return (
    <div>
      <h2 className={styles.ask}>{data.whichTable}</h2>
      <div className={styles.choices}>
        {candidates.map(({ sheet, range, zones, indicators }) => (
          <Button
            key={`${sheet} ${range}`}
            className={styles.choice}
            onClick={() => session.choose({ sheet, range })}
          >
            <span className={styles.name}>{data.where(sheet, range)}</span>
            <span className={styles.what}>{data.candidate(zones, indicators)}</span>
          </Button>
        ))}
      </div>
    </div>
  );
}
