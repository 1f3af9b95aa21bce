import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { type FormEvent, useId, useState } from 'react';
import type { Issue } from '../../engine/issue';
import type { Direction, Model } from '../../engine/model/model';
import { aspectsOf } from '../../engine/model/walk';
import { IssueList } from '../IssueList';
import { SelectField } from '../SelectField';
import { useMessages, useSession } from '../session-context';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '4px', paddingTop: '8px' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', gap: '8px', paddingTop: '4px' },
  open: { marginTop: '8px' },
});

/** A form for an indicator worked out from others. */
export function DerivedForm({ model }: { readonly model: Model }) {
  const styles = useStyles();
  const { data } = useMessages().pane;
  const [open, setOpen] = useState(false);
  return open ? (
    <Fields model={model} onClose={() => setOpen(false)} />
  ) : (
    <Button className={styles.open} size="small" icon={<AddRegular />} onClick={() => setOpen(true)}>
      {data.addDerived}
    </Button>
  );
}

function Fields({ model, onClose }: { readonly model: Model; readonly onClose: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const { data, directions } = useMessages().pane;
  const aspects = aspectsOf(model.tree);
  const [name, setName] = useState('');
  const [unit, setUnit] = useState('');
  const [expression, setExpression] = useState('');
  const [direction, setDirection] = useState<Extract<Direction, string>>('higher-is-better');
  const [aspect, setAspect] = useState(aspects.at(-1)?.id ?? model.tree.id);
  const id = useId();
  const [problems, setProblems] = useState<readonly Issue[]>([]);
  const ready = name.trim() !== '' && expression.trim() !== '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const found = await session.addDerived({
      name: name.trim(),
      unit: unit.trim(),
      expression: expression.trim(),
      direction,
      aspect,
    });
    setProblems(found);
    if (found.length === 0) onClose();
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <label htmlFor={`${id}-name`} className={styles.label}>
        {data.derivedName}
      </label>
      <Input id={`${id}-name`} size="small" value={name} onChange={(_, { value }) => setName(value)} />
      <label htmlFor={`${id}-formula`} className={styles.label}>
        {data.derivedExpression}
      </label>
      <Input
        id={`${id}-formula`}
        size="small"
        value={expression}
        aria-describedby={`${id}-hint`}
        onChange={(_, { value }) => setExpression(value)}
      />
      <span id={`${id}-hint`} className={styles.hint}>
        {data.derivedExpressionHint}
      </span>
      <SelectField
        label={data.insertIndicator}
        value=""
        options={[
          { value: '', text: '' },
          ...model.indicators.map((indicator) => ({ value: indicator.id, text: indicator.name })),
        ]}
        onValue={(chosen) => setExpression(`${expression}\`${chosen}\``)}
      />
      <SelectField
        label={data.derivedAspect}
        value={aspect}
        options={aspects.map((each) => ({
          value: each.id,
          text: each === model.tree ? data.index : each.name,
        }))}
        onValue={setAspect}
      />
      <SelectField
        label={data.direction}
        value={direction}
        options={(['higher-is-better', 'lower-is-better'] as const).map((value) => ({
          value,
          text: directions[value],
        }))}
        onValue={setDirection}
      />
      <label htmlFor={`${id}-unit`} className={styles.label}>
        {data.derivedUnit}
      </label>
      <Input id={`${id}-unit`} size="small" value={unit} onChange={(_, { value }) => setUnit(value)} />
      <div role="alert">
        <IssueList issues={problems} />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabled={!ready}>
          {data.add}
        </Button>
        <Button size="small" onClick={onClose}>
          {data.cancel}
        </Button>
      </div>
    </form>
  );
}
