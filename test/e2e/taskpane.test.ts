/** The built pane with the real office.js in a frame, as in Excel on the web, on an emulated workbook. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { MARK_NAME, STATE_NAMESPACE } from '../../src/workbook/layout';
import { ExcelHost } from '../excel-host/excel-host';
import { answerFromLibrary, type OpenedPane, openPane } from '../excel-host/frame-transport';
import { workbookFromSheets } from '../excel-host/workbook-from-sheets';
import type { SheetModel } from '../excel-host/workbook-model';
import { launchBrowser } from './browser';

const excel2021 = { ExcelApi: '1.14' };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/**
 * By hand: output is scored 100, 50, 0, 25 (least 0, most 100), tax 0, 100, 50, 20 (least 10, most 20); the means are
 * 50, 75, 25, 22.5.
 */
function hostWithTable(): ExcelHost {
  return new ExcelHost(
    workbookFromSheets([
      { name: 'Cover', rows: [['Development zones 2024']] },
      {
        name: '指标',
        rows: [
          ['开发区', '产值（亿元）', '税收（亿元）'],
          ['甲区', 100, 10],
          ['乙区', 50, 20],
          ['丙区', 0, 15],
          ['丁区', 25, 12],
        ],
      },
    ]),
  );
}

async function open(
  host: ExcelHost,
  locale: string,
  sets: Record<string, string> = excel2021,
): Promise<OpenedPane> {
  const context = await browser.newContext({ viewport: { width: 400, height: 720 } });
  return openPane(context, host, { folder: join(inject('dist'), 'taskpane'), locale, sets });
}

function column(sheet: SheetModel | undefined, index: number): unknown[] {
  const used = sheet?.usedArea(true);
  return Array.from({ length: (used?.bottom ?? -1) + 1 }, (_, row) => sheet?.cell(row, index)?.value ?? '');
}

function marked(host: ExcelHost, key: string): SheetModel | undefined {
  const mark = host.workbook.names.find(({ name, formula }) => name === MARK_NAME && formula === `="${key}"`);
  return mark?.sheet ?? undefined;
}

test('opens in Excel, ranks the zones of the table it finds, and writes the results into the workbook', async () => {
  const host = hostWithTable();
  const { frame, errors, refused } = await open(host, 'en-US');
  await frame.getByRole('tab', { name: 'Ranking' }).click();
  await frame.getByText('乙区').first().waitFor();
  expect(await frame.locator('body').innerText()).toMatch(/乙区[\s\S]*甲区[\s\S]*丙区[\s\S]*丁区/);
  await frame.getByRole('button', { name: 'Write results' }).click();
  await frame.getByText(/Written to Ranking/).waitFor();

  expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
    'Cover',
    '指标',
    'Ranking',
    'Scores',
    'Method',
  ]);
  const ranking = marked(host, 'ranking');
  const rows = column(ranking, 0);
  expect(rows.filter((value) => typeof value === 'number')).toEqual([1, 2, 3, 4]);
  expect(column(ranking, 1).slice(-4)).toEqual(['乙区', '甲区', '丙区', '丁区']);
  expect(host.workbook.xmlParts.map(({ xml }) => xml.includes(STATE_NAMESPACE))).toEqual([true]);
  expect({ errors, refused }).toEqual({ errors: [], refused: [] });
});

test('finds the table beside its own results when it is opened again, and rewrites them in place', async () => {
  const host = hostWithTable();
  const writeOnce = async (): Promise<void> => {
    const { frame, page } = await open(host, 'en-US');
    await frame.getByRole('tab', { name: 'Ranking' }).click();
    await frame.getByRole('button', { name: 'Write results' }).click();
    await frame.getByText(/Written to Ranking/).waitFor();
    await page.close();
  };
  await writeOnce();
  const first = host.workbook.sheets.map(({ id, name }) => ({ id, name }));
  const indicators = host.workbook.findSheet('指标');
  indicators?.type(2, 1, 500);
  await writeOnce();
  expect(host.workbook.sheets.map(({ id, name }) => ({ id, name }))).toEqual(first);
  // Output is now scored 20, 100, 0, 5 and tax as before: 10, 100, 25, 12.5.
  expect(column(marked(host, 'ranking'), 1).slice(-4)).toEqual(['乙区', '丙区', '丁区', '甲区']);
  expect(host.workbook.xmlParts).toHaveLength(1);
});

test('speaks Chinese in a Chinese Excel', async () => {
  const { frame } = await open(hostWithTable(), 'zh-CN');
  await frame.getByRole('tab', { name: '排名' }).waitFor();
  expect(await frame.locator('html').getAttribute('lang')).toBe('zh-CN');
});

test('says what to use instead where Excel is older than ExcelApi 1.9', async () => {
  const { frame } = await open(hostWithTable(), 'en-US', { ExcelApi: '1.7' });
  await frame.getByText(/too old for Zonerank/).waitFor();
  expect(await frame.getByRole('link').getAttribute('href')).toBe('../standalone/');
});

test('leads to the standalone page where the pane is opened in a browser, with office.js or without', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const address = `${inject('site')}taskpane/taskpane.html`;
  await context.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  await page.goto(address);
  await page.getByText(/office\.js\) could not be loaded/).waitFor();
  await context.unroute('https://appsforoffice.microsoft.com/**');
  await context.route('https://appsforoffice.microsoft.com/**', answerFromLibrary);
  await page.goto(address);
  await page.getByText(/the Zonerank pane for Excel/).waitFor();
  await page.goto(new URL(String(await page.getByRole('link').getAttribute('href')), address).href);
  expect(await page.title()).toMatch(/Zonerank/);
});
