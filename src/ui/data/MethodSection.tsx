import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { Model, Normalise } from '../../engine/model/model';
import { aspectsOf } from '../../engine/model/walk';
import type { Scorable } from '../../session/document';
import { NumberField } from '../NumberField';
import { Section } from '../Section';
import { SelectField } from '../SelectField';
import { useMessages, useSession } from '../session-context';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '4px' },
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(88px, 34%) minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '32px',
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  pair: { display: 'grid', gridTemplateColumns: '1fr auto 1fr', alignItems: 'center', gap: '4px' },
  number: { width: '100%', minWidth: 0 },
});

/** How values become ranks, compactly. */
export function MethodSection({ document }: { readonly document: Scorable }) {
  const styles = useStyles();
  const { data } = useMessages().pane;
  const { model, source } = document;
  return (
    <Section title={data.method} note={data.normaliseMethods[model.normalise.method]}>
      <div className={styles.fields}>
        <NormaliseFields normalise={model.normalise} />
        <RangeFields model={model} />
        <ImputeField model={model} />
        <AggregateFields model={model} />
        <RankFields model={model} groupings={source.table.groupings.map(({ name }) => name)} />
      </div>
    </Section>
  );
}

const freshNormalise: { readonly [M in Normalise['method']]: Extract<Normalise, { method: M }> } = {
  'min-max': { method: 'min-max' },
  'z-score': { method: 'z-score' },
  efficacy: { method: 'efficacy', base: 60, top: 100 },
  goalposts: { method: 'goalposts', cap: 'both' },
  'target-completion': { method: 'target-completion', cap: null },
};

const normaliseMethods = ['min-max', 'z-score', 'efficacy', 'goalposts', 'target-completion'] as const;
const caps = ['both', 'low', 'high', 'none'] as const;
const imputeMethods = ['none', 'mean', 'refuse'] as const;
const aggregateMethods = ['arithmetic', 'geometric'] as const;
const decimals = ['', '0', '1', '2', '3', '4'] as const;

function NormaliseFields({ normalise }: { readonly normalise: Normalise }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  return (
    <>
      <SelectField
        label={data.normalise}
        value={normalise.method}
        options={normaliseMethods.map((value) => ({ value, text: data.normaliseMethods[value] }))}
        onValue={(method) => session.setNormalise(freshNormalise[method])}
      />
      {normalise.method === 'goalposts' && (
        <>
          <SelectField
            label={data.cap}
            value={normalise.cap}
            options={caps.map((value) => ({ value, text: data.caps[value] }))}
            onValue={(cap) => session.setNormalise({ method: 'goalposts', cap })}
          />
          <Button size="small" onClick={session.fillGoalposts}>
            {data.fillGoalposts}
          </Button>
        </>
      )}
      {normalise.method === 'target-completion' && (
        <div className={styles.field}>
          <span className={styles.label}>{data.ratioCap}</span>
          <NumberField
            className={styles.number}
            label={data.ratioCap}
            placeholder={data.ratioCapNone}
            value={normalise.cap === null ? null : normalise.cap * 100}
            min={1e-6}
            mayBeEmpty
            onNumber={(cap) =>
              session.setNormalise({ method: 'target-completion', cap: cap === null ? null : cap / 100 })
            }
          />
        </div>
      )}
    </>
  );
}

/** The common scale; for the efficacy coefficient, which has its own, its base and top. */
function RangeFields({ model }: { readonly model: Model }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  const { normalise } = model;
  const [low, high] =
    normalise.method === 'efficacy' ? [normalise.base, normalise.top] : [model.range.low, model.range.high];
  const put = (next: { readonly low: number; readonly high: number }) =>
    normalise.method === 'efficacy'
      ? session.setNormalise({ method: 'efficacy', base: next.low, top: next.high })
      : session.setRange(next);
  return (
    <div className={styles.field}>
      <span className={styles.label}>{data.scale}</span>
      <div className={styles.pair}>
        <NumberField
          className={styles.number}
          label={data.scaleLow}
          value={low}
          onNumber={(value) => value !== null && put({ low: value, high })}
        />
        <span aria-hidden>–</span>
        <NumberField
          className={styles.number}
          label={data.scaleHigh}
          value={high}
          onNumber={(value) => value !== null && put({ low, high: value })}
        />
      </div>
    </div>
  );
}

function ImputeField({ model }: { readonly model: Model }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  return (
    <>
      <SelectField
        label={data.impute}
        value={model.impute.method}
        options={imputeMethods.map((value) => ({ value, text: data.imputeMethods[value] }))}
        onValue={(method) => session.setImpute({ method })}
      />
      <div className={styles.field}>
        <span className={styles.label}>{data.availability}</span>
        <NumberField
          className={styles.number}
          label={data.availability}
          value={model.availability * 100}
          min={0}
          max={100}
          onNumber={(share) => share !== null && session.setAvailability(share / 100)}
        />
      </div>
    </>
  );
}

function AggregateFields({ model }: { readonly model: Model }) {
  const session = useSession();
  const { data } = useMessages().pane;
  const aspects = aspectsOf(model.tree);
  return (
    <>
      <SelectField
        label={data.aggregate}
        value={model.aggregate.method}
        options={aggregateMethods.map((value) => ({ value, text: data.aggregateMethods[value] }))}
        onValue={(method) => session.setAggregate({ method })}
      />
      {aspects.length > 1 && (
        <Section title={data.aggregateEach} startsOpen={false}>
          {aspects.map((aspect) => (
            <SelectField
              key={aspect.id}
              label={aspect === model.tree ? data.index : aspect.name}
              value={aspect.aggregate?.method ?? ''}
              options={[
                { value: '', text: data.asModel },
                ...aggregateMethods.map((value) => ({ value, text: data.aggregateMethods[value] })),
              ]}
              onValue={(method) => session.setAspectAggregate(aspect.id, method === '' ? null : { method })}
            />
          ))}
        </Section>
      )}
    </>
  );
}

function RankFields({ model, groupings }: { readonly model: Model; readonly groupings: readonly string[] }) {
  const session = useSession();
  const { data } = useMessages().pane;
  return (
    <>
      <SelectField
        label={data.decimals}
        value={decimals.find((each) => each === String(model.rank.decimals ?? '')) ?? ''}
        options={decimals.map((value) => ({
          value,
          text: value === '' ? data.decimalsNone : data.decimalsOf(Number(value)),
        }))}
        onValue={(value) => session.setDecimals(value === '' ? null : Number(value))}
      />
      {groupings.map((grouping) => (
        <Switch
          size="small"
          key={grouping}
          label={data.rankWithin(grouping)}
          checked={model.rank.groupings.includes(grouping)}
          onChange={(_, { checked }) => session.setGrouping(grouping, checked)}
        />
      ))}
    </>
  );
}
