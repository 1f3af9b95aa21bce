import { createRoot } from 'react-dom/client';
import { messagesIn } from '../../session/languages';
import { firstLanguage, keepLanguage } from './language';
import { PageView } from './PageView';
import { PageProvider } from './page-context';
import { createPage, isUnsaved } from './page-store';
import { firstSample, sampleSource } from './samples';

const page = createPage(firstLanguage());
const { session } = page;

function nameWindow(): void {
  const { language } = session.store.getState();
  const file = page.store.getState().info?.name;
  document.documentElement.lang = language;
  document.title = file === undefined ? 'Zonerank' : messagesIn(language).page.title(file);
}

session.store.subscribe(({ language }, before) => {
  if (language === before.language) return;
  keepLanguage(language);
  nameWindow();
});
page.store.subscribe(({ info }, before) => {
  if (info?.name !== before.info?.name) nameWindow();
});

window.addEventListener('beforeunload', (event) => {
  if (isUnsaved(page.store.getState(), session)) event.preventDefault();
});
window.addEventListener('error', ({ error, message }) => page.fail(error ?? message));
window.addEventListener('unhandledrejection', ({ reason }) => page.fail(reason));

const element = document.getElementById('page');
if (!element) throw new Error('The page has no element to draw into.');
createRoot(element, { onUncaughtError: (error) => page.fail(error) }).render(
  <PageProvider value={page}>
    <PageView />
  </PageProvider>,
);
nameWindow();
void page.open(sampleSource(firstSample(session.store.getState().language)));
