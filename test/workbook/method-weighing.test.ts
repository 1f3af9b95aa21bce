import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/engine/model/model';
import { readModel } from '../../src/engine/model/read-model';
import { score } from '../../src/engine/score/score';
import { scorecardJson } from '../../src/entry/cli/score-json';
import { en } from '../../src/i18n/en';
import { zhCN } from '../../src/i18n/zh-CN';
import { weighingRows } from '../../src/workbook/method-weighing';
import { writeMethod } from '../../src/workbook/write-method';
import { textOf } from '../support/sheet-values';
import { smallModel, smallSource, smallTable } from '../support/small-field';

const weighed = (weigh: object): Model =>
  readModel({ ...smallModel, weigh: { method: 'entropy' }, tree: { ...smallModel.tree, weigh } });
const judged = weighed({
  method: 'ahp',
  judgements: [
    [1, 3],
    [1 / 3, 1],
  ],
});
const values = (model: Model, messages = en) =>
  weighingRows(score(model, smallTable), messages).map((row) =>
    row.map((cell) => (cell && 'value' in cell ? cell.value : null)),
  );

/**
 * By hand from the scores: 外资 0, 50, 100, 25 are 0, 2/7, 4/7, 1/7 of their sum, so that
 * e = (2/7 ln 7/2 + 4/7 ln 7/4 + 1/7 ln 7) / ln 4; 研发 0, 100, 50 (one missing) are 0, 2/3, 1/3.
 */
const e = {
  外资: ((2 / 7) * Math.log(7 / 2) + (4 / 7) * Math.log(7 / 4) + (1 / 7) * Math.log(7)) / Math.log(4),
  研发: ((2 / 3) * Math.log(3 / 2) + (1 / 3) * Math.log(3)) / Math.log(3),
};
const [d, other] = [1 - e.外资, 1 - e.研发];

describe('How weights were found', () => {
  test('is a table of the consistency of judgements and, for each indicator, what the method worked out', () => {
    const rows = values(judged);
    expect(rows[0]).toEqual(['Name', 'Weights', 'Entropy e', 'Utility d = 1 − e', 'Weight']);
    expect(rows[1]?.[0]).toBe('Index');
    expect(rows[1]?.[1]).toContain('λmax = 2, CI = 0, RI = 0, CR = 0.');
    expect(rows[2]?.[0]).toBe('开放');
    expect(rows[3]).toEqual([
      '\u2003外资',
      null,
      expect.closeTo(e.外资, 12),
      expect.closeTo(d, 12),
      expect.closeTo(d / (d + other), 12),
    ]);
    expect(values(judged, zhCN)[0]).toEqual(['名称', '权重', '信息熵值 e', '信息效用值 d', '权重']);
  });

  test('lists the parts of a combination, and its factors', () => {
    const parts = [{ method: 'equal' }, { method: 'given' }];
    const rows = values(weighed({ method: 'combination', how: 'linear', parts, factors: [1, 3] }));
    expect(rows[1]?.[1]).toContain('Factors: 0.25, 0.75.');
    expect(rows.slice(2, 4).map(([, how]) => how)).toEqual([en.sheets.weigh.equal, en.sheets.weigh.given]);
  });

  test('names every convention of the method', () => {
    const how = (weigh: object) => String(values(weighed(weigh))[1]?.[1]);
    expect(how({ method: 'entropy', of: 'values', zeros: 'shift', over: 'all' })).toMatch(
      /Over all indicators at once.*values as measured.*\|min\| \+ 0\.01/,
    );
    expect(how({ method: 'critic', correlation: 'spearman' })).toMatch(/Of the scores.*Spearman/);
    const judgements = [
      [1, 3],
      [1 / 3, 1],
    ];
    expect(how({ method: 'ahp', judgements, solve: 'row-root', randomIndex: 'spssau' })).toMatch(
      /Geometric mean of the rows.*SPSSAU.*CR = 0/,
    );
  });

  test('stands on the Method sheet only where a method found weights', () => {
    const sheetOf = (model: Model) =>
      textOf(
        writeMethod({
          source: smallSource,
          place: '',
          fingerprint: '',
          written: '2026-05-01T09:30:00Z',
          scorecard: score(model, smallTable),
          messages: en,
        }),
      );
    expect(sheetOf(judged)).toContain(en.sheets.method.weighing);
    expect(sheetOf(smallModel)).not.toContain(en.sheets.method.weighing);
    expect(values(smallModel)).toEqual([]);
  });

  test('is in the JSON by aspect, indicators by id', () => {
    const { weighing } = scorecardJson(score(judged, smallTable));
    expect(weighing).toMatchObject({
      index: { method: 'ahp', shares: [0.75, 0.25], consistency: { lambdaMax: 2, ci: 0, ri: 0, cr: 0 } },
      开放: {
        method: 'entropy',
        shares: [expect.closeTo(d / (d + other), 12), expect.closeTo(other / (d + other), 12)],
        indicators: { 外资: { entropy: expect.closeTo(e.外资, 12), utility: expect.closeTo(d, 12) } },
        consistency: null,
        parts: [],
      },
    });
  });
});
