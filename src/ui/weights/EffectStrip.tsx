import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { IssueList } from '../IssueList';
import { RankMove } from '../RankMove';
import { rankedRows } from '../ranking/ranked-rows';
import { useMessages, useSession, useSessionState, useSettledDocument } from '../session-context';

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  zones: { listStyleType: 'none', margin: 0, padding: 0 },
  zone: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr) 34px', columnGap: '4px' },
  rank: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  changed: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
});

const shown = 3;

/** The first few zones and how many places have changed since the baseline: what the weights do, as they are typed. */
export function EffectStrip() {
  const styles = useStyles();
  const session = useSession();
  const { weights } = useMessages().pane;
  const document = useSettledDocument();
  const baseline = useSessionState((state) => state.baseline);
  const { scorecard, issues } = session.results.scored(document);
  const before = session.results.scored(baseline).scorecard;
  const rows = useMemo(
    () => (scorecard ? rankedRows(scorecard, before, { aspect: null, group: null, search: '' }) : []),
    [scorecard, before],
  );
  if (!scorecard) {
    return (
      <div className={styles.strip}>
        <IssueList issues={issues.filter(({ severity }) => severity === 'error')} />
      </div>
    );
  }
  const changed = rows.filter(({ places }) => places !== 0).length;
  return (
    <div className={styles.strip}>
      <ol className={styles.zones} aria-label={weights.top}>
        {rows.slice(0, shown).map(({ zone, rank, places }) => (
          <li key={zone} className={styles.zone}>
            <span className={styles.rank}>{Number.isNaN(rank) ? '' : rank}</span>
            <span className={styles.name} title={zone}>
              {zone}
            </span>
            <RankMove places={places} />
          </li>
        ))}
      </ol>
      <p className={styles.changed} aria-live="polite">
        {changed === 0 ? weights.unchanged : weights.changed(changed)}
      </p>
    </div>
  );
}
