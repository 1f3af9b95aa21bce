import { Button, makeStyles, mergeClasses, Slider, tokens } from '@fluentui/react-components';
import {
  ChevronDownRegular,
  ChevronRightRegular,
  LockClosedFilled,
  LockOpenRegular,
} from '@fluentui/react-icons';
import { memo } from 'react';
import { formatShare } from '../../i18n/format';
import { NumberField } from '../NumberField';
import { useMessages, useSession } from '../session-context';

const useStyles = makeStyles({
  row: { padding: '6px 12px 2px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', alignItems: 'center', gap: '4px', minHeight: '24px' },
  fold: { minWidth: '20px', width: '20px', marginInlineStart: '-4px', flexShrink: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase200 },
  aspect: { fontWeight: tokens.fontWeightSemibold },
  share: {
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  slider: { flexGrow: 1, minWidth: 0 },
  // A hundred steps are too many to mark.
  rail: { '::before': { backgroundImage: 'none' } },
  field: { width: '76px', flexShrink: 0 },
  lock: { minWidth: '24px', width: '24px', flexShrink: 0, marginInlineEnd: '-4px' },
});

export interface WeightRowProps {
  readonly kind: 'aspect' | 'indicator';
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly weight: number;
  readonly effective: number;
  readonly most: number;
  readonly open: boolean;
  readonly locked: boolean;
  readonly onToggle: (aspect: string) => void;
}

/** One weight: slider, number and lock, with its share of the index. */
export const WeightRow = memo(function WeightRow(props: WeightRowProps) {
  const { kind, id, name, depth, weight, effective, most, open, locked, onToggle } = props;
  const styles = useStyles();
  const session = useSession();
  const { language, pane } = useMessages();
  return (
    <div className={styles.row} style={{ paddingInlineStart: 12 + depth * 16 }}>
      <div className={styles.line}>
        {kind === 'aspect' && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.fold}
            icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={open}
            aria-label={open ? pane.weights.collapse(name) : pane.weights.expand(name)}
            onClick={() => onToggle(id)}
          />
        )}
        <span className={mergeClasses(styles.name, kind === 'aspect' && styles.aspect)}>{name}</span>
        <span className={styles.share} title={pane.weights.ofIndexHint}>
          {formatShare(language, effective)} {pane.weights.ofIndex}
        </span>
      </div>
      <div className={styles.line}>
        <Slider
          size="small"
          className={styles.slider}
          rail={{ className: styles.rail }}
          aria-label={pane.weights.weightOf(name)}
          min={0}
          max={most}
          step={most / 100}
          value={weight}
          onChange={(_, data) => session.setWeight({ kind, id }, data.value)}
        />
        <NumberField
          className={styles.field}
          label={pane.weights.weightOf(name)}
          value={weight}
          min={0}
          decimals={2}
          onNumber={(value) => value !== null && session.setWeight({ kind, id }, value)}
        />
        <Button
          appearance="transparent"
          size="small"
          className={styles.lock}
          icon={locked ? <LockClosedFilled /> : <LockOpenRegular />}
          aria-pressed={locked}
          aria-label={pane.weights.lock(name)}
          title={locked ? pane.weights.unlock(name) : pane.weights.lock(name)}
          onClick={() => session.toggleLock({ kind, id })}
        />
      </div>
    </div>
  );
});
