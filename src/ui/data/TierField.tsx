import { Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Indicator } from '../../engine/model/model';
import { useMessages, useSession } from '../session-context';
import { parseTiers, tiersText } from './tiers-text';

const useStyles = makeStyles({ field: { width: '100%', marginBlock: '4px' } });

/** The tiers of an indicator as text; they count once all of it can be read. */
export function TierField({ indicator: { id, name, tiers = [] } }: { readonly indicator: Indicator }) {
  const styles = useStyles();
  const session = useSession();
  const { data } = useMessages().pane;
  const [text, setText] = useState<string | null>(null);
  const wrong = text !== null && text.trim() !== '' && parseTiers(text) === null;
  return (
    <Input
      size="small"
      className={styles.field}
      aria-label={`${name}: ${data.tiers}`}
      aria-invalid={wrong}
      contentBefore={data.tiers}
      placeholder={data.tiersExample}
      value={text ?? tiersText(tiers)}
      onChange={(_, { value }) => {
        setText(value);
        const read = parseTiers(value);
        if (read) session.setTiers(id, read);
        if (value.trim() === '') session.setTiers(id, null);
      }}
      onBlur={() => setText(null)}
    />
  );
}
