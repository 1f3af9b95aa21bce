/** The real office.js (unmodified, in this process) between the adapter and an emulated Excel. */
import { describe, expect, test } from 'vitest';
import { Refused } from '../../../src/engine/issue';
import { officeWorkbook } from '../../../src/workbook/adapters/office-workbook';
import { MARK_NAME } from '../../../src/workbook/layout';
import type { PlainSheet } from '../../../src/workbook/plain-sheet';
import type { Results, SheetContent, Workbook } from '../../../src/workbook/port';
import { ExcelHost } from '../../excel-host/excel-host';
import { HostError } from '../../excel-host/host-error';
import { connect } from '../../excel-host/node-transport';
import { workbookFromSheets } from '../../excel-host/workbook-from-sheets';
import { contractSuite, statePart, userSheets } from '../contract';

function open(sheets: readonly PlainSheet[], apiVersion = '1.14'): { host: ExcelHost; workbook: Workbook } {
  const host = new ExcelHost(workbookFromSheets(sheets));
  connect(host, apiVersion);
  return { host, workbook: officeWorkbook() };
}

contractSuite('office-workbook', async (sheets) => {
  const { host, workbook } = open(sheets);
  return {
    workbook,
    // Excel keeps an open workbook as it is saved: what a new pane sees is what the workbook holds.
    reopen: async () => officeWorkbook(),
    rename: async (id, name) => {
      const sheet = host.workbook.findSheet(id);
      if (!sheet) throw new Error(`no sheet ${id}`);
      host.workbook.renameSheet(sheet, name);
      return workbook;
    },
  };
});

const rect = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const ranking: SheetContent = {
  key: 'ranking',
  name: 'Ranking',
  rows: [
    [{ value: 'Ranking', style: 'title' }],
    [
      { value: 'Zone', style: 'header' },
      { value: 'Index', style: 'header' },
    ],
    [
      { value: '1/2', style: 'text' },
      { value: 80, style: 'score' },
    ],
    [
      { value: '=A1', style: 'text' },
      { value: 70, style: 'score' },
    ],
  ],
  widths: [20, 8.43],
  freeze: { rows: 2, columns: 1 },
  table: { name: 'ZonerankRanking', range: rect(1, 0, 3, 1) },
  dataBars: [{ range: rect(2, 1, 3, 1), color: '5B8DB8' }],
  print: { landscape: true, repeatRows: [1, 1], repeatColumns: [0, 1] },
};
const scores: SheetContent = { key: 'scores', name: 'Scores', rows: [[{ value: 'Zone' }]], widths: [20] };

function results(sheets: readonly SheetContent[], more: Partial<Results> = {}): Results {
  return { sheets, remove: [], state: statePart('{}'), ...more };
}

async function refusal(promise: Promise<unknown>): Promise<readonly string[]> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refused)) throw new Error(`Refused expected, not ${String(error)}`);
  return error.issues.map(({ code }) => code);
}

/** Requests, without the clean-up that ends every Excel.run. */
function trips(host: ExcelHost): number {
  return host.roundTrips.filter(({ request }) =>
    request.Actions.some(({ ActionType, Name }) => ActionType !== 1 && Name !== '_RemoveReference'),
  ).length;
}

/** All that the emulated Excel holds. */
function dump(host: ExcelHost): unknown {
  const { sheets, active, names, xmlParts } = host.workbook;
  return structuredClone({
    active: active.id,
    names: names.map(({ sheet, ...name }) => ({ ...name, sheet: sheet?.id })),
    xmlParts,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: [...sheet.cells()].map(({ row, column, cell }) => ({ row, column, ...cell })),
    })),
  });
}

