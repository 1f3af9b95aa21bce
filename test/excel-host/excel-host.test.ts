/** The emulated Excel is only worth something if it is as strict as Excel: what it must refuse, and what it must not keep as typed. */
import { describe, expect, test } from 'vitest';
import { ExcelHost } from './excel-host';
import { connect } from './node-transport';
import { typeText } from './typed-text';

function start(): ExcelHost {
  const host = new ExcelHost();
  connect(host);
  return host;
}

/** The code of the error that Excel answers with, '' for none. */
async function codeOf(task: (context: Excel.RequestContext) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      task(context);
      await context.sync();
    });
    return '';
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('Sheet1');

describe('text written into a cell', () => {
  // What Excel in en-US makes of these when typed; serial numbers count from 1900-01-01 = 1 (2024-03-05 is 45356).
  const typed: readonly [string, unknown][] = [
    ['=1+1', { value: 0, formula: '=1+1' }],
    ['007', { value: 7 }],
    ['1,234.5', { value: 1234.5 }],
    ['1e3', { value: 1000 }],
    ['-5', { value: -5 }],
    ['(5)', { value: -5 }],
    ['50%', { value: 0.5, format: '0.00%' }],
    ['2024-03-05', { value: 45356, format: 'm/d/yyyy' }],
    ['3/5/2024', { value: 45356, format: 'm/d/yyyy' }],
    ['1 1/2', { value: 1.5, format: '# ?/?' }],
    ['12:00', { value: 0.5, format: 'h:mm' }],
    ['true', { value: true }],
    ['#n/a', { value: '#N/A', error: true }],
    ['-A1', { value: 0, formula: '=-A1' }],
    ["'=1+1", { value: '=1+1' }],
    ['2024-13-05', { value: '2024-13-05' }],
    ['Zone 1', { value: 'Zone 1' }],
    ['1.2.3', { value: '1.2.3' }],
  ];
  test.each(typed)('%s is taken as if typed', (text, cell) => {
    expect(typeText(text, false)).toEqual(cell);
  });

  test('stays text in a cell whose format is text', () => {
    expect(typeText('007', true)).toEqual({ value: '007' });
    expect(typeText('=1+1', true)).toEqual({ value: '=1+1' });
  });

  test('becomes a date through the real library', async () => {
    const host = start();
    expect(
      await codeOf((context) => {
        sheet(context).getRange('A1:B1').values = [['1/2', "'1/2"]];
      }),
    ).toBe('');
    expect(host.workbook.sheets[0]?.cell(0, 0)?.value).toBe(45293);
    expect(host.workbook.sheets[0]?.cell(0, 1)?.value).toBe('1/2');
  });
});

describe('the emulated Excel refuses', () => {
  const refusals: readonly [string, string, (context: Excel.RequestContext) => void][] = [
    [
      'a sheet that is not there',
      'ItemNotFound',
      ({ workbook }) => workbook.worksheets.getItem('No').delete(),
    ],
    ['a bad address', 'InvalidArgument', (context) => sheet(context).getRange('1A').load('values')],
    [
      'values of another shape than the range',
      'InvalidArgument',
      (context) => {
        sheet(context).getRange('A1:B2').values = [[1], [2]];
      },
    ],
    [
      'a sheet name of 32 characters',
      'InvalidArgument',
      ({ workbook }) => workbook.worksheets.add('x'.repeat(32)),
    ],
    ['a sheet name with a colon', 'InvalidArgument', ({ workbook }) => workbook.worksheets.add('a:b')],
    ['a sheet name that is taken', 'ItemAlreadyExists', ({ workbook }) => workbook.worksheets.add('SHEET1')],
    ['to delete the only sheet', 'InvalidOperation', (context) => sheet(context).delete()],
    [
      'a member that the emulator was not taught',
      'NotImplemented',
      (context) => sheet(context).charts.add('Line', sheet(context).getRange('A1:B2')),
    ],
    [
      'a request of more than 5 MB',
      'RequestPayloadSizeLimitExceeded',
      ({ workbook }) => workbook.customXmlParts.add(`<a>${'x'.repeat(5 * 1024 * 1024)}</a>`),
    ],
  ];
  test.each(refusals)('%s', async (_what, code, task) => {
    start();
    expect(await codeOf(task)).toBe(code);
  });

  test('to write to a protected sheet', async () => {
    const host = start();
    const [first] = host.workbook.sheets;
    if (first) first.protected = true;
    const write = (context: Excel.RequestContext) => {
      sheet(context).getRange('A1').values = [[1]];
    };
    expect(await codeOf(write)).toBe('AccessDenied');
    expect(await codeOf((context) => sheet(context).getRange('A1').load('values'))).toBe('');
  });

  test('an answer of more than 5 MB', async () => {
    const host = start();
    for (let row = 0; row < 200; row += 1) host.workbook.sheets[0]?.type(row, 0, 'x'.repeat(30_000));
    expect(await codeOf((context) => sheet(context).getRange('A1:A200').load('values'))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
  });

  test('a member of a later requirement set than it claims, as the library itself does', async () => {
    connect(new ExcelHost(), '1.9');
    expect(
      await codeOf((context) => sheet(context).getRange('A1').getMergedAreasOrNullObject().load('areaCount')),
    ).toBe('ApiNotFound');
  });
});

describe('the emulated Excel', () => {
  test('keeps what ran before an error, as Excel does', async () => {
    const host = start();
    const code = await codeOf((context) => {
      sheet(context).getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('No').activate();
      sheet(context).getRange('A2').values = [[2]];
    });
    expect(code).toBe('ItemNotFound');
    expect(host.workbook.sheets[0]?.cell(0, 0)?.value).toBe(1);
    expect(host.workbook.sheets[0]?.cell(1, 0)).toBeUndefined();
  });

  test('gives null objects that are null all the way down', async () => {
    start();
    const isNull = await Excel.run(async (context) => {
      const used = context.workbook.worksheets
        .getItemOrNullObject('No')
        .getUsedRangeOrNullObject()
        .load('address');
      await context.sync();
      return used.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test('rewrites formulas when a sheet is renamed, and breaks them when it is deleted', () => {
    const host = start();
    const { workbook } = host;
    const data = workbook.addSheet('My data');
    workbook.sheets[0]?.type(0, 0, "='My data'!A1");
    workbook.renameSheet(data, 'Data');
    expect(workbook.sheets[0]?.cell(0, 0)?.formula).toBe('=Data!A1');
    workbook.deleteSheet(data);
    expect(workbook.sheets[0]?.cell(0, 0)?.formula).toBe('=#REF!A1');
  });

  test('fails at once while a cell is edited, unless asked to wait', async () => {
    const host = start();
    host.beginCellEdit();
    expect(await codeOf((context) => sheet(context).load('name'))).toBe('InvalidOperationInCellEditMode');
    host.endCellEdit();
  });
});
