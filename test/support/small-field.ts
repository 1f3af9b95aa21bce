import type { Model } from '../../src/engine/model/model';
import { plainModel } from '../../src/engine/model/plain-model';
import type { Table } from '../../src/engine/model/table';
import type { FoundTable, Source } from '../../src/workbook/source';

/**
 * Four zones by three indicators, small enough to score by hand (min-max 0-100, equal weights):
 *
 *            外资   研发   能耗 | 外资  研发  能耗 | 开放   绿色  | index  rank
 *   安吉      100    1     0.5  |   0     0     0   |   0     0   |   0      3
 *   德清      200    -     0.3  |  50     -   100   |  50   100   |  75      1
 *   长兴      300    3     0.4  | 100   100    50   | 100    50   |  75      1
 *   南浔      150    2     0.5  |  25    50     0   |  37.5   0   |  18.75   not ranked
 */
export const smallTable: Table = {
  zones: ['安吉', '德清', '长兴', '南浔'],
  groupings: [{ name: '类别', groups: ['国家级', '省级', '省级', '省级'] }],
  columns: [
    { id: '外资', values: Float64Array.of(100, 200, 300, 150) },
    { id: '研发', values: Float64Array.of(1, Number.NaN, 3, 2) },
    { id: '能耗', values: Float64Array.of(0.5, 0.3, 0.4, 0.5) },
  ],
};

const indicators = [
  { id: '外资', name: '外资', unit: '万美元', direction: 'higher-is-better', aspects: ['开放'] },
  { id: '研发', name: '研发', unit: '%', direction: 'higher-is-better', aspects: ['开放'] },
  { id: '能耗', name: '能耗', unit: '吨/万元', direction: 'lower-is-better', aspects: ['绿色'] },
] as const;

const plain = plainModel({ indicators, groupings: ['类别'] });

export const smallModel: Model = { ...plain, rank: { ...plain.rank, unranked: ['南浔'] } };

const found: FoundTable = {
  sheet: '1',
  sheetName: '2024年',
  range: { top: 1, left: 0, bottom: 8, right: 5 },
  bodyTop: 4,
  nameColumn: 1,
  groups: [{ column: 2, name: '类别' }],
  indicators: indicators.map((indicator, at) => ({
    ...indicator,
    column: 3 + at,
    directionWord: indicator.direction === 'lower-is-better' ? '能耗' : '',
    weight: null,
    headerRow: 2,
  })),
  sections: null,
  aspectWeights: [],
  zones: smallTable.zones.map((name, at) => ({ row: 4 + at, name })),
  leftOutRows: [{ row: 8, reason: 'total', text: '合计' }],
  leftOutColumns: [{ column: 0, reason: 'serial', text: '序号' }],
  issues: [],
};

/** The small table as if it had been read from the sheet 2024年, with a total and a serial number left out. */
export const smallSource: Source = {
  found,
  table: smallTable,
  issues: [
    {
      code: 'row-left-out',
      severity: 'note',
      at: { sheet: '2024年', cell: 'B9' },
      facts: { reason: 'total', text: '合计' },
    },
    {
      code: 'missing-mark',
      severity: 'note',
      at: { sheet: '2024年', cell: 'E6', zone: '德清', indicator: '研发' },
      facts: { mark: '—' },
    },
  ],
};