describe('office-workbook: round trips', () => {
  test('describes a workbook in two, however many sheets it has', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `S${index}`, rows: [[index]] }));
    const { host, workbook } = open(many);
    expect((await workbook.describe()).sheets).toHaveLength(30);
    expect(trips(host)).toBe(2);
  });

  test('reads a table in two, in three where a text looks like an error value', async () => {
    const rows = Array.from({ length: 100 }, (_, row) =>
      Array.from({ length: 40 }, (_, column) => row + column),
    );
    const { host, workbook } = open([
      { name: 'A', rows },
      { name: 'B', rows: [['#N/A', { error: '#N/A' }, '# 3']] },
    ]);
    const [a, b] = (await workbook.describe()).sheets;
    host.roundTrips.length = 0;
    const [cells] = await workbook.read([a?.id ?? '']);
    expect(cells?.values).toEqual(rows);
    expect(trips(host)).toBe(2);
    host.roundTrips.length = 0;
    const [marks] = await workbook.read([b?.id ?? '']);
    expect(marks?.values).toEqual([['#N/A', { error: '#N/A' }, '# 3']]);
    expect(trips(host)).toBe(3);
  });

  test('reads a large table in pieces that stay below the size Excel answers with', async () => {
    const rows = Array.from({ length: 5000 }, (_, row) =>
      Array.from({ length: 40 }, (_, column) => 1 / (row + column + 3)),
    );
    const { host, workbook } = open([{ name: 'A', rows, hiddenRows: [4999] }]);
    const [a] = (await workbook.describe()).sheets;
    host.roundTrips.length = 0;
    const [cells] = await workbook.read([a?.id ?? '']);
    expect(cells?.values).toEqual(rows);
    expect(cells?.hiddenRows).toEqual([4999]);
    // 200,000 cells at 60,000 a trip, and one trip for the size.
    expect(trips(host)).toBe(5);
    expect(Math.max(...host.roundTrips.map(({ bytesDown }) => bytesDown))).toBeLessThan(4_000_000);
  });

  test('reads texts so long that Excel refuses to answer at once', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [String(row).padEnd(3000, 'x')]);
    const { host, workbook } = open([{ name: 'A', rows, merges: [rect(0, 0, 0, 1)], hiddenRows: [2999] }]);
    const [a] = (await workbook.describe()).sheets;
    const [cells] = await workbook.read([a?.id ?? '']);
    expect(cells?.values).toEqual(rows);
    expect(cells?.merges).toEqual([rect(0, 0, 0, 1)]);
    expect(cells?.hiddenRows).toEqual([2999]);
    expect(host.roundTrips.filter(({ error }) => error !== '').map(({ error }) => error)).toEqual([
      'ResponsePayloadSizeLimitExceeded',
    ]);
  });

  test('writes new sheets in five and over old ones in five, and lets go of everything it held', async () => {
    const { host, workbook } = open(userSheets);
    await workbook.write(results([ranking, scores]));
    expect(trips(host)).toBe(5);
    // Excel calculates once for each of the two stages, and redraws once for all of the first.
    expect(host.workbook.calculationSuspensions).toBe(2);
    expect(host.workbook.screenSuspensions).toBe(1);
    host.roundTrips.length = 0;
    await workbook.write(results([ranking, scores]));
    expect(trips(host)).toBe(5);
    await workbook.describe();
    expect(host.references).toBe(0);
  });

  test('writes a large sheet in pieces that stay below the size Excel takes', async () => {
    const { host, workbook } = open(userSheets);
    const rows = Array.from({ length: 3000 }, (_, row) =>
      Array.from({ length: 50 }, (_, column) => ({ value: 1 / (row + column + 3), style: 'score' as const })),
    );
    await workbook.write(results([{ ...scores, rows }]));
    const sheet = host.workbook.findSheet('Scores');
    expect(sheet?.cell(2999, 49)?.value).toBe(1 / 3051);
    expect(Math.max(...host.roundTrips.map(({ bytesUp }) => bytesUp))).toBeLessThan(4_000_000);
  });
});

