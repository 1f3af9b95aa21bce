import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Change } from '../../engine/simulate/change';
import { isScorable } from '../../session/document';
import { currentScenario } from '../../session/scenario-commands';
import { Blocked } from '../Blocked';
import { useMessages, useSession, useSessionState, useSettledDocument, useView } from '../session-context';
import { ChangeSection } from './ChangeSection';
import { IndicatorSection } from './IndicatorSection';
import { Outcome } from './Outcome';
import { ScenarioBar } from './ScenarioBar';
import { WeightSection } from './WeightSection';
import { ZonePicker } from './ZonePicker';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  head: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { overflowY: 'auto', minHeight: 0, padding: '0 12px 16px' },
  quiet: { margin: '16px 0', color: tokens.colorNeutralForeground2 },
});

const noChanges: readonly Change[] = [];

/** Changes to a zone's values, and what they would do to its place and everybody's. */
export function WhatIfTab() {
  const styles = useStyles();
  const session = useSession();
  const { whatIf: words } = useMessages().pane;
  const view = useView();
  const document = useSessionState((state) => state.document);
  const settled = useSettledDocument();
  const scenario = currentScenario({ document, view });
  const simulated = session.results.simulated(settled, currentScenario({ document: settled, view }));
  const zones = document?.source?.table.zones;
  const known = useMemo(() => new Set(zones), [zones]);
  const { scorecard } = session.results.scored(settled);
  if (!isScorable(document) || !scorecard) return <Blocked document={settled} />;

  const chosen =
    view.zone ?? scenario?.changes.flatMap((change) => ('zone' in change ? change.zone : []))[0] ?? null;
  const zone = chosen !== null && known.has(chosen) ? chosen : null;
  return (
    <div className={styles.tab}>
      <div className={styles.head}>
        <ScenarioBar scenarios={document.scenarios} current={scenario} />
        <ZonePicker zones={document.source.table.zones} zone={zone} />
        {zone !== null && simulated && <Outcome whatIf={simulated} zone={zone} />}
      </div>
      <div className={styles.body}>
        {zone === null ? (
          <p className={styles.quiet}>{words.choose}</p>
        ) : (
          <IndicatorSection
            key={zone}
            model={document.model}
            table={document.source.table}
            changes={scenario?.changes ?? noChanges}
            zone={zone}
          />
        )}
        <WeightSection
          model={document.model}
          weighings={scorecard.weighings}
          changes={scenario?.changes ?? noChanges}
        />
        <ChangeSection
          model={document.model}
          changes={scenario?.changes ?? noChanges}
          issues={simulated?.issues ?? []}
        />
      </div>
    </div>
  );
}
