import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { issueText } from '../../i18n/messages';
import { usePage, usePageMessages, usePageState } from './page-context';

const useStyles = makeStyles({
  notices: { flexShrink: 0 },
  bar: { alignItems: 'start' },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBlock: '6px' },
});

/** What the page has to say: why a file was not opened, what is missing in a saved one, our own mistakes. */
export function Notices() {
  const styles = useStyles();
  const page = usePage();
  const messages = usePageMessages();
  const { refused, notEdited, waiting, notWritten, mistake, info } = usePageState((state) => state);
  const words = messages.page;
  return (
    <div className={styles.notices} aria-live="assertive">
      {mistake !== null && <Notice intent="error">{words.mistake(mistake)}</Notice>}
      {refused && (
        <Notice intent="error" title={words.notOpened(refused.file)}>
          {refused.issues.map((issue) => issueText(messages, issue)).join(' ') || words.notRead}{' '}
          {info && words.stillOpen(info.name)}
        </Notice>
      )}
      {notEdited.length > 0 && (
        <Notice intent="error">{notEdited.map((issue) => issueText(messages, issue)).join(' ')}</Notice>
      )}
      {notWritten && <Notice intent="warning">{words.notWritten}</Notice>}
      {waiting && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody className={styles.body}>{words.discard(info?.name ?? '')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void page.answer(true)}>{words.discardYes}</Button>
            <Button onClick={() => void page.answer(false)}>{words.cancel}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

interface NoticeProps {
  readonly intent: 'error' | 'warning';
  readonly title?: string;
  readonly children: ReactNode;
}

function Notice({ intent, title, children }: NoticeProps) {
  const styles = useStyles();
  const page = usePage();
  const { page: words } = usePageMessages();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {title && <MessageBarTitle>{title}</MessageBarTitle>} {children}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={words.dismiss}
            onClick={page.dismiss}
          />
        }
      />
    </MessageBar>
  );
}