describe('office-workbook: what Excel then has', () => {
  test('a table, data bars, widths, frozen panes, print titles and formats', async () => {
    const { host, workbook } = open(userSheets);
    await workbook.write(results([ranking]));
    const sheet = host.workbook.findSheet('Ranking');
    expect(sheet?.tables.map(({ name, area }) => ({ name, area }))).toEqual([
      { name: 'ZonerankRanking', area: rect(1, 0, 3, 1) },
    ]);
    expect(sheet?.conditionalFormats.map(({ type, area }) => ({ type, area }))).toEqual([
      { type: 'DataBar', area: rect(2, 1, 3, 1) },
    ]);
    expect(sheet?.conditionalFormats[0]?.settings.get('PositiveFormat.FillColor')).toBe('#5B8DB8');
    expect(sheet?.showGridlines).toBe(false);
    expect(sheet?.frozen).toEqual({ rows: 2, columns: 1 });
    expect(sheet?.pageLayout).toMatchObject({
      orientation: 'Landscape',
      titleRows: '$2:$2',
      titleColumns: '$A:$B',
    });
    // A column of Excel's standard width, 8.43 characters, is 64 pixels or 48 points wide (support.microsoft.com).
    expect(sheet?.columnWidths.get(1)).toBe(48);
    expect(sheet?.cell(1, 0)?.format.get('Font.Bold')).toBe(true);
    expect(sheet?.cell(2, 0)?.value).toBe('1/2');
    expect(sheet?.cell(3, 0)).toMatchObject({ value: '=A1', numberFormat: 'General' });
    expect(sheet?.cell(3, 0)?.formula).toBeUndefined();
  });

  test('the results, on a machine without a printer, where Excel refuses to set up printing', async () => {
    const { host, workbook } = open(userSheets);
    host.interfere((type) => {
      if (type === 'PageLayout') throw new HostError('GeneralException', 'No printer.');
    });
    expect((await workbook.write(results([ranking]))).sheets).toEqual([{ key: 'ranking', name: 'Ranking' }]);
    expect(host.workbook.findSheet('Ranking')?.pageLayout.orientation).toBe('Portrait');
  });

  test('the mark of a sheet of ours is hidden from the user', async () => {
    const { host, workbook } = open(userSheets);
    await workbook.write(results([ranking]));
    expect(host.workbook.names.map(({ name, formula, visible }) => ({ name, formula, visible }))).toEqual([
      { name: MARK_NAME, formula: '="ranking"', visible: false },
    ]);
  });

  test("a formula of the user's that refers to a sheet of ours still does after rewriting", async () => {
    const { host, workbook } = open(userSheets);
    await workbook.write(results([ranking]));
    host.workbook.sheets[2]?.type(0, 0, '=Ranking!B3');
    await workbook.write(results([{ ...ranking, rows: ranking.rows.slice(0, 4) }]));
    expect(host.workbook.sheets[2]?.cell(0, 0)?.formula).toBe('=Ranking!B3');
    expect(host.workbook.findSheet('Ranking')?.tables).toHaveLength(1);
    expect(host.workbook.findSheet('Ranking')?.tables[0]?.name).toBe('ZonerankRanking');
    expect(host.workbook.findSheet('Ranking')?.conditionalFormats).toHaveLength(1);
  });

  test('the sheet and the selection that the user was at, unless a sheet is asked for', async () => {
    const { host, workbook } = open(userSheets);
    const notes = host.workbook.sheets[1];
    if (!notes) throw new Error('no second sheet');
    host.workbook.activate(notes);
    notes.selection = rect(4, 2, 6, 3);
    await workbook.write(results([ranking]));
    expect(host.workbook.active).toBe(notes);
    expect(notes.selection).toEqual(rect(4, 2, 6, 3));
    await workbook.write(results([ranking], { activate: 'ranking' }));
    expect(host.workbook.active.name).toBe('Ranking');
  });

  test('one state part of ours, and those of others', async () => {
    const { host, workbook } = open(userSheets);
    host.workbook.xmlParts.push({ id: '{other}', xml: '<a xmlns="urn:other"/>' });
    const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    await workbook.write(results([ranking], { state: declaration + statePart('one') }));
    await workbook.write(results([ranking], { state: declaration + statePart('two') }));
    expect(host.workbook.xmlParts.map(({ xml }) => xml)).toEqual([
      '<a xmlns="urn:other"/>',
      statePart('two'),
    ]);
  });

  test('works in Excel with no more than ExcelApi 1.9, but for merged areas, which it cannot ask for', async () => {
    const { workbook } = open(userSheets, '1.9');
    const [first] = (await workbook.describe()).sheets;
    const [cells] = await workbook.read([first?.id ?? '']);
    expect(cells?.merges).toEqual([]);
    await workbook.write(results([ranking]));
    await workbook.write(results([ranking], { activate: 'ranking' }));
    expect((await workbook.describe()).sheets.at(-1)?.ours).toBe('ranking');
  });

  test('the cell shown that an issue names', async () => {
    const { host } = open(userSheets);
    const workbook = officeWorkbook();
    await workbook.reveal("Notes 'n' more", 'B2:C3');
    expect(host.workbook.active.name).toBe("Notes 'n' more");
    expect(host.workbook.active.selection).toEqual(rect(1, 1, 2, 2));
    await workbook.reveal('Hidden', 'A1');
    await workbook.reveal('gone', 'A1');
    expect(host.workbook.active.name).toBe("Notes 'n' more");
  });
});

