/** What every adapter of the workbook port must do: one suite, run against each of them. */
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { Refused } from '../../src/engine/issue';
import { STATE_NAMESPACE } from '../../src/workbook/layout';
import type { PlainSheet } from '../../src/workbook/plain-sheet';
import type { CellContent, Results, SheetContent, Workbook, WorkbookInfo } from '../../src/workbook/port';
import { cellStyles } from '../../src/workbook/styles';

/** One workbook under test, and what happens to it from outside. */
export interface Opened {
  readonly workbook: Workbook;
  /** The workbook after it was saved, closed and opened again, with everything written so far. */
  reopen(): Promise<Workbook>;
  /** The workbook after its user gave a sheet another name. */
  rename(sheet: string, name: string): Promise<Workbook>;
}

const rect = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

/** A workbook as its user left it: a table under a merged title, a sheet of notes, a hidden and a protected sheet. */
export const userSheets: readonly PlainSheet[] = [
  {
    name: '指标 2024',
    rows: [
      ['开发区主要指标', null, null, null],
      ['名称', '产值', '占比', '更新'],
      ['滨江 A&B <区>', 1234.5678901234567, 0.142, 45292],
      ['  spaced  ', '1,234', null, null],
      [],
      [
        '合计',
        { formula: 'SUM(B3:B4)', value: 1234.5678901234567 },
        { formula: '1/0', value: { error: '#DIV/0!' } },
      ],
      ['备注', true, false, '换\n行 😀'],
    ],
    formats: [
      { range: rect(2, 1, 5, 1), format: '#,##0.00' },
      { range: rect(2, 2, 5, 2), format: '0.0%' },
      { range: rect(2, 3, 2, 3), format: 'yyyy-mm-dd' },
    ],
    merges: [rect(0, 0, 0, 3)],
    hiddenRows: [3],
    hiddenColumns: [2],
  },
  { name: "Notes 'n' more", rows: [[], [null, 'B2'], [null, null, { formula: '""', value: '' }]] },
  { name: 'Empty', rows: [] },
  { name: 'Hidden', rows: [[1]], hidden: true },
  { name: 'Locked', rows: [['x', 2]], protected: true },
];

