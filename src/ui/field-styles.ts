import { makeStyles, tokens } from '@fluentui/react-components';

/** A setting of the pane: its label left, its field right, its line of explanation below. */
export const useFieldStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(88px, 34%) minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '32px',
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  hint: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
