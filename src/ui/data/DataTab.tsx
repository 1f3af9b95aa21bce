import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { isScorable } from '../../session/document';
import { unconfirmed } from '../../session/indicator-commands';
import { IssueList } from '../IssueList';
import { Section } from '../Section';
import { useMessages, useSession, useSessionState, useSettledDocument } from '../session-context';
import { Candidates } from './Candidates';
import { GuessedDirections } from './GuessedDirections';
import { IndicatorSection } from './IndicatorSection';
import { LeftOutSection } from './LeftOutSection';
import { MethodSection } from './MethodSection';
import { TableSection } from './TableSection';

const useStyles = makeStyles({
  tab: { overflowY: 'auto', padding: '0 12px 16px', flexGrow: 1 },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What was found in the workbook, what to check, and the method. */
export function DataTab() {
  const styles = useStyles();
  const document = useSessionState((state) => state.document);
  if (!document) return null;
  return (
    <div className={styles.tab}>
      <TableSection document={document} />
      {document.candidates.length > 0 && !document.source && <Candidates candidates={document.candidates} />}
      <Issues />
      {isScorable(document) && (
        <>
          <IndicatorSection document={document} />
          <MethodSection document={document} />
          <LeftOutSection found={document.source.found} />
        </>
      )}
    </div>
  );
}

/** Problems and warnings in view; the notes, which only record decisions, behind a heading. */
function Issues() {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  const document = useSessionState((state) => state.document);
  const guesses = useMemo(() => (document ? unconfirmed(document) : []), [document]);
  // Which of several tables is meant is asked above.
  const issues = session.results.issues(useSettledDocument()).filter(({ code }) => code !== 'several-tables');
  const notes = issues.filter(({ severity }) => severity === 'note');
  const grave = issues.filter(({ severity }) => severity !== 'note');
  const count = grave.length + guesses.length;
  return (
    <>
      {(count > 0 || document?.source) && (
        <Section title={data.issues} {...(count > 0 && { note: String(count) })}>
          <IssueList issues={grave} />
          <GuessedDirections guesses={guesses} />
          {count === 0 && <p className={styles.quiet}>{data.nothingToCheck}</p>}
        </Section>
      )}
      {notes.length > 0 && (
        <Section title={data.notes(notes.length)} startsOpen={false}>
          <IssueList issues={notes} />
        </Section>
      )}
    </>
  );
}
