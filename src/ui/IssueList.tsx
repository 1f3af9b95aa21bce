import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons';
import { Fragment, useMemo, useState } from 'react';
import type { Issue, Severity } from '../engine/issue';
import { groupIssues } from '../i18n/issue-groups';
import { issueText } from '../i18n/messages';
import { parseRect } from '../workbook/address';
import { Remedies } from './Remedies';
import { useMessages, useSession } from './session-context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    paddingBlock: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  icon: { marginTop: '1px', fontSize: '14px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  more: { marginInlineStart: '20px' },
});

const icons = { error: ErrorCircleFilled, warning: WarningFilled, note: InfoRegular };
const step = 20;

/** Issues as sentences, a few at first; each with a way to its cell where the host can show one. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const styles = useStyles();
  const { pane } = useMessages();
  const [shown, setShown] = useState(step);
  const groups = useMemo(() => groupIssues(issues), [issues]);
  return (
    <>
      <Remedies issues={issues} />
      <ul className={styles.list}>
        {groups.slice(0, shown).map(({ issue, all }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: issues have no identity but their place in the list
          <li key={index} className={styles.item}>
            <SeverityIcon severity={issue.severity} />
            <IssueSentence issue={issue} first={all[0] ?? issue} />
          </li>
        ))}
      </ul>
      {groups.length > shown && (
        <Button
          className={styles.more}
          appearance="subtle"
          size="small"
          onClick={() => setShown(shown + 5 * step)}
        >
          {pane.data.more(Math.min(groups.length - shown, 5 * step))}
        </Button>
      )}
    </>
  );
}

function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const { pane } = useMessages();
  const Icon = icons[severity];
  return (
    <span
      className={mergeClasses(styles.icon, styles[severity])}
      role="img"
      aria-label={pane.severity[severity]}
    >
      <Icon aria-hidden />
    </span>
  );
}

/** An issue, or several as one; the link leads to the first. */
function IssueSentence({ issue, first }: { readonly issue: Issue; readonly first: Issue }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const { sheet, cell } = first.at;
  const { reveal } = session;
  return (
    <span>
      {issueText(messages, issue)}
      {reveal && sheet !== undefined && cell !== undefined && (
        <>
          {' '}
          <Link inline className={styles.link} onClick={() => reveal(first.at)}>
            {messages.pane.goToCell(cell)}
          </Link>
        </>
      )}
      {issue.code === 'duplicate-zone' &&
        issue.facts.cells.map((duplicate) => {
          const row = (parseRect(duplicate)?.top ?? 0) + 1;
          return (
            <Fragment key={duplicate}>
              {' '}
              <Link
                inline
                className={styles.link}
                onClick={() => session.choose({ rows: { [row]: 'left-out' } })}
              >
                {messages.pane.data.leaveOutRow(row)}
              </Link>
            </Fragment>
          );
        })}
    </span>
  );
}
