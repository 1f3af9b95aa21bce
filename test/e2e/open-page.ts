import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';

/** A page under test, and what must stay empty while it is used. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors the page wrote to the console or threw. */
  readonly errors: string[];
  /** Requests to anywhere but the page's own origin. */
  readonly foreign: string[];
}

/** Opens a page in a context of its own, which keeps nothing. The caller closes `page.context()`. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  const { origin } = new URL(address);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('blob:') && !url.startsWith('data:'))
      foreign.push(url);
  });
  await page.goto(address);
  return { page, errors, foreign };
}

/** The bytes of a download. */
export async function downloaded(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}
