import { Button, Input, makeStyles, ToggleButton } from '@fluentui/react-components';
import { AddRegular, CopyRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Scenario } from '../../engine/simulate/change';
import { useMessages, useSession } from '../session-context';

const useStyles = makeStyles({
  chips: {
    margin: 0,
    padding: 0,
    border: '0',
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
  },
  chip: { minWidth: 'auto', maxWidth: '180px' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  tools: { display: 'flex', marginInlineStart: 'auto' },
});

export interface ScenarioBarProps {
  readonly scenarios: readonly Scenario[];
  readonly current: Scenario | null;
}

/** The scenarios as chips: switching, adding, and renaming, copying or deleting the one at hand. */
export function ScenarioBar({ scenarios, current }: ScenarioBarProps) {
  const styles = useStyles();
  const session = useSession();
  const { whatIf } = useMessages().pane;
  const [renaming, setRenaming] = useState<'no' | 'now' | 'just'>('no');
  if (renaming === 'now' && current) {
    return <NameField key={current.id} scenario={current} onClose={() => setRenaming('just')} />;
  }
  return (
    <fieldset className={styles.chips} aria-label={whatIf.scenarios}>
      {scenarios.map(({ id, name }) => (
        <ToggleButton
          key={id}
          size="small"
          shape="circular"
          className={styles.chip}
          title={name}
          checked={id === current?.id}
          onClick={() => session.switchScenario(id)}
        >
          <span className={styles.text}>{name}</span>
        </ToggleButton>
      ))}
      <Button
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        title={whatIf.newScenario}
        aria-label={whatIf.newScenario}
        onClick={() => session.newScenario()}
      >
        {scenarios.length === 0 && whatIf.newScenario}
      </Button>
      {current && (
        <div className={styles.tools}>
          <Button
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={whatIf.rename}
            title={whatIf.rename}
            autoFocus={renaming === 'just'}
            onClick={() => setRenaming('now')}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<CopyRegular />}
            aria-label={whatIf.duplicate}
            title={whatIf.duplicate}
            onClick={() => session.duplicateScenario(current.id)}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={whatIf.delete}
            title={whatIf.delete}
            onClick={() => session.deleteScenario(current.id)}
          />
        </div>
      )}
    </fieldset>
  );
}

function NameField({ scenario, onClose }: { readonly scenario: Scenario; readonly onClose: () => void }) {
  const session = useSession();
  const { whatIf } = useMessages().pane;
  const [name, setName] = useState(scenario.name);
  const commit = () => {
    session.renameScenario(scenario.id, name);
    onClose();
  };
  return (
    <Input
      size="small"
      autoFocus
      maxLength={200}
      aria-label={whatIf.name}
      value={name}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(_, { value }) => setName(value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') onClose();
      }}
    />
  );
}
