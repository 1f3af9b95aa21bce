import type { Issue } from '../engine/issue';
import type { Language } from '../i18n/messages';
import type { WorkbookInfo } from '../workbook/port';
import type { Document } from './document';

export type Tab = 'data' | 'weights' | 'ranking' | 'what-if';

/** What the pane shows of the document; not undone, not kept with the workbook. */
export interface View {
  readonly tab: Tab;
  /** The scenario being worked on; the first one where it names none. */
  readonly scenario: string | null;
  /** The zone being looked at and simulated. */
  readonly zone: string | null;
  /** Whether the ranking shows that zone's detail. */
  readonly detail: boolean;
  /** Aspect id the ranking is by; null for the index. */
  readonly aspect: string | null;
  /** The one group the ranking shows; null for all zones. */
  readonly group: { readonly grouping: string; readonly group: string } | null;
  readonly search: string;
  /** Nodes whose weight redistribution leaves alone; see nodeKey. */
  readonly locked: readonly string[];
  /** Whether the unlocked siblings of a changed weight make room for it, so that their sum stays. */
  readonly redistribute: boolean;
}

export type Phase = 'empty' | 'opening' | 'ready' | 'writing';

/** What the last writing made. */
export interface WrittenNote {
  readonly sheets: readonly string[];
  readonly issues: readonly Issue[];
  readonly at: Date;
}

export interface SessionState {
  readonly language: Language;
  readonly phase: Phase;
  readonly info: WorkbookInfo | null;
  readonly document: Document | null;
  /** Oldest first. */
  readonly past: readonly Document[];
  /** Next redo last. */
  readonly future: readonly Document[];
  /** As opened or last written: what rank changes are counted against. */
  readonly baseline: Document | null;
  /** Why the last command was refused. */
  readonly problems: readonly Issue[];
  readonly written: WrittenNote | null;
  readonly view: View;
}

export const firstView: View = {
  tab: 'data',
  scenario: null,
  zone: null,
  detail: false,
  aspect: null,
  group: null,
  search: '',
  locked: [],
  redistribute: true,
};

export function firstState(language: Language): SessionState {
  return {
    language,
    phase: 'empty',
    info: null,
    document: null,
    past: [],
    future: [],
    baseline: null,
    problems: [],
    written: null,
    view: firstView,
  };
}
