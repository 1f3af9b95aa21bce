import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { plainText } from '../plain-text';
import { useMessages, useSession } from '../session-context';

const useStyles = makeStyles({
  box: { width: '100%', minWidth: 0 },
  list: { maxHeight: '320px' },
});

const most = 60;

export interface ZonePickerProps {
  readonly zones: readonly string[];
  readonly zone: string | null;
}

/** A choice of one zone, searched as it is typed. */
export function ZonePicker({ zones, zone }: ZonePickerProps) {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useMessages();
  const [typed, setTyped] = useState<string | null>(null);
  const matches = useMemo(() => {
    const wanted = plainText(typed ?? '');
    return zones.filter((each) => plainText(each).includes(wanted));
  }, [zones, typed]);
  return (
    <Combobox
      className={styles.box}
      size="small"
      freeform
      aria-label={pane.whatIf.zone}
      placeholder={pane.whatIf.chooseZone}
      listbox={{ className: styles.list }}
      value={typed ?? zone ?? ''}
      selectedOptions={zone === null ? [] : [zone]}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onOptionSelect={(_, { optionValue }) => {
        setTyped(null);
        if (optionValue !== undefined && zones.includes(optionValue)) session.show({ zone: optionValue });
      }}
      onOpenChange={(_, { open }) => !open && setTyped(null)}
    >
      {matches.slice(0, most).map((each) => (
        <Option key={each} value={each}>
          {each}
        </Option>
      ))}
      {matches.length > most && (
        <Option disabled value="" text="">
          {pane.whatIf.moreZones(matches.length - most)}
        </Option>
      )}
      {matches.length === 0 && (
        <Option disabled value="" text="">
          {pane.empty.noZoneMatches(typed ?? '')}
        </Option>
      )}
    </Combobox>
  );
}
