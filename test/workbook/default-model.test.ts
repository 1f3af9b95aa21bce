import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/engine/model/model';
import { score } from '../../src/engine/score/score';
import { defaultModel } from '../../src/workbook/default-model';
import { findTables } from '../../src/workbook/find-table';
import type { CellValue } from '../../src/workbook/port';
import { readTable } from '../../src/workbook/read-table';
import type { Source } from '../../src/workbook/source';
import { sheetOf } from '../support/sheet-of';

function sourceOf(rows: readonly (readonly CellValue[])[]): Source {
  const sheet = sheetOf(rows);
  const { found } = findTables([sheet], { rows: {}, columns: {} });
  if (!found) throw new Error('no table');
  return readTable(sheet, found);
}

/** Effective weights by indicator. */
function effective(model: Model, source: Source): Record<string, number> {
  const { shares } = score(model, source.table);
  return Object.fromEntries(
    shares.filter((each) => each.kind === 'indicator').map((each) => [each.id, each.effective]),
  );
}

const body = [
  ['甲区', '国家级', 1, 2, 3],
  ['乙区', '省级', 4, 5, 6],
  ['丙区', '省级', 7, 9, 8],
];

describe('the default model', () => {
  test('has equal aspects, equal weights within them, and ranks within each grouping', () => {
    const source = sourceOf([
      ['', '', '规模', '', '质量'],
      ['名称', '类别', '产值', '税收', '专利'],
      ...body,
    ]);
    const model = defaultModel(source);
    expect(effective(model, source)).toEqual({ 产值: 0.25, 税收: 0.25, 专利: 0.5 });
    expect(model.rank.groupings).toEqual(['类别']);
  });

  test('takes the points written beside the aspects', () => {
    const source = sourceOf([
      ['', '', '规模（300分）', '', '质量（100分）'],
      ['名称', '类别', '产值', '税收', '专利'],
      ...body,
    ]);
    expect(effective(defaultModel(source), source)).toEqual({ 产值: 0.375, 税收: 0.375, 专利: 0.25 });
  });

  test('takes a row of weights', () => {
    const source = sourceOf([['名称', '类别', '产值', '税收', '专利'], ['权重', '', 50, 30, 20], ...body]);
    expect(effective(defaultModel(source), source)).toEqual({ 产值: 0.5, 税收: 0.3, 专利: 0.2 });
  });

  test('keeps the aspects equal where only some of them have a weight', () => {
    const source = sourceOf([
      ['', '', '规模（300分）', '', '质量'],
      ['名称', '类别', '产值', '税收', '专利'],
      ...body,
    ]);
    expect(effective(defaultModel(source), source)).toEqual({ 产值: 0.25, 税收: 0.25, 专利: 0.5 });
  });
});
