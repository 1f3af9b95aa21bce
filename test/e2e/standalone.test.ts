import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { newXlsx } from '../../src/workbook/adapters/xlsx/new-xlsx';
import { launchBrowser } from './browser';
import { downloaded, type OpenedPage, openPage } from './open-page';

const address = `${inject('site')}standalone/`;
let browser: Browser;
let opened: OpenedPage | null = null;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Whatever a test did, the page asked nobody but its own server and made no mistake. */
afterEach(async () => {
  const last = opened;
  opened = null;
  if (!last) return;
  await last.page.context().close();
  expect(last.foreign).toEqual([]);
  expect(last.errors).toEqual([]);
});

async function openSample(options: Parameters<typeof openPage>[2] = {}): Promise<Page> {
  opened = await openPage(browser, address, options);
  await pane(opened.page).getByRole('tabpanel').getByText('82').first().waitFor();
  return opened.page;
}

const pane = (page: Page): Locator => page.getByRole('complementary');
const sheet = (page: Page): Locator => page.getByRole('main');
const tab = (page: Page, name: string): Locator => pane(page).getByRole('tab', { name, exact: true });
const ranking = (page: Page): Locator => pane(page).getByRole('list', { name: 'Ranking' });

/** The first places of the ranking as the pane shows them: rank, zone and score. */
async function firstPlaces(page: Page): Promise<string[]> {
  await tab(page, 'Ranking').click();
  await ranking(page).getByRole('button').first().waitFor();
  return (await ranking(page).getByRole('button').allInnerTexts())
    .slice(0, 8)
    .map((text) => text.replace(/\s+/g, ' '));
}

async function save(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  return { name: download.suggestedFilename(), bytes: await downloaded(download) };
}

const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: kind, buffer });
}

async function dropFile(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, base64]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([content], file));
      return data;
    },
    [name, bytes.toString('base64')] as const,
  );
  await page.dispatchEvent('header', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('header', 'drop', { dataTransfer: transfer });
}

describe('the main job on the standalone page', () => {
  test('a weight moves the ranking, a what-if is tried, the results are written, saved and come back', async () => {
    const page = await openSample();
    const before = await firstPlaces(page);

    await tab(page, 'Weights').click();
    const weight = pane(page)
      .getByRole('textbox', { name: /^Weight of / })
      .first();
    await weight.fill('900');
    await pane(page)
      .getByText(/places have changed/)
      .waitFor();
    const after = await firstPlaces(page);
    expect(after).not.toEqual(before);

    // The second zone is pulled to the top: its first indicators get values far above everybody's.
    const second = (await ranking(page).getByRole('button').nth(1).locator('span').nth(2).innerText()).trim();
    await tab(page, 'What-if').click();
    const zone = pane(page).getByRole('combobox', { name: 'Zone', exact: true });
    await zone.click();
    await zone.pressSequentially(second.slice(0, 6));
    await page.getByRole('option', { name: second }).click();
    const values = pane(page).getByRole('textbox', { name: /^New value of / });
    for (const at of [0, 1, 2]) await values.nth(at).fill('99999');
    await pane(page).getByText('2 → 1').first().waitFor();

    await page.getByRole('button', { name: 'Write results' }).click();
    await pane(page)
      .getByText(/^Written to /)
      .waitFor();
    for (const name of ['Ranking', 'Scores', 'Method', /Scenario 1/]) {
      await sheet(page).getByRole('tab', { name, exact: true }).waitFor();
    }
    const written = await firstPlaces(page);
    const file = await save(page);
    expect(file.name).toBe('zones-en.xlsx');

    await openFile(page, 'back.xlsx', file.bytes);
    await page.getByRole('heading', { name: 'back.xlsx' }).waitFor();
    expect(await firstPlaces(page)).toEqual(written);
    await tab(page, 'Weights').click();
    expect(await weight.inputValue()).toBe('900');
    await tab(page, 'What-if').click();
    await pane(page).getByText('2 → 1').first().waitFor();
    expect(await values.first().inputValue()).toBe('99999');
  });

  test('a constant edited in the sheet changes the ranking, and undo takes both back', async () => {
    const page = await openSample();
    const before = await firstPlaces(page);
    const grid = page.getByRole('grid');
    // E10, counted after the row numbers and the column letters.
    const cell = grid.locator('[aria-rowindex="11"] [aria-colindex="6"]');
    await cell.click();
    const old = await cell.innerText();
    await page.keyboard.type('999999');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell.innerText()).toMatch(/^999,?999/);
    await expect.poll(() => firstPlaces(page)).not.toEqual(before);
    await grid.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell.innerText()).toBe(old);
    await expect.poll(() => firstPlaces(page)).toEqual(before);
    await page.keyboard.press('Control+y');
    await expect.poll(() => firstPlaces(page)).not.toEqual(before);
  });

  test('a selected range becomes the table', async () => {
    const page = await openSample();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Use selection as the table' }).click();
    const range = pane(page).getByRole('textbox', { name: /range/i });
    await expect.poll(() => range.inputValue()).toMatch(/^A1:[A-Z]+\d+$/);
  });
});

