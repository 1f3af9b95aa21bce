import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { aspectsOf } from '../../engine/model/walk';
import type { Document } from '../../session/document';
import { rectAddress } from '../../workbook/address';
import { chooseRange } from '../../workbook/choose-range';
import { Section } from '../Section';
import { SelectField } from '../SelectField';
import { useMessages, useSession, useSessionState } from '../session-context';

const useStyles = makeStyles({
  summary: { margin: 0 },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  fields: { display: 'flex', flexDirection: 'column', gap: '4px', paddingTop: '8px' },
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(88px, 34%) minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: '8px',
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  wrong: { fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
  fit: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', paddingTop: '8px' },
});

/** Where the table was found and what is in it, with the fields to say otherwise. */
export function TableSection({ document }: { readonly document: Document }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  const busy = useSessionState((state) => state.phase !== 'ready');
  const { source, model, candidates } = document;
  const groupings = source?.table.groupings.map(({ name }) => name) ?? [];
  return (
    <Section
      title={data.table}
      action={
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowSyncRegular />}
          disabled={busy}
          onClick={() => void session.reread()}
        >
          {data.reread}
        </Button>
      }
    >
      {source ? (
        <>
          <p className={styles.summary}>
            {data.found(
              source.table.zones.length,
              source.table.columns.length,
              model ? aspectsOf(model.tree).length - 1 : 0,
            )}
          </p>
          <p className={styles.quiet}>
            {data.where(source.found.sheetName, rectAddress(source.found.range))}
          </p>
          {groupings.length > 0 && <p className={styles.quiet}>{data.groupings(groupings)}</p>}
        </>
      ) : (
        candidates.length === 0 && <p className={styles.summary}>{data.noTable}</p>
      )}
      <div className={styles.fields}>
        <SheetField document={document} />
        <RangeField key={document.choice.range ?? ''} document={document} />
      </div>
      <Fit document={document} />
    </Section>
  );
}

function SheetField({ document }: { readonly document: Document }) {
  const session = useSession();
  const { data } = useMessages().pane;
  return (
    <SelectField
      label={data.sheet}
      value={document.choice.sheet ?? ''}
      options={[
        { value: '', text: data.anySheet },
        ...document.sheets.map(({ name }) => ({ value: name, text: name })),
      ]}
      onValue={(sheet) => session.choose({ sheet: sheet || null })}
    />
  );
}

/** The name of a sheet as the workbook writes it; undefined where there is no such sheet. */
function sheetNamed(document: Document, name: string): string | undefined {
  return document.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.name;
}

function RangeField({ document }: { readonly document: Document }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  const [text, setText] = useState(document.choice.range ?? '');
  const [wrong, setWrong] = useState(false);
  const id = useId();

  const commit = () => {
    const typed = text.trim();
    if (typed === (document.choice.range ?? '')) return setWrong(false);
    if (typed === '') return session.choose({ range: null });
    const wanted = chooseRange(typed);
    const sheet =
      wanted?.sheet === undefined
        ? (document.choice.sheet ?? document.source?.found.sheetName)
        : sheetNamed(document, wanted.sheet);
    const fits = wanted !== null && (wanted.sheet === undefined || sheet !== undefined);
    setWrong(!fits);
    if (!fits) return;
    setText(wanted.range ?? '');
    const { range = null, rows, columns } = wanted;
    session.choose({ range, rows, columns, ...(sheet !== undefined && { sheet }) });
  };

  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id} className={styles.label}>
          {data.range}
        </label>
        <Input
          id={id}
          size="small"
          autoComplete="off"
          value={text}
          placeholder={document.source ? rectAddress(document.source.found.range) : ''}
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          onChange={(_, { value }) => setText(value)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
      </div>
      <span
        id={`${id}-hint`}
        className={wrong ? styles.wrong : styles.hint}
        role={wrong ? 'alert' : undefined}
      >
        {wrong ? data.rangeWrong : data.rangeHint}
      </span>
    </>
  );
}

/** The way out where the model is for another table. */
function Fit({ document }: { readonly document: Document }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  const foreign = session.results
    .scored(document)
    .issues.some(({ code }) => code === 'indicator-not-in-table');
  if (!foreign) return null;
  return (
    <div className={styles.fit}>
      <span>{data.fitHint}</span>
      <Button size="small" appearance="primary" onClick={session.fitModel}>
        {data.fit}
      </Button>
    </div>
  );
}
