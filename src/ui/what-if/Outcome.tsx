import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type BeforeAfter, moveOf, passings, type ZoneMove } from '../../engine/simulate/compare';
import type { WhatIf } from '../../engine/simulate/what-if';
import { formatNumber } from '../../i18n/format';
import type { Language } from '../../i18n/messages';
import { RankMove } from '../RankMove';
import { rankedCount } from '../ranking/zone-profile';
import { useMessages } from '../session-context';

const useStyles = makeStyles({
  outcome: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    maxHeight: '45vh',
    overflowY: 'auto',
  },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '12px' },
  rank: {
    display: 'inline-flex',
    alignItems: 'baseline',
    gap: '6px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  of: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  score: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  bounds: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    columnGap: '12px',
    marginTop: '4px',
  },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  group: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  hint: { gridColumn: '1 / -1' },
  details: { marginTop: '4px' },
  summary: { cursor: 'pointer' },
  aspects: { width: '100%', borderCollapse: 'collapse' },
  name: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    padding: '2px 8px 2px 0',
    overflowWrap: 'anywhere',
  },
  cell: {
    textAlign: 'end',
    padding: '2px 0 2px 8px',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

/** How many of those passed are named. */
const named = 4;

/** What the changes do to one zone: its place and score before and after, its groups and aspects, who was passed. */
export function Outcome({ whatIf, zone }: { readonly whatIf: WhatIf; readonly zone: string }) {
  const styles = useStyles();
  const { language, pane } = useMessages();
  const { before, live, frozen } = whatIf;
  const row = before.zones.indexOf(zone);
  const move = moveOf(before, live, row);
  return (
    <section className={styles.outcome}>
      <div className={styles.facts} aria-live="polite">
        <span className={styles.rank}>
          <span>{fromTo(language, move.rank, 0)}</span>
          <span className={styles.of}>{pane.whatIf.of(rankedCount(live.ranks))}</span>
          <RankMove places={placesOf(move)} />
        </span>
        <span className={styles.score}>
          {pane.whatIf.score} {fromTo(language, move.index, 2)}
        </span>
      </div>
      <div className={mergeClasses(styles.facts, styles.small, styles.quiet)}>
        {move.groups.map(
          ({ grouping, group, rank }) =>
            group !== '' && (
              <span key={grouping} className={styles.group}>
                {pane.whatIf.within(group)} {fromTo(language, rank, 0)}
              </span>
            ),
        )}
      </div>
      <Passed whatIf={whatIf} zone={zone} />
      {whatIf.boundsMatter && <Bounds live={move} frozen={moveOf(before, frozen, row)} />}
      {move.aspects.length > 0 && <Aspects move={move} />}
    </section>
  );
}

function Passed({ whatIf, zone }: { readonly whatIf: WhatIf; readonly zone: string }) {
  const styles = useStyles();
  const { pane } = useMessages();
  const { before, live } = whatIf;
  const { passed, passedBy } = passings(before, live, zone);
  const moved = before.ranks.filter((rank, row) => !Object.is(rank, live.ranks[row])).length;
  return (
    <div className={mergeClasses(styles.small, styles.quiet)}>
      {passed.length > 0 && (
        <div>{pane.whatIf.passed(passed.slice(0, named), Math.max(passed.length - named, 0))}</div>
      )}
      {passedBy.length > 0 && (
        <div>{pane.whatIf.passedBy(passedBy.slice(0, named), Math.max(passedBy.length - named, 0))}</div>
      )}
      <div>{moved === 0 ? pane.whatIf.nothingMoves : pane.whatIf.moved(moved)}</div>
    </div>
  );
}

/** Live and frozen bounds side by side, where they differ. */
function Bounds({ live, frozen }: { readonly live: ZoneMove; readonly frozen: ZoneMove }) {
  const styles = useStyles();
  const { language, pane } = useMessages();
  const lines = [
    { name: pane.whatIf.live, move: live },
    { name: pane.whatIf.frozen, move: frozen },
  ];
  return (
    <div className={mergeClasses(styles.small, styles.bounds)}>
      {lines.map(({ name, move }) => [
        <span key={`${name} name`}>{name}</span>,
        <span key={`${name} rank`} className={styles.number}>
          {fromTo(language, move.rank, 0)}
        </span>,
        <span key={`${name} score`} className={styles.number}>
          {fromTo(language, move.index, 2)}
        </span>,
      ])}
      <span className={mergeClasses(styles.quiet, styles.hint)}>{pane.whatIf.boundsHint}</span>
    </div>
  );
}

function Aspects({ move }: { readonly move: ZoneMove }) {
  const styles = useStyles();
  const { language, pane } = useMessages();
  return (
    <details className={mergeClasses(styles.small, styles.details)}>
      <summary className={styles.summary}>{pane.ranking.aspects}</summary>
      <table className={styles.aspects}>
        <thead>
          <tr>
            <td />
            <th scope="col" className={styles.cell}>
              {pane.whatIf.rank}
            </th>
            <th scope="col" className={styles.cell}>
              {pane.whatIf.score}
            </th>
          </tr>
        </thead>
        <tbody>
          {move.aspects.map(({ id, name, rank, score }) => (
            <tr key={id}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              <td className={styles.cell}>{fromTo(language, rank, 0)}</td>
              <td className={styles.cell}>{fromTo(language, score, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** "12 → 9", or just "12" where nothing changed as far as it is shown. */
function fromTo(language: Language, { before, after }: BeforeAfter, decimals: number): string {
  const [from, to] = [before, after].map((number) => formatNumber(language, number, decimals, true));
  return from === to ? `${from}` : `${from} → ${to}`;
}

function placesOf({ rank }: ZoneMove): number {
  return rank.before - rank.after || 0;
}
