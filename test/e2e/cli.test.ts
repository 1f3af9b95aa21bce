// The built command line as it is installed: one file, run as a program of its own.
import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';

const program = join(inject('dist'), 'cli/zonerank.mjs');
const samples = fileURLToPath(new URL('../../assets/samples/', import.meta.url));
const index = [`${samples}oecd-tai.xlsx`, '--model', `${samples}oecd-tai.model.json`];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zonerank-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in an empty folder of its own. */
function zonerank(...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...words],
      { cwd: folder, maxBuffer: 64e6 },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

const scoredSchema = z.object({
  zones: z.array(z.object({ name: z.string(), index: z.number(), rank: z.number() })),
});
async function ranked(...words: string[]) {
  const { zones } = scoredSchema.parse(JSON.parse((await zonerank('score', ...words, '--json', '-')).out));
  return zones.toSorted((a, b) => a.rank - b.rank);
}

describe('the built command line', () => {
  test.runIf(process.platform !== 'win32')('is executable and says what runs it', async () => {
    await access(program, constants.X_OK);
    expect(await readFile(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test('gives the published ranking of the Technology Achievement Index', async () => {
    // OECD/JRC (2008), Handbook on Constructing Composite Indicators, Table 23.
    const first = (await ranked(...index)).slice(0, 5).map(({ name }) => name);
    expect(first).toEqual(['Finland', 'United States', 'Sweden', 'Japan', 'Korea']);
  });

  test('a what-if raises the index by the share of the change', async () => {
    const { code, out } = await zonerank(
      'what-if',
      ...index,
      '--zone',
      'Sweden',
      '--set',
      'Patents=994',
      '--lang',
      'en',
    );
    expect(code).toBe(0);
    // By hand: one of eight equal shares goes from 271/994 to 1, which is 723/994/8 = 0.0909 more: 0.703 to 0.794,
    // past Finland's 0.744.
    expect(out).toMatch(/^Index\s.*\+0\.09\d*$/m);
    expect(out).toMatch(/^Rank\s+3\s+1\s/m);
  });

  test('a scored workbook, scored again, gives the same to the last digit', async () => {
    const scored = join(folder, 'scored.xlsx');
    expect((await zonerank('score', ...index, '--out', scored)).code).toBe(0);
    expect(await ranked(scored)).toEqual(await ranked(...index));
  });

  test('a model is written as JSON, and its schema', async () => {
    const model = await zonerank('model', `${samples}zones-zh.xlsx`);
    expect(JSON.parse(model.out)).toMatchObject({ schema: 1 });
    expect(JSON.parse((await zonerank('schema')).out)).toMatchObject({ type: 'object' });
  });

  test('speaks Chinese', async () => {
    const { out } = await zonerank('score', ...index, '--lang', 'zh-CN');
    expect(out).toContain('位次');
  });
});

describe('the exit code', () => {
  test('is 0 for help', async () => expect((await zonerank('--help')).code).toBe(0));

  test('is 1 for input with problems, which are listed and leave nothing written', async () => {
    await writeFile(join(folder, 'text.csv'), 'zone,output\na,much\nb,little\n');
    const { code, err } = await zonerank('score', 'text.csv', '--out', 'never.xlsx', '--lang', 'en');
    expect(code).toBe(1);
    expect(err).toContain('error: ');
    await expect(access(join(folder, 'never.xlsx'))).rejects.toThrow();
  });

  test('is 2 for misuse', async () => {
    expect((await zonerank('nonsense')).code).toBe(2);
    expect((await zonerank('score')).code).toBe(2);
  });
});
