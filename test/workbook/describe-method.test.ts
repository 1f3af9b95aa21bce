import { describe, expect, test } from 'vitest';
import { score } from '../../src/engine/score/score';
import { en } from '../../src/i18n/en';
import { zhCN } from '../../src/i18n/zh-CN';
import { indicatorText, methodSummary } from '../../src/workbook/describe-method';
import { indicator, modelOf, tableOf } from '../engine/tables';

const table = tableOf(['x'], { A: [100], B: [200], C: [400] });

/** What the Method sheet says of the one indicator, in both languages. */
function texts(normalise: object, more: object = {}): readonly (string | undefined)[] {
  const model = modelOf([indicator('x', more)], { normalise });
  const { scales } = score(model, table);
  const [first] = model.indicators;
  return [en, zhCN].map((messages) => first && indicatorText(first, scales[0], model, messages));
}

describe('The Method sheet says in plain words', () => {
  test.each([
    [
      { method: 'min-max' },
      { direction: { kind: 'target', value: 200 } },
      'Best at 200. Min-max: the best values score 100, 200 away from them 0.',
      '适度指标，最优值 200。极差标准化：最优值得 100 分，相差 200 得 0 分。',
    ],
    [
      { method: 'min-max' },
      { direction: { kind: 'band', low: 150, high: 250 } },
      'Best from 150 to 250. Min-max: the best values score 100, 150 away from them 0.',
      '区间指标，最优区间 150—250。极差标准化：最优值得 100 分，相差 150 得 0 分。',
    ],
    [
      { method: 'goalposts', transform: 'log', cap: 'none' },
      { goalposts: { low: 100, high: 500 } },
      'Higher is better. Goalposts: 100 scores 0, 500 scores 100, logarithms in between.',
      '正向指标。固定上下限：100 得 0 分，500 得 100 分，其间按对数折算。',
    ],
    [
      { method: 'points' },
      { target: 200 },
      'Higher is better. Base and increments: the target 200 gives 80 points.',
      '正向指标。基分加减法：持平目标值 200 得 80 分。',
    ],
    [{ method: 'rank' }, {}, 'Higher is better. Rank: from 0 to 100.', '正向指标。位次法：得分从 0 到 100。'],
  ])('%o of %o', (normalise, more, english, chinese) => {
    expect(texts(normalise, more)).toEqual([english, chinese]);
  });

  test('how the model normalises, screens, fills and treats', () => {
    const model = modelOf([indicator('x')], {
      normalise: { method: 'points' },
      screen: { zones: { available: 0.6 }, indicators: { available: 0.6, zeros: 0.5 }, action: 'drop' },
      impute: { method: 'group-median', grouping: '类别' },
      treat: { method: 'winsorise', fallback: 'log-plus-1' },
    });
    expect(methodSummary(model, zhCN)).toContain(
      '基分加减法：持平目标得 80 分，每超满 5% 加 1 分，每低 5% 减 1 分，100 分封顶，0 分保底；100 分折合 100 分。',
    );
    const said = methodSummary(model, en).join(' ');
    expect(said).toContain(
      'Zones with less than 60% of the values and indicators with less than 60% of the values or more than 50% zeros are left out of the scores.',
    );
    expect(said).toContain('the median of the indicator within the same group of 类别');
    expect(said).toContain('where that is not enough, log(x − min + 1) instead');
  });
});
