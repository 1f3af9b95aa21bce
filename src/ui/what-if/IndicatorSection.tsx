import { Button, Input, makeStyles } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { memo, useMemo, useState } from 'react';
import type { Model } from '../../engine/model/model';
import { findColumn, type Table } from '../../engine/model/table';
import type { Change } from '../../engine/simulate/change';
import { plainText } from '../plain-text';
import { Section } from '../Section';
import { useMessages } from '../session-context';
import type { CellChange } from './cell-change';
import { ValueRow } from './ValueRow';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  search: { width: '100%' },
});

const step = 40;

export interface IndicatorSectionProps {
  readonly model: Model;
  readonly table: Table;
  readonly changes: readonly Change[];
  readonly zone: string;
}

/** The values of one zone, each with a field for what it might be. */
export const IndicatorSection = memo(function IndicatorSection({
  model,
  table,
  changes,
  zone,
}: IndicatorSectionProps) {
  const styles = useStyles();
  const { pane } = useMessages();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(step);
  const row = table.zones.indexOf(zone);
  const changed = useMemo(() => changesOf(changes, zone), [changes, zone]);
  const wanted = plainText(search);
  const found = model.indicators.filter(({ name }) => plainText(name).includes(wanted));
  return (
    <Section title={pane.whatIf.indicators} note={String(model.indicators.length)}>
      {model.indicators.length > 12 && (
        <Input
          className={styles.search}
          size="small"
          type="search"
          contentBefore={<SearchRegular />}
          aria-label={pane.whatIf.filter}
          placeholder={pane.whatIf.filter}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      )}
      <ul className={styles.list}>
        {found.slice(0, shown).map((indicator) => (
          <ValueRow
            key={indicator.id}
            zone={zone}
            id={indicator.id}
            name={indicator.name}
            unit={indicator.unit}
            derived={indicator.expression !== undefined}
            value={findColumn(table, indicator.id)?.values[row] ?? Number.NaN}
            change={changed.get(indicator.id) ?? null}
          />
        ))}
      </ul>
      {found.length > shown && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + step)}>
          {pane.data.more(Math.min(found.length - shown, step))}
        </Button>
      )}
    </Section>
  );
});

function changesOf(changes: readonly Change[], zone: string): ReadonlyMap<string, CellChange> {
  return new Map(
    changes.flatMap((change) =>
      change.kind !== 'weight' && change.zone === zone ? [[change.indicator, change] as const] : [],
    ),
  );
}
