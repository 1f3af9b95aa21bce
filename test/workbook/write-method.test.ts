import { describe, expect, test } from 'vitest';
import { issue } from '../../src/engine/issue';
import type { Model } from '../../src/engine/model/model';
import { readModel } from '../../src/engine/model/read-model';
import { score } from '../../src/engine/score/score';
import { en } from '../../src/i18n/en';
import { zhCN } from '../../src/i18n/zh-CN';
import { writeMethod } from '../../src/workbook/write-method';
import { textOf, valuesOf } from '../support/sheet-values';
import { smallModel, smallSource, smallTable } from '../support/small-field';

const about = {
  source: smallSource,
  place: "'2024年'!A2:F9",
  fingerprint: '0123456789abcdef',
  written: '2026-05-01T09:30:00Z',
};
const write = (model: Model, messages = en, source = smallSource) =>
  writeMethod({ ...about, source, scorecard: score(model, smallTable), messages });

/** The rows of the index tree, its header first. */
function tree(model: Model) {
  const rows = valuesOf(write(model));
  const top = rows.findIndex(([name]) => name === 'Name');
  return rows.slice(top, top + 2 + smallModel.tree.children.length + smallModel.indicators.length);
}

describe('the Method sheet', () => {
  test('states source, counts, time, version and fingerprint', () => {
    const text = textOf(write(smallModel));
    expect(text).toContain("'2024年'!A2:F9");
    expect(text).toContain('4 scored, 3 ranked');
    expect(text).toContain('3 in the index; 1 value missing in the table');
    expect(text).toContain('2026-05-01 09:30 UTC');
    expect(text).toContain('Zonerank 0.1.0');
    expect(text).toContain('0123456789abcdef');
  });

  test('gives weights as entered, shares, effective weights and the values the scales were fitted to', () => {
    // Two aspects share the index equally, two indicators share 开放; 能耗 is lower-is-better: its scale runs down.
    expect(tree(smallModel)).toEqual([
      [
        'Name',
        'How it is scored',
        'Unit',
        'Weight',
        'Share',
        'Effective weight',
        'Low end of scale',
        'High end of scale',
        'Missing values',
        'Filled in',
      ],
      ['Index', 'Weighted arithmetic mean, equal weights.', null, null, 1, 1, null, null, null, null],
      ['    开放', 'Weighted arithmetic mean, equal weights.', null, 1, 0.5, 0.5, null, null, null, null],
      [
        '        外资',
        'Higher is better. Min-max: 100 scores 0, 300 scores 100.',
        '万美元',
        1,
        0.5,
        0.25,
        100,
        300,
        0,
        0,
      ],
      ['        研发', 'Higher is better. Min-max: 1 scores 0, 3 scores 100.', '%', 1, 0.5, 0.25, 1, 3, 1, 0],
      ['    绿色', 'Weighted arithmetic mean, equal weights.', null, 1, 0.5, 0.5, null, null, null, null],
      [
        '        能耗',
        'Lower is better. Min-max: 0.5 scores 0, 0.3 scores 100.',
        '吨/万元',
        1,
        1,
        0.5,
        0.5,
        0.3,
        0,
        0,
      ],
    ]);
  });

  test('counts filled values and tells an exception at its indicator', () => {
    const indicators = smallModel.indicators.map((each) =>
      each.id === '研发' ? { ...each, impute: { method: 'mean' as const } } : each,
    );
    const row = tree({ ...smallModel, indicators })[4];
    expect(row?.[1]).toContain('A missing value is filled in with the mean');
    expect(row?.slice(-2)).toEqual([1, 1]);
    expect(textOf(write({ ...smallModel, indicators }))).toContain('treated differently');
    expect(textOf(write(smallModel))).not.toContain('treated differently');
  });

  test('gives a z-score its mean and its standard deviation by n - 1', () => {
    // 外资 100, 200, 300, 150: mean 187.5, squared differences 21875, / 3 = 7291.67, root 85.39126 (worked by hand).
    const rows = tree({ ...smallModel, normalise: { method: 'z-score' } });
    expect(rows[0]?.slice(6, 8)).toEqual(['Mean', 'Standard deviation']);
    expect(rows[3]?.[6]).toBe(187.5);
    expect(rows[3]?.[7]).toBeCloseTo(85.39126, 5);
    expect(rows[3]?.[1]).toBe(
      'Higher is better. Z-score: the mean 187.5 scores 50; 10 points for each standard deviation (85.391) better.',
    );
  });

  test('gives goalposts with their cap, and targets', () => {
    const [fdi, research, energy] = smallModel.indicators;
    if (!fdi || !research || !energy) throw new Error('three indicators');
    const rows = tree({
      ...smallModel,
      normalise: { method: 'goalposts', cap: 'both' },
      indicators: [
        { ...fdi, goalposts: { low: 50, high: 250 } },
        { ...research, target: 2.5, normalise: { method: 'target-completion', cap: 1.2 } },
        { ...energy, goalposts: { low: 0.2, high: 0.6 } },
      ],
    });
    expect(rows[3]?.[1]).toBe(
      'Higher is better. Goalposts: 50 scores 0, 250 scores 100. Capped at both ends.',
    );
    expect(rows[4]?.[1]).toBe(
      'Higher is better. Target completion: the target 2.5 scores 100. At most 1.2 times the target counts.',
    );
    // Lower is better: the larger goalpost gets the lowest score.
    expect(rows[6]?.[1]).toContain('0.6 scores 0, 0.2 scores 100');
  });

  test('lists what was left out with its cell and reason, apart from the other issues', () => {
    const rows = valuesOf(write(smallModel));
    const at = (heading: string) => rows.findIndex(([first]) => first === heading);
    expect(rows[at('Left out') + 1]?.slice(0, 2)).toEqual([
      '2024年!B9',
      'Row left out (“合计”): it is a total. Mark it as a zone if it is one.',
    ]);
    const noticed = rows.slice(at('What was noticed') + 1, at('Conventions') - 1);
    expect(noticed.map(([place]) => place)).toContain('2024年!E6 (德清, 研发)');
    expect(noticed.map(([, , severity]) => severity)).not.toContain('Error');
  });

  test('puts the gravest issues first and counts what it does not list', () => {
    const many = Array.from({ length: 230 }, (_each, row) =>
      issue('missing-mark', { mark: '—' }, { sheet: '2024年', cell: `E${row + 6}` }),
    );
    const grave = issue('unit-mix', { indicator: '外资', low: 1, high: 10000, ratio: 10000 });
    const rows = valuesOf(write(smallModel, en, { ...smallSource, issues: [...many, grave] }));
    const top = rows.findIndex(([first]) => first === 'What was noticed') + 1;
    expect(rows[top]?.[2]).toBe('Warning');
    expect(rows.filter(([place]) => String(place).startsWith('2024年!E'))).toHaveLength(200);
    expect(rows.flat()).toContain('and 30 more of this kind');
  });

  test('names the zones that are scored and not ranked, and the tie rule in use', () => {
    const text = textOf(write({ ...smallModel, rank: { ...smallModel.rank, decimals: 2 } }));
    expect(text).toContain('南浔');
    expect(text).toContain('rounded to 2 decimals first');
    expect(textOf(write(smallModel))).toContain('1e-12');
  });

  test('says how a derived indicator is worked out', () => {
    const [fdi, ...others] = smallModel.indicators;
    if (!fdi) throw new Error('three indicators');
    const scorecard = score(smallModel, smallTable);
    const derived = { ...smallModel, indicators: [{ ...fdi, expression: '外资 / 面积' }, ...others] };
    const sheet = writeMethod({ ...about, scorecard: { ...scorecard, model: derived }, messages: en });
    expect(textOf(sheet)).toContain('Worked out as 外资 / 面积.');
  });

  test('speaks Chinese throughout', () => {
    const sheet = write(smallModel, zhCN);
    expect(sheet.name).toBe('方法');
    const text = textOf(sheet);
    expect(text).toContain('正向指标。极差标准化：100 得 0 分，300 得 100 分。');
    expect(text).toContain('逆向指标。极差标准化：0.5 得 0 分，0.3 得 100 分。');
    expect(text).not.toMatch(/\b(the|zone|score|weight)\b/i);
  });
});

