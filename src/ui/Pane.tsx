import { FluentProvider, makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { messagesIn } from '../session/languages';
import type { Session } from '../session/session';
import type { Tab as TabName } from '../session/state';
import { DataTab } from './data/DataTab';
import { Footer } from './Footer';
import { Notices } from './Notices';
import { RankingTab } from './ranking/RankingTab';
import { SessionProvider, SettledProvider } from './session-context';
import { themeOf } from './theme';
import { useSettled } from './use-settled';
import { WeightsTab } from './weights/WeightsTab';
import { WhatIfTab } from './what-if/WhatIfTab';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    paddingInline: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { paddingInline: '8px' },
  body: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '12px',
    flexGrow: 1,
    padding: '24px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

/** Not a class: Fluent gives a provider's classes to its pop-ups too. */
const fill = { height: '100%', minHeight: 0 };

const tabs: readonly TabName[] = ['data', 'weights', 'ranking', 'what-if'];
const panels = { data: DataTab, weights: WeightsTab, ranking: RankingTab, 'what-if': WhatIfTab };

export interface PaneProps {
  readonly session: Session;
  readonly dark?: boolean;
  /** What the place around the pane adds to its footer, such as opening and saving files. */
  readonly actions?: ReactNode;
}

/** The task pane: the four tabs on one session, in the session's language. */
export function Pane({ session, dark = false, actions }: PaneProps) {
  const styles = useStyles();
  const language = useStore(session.store, (state) => state.language);
  const phase = useStore(session.store, (state) => state.phase);
  const document = useStore(session.store, (state) => state.document);
  const tab = useStore(session.store, (state) => state.view.tab);
  const settled = useSettled(document);
  const { pane } = messagesIn(language);
  const Panel = panels[tab];
  return (
    <FluentProvider theme={themeOf(language, dark)} style={fill} lang={language}>
      <SessionProvider value={session}>
        <SettledProvider value={settled}>
          <section aria-label={pane.title} className={styles.pane}>
            <div className={styles.head}>
              <TabList
                size="small"
                selectedValue={tab}
                aria-label={pane.tabs.label}
                onTabSelect={(_, data) =>
                  session.show({ tab: tabs.find((name) => name === data.value) ?? tab })
                }
              >
                {tabs.map((name) => (
                  <Tab
                    key={name}
                    value={name}
                    id={`tab-${name}`}
                    aria-controls="tab-panel"
                    className={styles.tab}
                  >
                    {pane.tabs[name]}
                  </Tab>
                ))}
              </TabList>
            </div>
            <Notices />
            <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.body}>
              {document ? (
                <Panel />
              ) : (
                <div className={styles.state}>
                  {phase === 'opening' ? <Spinner label={pane.busy.opening} /> : pane.empty.noWorkbook}
                </div>
              )}
            </div>
            <Footer actions={actions} />
          </section>
        </SettledProvider>
      </SessionProvider>
    </FluentProvider>
  );
}
