import { Button, makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { TableSimpleCheckmarkRegular } from '@fluentui/react-icons';
import { useStore } from 'zustand';
import type { Messages } from '../../i18n/messages';
import { rectAddress } from '../../workbook/address';
import type { SheetInfo } from '../../workbook/port';
import { Grid } from './Grid';
import { usePage, usePageMessages, usePageState } from './page-context';
import { isRange, selectedRect } from './selection';
import { editedText } from './typed-value';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0, minHeight: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    minHeight: '32px',
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  address: {
    minWidth: '64px',
    flexShrink: 0,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
  },
  value: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  lock: { color: tokens.colorNeutralForeground3, marginInlineStart: '12px' },
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
  foot: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    minWidth: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tabs: { overflowX: 'auto', minWidth: 0, flexGrow: 1 },
  tab: { whiteSpace: 'nowrap', flexShrink: 0 },
  note: {
    flexShrink: 0,
    margin: 0,
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  empty: { flexGrow: 1, display: 'grid', placeItems: 'center', color: tokens.colorNeutralForeground2 },
});

/** The open workbook: the active cell, the cells of one sheet, and the sheets to choose from. */
export function SheetPart() {
  const styles = useStyles();
  const page = usePage();
  const messages = usePageMessages();
  const { info, sheet, cells, formulas, selection, contents } = usePageState((state) => state);
  const found = useStore(page.session.store, (state) => state.document?.source?.found ?? null);
  const words = messages.page;
  if (!info) return <div className={styles.empty}>{words.noWorkbook}</div>;
  const shown = info.sheets.find(({ id }) => id === sheet);
  const rect = cells && selectedRect(selection, cells.merges);
  return (
    <div className={styles.part}>
      {shown && cells && rect && (
        <div className={styles.line}>
          <span className={styles.address}>{rectAddress(rect)}</span>
          <span className={styles.value}>
            {editedText(cells, selection.active, info.dates)}
            <span className={styles.lock}>
              {lockText(shown, formulas?.has(selection.active.row, selection.active.column) ?? false, words)}
            </span>
          </span>
          {shown.ours === null && isRange(selection) && (
            <Button
              className={styles.button}
              size="small"
              icon={<TableSimpleCheckmarkRegular />}
              onClick={page.takeSelection}
            >
              {words.useSelection}
            </Button>
          )}
        </div>
      )}
      {cells && shown ? (
        <Grid
          key={cells.sheet}
          cells={cells}
          dates={info.dates}
          content={(shown.ours !== null && contents.get(shown.ours)) || null}
          table={found?.sheet === sheet ? found.range : null}
          selection={selection}
          onSelect={page.select}
          isLocked={page.isLocked}
          onEdit={page.edit}
          onClear={page.clear}
          messages={messages}
        />
      ) : (
        <div className={styles.empty}>
          <Spinner label={words.openingSheet} />
        </div>
      )}
      {shown?.ours === null && formulas !== null && formulas.count > 0 && (
        <p className={styles.note}>{words.notRecalculated}</p>
      )}
      <div className={styles.foot}>
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={words.sheets}
          selectedValue={sheet}
          onTabSelect={(_, { value }) => void page.showSheet(String(value))}
        >
          {info.sheets
            .filter(({ visible }) => visible)
            .map(({ id, name }) => (
              <Tab key={id} value={id} className={styles.tab}>
                {name}
              </Tab>
            ))}
        </TabList>
      </div>
    </div>
  );
}

function lockText(sheet: SheetInfo, formula: boolean, words: Messages['page']): string {
  if (sheet.ours !== null) return words.lockOurs;
  if (sheet.protected) return words.lockProtected;
  return formula ? words.lockFormula : '';
}
