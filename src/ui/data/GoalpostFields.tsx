import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Indicator } from '../../engine/model/model';
import { NumberField } from '../NumberField';
import { useMessages, useSession } from '../session-context';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', paddingBlock: '4px' },
  number: { width: '100%', minWidth: 0 },
});

/** The two goalposts of an indicator; they count once both are there. */
export function GoalpostFields({ indicator }: { readonly indicator: Indicator }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  const { id, name, goalposts } = indicator;
  const [half, setHalf] = useState<{ readonly low: number | null; readonly high: number | null }>({
    low: null,
    high: null,
  });
  const posts = goalposts ?? half;

  const put = (next: { readonly low: number | null; readonly high: number | null }) => {
    const { low, high } = next;
    setHalf(next);
    session.setGoalposts(id, low !== null && high !== null ? { low, high } : null);
  };

  return (
    <div className={styles.fields}>
      <NumberField
        className={styles.number}
        label={`${name}: ${data.low}`}
        prefix={data.lowShort}
        value={posts.low}
        mayBeEmpty
        onNumber={(low) => put({ ...posts, low })}
      />
      <NumberField
        className={styles.number}
        label={`${name}: ${data.high}`}
        prefix={data.highShort}
        value={posts.high}
        mayBeEmpty
        onNumber={(high) => put({ ...posts, high })}
      />
    </div>
  );
}
