import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Indicator, Model } from '../../engine/model/model';
import { aspectsOf } from '../../engine/model/walk';
import type { Scorable } from '../../session/document';
import { unconfirmed } from '../../session/indicator-commands';
import { Section } from '../Section';
import { useMessages } from '../session-context';
import { DerivedForm } from './DerivedForm';
import { IndicatorRow } from './IndicatorRow';

const useStyles = makeStyles({
  aspect: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** How many rows are shown at first and with each request for more. */
const step = 60;

/** The indicators by aspect: unit, direction and what their normalisation needs. */
export function IndicatorSection({ document }: { readonly document: Scorable }) {
  const styles = useStyles();
  const { data } = useMessages().pane;
  const { model } = document;
  const [shown, setShown] = useState(step);
  const aspects = useMemo(() => byAspect(model, shown), [model, shown]);
  const hidden = model.indicators.length - shown;
  const words = useMemo(
    () => new Map(unconfirmed(document).map(({ id, directionWord }) => [id, directionWord])),
    [document],
  );
  return (
    <Section title={data.indicators} note={String(model.indicators.length)}>
      {aspects.map(({ id, name, indicators }) => (
        <div key={id}>
          {aspects.length > 1 && <h3 className={styles.aspect}>{name || data.noAspect}</h3>}
          <ul className={styles.list}>
            {indicators.map((indicator) => (
              <IndicatorRow
                key={indicator.id}
                indicator={indicator}
                method={(indicator.normalise ?? model.normalise).method}
                guessedFrom={words.get(indicator.id) ?? null}
              />
            ))}
          </ul>
        </div>
      ))}
      {hidden > 0 && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + step)}>
          {data.more(Math.min(hidden, step))}
        </Button>
      )}
      <DerivedForm model={model} />
    </Section>
  );
}

interface AspectIndicators {
  readonly id: string;
  /** '' for the top, whose indicators stand in no aspect. */
  readonly name: string;
  readonly indicators: readonly Indicator[];
}

/** The first `most` indicators under the aspect each stands in directly; aspects without any are left out. */
function byAspect(model: Model, most: number): readonly AspectIndicators[] {
  const known = new Map(model.indicators.map((indicator) => [indicator.id, indicator]));
  let left = most;
  return aspectsOf(model.tree)
    .map(({ id, name, children }) => {
      const all = children.flatMap((child) =>
        child.kind === 'indicator' ? (known.get(child.id) ?? []) : [],
      );
      const indicators = all.slice(0, left);
      left -= indicators.length;
      return { id, name: id === model.tree.id ? '' : name, indicators };
    })
    .filter(({ indicators }) => indicators.length > 0);
}
