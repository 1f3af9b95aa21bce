import { Select } from '@fluentui/react-components';
import { useId } from 'react';
import { useFieldStyles } from './field-styles';

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onValue: (value: Value) => void;
  /** What the choice made does and when to use it. */
  readonly hint?: string;
}

/** A label and a choice of one from a few, on one line; what the choice means under it. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  onValue,
  hint,
}: SelectFieldProps<Value>) {
  const styles = useFieldStyles();
  const id = useId();
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <Select
          id={id}
          size="small"
          value={value}
          {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
          onChange={(_, data) => {
            const chosen = options.find((option) => option.value === data.value);
            if (chosen) onValue(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </Select>
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </>
  );
}
