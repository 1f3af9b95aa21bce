import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { Model } from '../../engine/model/model';
import { aspectsOf, leavesOf } from '../../engine/model/walk';
import type { Document } from '../../session/document';
import { weighingsOf } from '../../session/weight-commands';
import { Blocked } from '../Blocked';
import { useMessages, useSession, useSessionState, useView } from '../session-context';
import { VirtualList } from '../VirtualList';
import { EffectStrip } from './EffectStrip';
import { SumRow } from './SumRow';
import { WeightRow } from './WeightRow';
import { weightLines } from './weight-lines';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  tools: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    gap: '4px',
    padding: '2px 12px 2px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** More indicators than this and the tree starts with its aspects closed. */
const openUpTo = 12;

/** The weights as a tree, with their effect on the ranking above. */
export function WeightsTab() {
  const document = useSessionState((state) => state.document);
  return document?.model && document.source ? (
    <WeightTree document={document} model={document.model} />
  ) : (
    <Blocked document={document} />
  );
}

function WeightTree({ document, model }: { readonly document: Document; readonly model: Model }) {
  const styles = useStyles();
  const session = useSession();
  const { weights } = useMessages().pane;
  const { locked, redistribute } = useView();
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => closedAtFirst(model));
  const weighings = weighingsOf(session.results, document);
  const lines = useMemo(() => weightLines(model, closed, weighings), [model, closed, weighings]);
  const toggle = useCallback(
    (id: string) =>
      setClosed(
        (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
      ),
    [],
  );
  return (
    <div className={styles.tab}>
      <EffectStrip />
      <div className={styles.tools}>
        <Switch
          size="small"
          checked={redistribute}
          label={weights.redistribute}
          title={weights.redistributeHint}
          onChange={(_, data) => session.setRedistribute(data.checked)}
        />
        <Button size="small" onClick={() => session.equalise(null)}>
          {weights.equaliseAll}
        </Button>
      </div>
      <VirtualList
        label={weights.label}
        count={lines.length}
        rowHeight={60}
        rowKey={(index) => lines[index]?.key ?? String(index)}
      >
        {(index) => {
          const line = lines[index];
          if (!line) return null;
          const { key, ...row } = line;
          if (row.kind === 'sum') return <SumRow {...row} />;
          return <WeightRow {...row} locked={locked.includes(key)} onToggle={toggle} />;
        }}
      </VirtualList>
    </div>
  );
}

function closedAtFirst(model: Model): ReadonlySet<string> {
  if (leavesOf(model.tree).length <= openUpTo) return new Set();
  return new Set(aspectsOf(model.tree).map(({ id }) => id));
}
