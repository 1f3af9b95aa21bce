import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { issueText } from '../i18n/messages';
import { useMessages, useSession, useSessionState } from './session-context';

const useStyles = makeStyles({
  notices: { flexShrink: 0, maxHeight: '40%', overflowY: 'auto' },
  bar: { minHeight: '32px', alignItems: 'start' },
  body: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    paddingBlock: '6px',
  },
});

/** Why the last command was refused, and what the last writing made. */
export function Notices() {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const problems = useSessionState((state) => state.problems);
  const written = useSessionState((state) => state.written);
  return (
    <div className={styles.notices} aria-live="polite">
      {problems.length > 0 && (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            {problems.map((issue) => issueText(messages, issue)).join(' ')}
          </MessageBarBody>
          <MessageBarActions containerAction={<Dismiss onClick={session.dismissProblems} />} />
        </MessageBar>
      )}
      {written && (
        <MessageBar intent="success" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>
            {[
              messages.pane.footer.written(written.sheets),
              ...written.issues.map((issue) => issueText(messages, issue)),
            ].join(' ')}
          </MessageBarBody>
          <MessageBarActions containerAction={<Dismiss onClick={session.dismissWritten} />} />
        </MessageBar>
      )}
    </div>
  );
}

function Dismiss({ onClick }: { readonly onClick: () => void }) {
  const { dismiss } = useMessages().pane;
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={<DismissRegular />}
      aria-label={dismiss}
      onClick={onClick}
    />
  );
}