describe('files', () => {
  test.each<[string, () => Promise<Buffer> | Buffer, RegExp]>([
    ['broken.xlsx', () => Buffer.from('PK\u0003\u0004 cut off'), /broken\.xlsx was not opened/],
    ['old.xls', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'), /old\.xls was not opened/],
    ['empty.csv', () => Buffer.alloc(0), /empty\.csv was not opened/],
  ])('%s is refused in place and the open workbook stays', async (name, bytes, sentence) => {
    const page = await openSample();
    await dropFile(page, name, await bytes());
    await page.getByText(sentence).waitFor();
    await page.getByText('zones-en.xlsx is still open as it was.').waitFor();
    await page.getByRole('heading', { name: 'zones-en.xlsx' }).waitFor();
    expect((await firstPlaces(page)).length).toBeGreaterThan(3);
  });

  test('a CSV file is opened, scored and saved as .xlsx', async () => {
    const page = await openSample();
    await dropFile(page, '园区.csv', Buffer.from('园区,产值（亿元）,能耗\n甲,10,5\n乙,30,2\n丙,20,9\n'));
    await page.getByRole('heading', { name: '园区.xlsx' }).waitFor();
    // By hand, the output higher and the energy lower being better: 乙 leads in both.
    await expect.poll(async () => (await firstPlaces(page))[0]).toMatch(/^1 乙 100\.00$/);
    expect((await save(page)).name).toBe('园区.xlsx');
  });

  test('another workbook is not opened over unsaved changes without asking', async () => {
    const page = await openSample();
    await page.getByRole('button', { name: 'Write results' }).click();
    await pane(page)
      .getByText(/^Written to /)
      .waitFor();
    await page.getByRole('button', { name: 'Samples' }).click();
    await page.getByRole('menuitem', { name: /OECD/ }).click();
    await page.getByText(/zones-en\.xlsx has changes that are not saved/).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { name: /^zones-en\.xlsx/ }).waitFor();
    await save(page);
    await page.getByRole('button', { name: 'Samples' }).click();
    await page.getByRole('menuitem', { name: /OECD/ }).click();
    await page.getByRole('heading', { name: 'oecd-tai.xlsx' }).waitFor();
  });

  test('saving says so when the latest decisions are not in the file', async () => {
    const page = await openSample();
    await tab(page, 'Weights').click();
    await pane(page)
      .getByRole('textbox', { name: /^Weight of / })
      .first()
      .fill('7');
    await save(page);
    await page.getByText(/saved without the latest changes of the pane/).waitFor();
  });
});

