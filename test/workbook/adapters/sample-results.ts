import { STATE_NAMESPACE } from '../../../src/workbook/layout';
import type { Results, SheetContent } from '../../../src/workbook/port';

const rect = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

/** A result sheet with a table, bars, formulas, merges, frozen panes and print settings. */
export const rankingSheet: SheetContent = {
  key: 'ranking',
  name: 'Ranking',
  widths: [24, 10, 8],
  rows: [
    [{ value: 'Ranking', style: 'title' }],
    [
      { value: 'Zone', style: 'header' },
      { value: 'Index\n(0-100)', style: 'header' },
      { value: 'Rank', style: 'header' },
    ],
    [
      { value: '滨江 <A&B>', style: 'text' },
      { value: 81.5, style: 'score' },
      { value: 1, formula: 'RANK(B3,B$3:B$4)', style: 'rank' },
    ],
    [
      { value: '=Kaihua', style: 'text' },
      { value: 12.25, style: 'imputed' },
      { value: 2, formula: 'RANK(B4,B$3:B$4)', style: 'rank' },
    ],
  ],
  table: { name: 'ZonerankRanking', range: rect(1, 0, 3, 2) },
  dataBars: [{ range: rect(2, 1, 3, 1), color: '5B8DB8' }],
  freeze: { rows: 2, columns: 1 },
  merges: [rect(0, 0, 0, 2)],
  print: { landscape: true, repeatRows: [1, 1] },
};

export const methodSheet: SheetContent = {
  key: 'method',
  name: 'Method',
  widths: [30, 12],
  rows: [
    [
      { value: 'Weight', style: 'wrapped' },
      { value: 0.25, style: 'weight' },
    ],
    [
      { value: 'Change', style: 'strong' },
      { value: -1.5, style: 'worse' },
    ],
  ],
};

export function resultsOf(sheets: readonly SheetContent[], more: Partial<Results> = {}): Results {
  return { sheets, remove: [], state: `<state xmlns="${STATE_NAMESPACE}">{"a":1}</state>`, ...more };
}
