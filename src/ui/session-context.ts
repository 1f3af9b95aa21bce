import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Language, Messages } from '../i18n/messages';
import type { Document } from '../session/document';
import { messagesIn } from '../session/languages';
import type { Session } from '../session/session';
import type { SessionState, View } from '../session/state';

const SessionContext = createContext<Session | null>(null);
const SettledContext = createContext<Document | null>(null);

export const SessionProvider = SessionContext.Provider;
export const SettledProvider = SettledContext.Provider;

/** The session of the pane around. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No SessionProvider around this component.');
  return session;
}

/** A part of the session's state; the component renders again when it is another. */
export function useSessionState<Part>(part: (state: SessionState) => Part): Part {
  return useStore(useSession().store, part);
}

export function useView(): View {
  return useSessionState((state) => state.view);
}

export function useLanguage(): Language {
  return useSessionState((state) => state.language);
}

export function useMessages(): Messages {
  return messagesIn(useLanguage());
}

/** The document as it was when typing last paused: what scorecards are worked out for. */
export function useSettledDocument(): Document | null {
  return useContext(SettledContext);
}
