import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  ToggleButton,
  Toolbar,
  tokens,
} from '@fluentui/react-components';
import {
  DocumentTableRegular,
  FolderOpenRegular,
  SaveRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons';
import { useStore } from 'zustand';
import { usePage, usePageMessages, usePageState } from './page-context';
import { isUnsaved } from './page-store';
import { type Sample, sampleSource } from './samples';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  mark: { width: '24px', height: '24px', flexShrink: 0 },
  file: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    margin: '0 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  unsaved: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  button: { minWidth: 'auto', flexShrink: 0, whiteSpace: 'nowrap' },
  end: { marginInlineStart: 'auto', flexShrink: 0 },
});

interface TopBarProps {
  readonly dark: boolean;
  readonly onDark: (dark: boolean) => void;
  /** There is room for either the sheet or the pane. */
  readonly narrow: boolean;
  readonly part: 'sheet' | 'pane';
  readonly onPart: (part: 'sheet' | 'pane') => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
}

/** The name of the open file, and what can be done with files. */
export function TopBar({ dark, onDark, narrow, part, onPart, onOpen, onSave }: TopBarProps) {
  const styles = useStyles();
  const page = usePage();
  const { page: words } = usePageMessages();
  const file = usePageState(({ info }) => info?.name ?? '');
  const changed = usePageState((state) => isUnsaved(state, page.session));
  const decided = useStore(page.session.store, () => isUnsaved(page.store.getState(), page.session));
  const samples: readonly (readonly [Sample, string])[] = [
    ['zones-zh', words.sampleZonesZh],
    ['zones-en', words.sampleZonesEn],
    ['tai', words.sampleTai],
  ];
  return (
    <header className={styles.bar}>
      {!narrow && <img className={styles.mark} src="icon.svg" alt="Zonerank" />}
      <Toolbar aria-label={words.toolbar} size="small">
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<FolderOpenRegular />}
          title={words.openHint}
          aria-label={words.open}
          onClick={onOpen}
        >
          {narrow ? null : words.open}
        </Button>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              className={styles.button}
              appearance="subtle"
              icon={<DocumentTableRegular />}
              aria-label={words.samples}
              title={words.samples}
            >
              {narrow ? null : words.samples}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {samples.map(([sample, text]) => (
                <MenuItem key={sample} onClick={() => void page.open(sampleSource(sample))}>
                  {text}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<SaveRegular />}
          title={words.saveHint}
          aria-label={words.save}
          disabled={file === ''}
          onClick={onSave}
        >
          {narrow ? null : words.save}
        </Button>
      </Toolbar>
      <h1 className={styles.file} title={file}>
        {file}
        {(changed || decided) && (
          <span className={styles.unsaved} title={words.unsaved}>
            {narrow ? ' •' : ` · ${words.unsaved}`}
          </span>
        )}
      </h1>
      {narrow && (
        <ToggleButton
          className={styles.end}
          size="small"
          checked={part === 'sheet'}
          onClick={() => onPart(part === 'sheet' ? 'pane' : 'sheet')}
        >
          {words.showSheet}
        </ToggleButton>
      )}
      <Button
        className={narrow ? styles.button : styles.end}
        appearance="subtle"
        icon={dark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
        aria-label={dark ? words.light : words.dark}
        title={dark ? words.light : words.dark}
        onClick={() => onDark(!dark)}
      />
    </header>
  );
}
