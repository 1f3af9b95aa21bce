import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useMessages, useSession, useSessionState, useSettledDocument } from './session-context';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '4px',
    flexShrink: 0,
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  writes: {
    flexBasis: '100%',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  end: { display: 'flex', gap: '4px', marginInlineStart: 'auto' },
  language: { minWidth: 'auto' },
});

/** Writing, undo and redo, the language, and what the place around the pane adds. */
export function Footer({ actions }: { readonly actions: ReactNode }) {
  const styles = useStyles();
  const session = useSession();
  const { pane, language } = useMessages();
  const phase = useSessionState((state) => state.phase);
  const canUndo = useSessionState((state) => state.past.length > 0);
  const canRedo = useSessionState((state) => state.future.length > 0);
  const scenarios = useSessionState((state) => state.document?.scenarios.length ?? 0);
  const { scorecard } = session.results.scored(useSettledDocument());
  const busy = phase === 'opening' || phase === 'writing';
  return (
    <footer className={styles.footer}>
      <Button
        appearance="primary"
        disabled={busy || !scorecard}
        {...(busy && { icon: <Spinner size="extra-tiny" /> })}
        onClick={() => void session.write()}
      >
        {busy ? pane.busy[phase] : pane.footer.write}
      </Button>
      {actions}
      <div className={styles.end}>
        <Button
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          aria-label={pane.footer.undo}
          title={pane.footer.undo}
          disabled={!canUndo || busy}
          onClick={session.undo}
        />
        <Button
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          aria-label={pane.footer.redo}
          title={pane.footer.redo}
          disabled={!canRedo || busy}
          onClick={session.redo}
        />
        <Button
          appearance="subtle"
          className={styles.language}
          aria-label={pane.language.otherLabel}
          onClick={() => session.setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {pane.language.other}
        </Button>
      </div>
      {scorecard && <p className={styles.writes}>{pane.footer.writes(scenarios)}</p>}
    </footer>
  );
}
