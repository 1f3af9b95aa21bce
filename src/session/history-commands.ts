import type { Context } from './context';

export interface HistoryCommands {
  undo(): void;
  redo(): void;
}

export function historyCommands({ store }: Context): HistoryCommands {
  return {
    undo() {
      const { document, past, future, phase } = store.getState();
      const earlier = past.at(-1);
      if (!document || !earlier || phase === 'opening') return;
      store.setState({
        document: earlier,
        past: past.slice(0, -1),
        future: [...future, document],
        problems: [],
      });
    },
    redo() {
      const { document, past, future, phase } = store.getState();
      const later = future.at(-1);
      if (!document || !later || phase === 'opening') return;
      store.setState({
        document: later,
        past: [...past, document],
        future: future.slice(0, -1),
        problems: [],
      });
    },
  };
}