describe('office-workbook: refusals', () => {
  test('a failure at any action of the first stage leaves the workbook as it was', async () => {
    const { host, workbook } = open(userSheets);
    await workbook.write(results([ranking]));
    const before = dump(host);
    const changed = { ...ranking, rows: [[{ value: 'changed' }], ...ranking.rows.slice(1)] };
    let rehearsing = false;
    const failAt = (number: number): void => {
      let count = 0;
      rehearsing = false;
      host.interfere((type, member) => {
        if (type === 'WorksheetCollection' && member === 'Add') rehearsing = true;
        if (!rehearsing) return;
        count += 1;
        if (count === number) throw new HostError('GeneralException', 'Something happened.');
      });
    };
    for (let number = 1; number <= 120; number += 7) {
      failAt(number);
      expect(await refusal(workbook.write(results([changed, scores])))).toEqual(['host-error']);
      expect(dump(host)).toEqual(before);
    }
  });

  test('a failure where rewriting would begin leaves the workbook as it was too', async () => {
    const { host, workbook } = open(userSheets);
    await workbook.write(results([ranking]));
    const before = dump(host);
    host.interfere((type, member) => {
      if (type === 'CustomXmlPartCollection' && member === 'Add')
        throw new HostError('RequestAborted', 'No.');
    });
    expect(await refusal(workbook.write(results([ranking, scores])))).toEqual(['host-busy']);
    expect(dump(host)).toEqual(before);
  });

  test('a failure in the midst of rewriting is told as such and mended by writing again', async () => {
    const { host, workbook } = open(userSheets);
    await workbook.write(results([ranking]));
    host.interfere((type, member) => {
      if (type === 'Range' && member === 'Clear') throw new HostError('GeneralException', 'No.');
    });
    expect(await refusal(workbook.write(results([ranking, scores])))).toEqual(['results-incomplete']);
    expect(host.workbook.sheets.map(({ name }) => name).slice(5)).toEqual(['Ranking']);
    host.interfere(() => {});
    expect((await workbook.write(results([ranking, scores]))).issues).toEqual([]);
    expect(host.workbook.sheets.map(({ name }) => name).slice(5)).toEqual(['Ranking', 'Scores']);
    expect(host.workbook.xmlParts).toHaveLength(1);
  });

  test('a protected structure, and a sheet of ours that the user protected, before anything is touched', async () => {
    const { host, workbook } = open(userSheets);
    await workbook.write(results([ranking]));
    const sheet = host.workbook.findSheet('Ranking');
    if (!sheet) throw new Error('no sheet');
    sheet.protected = true;
    const before = dump(host);
    expect(await refusal(workbook.write(results([ranking, scores])))).toEqual(['sheet-protected']);
    expect(dump(host)).toEqual(before);
    sheet.protected = false;
    host.workbook.structureProtected = true;
    expect((await workbook.describe()).issues.map(({ code }) => code)).toEqual(['structure-protected']);
    expect(await refusal(workbook.write(results([ranking])))).toEqual(['structure-protected']);
  });

  test('waits while the user edits a cell', async () => {
    const { host, workbook } = open(userSheets);
    host.beginCellEdit();
    let isDone = false;
    const info = workbook.describe().then((described) => {
      isDone = true;
      return described;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isDone).toBe(false);
    host.endCellEdit();
    expect((await info).sheets).toHaveLength(5);
  });

  test('says that Excel is busy where it will not wait', async () => {
    const { host, workbook } = open(userSheets);
    host.interfere(() => {
      throw new HostError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    });
    expect(await refusal(workbook.describe())).toEqual(['host-busy']);
  });

  test("names Excel's own code and message for anything else", async () => {
    const { host, workbook } = open(userSheets);
    host.interfere(() => {
      throw new HostError('MemoryLimitReached', 'Too much.');
    });
    const error = await workbook.describe().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refused);
    expect((error as Refused).issues[0]?.facts).toEqual({ code: 'MemoryLimitReached', message: 'Too much.' });
  });
});