describe('everybody', () => {
  test('a Chinese browser gets the Chinese sample, and the language can be switched and is kept', async () => {
    opened = await openPage(browser, address, { locale: 'zh-CN' });
    const { page } = opened;
    await page.getByRole('heading', { name: 'zones-zh.xlsx' }).waitFor();
    await tab(page, '排名').waitFor();
    await pane(page).getByRole('button', { name: '切换为英文' }).click();
    await tab(page, 'Ranking').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['zonerank.language']);
    await page.reload();
    await tab(page, 'Ranking').waitFor();
  });

  test('at 320 pixels the pane stands alone without sideways scrolling, and turns to the sheet', async () => {
    const page = await openSample({ viewport: { width: 320, height: 640 } });
    for (const name of ['Data', 'Weights', 'Ranking', 'What-if']) {
      await tab(page, name).click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, name).toBeLessThanOrEqual(320);
    }
    await page.getByRole('button', { name: 'Sheet', exact: true }).click();
    await page.getByRole('grid').waitFor();
    expect(await pane(page).count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('no accessibility fault (WCAG A and AA), %s', async (colorScheme) => {
    const page = await openSample({ colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Write results' }).click();
    await pane(page)
      .getByText(/^Written to /)
      .waitFor();
    expect(await faults(page, 'body')).toEqual([]);
    for (const name of ['Data', 'Weights', 'What-if', 'Ranking']) {
      await tab(page, name).click();
      expect(await faults(page, 'aside'), name).toEqual([]);
    }
    await ranking(page).getByRole('button').first().click();
    expect(await faults(page, 'aside'), 'detail of a zone').toEqual([]);
  });
});

/** What axe finds wrong within an element, once its transitions are over. */
async function faults(page: Page, within: string): Promise<string[]> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const { violations } = await new AxeBuilder({ page })
    .include(within)
    .exclude('[data-tabster-dummy]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

describe('size', () => {
  test('10,000 zones by 200 indicators open, and a weight shows what was typed while the ranking follows', async () => {
    const indicators = Array.from({ length: 200 }, (_, column) => `Indicator ${column + 1}`);
    const rows = Array.from({ length: 10_000 }, (_, row) => [
      `Zone ${row + 1}`,
      // A fixed scatter without a generator: the fractional parts of multiples of an irrational number.
      ...indicators.map(
        (_, column) => Math.round(((row * 0.618 + column * 0.414 + row * column * 0.01) % 1) * 1e4) / 10,
      ),
    ]);
    const workbook = newXlsx('large.xlsx', [{ name: 'Data', rows: [['Zone', ...indicators], ...rows] }]);
    const page = await openSample();
    await openFile(page, 'large.xlsx', Buffer.from(workbook.save()));
    await page.getByRole('heading', { name: 'large.xlsx' }).waitFor({ timeout: 90_000 });
    await tab(page, 'Weights').click();
    const weight = pane(page)
      .getByRole('textbox', { name: /^Weight of / })
      .first();
    await weight.waitFor({ timeout: 30_000 });
    await weight.fill('');
    // Each key is in the field before the next is pressed: typing waits for no scoring.
    for (const [at, key] of ['7', '3', '5'].entries()) {
      await page.keyboard.press(key);
      expect(await weight.inputValue()).toBe('735'.slice(0, at + 1));
    }
    await pane(page)
      .getByText(/places have changed/)
      .waitFor({ timeout: 60_000 });
    // Of 10,001 rows only those in view are in the page.
    expect(await page.getByRole('row').count()).toBeLessThan(100);
  });

  test.each([
    ['taskpane/taskpane.html', 350],
    ['standalone/index.html', 400],
  ])('%s loads less than %i kB of gzipped script at first, office.js apart', async (path, kilobytes) => {
    const html = await readFile(`${inject('dist')}/${path}`, 'utf8');
    const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^":]+\.js)"/g)].map(([, file]) => file);
    expect(scripts.length).toBeGreaterThan(0);
    const sizes = await Promise.all(
      scripts.map(async (file) => {
        const folder = path.slice(0, path.indexOf('/'));
        return gzipSync(new Uint8Array(await readFile(`${inject('dist')}/${folder}/${file}`))).length;
      }),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(kilobytes * 1000);
  });
});
