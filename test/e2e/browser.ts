import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const { env, platform } = process;

/** Where Chrome, Edge and Chromium usually are. */
const usual: readonly string[] =
  platform === 'win32'
    ? [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
        ])
    : platform === 'darwin'
      ? ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
          ['/Applications', join(env.HOME ?? '', 'Applications')].map((folder) =>
            join(folder, `${name}.app/Contents/MacOS/${name}`),
          ),
        )
      : [
          'google-chrome-stable',
          'google-chrome',
          'chromium',
          'chromium-browser',
          'microsoft-edge-stable',
          'microsoft-edge',
        ].flatMap((name) => ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => join(folder, name)));

/** The installed browser the tests run in: CHROME_PATH, else the first that is found. @throws where there is none. */
export function browserPath(): string {
  const candidates = env.CHROME_PATH ? [env.CHROME_PATH] : usual;
  const found = candidates.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    env.CHROME_PATH
      ? `CHROME_PATH names no file: ${env.CHROME_PATH}`
      : 'The browser tests need Google Chrome, Microsoft Edge or Chromium. Install one of them (on Debian and Ubuntu: ' +
          'sudo apt install chromium), or set CHROME_PATH to its program file.',
  );
}

/** Starts the installed browser without a window. The caller closes it. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
