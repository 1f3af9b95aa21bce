import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Model } from '../../engine/model/model';
import { walk } from '../../engine/model/walk';
import type { Weighing } from '../../engine/score/scorecard';
import type { Change } from '../../engine/simulate/change';
import { nodeKey } from '../../session/node-key';
import { weightsOf } from '../../session/weight-commands';
import { editableNumber } from '../editable-number';
import { NumberField } from '../NumberField';
import { Section } from '../Section';
import { SelectField } from '../SelectField';
import { useMessages, useSession } from '../session-context';
import { nodeName } from './node-name';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '4px' },
  field: { width: '100%' },
});

/** Another weight for an aspect or indicator, in the scenario only. */
export function WeightSection({
  model,
  weighings,
  changes,
}: {
  readonly model: Model;
  /** Of the aspects whose weights are found by a method. */
  readonly weighings: readonly Weighing[];
  readonly changes: readonly Change[];
}) {
  const styles = useStyles();
  const session = useSession();
  const { whatIf, weights } = useMessages().pane;
  const [chosen, setChosen] = useState('');
  const visits = walk(model.tree).filter(({ parent }) => parent !== null);
  const visit = visits.find(({ node }) => nodeKey(node) === chosen);
  const change = changes.find(
    (each) => each.kind === 'weight' && nodeKey({ kind: each.node, id: each.id }) === chosen,
  );
  const own = change?.kind === 'weight' ? change : null;
  return (
    <Section title={whatIf.weights} startsOpen={false}>
      <div className={styles.fields}>
        <SelectField
          label={whatIf.weightNode}
          value={chosen}
          options={[
            { value: '', text: '' },
            ...visits.map(({ node, depth }) => ({
              value: nodeKey(node),
              text: `${'\u2003'.repeat(depth - 1)}${nodeName(model, node)}`,
            })),
          ]}
          onValue={setChosen}
        />
        {visit?.parent && (
          <NumberField
            key={chosen}
            className={styles.field}
            label={weights.weightOf(nodeName(model, visit.node))}
            placeholder={editableNumber(
              weightsOf(model, visit.parent, weighings)[visit.parent.children.indexOf(visit.node)] ?? 0,
              4,
            )}
            value={own?.weight ?? null}
            min={0}
            mayBeEmpty
            onNumber={(weight) => {
              const { kind, id } = visit.node;
              if (weight !== null) session.putChange({ kind: 'weight', node: kind, id, weight });
              else if (own) session.removeChange(own);
            }}
          />
        )}
      </div>
    </Section>
  );
}
