import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { parseNumber, parsePercent } from '../workbook/parse-number';
import { editableNumber } from './editable-number';
import { useMessages } from './session-context';

export interface NumberFieldProps {
  /** Null shows an empty field. */
  readonly value: number | null;
  readonly label: string;
  /** Called with every number as it is typed; with null where the field is emptied and may be. */
  readonly onNumber: (value: number | null) => void;
  readonly mayBeEmpty?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  readonly placeholder?: string;
  /** Inside the field, before the number. */
  readonly prefix?: string;
  readonly disabled?: boolean;
  readonly className?: string;
}

/**
 * A field for a number. Numbers count as they are typed; text that is none (yet) stays while it is being typed,
 * marked, and changes nothing. Escape, and leaving the field, bring back the number that counts.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, label, onNumber, mayBeEmpty = false, min, max, decimals = 4, placeholder, prefix } = props;
  const [text, setText] = useState<string | null>(null);
  const { numberWanted } = useMessages().pane;
  const shown = text ?? (value === null ? '' : editableNumber(value, decimals));

  const accepts = (typed: string): boolean => {
    if (typed.trim() === '') return mayBeEmpty;
    const number = typedNumber(typed);
    return number !== null && number >= (min ?? number) && number <= (max ?? number);
  };

  const wrong = text !== null && !accepts(text);

  return (
    <Input
      className={props.className ?? ''}
      size="small"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={wrong}
      {...(wrong && { title: numberWanted })}
      disabled={props.disabled ?? false}
      value={shown}
      {...(placeholder !== undefined && { placeholder })}
      {...(prefix !== undefined && { contentBefore: <span style={{ whiteSpace: 'nowrap' }}>{prefix}</span> })}
      onChange={(_, data) => {
        setText(data.value);
        if (accepts(data.value)) onNumber(data.value.trim() === '' ? null : typedNumber(data.value));
      }}
      onBlur={() => setText(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setText(null);
      }}
    />
  );
}

/** The number typed: "12%" is 12. */
function typedNumber(text: string): number | null {
  return parseNumber(text) ?? parsePercent(text);
}
