import { Button, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { Scorecard } from '../../engine/score/scorecard';
import { formatNumber } from '../../i18n/format';
import { Blocked } from '../Blocked';
import { RankMove } from '../RankMove';
import {
  useLanguage,
  useMessages,
  useSession,
  useSessionState,
  useSettledDocument,
  useView,
} from '../session-context';
import { VirtualList } from '../VirtualList';
import { type RankedRow, rankedRows } from './ranked-rows';
import { ZoneDetail } from './ZoneDetail';

const columns = '40px 34px minmax(0, 1fr) 52px';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  filters: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '8px 12px', flexShrink: 0 },
  selects: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', ':empty': { display: 'none' } },
  select: { minWidth: 0 },
  count: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '8px',
    paddingTop: '4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  shown: { whiteSpace: 'nowrap' },
  header: {
    display: 'grid',
    gridTemplateColumns: columns,
    columnGap: '8px',
    padding: '4px 12px',
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: columns,
    columnGap: '8px',
    alignItems: 'center',
    width: '100%',
    minHeight: '40px',
    padding: '4px 12px',
    border: 'none',
    borderRadius: 0,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  rank: { fontWeight: tokens.fontWeightSemibold },
  name: { display: 'block', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase200 },
  track: {
    display: 'block',
    height: '4px',
    marginTop: '3px',
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  bar: {
    display: 'block',
    height: '100%',
    borderRadius: '2px',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  empty: { padding: '24px 12px', textAlign: 'center', color: tokens.colorNeutralForeground2 },
});

/** The zones by rank, with a search, a group and the detail of one zone. */
export function RankingTab() {
  const styles = useStyles();
  const session = useSession();
  const view = useView();
  const document = useSettledDocument();
  const baseline = useSessionState((state) => state.baseline);
  const { scorecard } = session.results.scored(document);
  const earlier = session.results.scored(baseline).scorecard;
  const { aspect, group, search } = view;
  const rows = useMemo(
    () => (scorecard ? rankedRows(scorecard, earlier, { aspect, group, search }) : []),
    [scorecard, earlier, aspect, group, search],
  );
  // Leaving the detail of a zone leads back to its row, the keyboard too.
  const wasDetail = useRef(false);
  useEffect(() => {
    wasDetail.current = view.detail;
  });
  if (!scorecard) return <Blocked document={document} />;
  if (view.detail && view.zone !== null && scorecard.zones.includes(view.zone)) {
    return <ZoneDetail scorecard={scorecard} baseline={earlier} zone={view.zone} />;
  }
  return (
    <div className={styles.tab}>
      <Filters scorecard={scorecard} shown={rows.length} />
      <ColumnHeads />
      {rows.length > 0 ? <Rows rows={rows} chosen={view.zone} back={wasDetail.current} /> : <NoMatch />}
    </div>
  );
}

function Filters({ scorecard, shown }: { readonly scorecard: Scorecard; readonly shown: number }) {
  const styles = useStyles();
  const session = useSession();
  const { ranking } = useMessages().pane;
  const { aspect, group, search } = useView();
  const groups = useMemo(() => groupOptions(scorecard, ranking.noGroup), [scorecard, ranking.noGroup]);
  const chosenGroup = groups.find(
    (option) => option.grouping === group?.grouping && option.group === group?.group,
  );
  return (
    <div className={styles.filters}>
      <Input
        size="small"
        type="search"
        contentBefore={<SearchRegular />}
        aria-label={ranking.search}
        placeholder={ranking.search}
        value={search}
        onChange={(_, data) => session.show({ search: data.value })}
      />
      <div className={styles.selects}>
        {scorecard.aspects.length > 1 && (
          <Select
            size="small"
            className={styles.select}
            aria-label={ranking.by}
            value={aspect ?? ''}
            onChange={(_, { value }) => session.show({ aspect: value === '' ? null : value })}
          >
            {scorecard.aspects.map(({ id, name, depth }) => (
              <option key={id} value={depth === 0 ? '' : id}>
                {depth === 0 ? ranking.index : `${'\u2003'.repeat(depth - 1)}${name}`}
              </option>
            ))}
          </Select>
        )}
        {groups.length > 0 && (
          <Select
            size="small"
            className={styles.select}
            aria-label={ranking.group}
            value={chosenGroup?.value ?? ''}
            onChange={(_, { value }) => {
              const option = groups.find((each) => each.value === value);
              session.show({ group: option ? { grouping: option.grouping, group: option.group } : null });
            }}
          >
            <option value="">{ranking.allZones}</option>
            {groups.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </Select>
        )}
      </div>
      <div className={styles.count}>
        <span>{ranking.since}</span>
        <span role="status" className={styles.shown}>
          {ranking.count(shown, scorecard.zones.length)}
        </span>
      </div>
    </div>
  );
}

interface GroupOption {
  readonly value: string;
  readonly text: string;
  readonly grouping: string;
  readonly group: string;
}

function groupOptions(scorecard: Scorecard, none: string): readonly GroupOption[] {
  return scorecard.groupings.flatMap(({ name, groups }, at) =>
    [...new Set(groups)].map((group) => ({
      value: `${at} ${group}`,
      text: `${name}: ${group || none}`,
      grouping: name,
      group,
    })),
  );
}

function ColumnHeads() {
  const styles = useStyles();
  const { ranking } = useMessages().pane;
  return (
    <div className={styles.header} aria-hidden>
      <span className={styles.number}>{ranking.rank}</span>
      <span />
      <span>{ranking.zone}</span>
      <span className={styles.number}>{ranking.score}</span>
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly RankedRow[];
  readonly chosen: string | null;
  /** Whether the detail of the chosen zone was just left. */
  readonly back: boolean;
}

function Rows({ rows, chosen, back }: RowsProps) {
  const { ranking } = useMessages().pane;
  // Only where the list starts: it stays where it is scrolled to.
  const start = useMemo(() => rows.findIndex(({ zone }) => zone === chosen), [rows, chosen]);
  return (
    <VirtualList
      label={ranking.list}
      count={rows.length}
      rowHeight={41}
      rowKey={(index) => rows[index]?.zone ?? String(index)}
      startAt={Math.max(start, 0)}
    >
      {(index) => {
        const row = rows[index];
        return row && <Row row={row} chosen={row.zone === chosen} focused={back && row.zone === chosen} />;
      }}
    </VirtualList>
  );
}

interface RowProps {
  readonly row: RankedRow;
  readonly chosen: boolean;
  /** Takes the focus when it appears. */
  readonly focused: boolean;
}

const Row = memo(function Row({ row, chosen, focused }: RowProps) {
  const styles = useStyles();
  const session = useSession();
  const language = useLanguage();
  const { ranking } = useMessages().pane;
  return (
    <Button
      appearance="subtle"
      className={mergeClasses(styles.row, chosen && styles.chosen)}
      autoFocus={focused}
      onClick={() => session.show({ zone: row.zone, detail: true })}
    >
      <span className={mergeClasses(styles.number, styles.rank)}>
        {Number.isNaN(row.rank) ? (
          <span role="img" aria-label={ranking.unranked} title={ranking.unranked}>
            {ranking.unrankedMark}
          </span>
        ) : (
          row.rank
        )}
      </span>
      <RankMove places={row.places} />
      {row.places === 0 && <span />}
      <span>
        <span className={styles.name}>{row.zone}</span>
        <span className={styles.track}>
          <span className={styles.bar} style={{ width: `${row.bar * 100}%` }} />
        </span>
      </span>
      <span className={styles.number}>{formatNumber(language, row.score, 2, true)}</span>
    </Button>
  );
});

function NoMatch() {
  const styles = useStyles();
  const { empty } = useMessages().pane;
  return <div className={styles.empty}>{empty.noZoneMatches(useView().search)}</div>;
}
