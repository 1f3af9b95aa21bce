import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { directionKind } from '../../engine/model/direction';
import type { Indicator, Normalise } from '../../engine/model/model';
import { NumberField } from '../NumberField';
import { useMessages, useSession } from '../session-context';
import { GoalpostFields } from './GoalpostFields';
import { TierField } from './TierField';

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
    whiteSpace: 'nowrap',
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
  /** The word the direction was guessed from; null where it is the default or the user has settled it. */
  readonly guessedFrom: string | null;
}

const directions = ['higher-is-better', 'lower-is-better', 'target', 'band'] as const;

/** The value or values that are best, for a target or a band. */
function BestFields({ indicator: { id, name, direction } }: { readonly indicator: Indicator }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  if (typeof direction === 'string') return null;
  const field = (label: string, value: number, put: (value: number) => Indicator['direction']) => (
    <NumberField
      className={styles.number}
      label={`${name}: ${label}`}
      prefix={label}
      value={value}
      onNumber={(next) => next !== null && session.setDirection(id, put(next))}
    />
  );
  return (
    <div className={styles.fields}>
      {direction.kind === 'target' &&
        field(data.best, direction.value, (value) => ({ kind: 'target', value }))}
      {direction.kind === 'band' && (
        <>
          {field(data.bestFrom, direction.low, (low) => ({ ...direction, low }))}
          {field(data.bestTo, direction.high, (high) => ({ ...direction, high }))}
        </>
      )}
    </div>
  );
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
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.name}>
          {name} {unit && <span className={styles.unit}>{unit}</span>}{' '}
          {guessedFrom !== null && (
            <span className={styles.guess} title={pane.data.guessedFrom(guessedFrom)}>
              {pane.data.guessed}
            </span>
          )}
        </span>
        <Select
          size="small"
          appearance="filled-lighter"
          className={styles.direction}
          aria-label={pane.data.directionOf(name)}
          value={directionKind(direction)}
          onChange={(_, { value }) => {
            const kind = directions.find((each) => each === value);
            if (kind) session.setDirectionKind(id, kind);
          }}
        >
          {directions.map((kind) => (
            <option key={kind} value={kind}>
              {pane.directions[kind]}
            </option>
          ))}
        </Select>
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
      <BestFields indicator={indicator} />
      {method === 'tiers' && <TierField indicator={indicator} />}
      {(method === 'goalposts' || method === 'efficacy') && <GoalpostFields indicator={indicator} />}
      {(method === 'target-completion' || method === 'points' || method === 'distance') && (
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
