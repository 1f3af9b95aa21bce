import { Button, makeStyles, Switch } from '@fluentui/react-components';
import type { Aggregate, Impute, Model, Normalise } from '../../engine/model/model';
import { aspectsOf } from '../../engine/model/walk';
import type { Scorable } from '../../session/document';
import { useFieldStyles } from '../field-styles';
import { NumberField } from '../NumberField';
import { Section } from '../Section';
import { SelectField } from '../SelectField';
import { useMessages, useSession } from '../session-context';
import { WeighFields } from './WeighFields';

const useOwnStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '4px' },
  pair: { display: 'grid', gridTemplateColumns: '1fr auto 1fr', alignItems: 'center', gap: '4px' },
  number: { width: '100%', minWidth: 0 },
});

function useStyles() {
  return { ...useFieldStyles(), ...useOwnStyles() };
}

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
        <ImputeField model={model} groupings={source.table.groupings.map(({ name }) => name)} />
        <TreatField model={model} />
        <WeighFields model={model} />
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
  rank: { method: 'rank', ties: 'min', output: 'range' },
  borda: { method: 'borda', ties: 'min', output: 'range' },
  percentile: { method: 'percentile', ties: 'min', convention: 'inclusive' },
  distance: { method: 'distance', to: 'best', cap: 'none' },
  ratio: { method: 'ratio', to: 'best' },
  points: { method: 'points', base: 80, step: 5, add: 1, steps: 'whole', cap: 100, floor: 0 },
  tiers: { method: 'tiers', between: 'step' },
};

const normaliseMethods = [
  'min-max',
  'z-score',
  'efficacy',
  'goalposts',
  'target-completion',
  'rank',
  'percentile',
  'distance',
  'ratio',
  'points',
  'tiers',
  'borda',
] as const;
const caps = ['both', 'low', 'high', 'none'] as const;
const imputeMethods = [
  'none',
  'mean',
  'median',
  'group-mean',
  'group-median',
  'aspect-mean',
  'aspect-median',
  'constant',
  'refuse',
] as const;
const treatMethods = ['none', 'winsorise', 'clip', 'log', 'box-cox'] as const;
const screenActions = ['none', 'mark', 'drop'] as const;
/** The share of values that COINr asks for. */
const ENOUGH = 2 / 3;
const freshAggregate: { readonly [M in Aggregate['method']]: Extract<Aggregate, { method: M }> } = {
  arithmetic: { method: 'arithmetic' },
  geometric: { method: 'geometric' },
  harmonic: { method: 'harmonic' },
  generalised: { method: 'generalised', power: 0.5 },
  median: { method: 'median' },
  'mazziotta-pareto': {
    method: 'mazziotta-pareto',
    penalty: 'negative',
    deviation: 'population',
    form: 'scores',
  },
  topsis: { method: 'topsis', scaling: 'scores', weights: 'matrix', ideal: 'observed', output: 'range' },
  vikor: { method: 'vikor', v: 0.5, ideal: 'observed', output: 'range' },
  promethee: { method: 'promethee', preference: 'usual', indifference: 0, strict: 10, output: 'range' },
  'grey-relational': { method: 'grey-relational', rho: 0.5, ideal: 'observed', output: 'range' },
  'rank-sum-ratio': { method: 'rank-sum-ratio', ranks: 'integer', bands: 3, output: 'range' },
  copeland: { method: 'copeland', output: 'range' },
  borda: { method: 'borda', output: 'range' },
};

const aggregateMethods = [
  'arithmetic',
  'geometric',
  'harmonic',
  'generalised',
  'median',
  'mazziotta-pareto',
  'topsis',
  'vikor',
  'promethee',
  'grey-relational',
  'rank-sum-ratio',
  'copeland',
  'borda',
] as const;
const tieRanks = ['competition', 'dense', 'average'] as const;
const decimals = ['', '0', '1', '2', '3', '4'] as const;

