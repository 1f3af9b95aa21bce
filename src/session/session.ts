import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Place } from '../engine/issue';
import type { Language } from '../i18n/messages';
import type { Workbook } from '../workbook/port';
import { createContext } from './context';
import { type HistoryCommands, historyCommands } from './history-commands';
import { type IndicatorCommands, indicatorCommands } from './indicator-commands';
import { type MethodCommands, methodCommands } from './method-commands';
import { type OpenCommands, openCommands } from './open-commands';
import { createResults, type Results } from './results';
import { type ScenarioCommands, scenarioCommands } from './scenario-commands';
import { firstState, type SessionState } from './state';
import { type ViewCommands, viewCommands } from './view-commands';
import { type WeightCommands, weightCommands } from './weight-commands';
import { type WriteCommands, writeCommands } from './write-commands';

/** One open workbook, its state and the commands on it. A command is one intention of the user. */
export interface Session
  extends OpenCommands,
    WeightCommands,
    MethodCommands,
    IndicatorCommands,
    ScenarioCommands,
    HistoryCommands,
    WriteCommands,
    ViewCommands {
  readonly store: StoreApi<SessionState>;
  /** What follows from the documents of the state. */
  readonly results: Results;
  /** Shows a cell in the host; absent where the host cannot. */
  readonly reveal?: (place: Place) => void;
}

export interface SessionOptions {
  readonly language: Language;
  readonly now: () => Date;
  readonly reveal?: (place: Place) => void;
}

/** A session with no workbook open yet. */
export function createSession({ language, now, reveal }: SessionOptions): Session {
  const store = createStore<SessionState>(() => firstState(language));
  const results = createResults();
  const context = createContext(store, results, now);
  const opened: { workbook: Workbook | null } = { workbook: null };
  return {
    store,
    results,
    ...(reveal && { reveal }),
    ...openCommands(context, opened),
    ...weightCommands(context),
    ...methodCommands(context),
    ...indicatorCommands(context),
    ...scenarioCommands(context),
    ...historyCommands(context),
    ...writeCommands(context, opened),
    ...viewCommands(context),
  };
}
