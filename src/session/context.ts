import type { StoreApi } from 'zustand/vanilla';
import { type Issue, Refused } from '../engine/issue';
import type { Model } from '../engine/model/model';
import type { Document } from './document';
import type { Results } from './results';
import type { Phase, SessionState } from './state';

/** What the families of commands share. */
export interface Context {
  readonly store: StoreApi<SessionState>;
  readonly results: Results;
  readonly now: () => Date;
  /**
   * Replaces the document by its changed self as one step of undo; the same document back is no step. Edits in quick
   * succession that give the same `run` are one step: the digits of a number, the travel of a slider.
   */
  readonly edit: (change: (document: Document) => Document, run?: string) => void;
  /** `edit` for the model; nothing happens where there is none. */
  readonly editModel: (change: (model: Model) => Model, run?: string) => void;
  /** Runs a task that no other may overlap, showing its phase; a refusal becomes the problems of the state. */
  readonly exclusively: (phase: 'opening' | 'writing', task: () => Promise<void>) => Promise<void>;
}

const undoSteps = 200;
const runMilliseconds = 1000;

export function createContext(store: StoreApi<SessionState>, results: Results, now: () => Date): Context {
  let last = { run: '', at: Number.NEGATIVE_INFINITY, gave: null as Document | null };

  function edit(change: (document: Document) => Document, run = ''): void {
    const { document, past, phase } = store.getState();
    if (!document || phase === 'opening') return;
    const next = change(document);
    if (next === document) return;
    const at = now().getTime();
    const goesOn =
      run !== '' && run === last.run && last.gave === document && at - last.at <= runMilliseconds;
    last = { run, at, gave: next };
    store.setState({
      document: next,
      past: goesOn ? past : [...past, document].slice(-undoSteps),
      future: [],
      problems: [],
    });
  }

  async function exclusively(phase: Phase, task: () => Promise<void>): Promise<void> {
    const before = store.getState().phase;
    if (before === 'opening' || before === 'writing') return;
    store.setState({ phase, problems: [] });
    try {
      await task();
    } catch (error) {
      store.setState({ problems: refusal(error) });
    } finally {
      store.setState(({ document }) => ({ phase: document ? 'ready' : 'empty' }));
    }
  }

  return {
    store,
    results,
    now,
    edit,
    editModel: (change, run) =>
      edit((document) => {
        if (!document.model) return document;
        const model = change(document.model);
        return model === document.model ? document : { ...document, model };
      }, run),
    exclusively,
  };
}

/** The issues of a refusal. @throws what is no refusal: a mistake of ours. */
function refusal(error: unknown): readonly Issue[] {
  if (error instanceof Refused) return error.issues;
  throw error;
}
