import { createRoot } from 'react-dom/client';
import { type Place, Refused } from '../../engine/issue';
import type { Language } from '../../i18n/messages';
import { messagesIn } from '../../session/languages';
import { createSession } from '../../session/session';
import { Pane } from '../../ui/Pane';
import { officeWorkbook } from '../../workbook/adapters/office-workbook';
import { Message } from './Message';

/** The standalone page, which is deployed beside the pane. */
const standalone = '../standalone/';
const leastExcelApi = '1.9';

const element = document.getElementById('pane');
if (!element) throw new Error('The page has no element to draw into.');
const root = createRoot(element, { onUncaughtError: fail });

window.addEventListener('error', ({ error, message }) => fail(error ?? message));
window.addEventListener('unhandledrejection', ({ reason }) => fail(reason));

if (typeof Office === 'undefined') refuse('noOffice');
else void Office.onReady(start);

function start({ host }: { host: Office.HostType | null }): void {
  document.documentElement.lang = language();
  if (host !== Office.HostType.Excel) refuse('notInExcel');
  else if (!Office.context.requirements.isSetSupported('ExcelApi', leastExcelApi)) refuse('tooOld');
  else openPane();
}

function openPane(): void {
  const workbook = officeWorkbook();
  const session = createSession({
    language: language(),
    now: () => new Date(),
    reveal: ({ sheet, cell }: Place) => {
      if (sheet !== undefined && cell !== undefined) void workbook.reveal(sheet, cell).catch(unlessRefused);
    },
  });
  session.store.subscribe((state) => {
    document.documentElement.lang = state.language;
  });
  const { officeTheme } = Office.context;
  root.render(<Pane session={session} dark={officeTheme?.isDarkTheme ?? false} />);
  void session.open(workbook);
}

/** Excel would not go to the cell, which the user sees; a mistake of ours goes on. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
}

/** Office's language where it is known, else the browser's. */
function language(): Language {
  const tag = globalThis.Office?.context?.displayLanguage ?? navigator.language;
  return tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

function refuse(why: 'notInExcel' | 'tooOld' | 'noOffice'): void {
  const { taskpane } = messagesIn(language());
  root.render(<Message text={taskpane[why]} link={{ text: taskpane.standalone, href: standalone }} />);
}

/** Ends the pane after a mistake of ours, which nothing else has caught. */
function fail(mistake: unknown): void {
  const message = mistake instanceof Error ? mistake.message : String(mistake);
  root.render(<Message text={messagesIn(language()).taskpane.mistake(message)} />);
}
