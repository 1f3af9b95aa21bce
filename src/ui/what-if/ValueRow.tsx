import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { formatNumber } from '../../i18n/format';
import { NumberField } from '../NumberField';
import { useMessages, useSession } from '../session-context';
import { type CellChange, cellChange, changedValue, changeNumber, sameAs } from './cell-change';

const useStyles = makeStyles({
  row: { paddingBlock: '6px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: '8px',
    lineHeight: tokens.lineHeightBase200,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  unit: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  value: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  line: { display: 'flex', alignItems: 'center', gap: '4px', marginTop: '4px' },
  mode: { width: '92px', flexShrink: 0 },
  field: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
});

export interface ValueRowProps {
  readonly zone: string;
  /** Indicator id. */
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly derived: boolean;
  readonly value: number;
  readonly change: CellChange | null;
}

const kinds = ['set', 'add', 'scale'] as const;

/** One value of a zone: as it is, and set to, raised by an amount or raised by per cent. */
export const ValueRow = memo(function ValueRow(props: ValueRowProps) {
  const { name, unit, derived, value, change } = props;
  const styles = useStyles();
  const { language, pane } = useMessages();
  const after = change ? changedValue(value, change) : value;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.name}>
          {name} {unit && <span className={styles.unit}>{unit}</span>}
        </span>
        <span className={styles.value}>
          {derived
            ? pane.whatIf.derived
            : [value, ...(change ? [after] : [])].map((each) => formatNumber(language, each, 4)).join(' → ')}
        </span>
      </div>
      {!derived && <ChangeFields {...props} />}
    </li>
  );
});

function ChangeFields({ zone, id, name, value, change }: ValueRowProps) {
  const styles = useStyles();
  const session = useSession();
  const { whatIf } = useMessages().pane;
  const [wanted, setWanted] = useState<CellChange['kind']>('set');
  const missing = Number.isNaN(value);
  const kind = change?.kind ?? (missing ? 'set' : wanted);
  const cell = { zone, indicator: id };
  const labels = { set: whatIf.valueFor(name), add: whatIf.amountFor(name), scale: whatIf.percentFor(name) };

  const turn = (next: CellChange['kind']) => {
    setWanted(next);
    const same = change && sameAs(change, value, next);
    if (same) session.putChange(same);
    else if (change) session.removeChange(change);
  };

  return (
    <div className={styles.line}>
      <Select
        size="small"
        className={styles.mode}
        aria-label={whatIf.mode(name)}
        disabled={missing}
        value={kind}
        onChange={(_, data) => turn(kinds.find((each) => each === data.value) ?? 'set')}
      >
        {kinds.map((each) => (
          <option key={each} value={each}>
            {whatIf.modes[each]}
          </option>
        ))}
      </Select>
      <NumberField
        key={kind}
        className={styles.field}
        label={labels[kind]}
        value={change ? changeNumber(change) : null}
        mayBeEmpty
        onNumber={(number) => {
          if (number !== null) session.putChange(cellChange(kind, cell, number));
          else if (change) session.removeChange(change);
        }}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowResetRegular />}
        aria-label={whatIf.reset(name)}
        title={whatIf.reset(name)}
        disabled={!change}
        onClick={() => change && session.removeChange(change)}
      />
    </div>
  );
}