describe('the Method sheet of other ways to aggregate, rank and adjust', () => {
  test.each([
    [{ method: 'topsis', scaling: 'vector', weights: 'distance' }, 'TOPSIS', 'within the squared distances'],
    [{ method: 'mazziotta-pareto', deviation: 'sample' }, 'Mazziotta-Pareto', 'sample standard deviation'],
    [{ method: 'grey-relational', rho: 0.3 }, 'Grey relational', 'ρ = 0.3'],
    [{ method: 'generalised', power: -2 }, 'generalised mean', 'power -2'],
  ])('names the convention of %o', (aggregate, ...words) => {
    const text = textOf(write(readModel({ ...smallModel, aggregate })));
    for (const word of words) expect(text).toContain(word);
  });

  test('says how ranks are shared', () => {
    const model = { ...smallModel, rank: { ...smallModel.rank, ties: 'dense' as const } };
    expect(textOf(write(model))).toContain('(1, 2, 2, 3)');
    expect(textOf(write(model, zhCN))).toContain('（1、2、2、3）');
  });

  test('lists bonus items with reasons and vetoes with the zones they fall on', () => {
    const model = readModel({
      ...smallModel,
      adjust: {
        items: [
          { kind: 'column', name: '专利加分', column: '外资', points: 0.01, cap: 2 },
          { kind: 'zones', name: '考核', points: [{ zone: '安吉', points: 3, reason: '试点' }] },
        ],
        bonusCap: 4,
        vetoes: [{ name: '安全事故', by: { kind: 'zones', zones: ['长兴'] }, effect: { kind: 'last' } }],
      },
    });
    const english = textOf(write(model));
    for (const word of ['All bonuses together at most 4.', '0.01 points for each unit of “外资”, at most 2'])
      expect(english).toContain(word);
    expect(english).toContain('安吉: 3 (试点).');
    expect(english).toContain('安全事故: a zone it falls on is ranked behind all others. Falls on 长兴.');
    expect(textOf(write(model, zhCN))).toContain('安全事故：被否决者排在其他开发区之后。涉及长兴。');
  });
});
