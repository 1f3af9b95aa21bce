import type { Language } from '../i18n/messages';
import type { Context } from './context';
import type { View } from './state';

export interface ViewCommands {
  /** Changes what the pane shows. */
  show(view: Partial<View>): void;
  /** Turns to the what-if with this zone. */
  simulate(zone: string): void;
  setLanguage(language: Language): void;
  dismissProblems(): void;
  dismissWritten(): void;
}

export function viewCommands({ store }: Context): ViewCommands {
  const show = (change: Partial<View>) => store.setState(({ view }) => ({ view: { ...view, ...change } }));
  return {
    show,
    simulate: (zone) => show({ zone, tab: 'what-if' }),
    setLanguage: (language) => store.setState({ language }),
    dismissProblems: () => store.setState({ problems: [] }),
    dismissWritten: () => store.setState({ written: null }),
  };
}
