import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, smallFile, zonerank } from './run';

test.each([
  [[], 'Name a command.'],
  [['rank', 'a.xlsx'], 'There is no command “rank”.'],
  [['score'], 'Name the FILE to read.'],
  [['score', 'a.xlsx', 'b.xlsx'], '“b.xlsx” is too many'],
  [['score', 'a.xlsx', '--colour'], 'There is no option --colour here.'],
  [['inspect', 'a.xlsx', '--out', 'b.xlsx'], 'There is no option --out here.'],
  [['score', 'a.xlsx', '--out'], '--out needs a value'],
  [['score', 'a.xlsx', '--out', '--json', '-'], '--out needs a value'],
  [['score', 'a.xlsx', '--in-place=yes'], '--in-place takes no value.'],
  [['score', 'a.xlsx', '--sheet', 'A', '--sheet', 'B'], '--sheet is given twice.'],
  [['score', 'a.xlsx', '--lang', 'fr'], 'There is no language “fr”'],
  [['score', 'a.csv', '--in-place'], 'cannot hold the result sheets'],
  [['score', 'a.xlsm', '--out', 'b.xlsx'], 'ends in .xlsm'],
  [['score', 'a.csv', '--out', 'b.csv'], 'ends in .xlsx'],
  [['score', 'a.xlsx', '--in-place', '--out', 'b.xlsx'], 'Give one of them'],
  [['score', 'a.xlsx', '--json', 'a.xlsx'], 'to be read and written'],
  [['score', 'a.xlsx', '--out', 'b.xlsx', '--json', 'b.xlsx'], 'written twice'],
  [['what-if', 'a.xlsx', '--set', 'x=1'], '--zone is missing.'],
  [['what-if', 'a.xlsx', '--zone', 'A'], '--set is missing.'],
  [['what-if', 'a.xlsx', '--zone', 'A', '--set', '外资'], '--set “外资” cannot be read.'],
  [['what-if', 'a.xlsx', '--zone', 'A', '--set', '+=5'], '--set “+=5” cannot be read.'],
])('%j is misuse: exit code 2, a sentence and where to find help', async (args, sentence) => {
  const { code, out, err } = await zonerank(args);
  expect(err).toContain(sentence);
  expect(err).toMatch(/See: zonerank .*--help/);
  expect([code, out]).toEqual([2, '']);
});

test('misuse of a command points to the help of that command', async () => {
  expect((await zonerank(['score', 'a.xlsx', '--colour'])).err).toContain('See: zonerank score --help');
});

test.each(['inspect', 'score', 'what-if', 'model', 'schema'])(
  '%s --help explains the command in both languages, without a file',
  async (command) => {
    const english = await zonerank([command, '--help']);
    const chinese = await zonerank([command, '--help', '--lang', 'zh-CN']);
    expect(english).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`zonerank ${command}`) });
    expect(chinese).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`zonerank ${command}`) });
    expect(chinese.out).toMatch(/\p{Script=Han}/u);
    expect(english.out).toContain('--lang zh-CN|en');
  },
);

test('--help alone lists every command', async () => {
  const { code, out } = await zonerank(['--help']);
  expect(code).toBe(0);
  expect(out).toMatch(/inspect.*score.*what-if.*model.*schema/s);
});

test.each([
  ['zh_CN.UTF-8', '请写明命令。'],
  ['zh-Hans-CN', '请写明命令。'],
  ['C', 'Name a command.'],
  ['', 'Name a command.'],
])('the locale %j chooses the language where --lang is absent', async (locale, sentence) => {
  expect((await zonerank([], locale)).err).toContain(sentence);
});

test('--lang goes before the locale, and speaks even on a command line that is wrong', async () => {
  expect((await zonerank(['score', '--colour', '--lang', 'zh-CN'])).err).toContain('没有 --colour 这个选项');
  expect((await zonerank(['--lang=en'], 'zh_CN')).err).toContain('Name a command.');
});

test.each([
  ['a file that is not there', () => join(folder(), 'none.xlsx'), 'there is no such file'],
  ['a folder', () => folder(), 'it is a folder'],
])('%s is a problem of the input: exit code 1', async (_what, path, sentence) => {
  const { code, err } = await zonerank(['score', path()]);
  expect(err).toContain(sentence);
  expect(code).toBe(1);
});

test('options may stand before the command and the file', async () => {
  const { code, out } = await zonerank(['--lang', 'zh-CN', 'score', '--sheet', '2024年', smallFile()]);
  expect(out).toContain('综合指数');
  expect(code).toBe(0);
});
