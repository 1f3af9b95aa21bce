import { FluentProvider, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { type DragEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Pane } from '../../ui/Pane';
import { themeOf } from '../../ui/theme';
import { accepted, download, fileSource } from './files';
import { Notices } from './Notices';
import { usePage, usePageMessages, usePageState } from './page-context';
import { SheetPart } from './SheetPart';
import { Splitter } from './Splitter';
import { TopBar } from './TopBar';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    overflow: 'hidden',
    position: 'relative',
  },
  parts: { display: 'flex', flexGrow: 1, minHeight: 0 },
  sheet: { flexGrow: 1, minWidth: 0, minHeight: 0 },
  pane: { flexShrink: 0, minHeight: 0, minWidth: 0 },
  paneAlone: { flex: '1 1 0' },
  over: {
    position: 'absolute',
    inset: 0,
    zIndex: 10,
    display: 'grid',
    placeItems: 'center',
    fontSize: tokens.fontSizeBase500,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    pointerEvents: 'none',
  },
  drop: { border: `3px dashed ${tokens.colorBrandStroke1}` },
});

const narrowWindow = '(max-width: 700px)';
const darkColours = '(prefers-color-scheme: dark)';
const paneWidth = 420;

/** The whole page: the workbook on the left, the task pane on the right, one of them where there is no room. */
export function PageView() {
  const styles = useStyles();
  const page = usePage();
  const messages = usePageMessages();
  const words = messages.page;
  const opening = usePageState((state) => state.opening);
  const narrow = useMedia(narrowWindow);
  const systemDark = useMedia(darkColours);
  const [chosenDark, setDark] = useState<boolean | null>(null);
  const [part, setPart] = useState<'sheet' | 'pane'>('pane');
  const [width, setWidth] = useState(paneWidth);
  const [dropping, setDropping] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const dark = chosenDark ?? systemDark;

  const save = () => {
    const file = page.save();
    if (file) download(file);
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((!event.ctrlKey && !event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      // Half-typed text has its own undo.
      const inText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (key === 's') saveNow();
      else if (key === 'o') input.current?.click();
      else if (key === 'z' && !inText) event.shiftKey ? page.session.redo() : page.session.undo();
      else if (key === 'y' && !inText) page.session.redo();
      else return;
      event.preventDefault();
    };
    const saveNow = () => {
      // A field that is being edited takes its text over when it loses the focus.
      if (window.document.activeElement instanceof HTMLElement) window.document.activeElement.blur();
      const file = page.save();
      if (file) download(file);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [page]);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    if (file) void page.open(fileSource(file));
  };

  return (
    <FluentProvider
      theme={themeOf(messages.language, dark)}
      lang={messages.language}
      style={{ height: '100%' }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is one more way to do what the button does */}
      <div
        className={styles.page}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setDropping(true);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
        }}
        onDrop={onDrop}
      >
        <TopBar
          dark={dark}
          onDark={setDark}
          narrow={narrow}
          part={part}
          onPart={setPart}
          onOpen={() => input.current?.click()}
          onSave={save}
        />
        <Notices />
        <div className={styles.parts}>
          {(!narrow || part === 'sheet') && (
            <main className={styles.sheet} aria-label={words.sheetPart}>
              <SheetPart />
            </main>
          )}
          {!narrow && <Splitter label={words.resize} width={width} onWidth={setWidth} />}
          {(!narrow || part === 'pane') && (
            <aside
              className={mergeClasses(styles.pane, narrow && styles.paneAlone)}
              style={narrow ? undefined : { width }}
              aria-label={words.panePart}
            >
              <Pane session={page.session} dark={dark} />
            </aside>
          )}
        </div>
        <input
          ref={input}
          type="file"
          accept={accepted}
          hidden
          aria-label={words.open}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void page.open(fileSource(file));
          }}
        />
        {opening !== null && (
          <div className={styles.over}>
            <Spinner size="large" label={words.opening(opening)} />
          </div>
        )}
        {dropping && <div className={mergeClasses(styles.over, styles.drop)}>{words.drop}</div>}
      </div>
    </FluentProvider>
  );
}

/** Whether the window matches a media query now. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
