import { Button, makeStyles } from '@fluentui/react-components';
import type { Issue } from '../engine/issue';
import type { Model } from '../engine/model/model';
import { aspectWord, type Messages } from '../i18n/messages';
import type { Session } from '../session/session';
import { useMessages, useSession, useSessionState } from './session-context';

const useStyles = makeStyles({
  remedies: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    paddingBlock: '4px',
  },
});

interface Remedy {
  readonly text: string;
  readonly apply: () => void;
}

/** What mends some of the issues at one click, each remedy once. */
export function Remedies({ issues }: { readonly issues: readonly Issue[] }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const model = useSessionState((state) => state.document?.model);
  const remedies = model ? remediesFor(issues, model, session, messages) : [];
  if (remedies.length === 0) return null;
  return (
    <div className={styles.remedies}>
      {remedies.map(({ text, apply }) => (
        <Button key={text} size="small" onClick={apply}>
          {text}
        </Button>
      ))}
    </div>
  );
}

function remediesFor(
  issues: readonly Issue[],
  model: Model,
  session: Session,
  messages: Messages,
): readonly Remedy[] {
  const { data, weights } = messages.pane;
  const has = (code: Issue['code']) => issues.some((each) => each.code === code);
  const weightless = issues.flatMap(({ code, at, facts }) =>
    code === 'weights-zero' && at.aspect !== undefined ? [{ id: at.aspect, name: facts.aspect }] : [],
  );
  return [
    ...(has('score-not-positive') && fillsRange(model)
      ? [{ text: data.useScale1To100, apply: () => session.setRange({ low: 1, high: 100 }) }]
      : []),
    ...(has('goalposts-missing') ? [{ text: data.fillGoalposts, apply: session.fillGoalposts }] : []),
    ...weightless.map(({ id, name }) => ({
      text: weights.equalise(aspectWord(messages, name)),
      apply: () => session.equalise(id),
    })),
  ];
}

/** Whether every score lies on the common scale, so that one above 0 makes them all positive. */
function fillsRange({ normalise, range }: Model): boolean {
  if (range.low > 0) return false;
  return (
    normalise.method === 'min-max' ||
    (normalise.method === 'goalposts' && (normalise.cap === 'both' || normalise.cap === 'low'))
  );
}
