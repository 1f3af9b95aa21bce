import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { Indicator, Normalise } from '../../engine/model/model';
import { NumberField } from '../NumberField';
import { useMessages, useSession } from '../session-context';
import { GoalpostFields } from './GoalpostFields';

const useStyles = makeStyles({
  row: { paddingBlock: '4px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', alignItems: 'center', gap: '4px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase200 },
  unit: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  formula: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  direction: { flexShrink: 0, minWidth: 'auto', paddingInline: '4px', fontWeight: tokens.fontWeightRegular },
  guess: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', paddingBlock: '4px' },
  number: { width: '100%', minWidth: 0 },
});

export interface IndicatorRowProps {
  readonly indicator: Indicator;
  readonly method: Normalise['method'];
  /** The word the direction was guessed from, '' for the default; null once the user has chosen otherwise. */
  readonly guessedFrom: string | null;
}

/** One indicator: its unit, its direction to confirm or turn, its goalposts or target where they count. */
export const IndicatorRow = memo(function IndicatorRow({
  indicator,
  method,
  guessedFrom,
}: IndicatorRowProps) {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useMessages();
  const { id, name, unit, direction, expression } = indicator;
  const lower = direction === 'lower-is-better';
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.name}>
          {name} {unit && <span className={styles.unit}>{unit}</span>}
        </span>
        {guessedFrom !== null && guessedFrom !== '' && (
          <span className={styles.guess} title={pane.data.guessedFrom(guessedFrom)}>
            {pane.data.guessed}
          </span>
        )}
        <Button
          appearance="subtle"
          size="small"
          className={styles.direction}
          icon={lower ? <ArrowDownRegular /> : <ArrowUpRegular />}
          aria-label={`${pane.data.directionOf(name)}: ${pane.directions[direction]}`}
          onClick={() => session.setDirection(id, lower ? 'higher-is-better' : 'lower-is-better')}
        >
          {pane.directions[direction]}
        </Button>
        {expression !== undefined && (
          <Button
            appearance="subtle"
            size="small"
            icon={<DeleteRegular />}
            aria-label={pane.data.remove(name)}
            onClick={() => session.removeIndicator(id)}
          />
        )}
      </div>
      {expression !== undefined && <div className={styles.formula}>{expression}</div>}
      {(method === 'goalposts' || method === 'efficacy') && <GoalpostFields indicator={indicator} />}
      {method === 'target-completion' && (
        <div className={styles.fields}>
          <NumberField
            className={styles.number}
            label={`${name}: ${pane.data.target}`}
            prefix={pane.data.target}
            value={indicator.target ?? null}
            mayBeEmpty
            onNumber={(target) => session.setTarget(id, target)}
          />
        </div>
      )}
    </li>
  );
});
