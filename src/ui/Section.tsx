import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  section: {
    paddingBlock: '4px',
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: { display: 'flex', alignItems: 'center', gap: '4px', minHeight: '32px' },
  heading: { margin: 0, flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase300 },
  toggle: {
    justifyContent: 'flex-start',
    width: '100%',
    minWidth: 0,
    paddingInline: '0 4px',
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    marginInlineStart: '8px',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  body: { paddingBottom: '8px' },
});

export interface SectionProps {
  readonly title: string;
  /** Beside the title, quieter: a count. */
  readonly note?: string;
  readonly action?: ReactNode;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of a tab under a heading that opens and closes it. */
export function Section({ title, note, action, startsOpen = true, children }: SectionProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  const body = useId();
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          <Button
            appearance="transparent"
            size="small"
            className={styles.toggle}
            icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={open}
            aria-controls={body}
            onClick={() => setOpen(!open)}
          >
            {title}
            {note && <span className={styles.note}>{note}</span>}
          </Button>
        </h2>
        {action}
      </div>
      <div id={body} hidden={!open} className={styles.body}>
        {open && children}
      </div>
    </section>
  );
}
