import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Weigh } from '../../engine/model/model';
import { formatNumber } from '../../i18n/format';
import { aspectWord } from '../../i18n/messages';
import { useMessages, useSession } from '../session-context';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '36px',
    padding: '2px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface SumRowProps {
  readonly kind: 'sum';
  /** Aspect id. */
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly sum: number;
  readonly method: Weigh['method'];
}

/** The foot of an aspect: the sum of its children's weights or how they were found, and making them equal. */
export const SumRow = memo(function SumRow({ id, name, depth, sum, method }: SumRowProps) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const { language, pane } = messages;
  return (
    <div className={styles.row} style={{ paddingInlineStart: 12 + depth * 16 }}>
      <span>
        {method === 'given' || method === 'equal'
          ? pane.weights.sum(formatNumber(language, sum, 2))
          : pane.weights.found(pane.data.weighMethods[method])}
      </span>
      <Button
        appearance="subtle"
        size="small"
        disabled={method === 'equal'}
        aria-label={pane.weights.equalise(aspectWord(messages, name))}
        onClick={() => session.equalise(id)}
      >
        {pane.weights.equal}
      </Button>
    </div>
  );
});