/** A state part that says `text`. */
export function statePart(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<state xmlns="${STATE_NAMESPACE}">${escaped}</state>`;
}

/** What a state part says: hosts may lay out the XML around it as they like. */
export function stateText(part: string | null): string | null {
  if (part === null) return null;
  let text = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.write(part).close();
  return text;
}

function sheet(
  key: string,
  name: string,
  rows: SheetContent['rows'],
  more: Partial<SheetContent> = {},
): SheetContent {
  return { key, name, rows, widths: [20, 10], ...more };
}

function results(sheets: readonly SheetContent[], more: Partial<Results> = {}): Results {
  return { sheets, remove: [], state: statePart('{}'), ...more };
}

const text = (value: string): CellContent => ({ value, style: 'text' });
const score = (value: number): CellContent => ({ value, style: 'score' });

/** A result sheet with everything a sheet of ours may hold. */
const ranking = sheet(
  'ranking',
  'Ranking',
  [
    [{ value: 'Ranking 2024', style: 'title' }],
    [],
    [
      { value: 'Zone', style: 'header' },
      { value: 'Index', style: 'header' },
      { value: 'Rank', style: 'header' },
    ],
    [text('滨江 A&B <区>'), score(81.25), { value: 1, formula: 'RANK(B4,B$4:B$5)', style: 'rank' }],
    [text('  spaced  '), score(0.1 + 0.2), { value: 2, formula: 'RANK(B5,B$4:B$5)', style: 'rank' }],
  ],
  {
    freeze: { rows: 3, columns: 1 },
    table: { name: 'ZonerankRanking', range: rect(2, 0, 4, 2) },
    dataBars: [{ range: rect(3, 1, 4, 1), color: '5B8DB8' }],
    merges: [rect(0, 0, 0, 2)],
    print: { landscape: true, repeatRows: [2, 2] },
  },
);
const method = sheet('method', 'Method', [[text('Normalise'), text('min-max')]]);

async function sheetNamed(workbook: Workbook, name: string) {
  const info = await workbook.describe();
  const found = info.sheets.find((each) => each.name === name);
  if (!found) throw new Error(`No sheet ${name}: ${namesOf(info).join(', ')}`);
  return found;
}

async function cellsNamed(workbook: Workbook, name: string) {
  const { id } = await sheetNamed(workbook, name);
  const [cells] = await workbook.read([id]);
  if (!cells) throw new Error('read gave nothing');
  return cells;
}

function namesOf(info: WorkbookInfo): readonly string[] {
  return info.sheets.map((each) => each.name);
}

/** All that can be seen through the port. */
async function everything(workbook: Workbook) {
  const info = await workbook.describe();
  return { info, cells: await workbook.read(info.sheets.map((each) => each.id)) };
}

/** Runs the contract against one adapter; `make` opens a new workbook that holds these sheets, the first active. */
export function contractSuite(name: string, make: (sheets: readonly PlainSheet[]) => Promise<Opened>): void {
  describe(`${name}: describe`, () => {
    test('lists the sheets in tab order with what they are', async () => {
      const { workbook } = await make(userSheets);
      const info = await workbook.describe();
      expect(info.sheets.map(({ id: _, ...rest }) => rest)).toEqual([
        { name: '指标 2024', visible: true, protected: false, rows: 7, columns: 4, ours: null },
        { name: "Notes 'n' more", visible: true, protected: false, rows: 2, columns: 2, ours: null },
        { name: 'Empty', visible: true, protected: false, rows: 0, columns: 0, ours: null },
        { name: 'Hidden', visible: false, protected: false, rows: 1, columns: 1, ours: null },
        { name: 'Locked', visible: true, protected: true, rows: 1, columns: 2, ours: null },
      ]);
      expect(info.active).toBe(info.sheets[0]?.id);
      expect(info.dates).toBe('1900');
      expect(info.state).toBeNull();
      expect(info.issues).toEqual([]);
      expect(new Set(info.sheets.map((each) => each.id)).size).toBe(5);
    });
  });

  describe(`${name}: read`, () => {
    test('gives every kind of value as it is stored', async () => {
      const { workbook } = await make(userSheets);
      const cells = await cellsNamed(workbook, '指标 2024');
      expect({ top: cells.top, left: cells.left, name: cells.name }).toEqual({
        top: 0,
        left: 0,
        name: '指标 2024',
      });
      expect(cells.values).toEqual([
        ['开发区主要指标', null, null, null],
        ['名称', '产值', '占比', '更新'],
        ['滨江 A&B <区>', 1234.5678901234567, 0.142, 45292],
        ['  spaced  ', '1,234', null, null],
        [null, null, null, null],
        ['合计', 1234.5678901234567, { error: '#DIV/0!' }, null],
        ['备注', true, false, '换\n行 😀'],
      ]);
    });

    test('gives number formats of the same shape', async () => {
      const { workbook } = await make(userSheets);
      const { formats } = await cellsNamed(workbook, '指标 2024');
      expect(formats.map((row) => row.length)).toEqual([4, 4, 4, 4, 4, 4, 4]);
      expect(formats[2]).toEqual(['General', '#,##0.00', '0.0%', 'yyyy-mm-dd']);
      expect(formats[1]).toEqual(['General', 'General', 'General', 'General']);
    });

    test('gives merged areas and hidden rows and columns', async () => {
      const { workbook } = await make(userSheets);
      const cells = await cellsNamed(workbook, '指标 2024');
      expect(cells.merges).toEqual([rect(0, 0, 0, 3)]);
      expect(cells.hiddenRows).toEqual([3]);
      expect(cells.hiddenColumns).toEqual([2]);
    });

    test('counts from A1 where the cells begin further down, and takes an empty text for no cell', async () => {
      const { workbook } = await make(userSheets);
      const cells = await cellsNamed(workbook, "Notes 'n' more");
      expect(cells.values).toEqual([
        [null, null],
        [null, 'B2'],
      ]);
    });

    test('gives an empty sheet no rows, and several sheets in the order asked', async () => {
      const { workbook } = await make(userSheets);
      const locked = await sheetNamed(workbook, 'Locked');
      const empty = await sheetNamed(workbook, 'Empty');
      const [first, second] = await workbook.read([locked.id, empty.id]);
      expect(first?.values).toEqual([['x', 2]]);
      expect(second).toEqual({
        sheet: empty.id,
        name: 'Empty',
        top: 0,
        left: 0,
        values: [],
        formats: [],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      });
    });

    test('refuses a sheet that is not there', async () => {
      const { workbook } = await make(userSheets);
      await expect(workbook.read(['no such sheet'])).rejects.toSatisfy(
        (error) => error instanceof Refused && error.issues[0]?.code === 'sheet-unknown',
      );
    });
  });

  describe(`${name}: write`, () => {
    test('adds our sheets at the end, marked as ours, and leaves every sheet of the user as it was', async () => {
      const { workbook, reopen } = await make(userSheets);
      const before = await everything(workbook);
      const written = await workbook.write(results([ranking, method]));
      expect(written).toEqual({
        sheets: [
          { key: 'ranking', name: 'Ranking' },
          { key: 'method', name: 'Method' },
        ],
        issues: [],
      });
      for (const opened of [workbook, await reopen()]) {
        const after = await everything(opened);
        expect(namesOf(after.info)).toEqual([...namesOf(before.info), 'Ranking', 'Method']);
        expect(after.info.sheets.map((each) => each.ours)).toEqual([
          null,
          null,
          null,
          null,
          null,
          'ranking',
          'method',
        ]);
        expect(after.info.sheets.slice(0, 5)).toEqual(before.info.sheets);
        expect(after.cells.slice(0, 5)).toEqual(before.cells);
      }
    });

    test('writes numbers in full precision, formulas with their results, formats and merges', async () => {
      const { workbook, reopen } = await make(userSheets);
      await workbook.write(results([ranking]));
      for (const opened of [workbook, await reopen()]) {
        const cells = await cellsNamed(opened, 'Ranking');
        expect(cells.values).toEqual([
          ['Ranking 2024', null, null],
          [null, null, null],
          ['Zone', 'Index', 'Rank'],
          ['滨江 A&B <区>', 81.25, 1],
          ['  spaced  ', 0.30000000000000004, 2],
        ]);
        expect(cells.formats[4]?.[1]).toBe(cellStyles.score.format);
        expect(cells.formats[4]?.[2]).toBe(cellStyles.rank.format);
        expect(cells.merges).toEqual([rect(0, 0, 0, 2)]);
        expect((await sheetNamed(opened, 'Ranking')).visible).toBe(true);
      }
    });

    test('writes text as text, whatever it looks like', async () => {
      const texts = [
        '=1+1',
        '+1',
        '-1',
        '@SUM(A1)',
        "'quoted",
        '007',
        '12345678901234567890',
        '1/2',
        '2024-01-01',
        'TRUE',
        '#N/A',
        '50%',
        '  both ends  ',
        'two\nlines',
        'tab\there',
        '<a href="x">&amp;</a>',
        '_x0041_',
        '😀 é 开发区',
        'x'.repeat(32767),
      ];
      const { workbook, reopen } = await make(userSheets);
      await workbook.write(
        results([
          sheet(
            'method',
            'Method',
            texts.map((each) => [text(each)]),
          ),
        ]),
      );
      for (const opened of [workbook, await reopen()]) {
        const cells = await cellsNamed(opened, 'Method');
        expect(cells.values.map((row) => row[0])).toEqual(texts);
      }
    });

    test('writes numbers as they are, and a negative zero as zero', async () => {
      const numbers = [0.1, 1 / 3, 1e-300, 1.7976931348623157e308, 9007199254740992, -0];
      const { workbook, reopen } = await make(userSheets);
      await workbook.write(results([sheet('scores', 'Scores', [numbers.map((value) => ({ value }))])]));
      for (const opened of [workbook, await reopen()]) {
        const cells = await cellsNamed(opened, 'Scores');
        expect(cells.values).toEqual([[0.1, 1 / 3, 1e-300, 1.7976931348623157e308, 9007199254740992, 0]]);
      }
    });

    test('replaces our sheet in place the second time, keeping its id, place and name', async () => {
      const { workbook, reopen } = await make(userSheets);
      await workbook.write(results([ranking, method]));
      const before = await workbook.describe();
      await workbook.write(results([sheet('ranking', 'Ranking', [[text('only')]])]));
      for (const opened of [workbook, await reopen()]) {
        const after = await everything(opened);
        expect(namesOf(after.info)).toEqual(namesOf(before));
        expect(after.cells[5]?.values).toEqual([['only']]);
        expect(after.cells[5]?.merges).toEqual([]);
        expect(after.cells[6]?.values).toEqual([['Normalise', 'min-max']]);
      }
      expect((await workbook.describe()).sheets.map((each) => each.id)).toEqual(
        before.sheets.map((each) => each.id),
      );
    });

    test('writing the same again changes nothing that can be seen', async () => {
      const { workbook } = await make(userSheets);
      await workbook.write(results([ranking, method]));
      const before = await everything(workbook);
      const again = await workbook.write(results([ranking, method]));
      expect(again.issues).toEqual([]);
      expect(await everything(workbook)).toEqual(before);
    });

    test('knows our sheet after the user renamed it, and keeps the new name', async () => {
      const opened = await make(userSheets);
      await opened.workbook.write(results([ranking]));
      const { id } = await sheetNamed(opened.workbook, 'Ranking');
      const workbook = await opened.rename(id, '最终排名');
      expect((await sheetNamed(workbook, '最终排名')).ours).toBe('ranking');
      const written = await workbook.write(results([ranking]));
      expect(written.sheets).toEqual([{ key: 'ranking', name: '最终排名' }]);
      expect(written.issues).toEqual([]);
      expect(namesOf(await workbook.describe()).slice(5)).toEqual(['最终排名']);
    });

    test('keeps the ids of the sheets when one of them is renamed', async () => {
      const opened = await make(userSheets);
      const before = await opened.workbook.describe();
      const workbook = await opened.rename(before.sheets[1]?.id ?? '', 'Other');
      const after = await workbook.describe();
      expect(after.sheets.map((each) => each.id)).toEqual(before.sheets.map((each) => each.id));
      expect(namesOf(after)[1]).toBe('Other');
    });

    test("takes another name where a sheet of the user's has it, and says so", async () => {
      const { workbook } = await make([...userSheets, { name: 'ranking', rows: [['mine']] }]);
      const written = await workbook.write(results([ranking]));
      expect(written.sheets).toEqual([{ key: 'ranking', name: 'Ranking (2)' }]);
      expect(written.issues.map(({ code, severity, facts }) => ({ code, severity, facts }))).toEqual([
        { code: 'sheet-name-taken', severity: 'note', facts: { name: 'Ranking', used: 'Ranking (2)' } },
      ]);
      expect((await cellsNamed(workbook, 'ranking')).values).toEqual([['mine']]);
      const again = await workbook.write(results([ranking]));
      expect(again).toEqual({ sheets: [{ key: 'ranking', name: 'Ranking (2)' }], issues: [] });
    });

    test('deletes our sheets of the keys to remove, and no other', async () => {
      const { workbook, reopen } = await make([...userSheets, { name: 'Method', rows: [['mine']] }]);
      await workbook.write(results([ranking, method, sheet('scenario:a', 'Plan A', [[text('a')]])]));
      await workbook.write(results([ranking], { remove: ['method', 'scenario:none'] }));
      for (const opened of [workbook, await reopen()]) {
        const info = await opened.describe();
        expect(info.sheets.slice(5).map(({ name: tab, ours }) => [tab, ours])).toEqual([
          ['Method', null],
          ['Ranking', 'ranking'],
          ['Plan A', 'scenario:a'],
        ]);
      }
    });

    test('gives two native tables of one name different names', async () => {
      const { workbook, reopen } = await make(userSheets);
      const second = { ...ranking, key: 'scores', name: 'Scores' };
      await workbook.write(results([ranking, second]));
      expect((await cellsNamed(await reopen(), 'Scores')).values[2]).toEqual(['Zone', 'Index', 'Rank']);
    });
  });

  describe(`${name}: state`, () => {
    test('carries the state part through writing, saving and writing again', async () => {
      const { workbook, reopen } = await make(userSheets);
      for (const said of [
        '{"a":"<&>\'😀 \\n 开发区]]>"}',
        '{}',
        JSON.stringify({ long: 'é&'.repeat(500_000) }),
      ]) {
        await workbook.write(results([method], { state: statePart(said) }));
        expect(stateText((await workbook.describe()).state)).toBe(said);
        expect(stateText((await (await reopen()).describe()).state)).toBe(said);
      }
    });
  });

  describe(`${name}: all or nothing`, () => {
    const impossible: readonly [string, SheetContent][] = [
      ['a number that is none', sheet('method', 'Method', [[score(Number.NaN)]])],
      ['an infinite number', sheet('method', 'Method', [[score(Number.POSITIVE_INFINITY)]])],
      ['a text too long for a cell', sheet('method', 'Method', [[text('x'.repeat(32768))]])],
      ['a name no sheet can have', sheet('method', 'a/b', [[text('x')]])],
      [
        'a table with two equal headers',
        sheet(
          'method',
          'Method',
          [
            [text('A'), text('a')],
            [score(1), score(2)],
          ],
          {
            table: { name: 'T', range: rect(0, 0, 1, 1) },
          },
        ),
      ],
    ];
    for (const [what, content] of impossible) {
      test(`rejects ${what} and leaves the workbook as it was`, async () => {
        const { workbook } = await make(userSheets);
        await workbook.write(results([ranking], { state: statePart('before') }));
        const before = await everything(workbook);
        const changed = sheet('ranking', 'Ranking', [[text('changed')]]);
        await expect(
          workbook.write(results([changed, content], { state: statePart('after') })),
        ).rejects.toThrow();
        expect(await everything(workbook)).toEqual(before);
      });
    }
  });
}
