/**
 * Runs the unmodified office.js in this Node process and connects it to an emulated Excel through the library's own
 * native bridge. The library is read from node_modules and is never part of this repository.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { ExcelHost } from './excel-host';

/** What the library sends and expects back through the bridge. */
interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

interface LibraryGlobals {
  OfficeExtension: {
    HostBridge: { init(bridge: Bridge): void };
    /** The library's own check, off by default: a member above the claimed requirement set throws ApiNotFound. */
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  Office: object;
}

const distribution = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
let library: object | null = null;

/** Makes `host` the Excel that `Excel.run` in this process talks to; it claims ExcelApi up to `apiVersion`. */
export function connect(host: ExcelHost, apiVersion = '1.14'): void {
  library ??= load();
  const globals = globalThis as unknown as LibraryGlobals;
  globals.OfficeExtension.HostBridge.init(bridgeTo(host));
  globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const isSetSupported = (set: string, version = '1.1'): boolean =>
    set === 'DelayForCellEdit' || (set === 'ExcelApi' && compareVersions(apiVersion, version) >= 0);
  globals.Office = Object.create(library, {
    context: { configurable: true, value: { requirements: { isSetSupported } } },
  });
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}

function bridgeTo(host: ExcelHost): Bridge {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as BridgeRequest;
      void host.answer(JSON.stringify(message.body), flags).then(({ status, body }) => {
        const reply = { id, type: 2, message: { statusCode: status, headers: {}, body } };
        bridge.onMessageFromHost?.(JSON.stringify(reply));
      });
    },
  };
  return bridge;
}

/** Evaluates the library in this realm (another realm's Date and Array would confuse it) beside a minimal window. */
function load(): object {
  const element = { setAttribute: () => {}, style: {} };
  const office = { Office: { WebExtension: {} } };
  const stand: Record<string, unknown> = {
    window: globalThis,
    navigator: { userAgent: 'node' },
    location: {
      hash: '',
      search: '',
      href: 'https://localhost/',
      origin: 'https://localhost',
      protocol: 'https:',
    },
    document: {
      createElement: () => element,
      getElementsByTagName: () => [{ appendChild: () => {} }],
      addEventListener: () => {},
      domain: 'localhost',
      head: { appendChild: () => {} },
    },
    addEventListener: () => {},
    name: '',
    Microsoft: office,
    Office: office.Office.WebExtension,
  };
  for (const [name, value] of Object.entries(stand)) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
  }
  const file = 'excel-win32-16.01.debug.js';
  vm.runInThisContext(readFileSync(join(distribution, file), 'utf8'), { filename: file });
  return (globalThis as unknown as LibraryGlobals).Office;
}
