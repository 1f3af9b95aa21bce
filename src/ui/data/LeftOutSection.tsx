import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { columnLetters } from '../../workbook/address';
import type { Choice, FoundTable } from '../../workbook/source';
import { Section } from '../Section';
import { SelectField } from '../SelectField';
import { useMessages, useSession, useSessionState } from '../session-context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
  },
  what: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase200 },
  reason: { color: tokens.colorNeutralForeground3 },
  action: { flexShrink: 0 },
  other: { paddingBlock: '4px' },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const step = 30;
type ColumnUse = Choice['columns'][string];

/** The rows and columns that are not used and why, with the way to use them after all, and what was overruled. */
export function LeftOutSection({ found }: { readonly found: FoundTable }) {
  const styles = useStyles();
  const { data } = useMessages().pane;
  const [shown, setShown] = useState(step);
  // A blank row is nothing to overrule.
  const rows = found.leftOutRows.filter(({ reason }) => reason !== 'blank');
  const columns = found.leftOutColumns.filter(({ reason }) => reason !== 'blank');
  const count = rows.length + columns.length;
  return (
    <Section title={data.leftOut} note={String(count)} startsOpen={false}>
      {count === 0 && <p className={styles.quiet}>{data.leftOutNone}</p>}
      <ul className={styles.list}>
        {columns.map((column) => (
          <ColumnLine key={column.column} {...column} />
        ))}
        {rows.slice(0, shown).map((row) => (
          <RowLine key={row.row} {...row} inHeader={row.row < found.bodyTop} />
        ))}
      </ul>
      {rows.length > shown && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + 5 * step)}>
          {data.more(Math.min(rows.length - shown, 5 * step))}
        </Button>
      )}
      <OtherUse found={found} />
      <Overruled />
    </Section>
  );
}

type LeftOutRow = FoundTable['leftOutRows'][number];

/** A row of the header, of weights say, is no candidate for a zone. */
function RowLine({ row, reason, text, inHeader }: LeftOutRow & { readonly inHeader: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  return (
    <li className={styles.line}>
      <span className={styles.what}>
        {data.row(row + 1)} {text} <span className={styles.reason}>{data.rowReasons[reason]}</span>
      </span>
      {!inHeader && (
        <Button
          className={styles.action}
          size="small"
          aria-label={`${data.row(row + 1)}: ${data.isZone}`}
          onClick={() => session.choose({ rows: { [row + 1]: reason === 'chosen' ? null : 'zone' } })}
        >
          {data.isZone}
        </Button>
      )}
    </li>
  );
}

function ColumnLine({ column, reason, text }: FoundTable['leftOutColumns'][number]) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  const letters = columnLetters(column);
  return (
    <li className={styles.line}>
      <span className={styles.what}>
        {data.column(letters)} {text} <span className={styles.reason}>{data.columnReasons[reason]}</span>
      </span>
      <Select
        className={styles.action}
        size="small"
        aria-label={data.useColumnAs(letters)}
        value=""
        onChange={(_, { value }) => {
          const use = value as ColumnUse | '';
          if (use) session.choose({ columns: { [letters]: use } });
        }}
      >
        <option value="">{data.useColumn}</option>
        <option value="group">{data.isGroup}</option>
        <option value="indicator">{data.isIndicator}</option>
      </Select>
    </li>
  );
}

/** Another use for a column that is taken as an indicator. */
function OtherUse({ found }: { readonly found: FoundTable }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  const [letters, setLetters] = useState('');
  const use = (as: ColumnUse) => {
    session.choose({ columns: { [letters]: as } });
    setLetters('');
  };
  return (
    <div className={styles.other}>
      <SelectField
        label={data.otherUse}
        value={letters}
        options={[
          { value: '', text: '' },
          ...found.indicators.map(({ column, name }) => ({
            value: columnLetters(column),
            text: `${columnLetters(column)} ${name}`,
          })),
        ]}
        onValue={setLetters}
      />
      {letters !== '' && (
        <div className={styles.line}>
          <Button size="small" onClick={() => use('left-out')}>
            {data.leaveOut}
          </Button>
          <Button size="small" onClick={() => use('group')}>
            {data.isGroup}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The overrules in force, each with the way back. */
function Overruled() {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  const choice = useSessionState((state) => state.document?.choice);
  const rows = Object.keys(choice?.rows ?? {});
  const columns = Object.keys(choice?.columns ?? {});
  if (rows.length + columns.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={data.overruled}>
      {rows.map((row) => (
        <li key={row} className={styles.line}>
          <span className={styles.what}>{data.row(Number(row))}</span>
          <span className={styles.reason}>{data.uses[choice?.rows[row] ?? 'left-out']}</span>
          <Button size="small" onClick={() => session.choose({ rows: { [row]: null } })}>
            {data.takeBack}
          </Button>
        </li>
      ))}
      {columns.map((column) => (
        <li key={column} className={styles.line}>
          <span className={styles.what}>{data.column(column)}</span>
          <span className={styles.reason}>{data.uses[choice?.columns[column] ?? 'left-out']}</span>
          <Button size="small" onClick={() => session.choose({ columns: { [column]: null } })}>
            {data.takeBack}
          </Button>
        </li>
      ))}
    </ul>
  );
}
