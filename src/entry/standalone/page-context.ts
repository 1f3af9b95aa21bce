import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Messages } from '../../i18n/messages';
import { messagesIn } from '../../session/languages';
import type { Page, PageState } from './page-store';

const PageContext = createContext<Page | null>(null);

export const PageProvider = PageContext.Provider;

/** The page of the components around. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('No PageProvider around this component.');
  return page;
}

/** A part of the page's state; the component renders again when it is another. */
export function usePageState<Part>(part: (state: PageState) => Part): Part {
  return useStore(usePage().store, part);
}

/** Every sentence in the language of the session. */
export function usePageMessages(): Messages {
  return messagesIn(useStore(usePage().session.store, (state) => state.language));
}
