import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { parseNumber, parsePercent } from '../workbook/parse-number';
import { editableNumber } from './editable-number';

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
 * A field for a number. Numbers count as they are typed; text that is none (yet) stays in the field, marked, and
 * changes nothing. Escape brings back the number that counts.
 */
export function NumberField(props: NumberFieldProps) {
  const { value, label, onNumber, mayBeEmpty = false, min, max, decimals = 4, placeholder, prefix } = props;
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? (value === null ? '' : editableNumber(value, decimals));

  const accepts = (typed: string): boolean => {
    if (typed.trim() === '') return mayBeEmpty;
    const number = typedNumber(typed);
    return number !== null && number >= (min ?? number) && number <= (max ?? number);
  };

  return (
    <Input
      className={props.className ?? ''}
      size="small"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={!accepts(shown) && text !== null}
      disabled={props.disabled ?? false}
      value={shown}
      {...(placeholder !== undefined && { placeholder })}
      {...(prefix !== undefined && { contentBefore: prefix })}
      onChange={(_, data) => {
        setText(data.value);
        if (accepts(data.value)) onNumber(data.value.trim() === '' ? null : typedNumber(data.value));
      }}
      onBlur={() => text !== null && accepts(text) && setText(null)}
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
