import { expect, test } from 'vitest';
import type { Model } from '../../src/engine/model/model';
import { score } from '../../src/engine/score/score';
import { en } from '../../src/i18n/en';
import { writeScores } from '../../src/workbook/write-scores';
import { valuesOf } from '../support/sheet-values';
import { smallModel, smallTable } from '../support/small-field';

const write = (model: Model) => writeScores({ scorecard: score(model, smallTable), messages: en });

test('heads the indicators by aspect, name and unit and lists zones in the order of the table', () => {
  const rows = valuesOf(write(smallModel)).slice(3);
  expect(rows.slice(0, 3)).toEqual([
    ['Aspect', null, '开放', null, '绿色'],
    ['Indicator', '类别', '外资', '研发', '能耗'],
    ['Unit', null, '万美元', '%', '吨/万元'],
  ]);
  // Worked by hand in small-field.ts; (0.4 - 0.5) / (0.3 - 0.5) carries binary dust.
  expect(rows.slice(3)).toEqual([
    ['安吉', '国家级', 0, 0, 0],
    ['德清', '省级', 50, null, 100],
    ['长兴', '省级', 100, 100, expect.closeTo(50, 9)],
    ['南浔', '省级', 25, 50, 0],
  ]);
});

test('joins the header cells of an aspect over its indicators', () => {
  expect(write(smallModel).merges).toEqual([{ top: 3, bottom: 3, left: 2, right: 3 }]);
});

test('marks a score whose value was filled in', () => {
  const sheet = write({ ...smallModel, impute: { method: 'mean' } });
  // The mean of 1, 3 and 2 is 2, half way from 1 to 3.
  expect(sheet.rows[7]?.[3]).toEqual({ value: 50, style: 'imputed' });
  expect(sheet.rows[6]?.[3]?.style).toBe('score');
});

test('shows an indicator that stands in no aspect last and says so', () => {
  const { tree } = smallModel;
  const outside = { ...smallModel, tree: { ...tree, children: tree.children.slice(1) } };
  expect(valuesOf(write(outside)).slice(3, 5)).toEqual([
    ['Aspect', null, '绿色', 'Not in the index', 'Not in the index'],
    ['Indicator', '类别', '能耗', '外资', '研发'],
  ]);
});

test('gives nested aspects a header row for each level', () => {
  const { tree } = smallModel;
  const nested: Model = {
    ...smallModel,
    tree: {
      ...tree,
      children: [{ kind: 'aspect', id: '上', name: '上', weight: 1, children: tree.children }],
    },
  };
  const sheet = write(nested);
  expect(valuesOf(sheet).slice(3, 5)).toEqual([
    ['Aspect', null, '上', null, null],
    ['Aspect, level 2', null, '开放', null, '绿色'],
  ]);
  expect(sheet.merges).toEqual([
    { top: 3, bottom: 3, left: 2, right: 4 },
    { top: 4, bottom: 4, left: 2, right: 3 },
  ]);
});

test('keeps all header rows and the zones in view', () => {
  expect(write(smallModel).freeze).toEqual({ rows: 6, columns: 1 });
});
