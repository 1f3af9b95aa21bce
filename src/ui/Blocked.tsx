import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type Document, isScorable } from '../session/document';
import { IssueList } from './IssueList';
import { useMessages, useSession } from './session-context';

const useStyles = makeStyles({
  blocked: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '16px 12px',
    overflowY: 'auto',
  },
  text: { margin: 0, color: tokens.colorNeutralForeground1 },
});

/** Why there is no scorecard, and the way out. */
export function Blocked({ document }: { readonly document: Document | null }) {
  const styles = useStyles();
  const session = useSession();
  const { empty } = useMessages().pane;
  const scorable = isScorable(document);
  const errors = session.results.issues(document).filter(({ severity }) => severity === 'error');
  const why = scorable ? empty.blocked : document?.candidates.length ? empty.ask : empty.noTable;
  return (
    <div className={styles.blocked}>
      <p className={styles.text}>{why}</p>
      {scorable && <IssueList issues={errors} />}
      <Button onClick={() => session.show({ tab: 'data' })}>{empty.toData}</Button>
    </div>
  );
}
