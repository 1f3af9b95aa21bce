/**
 * An emulated "Excel on the web": a page that holds the built pane in a frame and speaks the postMessage protocol of
 * Office on the web with the unmodified office.js in it. The workbook stays in this Node process, where tests see it.
 * Nothing is fetched from the network: every address is answered from files, any other is refused and noted.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { BrowserContext, Frame, Page, Route } from 'playwright-core';
import type { Answer, ExcelHost } from './excel-host';

/** office.js trusts a host only on one of Microsoft's names. */
const hostOrigin = 'https://excel.officeapps.live.com';
const paneOrigin = 'https://localhost:3000';
const libraryFolder = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const distribution = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));

export interface OpenedPane {
  readonly page: Page;
  readonly frame: Frame;
  /** Addresses that something asked for and nobody has. */
  readonly refused: readonly string[];
  /** What was logged as an error, and uncaught errors, but for what the library logs itself. */
  readonly errors: readonly string[];
}

export interface PaneOptions {
  /** The folder of the built pane, with taskpane.html. */
  readonly folder: string;
  /** Language of Excel. */
  readonly locale: string;
  /** Requirement sets the host claims, such as { ExcelApi: '1.14' }. */
  readonly sets: Readonly<Record<string, string>>;
}

/** Opens the built pane beside the host's workbook. */
export async function openPane(
  context: BrowserContext,
  host: ExcelHost,
  options: PaneOptions,
): Promise<OpenedPane> {
  const refused: string[] = [];
  const errors: string[] = [];
  await context.route('**/*', (route) => answerFromFiles(route, options.folder, refused));
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The library logs, and bears, that a frame of another site may not use storage.
    const isOurs = !message.location().url.startsWith(libraryFolder);
    if (message.type() === 'error' && isOurs) errors.push(message.text());
  });
  await page.exposeFunction('answerRichApi', (body: string, flags: number) => host.answer(body, flags));
  await page.goto(`${hostOrigin}/`);
  await page.evaluate(actAsExcel, { pane: `${paneOrigin}/taskpane.html`, ...options });
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The pane has no frame.');
  return { page, frame, refused, errors };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
};

/** Answers a request for the library from the installed package. */
export async function answerFromLibrary(route: Route): Promise<void> {
  await answerFromFiles(route, '', []);
}

async function answerFromFiles(route: Route, folder: string, refused: string[]): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin === hostOrigin) {
    await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Excel</title>' });
    return;
  }
  const path = filePath(url, folder);
  if (path === null || !existsSync(path)) {
    refused.push(url.href);
    await route.abort();
    return;
  }
  await route.fulfill({
    contentType: types[extname(path)] ?? 'application/octet-stream',
    headers: { 'access-control-allow-origin': '*' },
    body: readFileSync(path),
  });
}

/** The library's folder on Microsoft's servers has the layout of the package's, in lower case. */
function filePath(url: URL, folder: string): string | null {
  if (url.origin === paneOrigin) return join(folder, url.pathname);
  if (!url.href.startsWith(libraryFolder)) return null;
  return join(distribution, url.pathname.slice(new URL(libraryFolder).pathname.length).toLowerCase());
}

interface HostSettings extends PaneOptions {
  readonly pane: string;
}

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Runs in the host page: puts the pane into a frame and answers its messages. */
function actAsExcel({ pane, locale, sets }: HostSettings): void {
  const conversation = 'conversation-1';
  const appId = 'app-1';
  const richApi = 93;
  const failed = { Error: 5000, Version: 1 };

  const frame = document.createElement('iframe');
  frame.name = JSON.stringify({
    baseFrameName: 'excel',
    xdmInfo: `${conversation}|${appId}|${location.origin}`,
    serializerVersion: '1',
    flights: '[]',
  });
  frame.src = `${pane}?_host_Info=Excel$Web$16.01$${locale}$correlation-1$$$0`;
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-same-origin allow-popups allow-downloads');
  frame.style.cssText = 'width: 350px; height: 700px; border: 0';
  document.body.append(frame);

  const appContext = {
    _id: appId,
    _appName: 16,
    _appVersion: '16.00',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: 'https://example.sharepoint.com/Book1.xlsx',
    _clientMode: 1,
    _settings: {},
    _reason: 'inserted',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation-1',
    _appInstanceId: appId,
    _requirementMatrix: JSON.stringify(sets),
    _hostFullVersion: '16.0.17000.20000',
    _appDomains: [new URL(pane).origin],
    _dialogRequirementMatrix: JSON.stringify({ DialogApi: '1.2' }),
    _featureGates: {},
    _initialDisplayMode: 2,
  };

  const executeMethod = async (data: unknown): Promise<unknown> => {
    const { DdaMethod, ArrayData } = data as { DdaMethod: { DispatchId: number }; ArrayData: unknown[] };
    if (DdaMethod.DispatchId !== richApi) return failed;
    const [, , , , body, , flags] = ArrayData;
    const { answerRichApi } = window as unknown as {
      answerRichApi: (body: string, flags: number) => Promise<Answer>;
    };
    const answer = await answerRichApi(String(body), Number(flags));
    const tooLarge = answer.body.includes('RequestPayloadSizeLimitExceeded') ? 5103 : 5104;
    return answer.status === 200
      ? { Error: 0, Version: 1, Data: [200, ['Content-Type', 'application/json'], answer.body] }
      : { Error: tooLarge, Version: 1 };
  };

  const reply = async ({ _actionName, _actionType, _data }: Message): Promise<unknown> => {
    if (_actionType !== 0) return { Error: 0 };
    switch (_actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext;
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'executeMethod':
        return executeMethod(_data);
      default:
        return failed;
    }
  };

  window.addEventListener('message', async ({ source, data }) => {
    if (source !== frame.contentWindow || typeof data !== 'string') return;
    const message = JSON.parse(data) as Message;
    if (message._messageType !== 0 || message._conversationId !== conversation) return;
    const answer = {
      _serializerVersion: 1,
      _origin: location.origin,
      _conversationId: conversation,
      _actionName: message._actionName,
      _correlationId: message._correlationId,
      _messageType: 1,
      _responseType: 0,
      _errorCode: 0,
      _data: await reply(message),
    };
    frame.contentWindow?.postMessage(JSON.stringify(answer), new URL(pane).origin);
  });
}