/** The zone of reference that the model has, as a choice to keep. */
function ownZone({ to, zone }: Extract<Normalise, { method: 'distance' | 'ratio' }>) {
  return to === 'zone' ? [{ value: to, text: zone ?? '' }] : [];
}

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
        hint={data.normaliseHints[normalise.method]}
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
      {normalise.method === 'distance' && (
        <SelectField
          label={data.distanceTo}
          value={normalise.to}
          options={[
            ...(['best', 'target'] as const).map((value) => ({ value, text: data.references[value] })),
            ...ownZone(normalise),
          ]}
          onValue={(to) => session.setNormalise({ ...normalise, to })}
        />
      )}
      {normalise.method === 'ratio' && (
        <SelectField
          label={data.distanceTo}
          value={normalise.to}
          options={[
            ...(['best', 'mean', 'worst'] as const).map((value) => ({ value, text: data.references[value] })),
            ...ownZone(normalise),
          ]}
          onValue={(to) => session.setNormalise({ ...normalise, to })}
        />
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

/** The imputation of a method as it starts; within groups those of the first grouping. */
function freshImpute(method: Impute['method'], grouping: string): Impute {
  switch (method) {
    case 'group-mean':
    case 'group-median':
      return { method, grouping };
    case 'constant':
      return { method, value: 0 };
    default:
      return { method };
  }
}

/** Outliers, and zones and indicators with too few values. */
function TreatField({ model }: { readonly model: Model }) {
  const session = useSession();
  const { data } = useMessages().pane;
  const threshold = { available: ENOUGH, zeros: 1 };
  return (
    <>
      <SelectField
        label={data.treat}
        value={model.treat?.method ?? 'none'}
        options={treatMethods.map((value) => ({ value, text: data.treatMethods[value] }))}
        onValue={(method) => session.setTreat(method === 'none' ? null : { method })}
        hint={data.treatHints[model.treat?.method ?? 'none']}
      />
      <SelectField
        label={data.screen}
        value={model.screen?.action ?? 'none'}
        options={screenActions.map((value) => ({ value, text: data.screenActions[value] }))}
        onValue={(action) =>
          session.setScreen(
            action === 'none' ? null : { zones: threshold, indicators: threshold, ...model.screen, action },
          )
        }
        hint={data.screenHints[model.screen?.action ?? 'none']}
      />
    </>
  );
}

function ImputeField({ model, groupings }: { readonly model: Model; readonly groupings: readonly string[] }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  const { impute } = model;
  return (
    <>
      <SelectField
        label={data.impute}
        value={impute.method}
        options={imputeMethods
          .filter((value) => groupings.length > 0 || !value.startsWith('group-'))
          .map((value) => ({ value, text: data.imputeMethods[value] }))}
        onValue={(method) => session.setImpute(freshImpute(method, groupings[0] ?? ''))}
        hint={data.imputeHints[impute.method]}
      />
      {impute.method === 'constant' && (
        <div className={styles.field}>
          <span className={styles.label}>{data.imputeConstant}</span>
          <NumberField
            className={styles.number}
            label={data.imputeConstant}
            value={impute.value}
            onNumber={(value) => value !== null && session.setImpute({ method: 'constant', value })}
          />
        </div>
      )}
      {(impute.method === 'group-mean' || impute.method === 'group-median') && (
        <SelectField
          label={data.imputeGrouping}
          value={impute.grouping}
          options={groupings.map((value) => ({ value, text: value }))}
          onValue={(grouping) => session.setImpute({ ...impute, grouping })}
        />
      )}
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
      <p className={styles.hint}>{data.availabilityHint}</p>
    </>
  );
}

function AggregateFields({ model }: { readonly model: Model }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  const aspects = aspectsOf(model.tree);
  return (
    <>
      <SelectField
        label={data.aggregate}
        value={model.aggregate.method}
        options={aggregateMethods.map((value) => ({ value, text: data.aggregateMethods[value] }))}
        onValue={(method) => session.setAggregate(freshAggregate[method])}
        hint={data.aggregateHints[model.aggregate.method]}
      />
      {model.aggregate.method === 'generalised' && (
        <div className={styles.field}>
          <span className={styles.label}>{data.power}</span>
          <NumberField
            className={styles.number}
            label={data.power}
            value={model.aggregate.power}
            min={-20}
            max={20}
            onNumber={(power) => power !== null && session.setAggregate({ method: 'generalised', power })}
          />
        </div>
      )}
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
              onValue={(method) =>
                session.setAspectAggregate(aspect.id, method === '' ? null : freshAggregate[method])
              }
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
      <SelectField
        label={data.ties}
        value={model.rank.ties ?? 'competition'}
        options={tieRanks.map((value) => ({ value, text: data.tieRanks[value] }))}
        onValue={session.setTies}
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
