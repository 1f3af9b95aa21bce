import { Button, makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, BeakerRegular } from '@fluentui/react-icons';
import type { Scorecard } from '../../engine/score/scorecard';
import { formatNumber, formatShare } from '../../i18n/format';
import { RankMove } from '../RankMove';
import { useMessages, useSession, useSessionState } from '../session-context';
import { extremes, rankedCount, type Standing, standings } from './zone-profile';

const useStyles = makeStyles({
  detail: { overflowY: 'auto', padding: '8px 12px 16px' },
  back: { marginInlineStart: '-8px' },
  zone: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', alignItems: 'center' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginBlock: '8px' },
  heading: {
    margin: '12px 0 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  lines: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 56px 76px',
    columnGap: '8px',
    alignItems: 'baseline',
    paddingBlock: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
  },
  name: { overflowWrap: 'anywhere' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

export interface ZoneDetailProps {
  readonly scorecard: Scorecard;
  readonly baseline: Scorecard | null;
  readonly zone: string;
}

/** One zone: its place, its aspects, where it is strong and weak, and the way to simulate it. */
export function ZoneDetail({ scorecard, baseline, zone }: ZoneDetailProps) {
  const styles = useStyles();
  const session = useSession();
  const { ranking } = useMessages().pane;
  const all = standings(scorecard, zone);
  const { best, worst } = extremes(all, 3);
  return (
    <div className={styles.detail}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.back}
        autoFocus
        icon={<ArrowLeftRegular />}
        onClick={() => session.show({ detail: false })}
      >
        {ranking.back}
      </Button>
      <h2 className={styles.zone}>{zone}</h2>
      <Place scorecard={scorecard} baseline={baseline} zone={zone} missing={missing(scorecard, all)} />
      <Actions zone={zone} />
      <Aspects scorecard={scorecard} zone={zone} />
      {best.length > 0 && (
        <>
          <h3 className={styles.heading}>{ranking.strengths}</h3>
          <Standings standings={best} scorecard={scorecard} />
          <h3 className={styles.heading}>{ranking.weaknesses}</h3>
          <Standings standings={worst} scorecard={scorecard} />
        </>
      )}
    </div>
  );
}

function missing(scorecard: Scorecard, all: readonly Standing[]): number {
  return scorecard.normalised.columns.length - all.length;
}

function Place({ scorecard, baseline, zone, missing }: ZoneDetailProps & { readonly missing: number }) {
  const styles = useStyles();
  const { language, pane } = useMessages();
  const row = scorecard.zones.indexOf(zone);
  const rank = scorecard.ranks[row] ?? Number.NaN;
  const before = baseline?.ranks[baseline.zones.indexOf(zone)] ?? Number.NaN;
  const score = formatNumber(language, scorecard.index[row] ?? Number.NaN, 2, true);
  const coverage = scorecard.coverage[row] ?? 1;
  return (
    <>
      <div className={styles.facts}>
        <span className={styles.strong}>
          {Number.isNaN(rank)
            ? pane.ranking.unranked
            : pane.ranking.ofZones(rank, rankedCount(scorecard.ranks))}{' '}
          <RankMove places={before - rank || 0} />
        </span>
        <span>
          {pane.ranking.score} {score}
        </span>
      </div>
      <AdjustedBy scorecard={scorecard} row={row} />
      {scorecard.groupRanks.map(({ grouping, ranks }) => {
        const groups = scorecard.groupings.find(({ name }) => name === grouping)?.groups;
        const group = groups?.[row];
        const place = ranks[row] ?? Number.NaN;
        if (!group || Number.isNaN(place)) return null;
        const peers = rankedCount(ranks.filter((_, peer) => groups?.[peer] === group));
        return (
          <p key={grouping} className={styles.quiet}>
            {pane.ranking.inGroup(group, place, peers)}
          </p>
        );
      })}
      {missing > 0 && (
        <p className={styles.quiet}>
          {pane.ranking.missing(missing)} {pane.ranking.coverage(formatShare(language, coverage))}
        </p>
      )}
    </>
  );
}

/** What was done to the zone's index outside the weighted sum. */
function AdjustedBy({ scorecard, row }: { readonly scorecard: Scorecard; readonly row: number }) {
  const styles = useStyles();
  const { language, pane } = useMessages();
  const { adjustments } = scorecard;
  if (!adjustments) return null;
  const text = (values: Float64Array) => formatNumber(language, values[row] ?? Number.NaN, 2, true);
  const vetoes = adjustments.vetoes.filter((veto) => veto.row === row).map(({ name }) => name);
  return (
    <>
      <p className={styles.quiet}>
        {pane.ranking.adjusted(text(adjustments.base), text(adjustments.bonus), text(adjustments.deduction))}
      </p>
      {vetoes.length > 0 && <p className={styles.quiet}>{pane.ranking.vetoed(vetoes)}</p>}
    </>
  );
}

function Actions({ zone }: { readonly zone: string }) {
  const styles = useStyles();
  const session = useSession();
  const { ranking } = useMessages().pane;
  const ranked = useSessionState((state) => !state.document?.model?.rank.unranked.includes(zone));
  const row = useSessionState(
    (state) => state.document?.source?.found.zones.find(({ name }) => name === zone)?.row,
  );
  return (
    <div className={styles.actions}>
      <Button size="small" icon={<BeakerRegular />} onClick={() => session.simulate(zone)}>
        {ranking.simulate}
      </Button>
      <Switch
        size="small"
        checked={ranked}
        label={ranking.takesPart}
        onChange={(_, data) => session.setRanked(zone, data.checked)}
      />
      {row !== undefined && (
        <Button
          appearance="subtle"
          size="small"
          onClick={() => session.choose({ rows: { [row + 1]: 'left-out' } })}
        >
          {ranking.leaveOut}
        </Button>
      )}
    </div>
  );
}

function Aspects({ scorecard, zone }: { readonly scorecard: Scorecard; readonly zone: string }) {
  const styles = useStyles();
  const { language, pane } = useMessages();
  const row = scorecard.zones.indexOf(zone);
  const below = scorecard.aspects.filter(({ depth }) => depth > 0);
  if (below.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{pane.ranking.aspects}</h3>
      <ul className={styles.lines}>
        {below.map(({ id, name, depth, scores, ranks }) => (
          <li key={id} className={styles.line}>
            <span className={styles.name} style={{ paddingInlineStart: (depth - 1) * 12 }}>
              {name}
            </span>
            <span className={styles.number}>
              {formatNumber(language, scores[row] ?? Number.NaN, 2, true)}
            </span>
            <RankOf rank={ranks[row] ?? Number.NaN} of={rankedCount(ranks)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Standings({
  standings: lines,
  scorecard,
}: {
  readonly standings: readonly Standing[];
  readonly scorecard: Scorecard;
}) {
  const styles = useStyles();
  const { language } = useMessages();
  const names = new Map(scorecard.model.indicators.map(({ id, name }) => [id, name]));
  return (
    <ul className={styles.lines}>
      {lines.map(({ indicator, score, rank, of }) => (
        <li key={indicator} className={styles.line}>
          <span className={styles.name}>{names.get(indicator) ?? indicator}</span>
          <span className={styles.number}>{formatNumber(language, score, 2, true)}</span>
          <RankOf rank={rank} of={of} />
        </li>
      ))}
    </ul>
  );
}

function RankOf({ rank, of }: { readonly rank: number; readonly of: number }) {
  const styles = useStyles();
  const { pane } = useMessages();
  return (
    <span className={mergeClasses(styles.number)} aria-label={pane.ranking.ofZones(rank, of)} role="img">
      {Number.isNaN(rank) ? pane.ranking.unrankedMark : `${rank} / ${of}`}
    </span>
  );
}
