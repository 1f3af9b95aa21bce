import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Issue } from '../../engine/issue';
import type { Model } from '../../engine/model/model';
import type { Change } from '../../engine/simulate/change';
import { formatNumber } from '../../i18n/format';
import type { Messages } from '../../i18n/messages';
import { changeTarget } from '../../session/scenario-commands';
import { IssueList } from '../IssueList';
import { Section } from '../Section';
import { useMessages, useSession } from '../session-context';
import { nodeName } from './node-name';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '28px',
    fontSize: tokens.fontSizeBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase200 },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface ChangeSectionProps {
  readonly model: Model;
  readonly changes: readonly Change[];
  /** Why some of the changes could not be made. */
  readonly issues: readonly Issue[];
}

/** Every change of the scenario, each with the way to take it back. */
export function ChangeSection({ model, changes, issues }: ChangeSectionProps) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const { whatIf } = messages.pane;
  return (
    <Section
      title={whatIf.changes}
      note={String(changes.length)}
      action={
        changes.length > 0 && (
          <Button appearance="subtle" size="small" onClick={session.clearChanges}>
            {whatIf.clear}
          </Button>
        )
      }
    >
      {changes.length === 0 && <p className={styles.quiet}>{whatIf.noChanges}</p>}
      <ul className={styles.list}>
        {changes.map((change) => {
          const text = changeText(messages, model, change);
          return (
            <li key={changeTarget(change)} className={styles.line}>
              <span className={styles.text}>{text}</span>
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={whatIf.removeChange(text)}
                onClick={() => session.removeChange(change)}
              />
            </li>
          );
        })}
      </ul>
      <IssueList issues={issues} />
    </Section>
  );
}

function changeText({ language, pane }: Messages, model: Model, change: Change): string {
  const signed = (number: number) =>
    `${number < 0 ? '−' : '+'}${formatNumber(language, Math.abs(number), 4)}`;
  if (change.kind === 'weight') {
    const name = nodeName(model, { kind: change.node, id: change.id });
    return pane.whatIf.changeWeight(name, formatNumber(language, change.weight, 4));
  }
  const name = nodeName(model, { kind: 'indicator', id: change.indicator });
  switch (change.kind) {
    case 'set':
      return pane.whatIf.changeSet(change.zone, name, formatNumber(language, change.value, 4));
    case 'add':
      return pane.whatIf.changeAdd(change.zone, name, signed(change.amount));
    case 'scale':
      return pane.whatIf.changeScale(change.zone, name, signed(change.percent));
  }
}
