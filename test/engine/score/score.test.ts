import { beforeAll, describe, expect, test } from 'vitest';
import { hasErrors } from '../../../src/engine/issue';
import { setDirection, setWeight } from '../../../src/engine/model/edit-model';
import { prepareExpressions } from '../../../src/engine/model/expression';
import { score } from '../../../src/engine/score/score';
import { frozen, indicator, modelOf, small, smallIndicators, tableOf } from '../tables';

const leaf = (id: string, weight = 1) => ({ kind: 'indicator', id, weight });
const codes = (...args: Parameters<typeof score>) => score(...args).issues.map(({ code }) => code);

beforeAll(() => prepareExpressions(modelOf([indicator('d', { expression: '1' })])));

describe('A scorecard', () => {
  const table = { ...small, groupings: [{ name: '类别', groups: ['甲', '乙', '甲', '乙'] }] };
  const model = modelOf(smallIndicators, {
    weigh: { method: 'given' },
    tree: {
      kind: 'aspect',
      id: 'index',
      name: 'Index',
      children: [leaf('output', 5), leaf('energy', 3), leaf('growth', 2)],
    },
    rank: { groupings: ['类别'] },
  });

  test('holds indices, ranks and coverage worked out by hand', () => {
    const card = score(model, table);
    // 0.5 output + 0.3 energy + 0.2 growth of the min-max scores; C without energy: (50 + 40 / 3) / 0.7
    const expected = [30, 130 / 3, (50 + 40 / 3) / 0.7, 160 / 3];
    expect([...card.index]).toEqual(expected.map((each) => expect.closeTo(each, 10)));
    expect([...card.ranks]).toEqual([4, 3, 1, 2]);
    expect(card.groupRanks.map(({ ranks }) => [...ranks])).toEqual([[2, 2, 1, 1]]);
    expect([...card.coverage]).toEqual([1, 1, expect.closeTo(0.7, 12), 1]);
    expect(card.index).toBe(card.aspects[0]?.scores);
  });

  test('is the very same for the same model and table, and another for others', () => {
    expect(score(model, table)).toBe(score(model, table));
    const other = setWeight(model, { kind: 'indicator', id: 'growth' }, 9);
    expect(score(other, table).ranks).not.toBe(score(model, table).ranks);
    expect(score(model, table)).toEqual(score(structuredClone(model), structuredClone(table)));
  });

  test('follows an indicator that is edited', () => {
    const reversed = setDirection(model, 'output', 'lower-is-better');
    expect([...(score(model, table).normalised.columns[0]?.values ?? [])].map(Math.round)).toEqual([
      0, 33, 100, 67,
    ]);
    expect([...(score(reversed, table).normalised.columns[0]?.values ?? [])].map(Math.round)).toEqual([
      100, 67, 0, 33,
    ]);
  });

  test('measures against earlier scales where they are given', () => {
    const scales = score(model, table).scales;
    const better = tableOf(['output', 'energy', 'growth'], { A: [70, 2, -5], B: [20, 4, 5] });
    const card = score(model, better, { scales });
    // 70 on the old scale from 10 to 40 is 200.
    expect(card.normalised.columns[0]?.values[0]).toBe(200);
    expect(card.scales).toBe(scales);
    expect(score(model, better).normalised.columns[0]?.values[0]).toBe(100);
  });

  test('leaves its input as it was', () => {
    const { table: input, isUnchanged } = frozen(structuredClone(table));
    score({ ...model, impute: { method: 'mean' } }, input);
    expect(isUnchanged()).toBe(true);
  });
});

describe('Without an index, and with issues instead of an exception, ends', () => {
  const all = (values: ArrayLike<number>) => Array.from(values).every(Number.isNaN);

  test('a single zone under min-max', () => {
    const card = score(modelOf([indicator('x'), indicator('y')]), tableOf(['x', 'y'], { A: [1, 2] }));
    expect(all(card.index) && all(card.ranks)).toBe(true);
    expect(card.issues.map(({ code }) => code)).toEqual(['one-zone', 'nothing-scored']);
  });

  test('a table whose columns are all constant', () => {
    const card = score(
      modelOf([indicator('x'), indicator('y')]),
      tableOf(['x', 'y'], { A: [1, 2], B: [1, 2] }),
    );
    expect(all(card.index)).toBe(true);
    expect(card.issues.map(({ code }) => code)).toEqual([
      'constant-column',
      'constant-column',
      'nothing-scored',
    ]);
  });

  test('an indicator that the table lacks, said once', () => {
    const card = score(modelOf([indicator('x'), indicator('gone')]), tableOf(['x'], { A: [1], B: [2] }));
    expect(all(card.index)).toBe(true);
    expect(card.issues.map(({ code }) => code)).toEqual(['indicator-not-in-table']);
  });

  test('a table without zones', () => {
    const card = score(modelOf([indicator('x')]), tableOf(['x'], {}));
    expect(card.index).toHaveLength(0);
  });

  test('a model whose indicators are not in the table', () => {
    const card = score(modelOf([indicator('x'), indicator('ghost')]), tableOf(['x'], { A: [1], B: [2] }));
    expect(all(card.index)).toBe(true);
    expect(hasErrors(card.issues)).toBe(true);
  });

  test('weights that are all zero', () => {
    const tree = { kind: 'aspect', id: 'index', name: 'Index', children: [leaf('x', 0)] };
    const card = score(
      modelOf([indicator('x')], { tree, weigh: { method: 'given' } }),
      tableOf(['x'], { A: [1], B: [2] }),
    );
    expect(all(card.index)).toBe(true);
    expect(card.issues.map(({ code }) => code)).toContain('weights-zero');
  });

  test('missing values that are refused', () => {
    const card = score(modelOf(smallIndicators, { impute: { method: 'refuse' } }), small);
    expect(all(card.index)).toBe(true);
    expect(card.issues.map(({ code }) => code)).toContain('missing-refused');
  });

  test('a geometric mean of scores that reach 0; on a range from 1 to 100 there is one', () => {
    const geometric = { aggregate: { method: 'geometric' } };
    expect(codes(modelOf(smallIndicators, geometric), small)).toContain('score-not-positive');
    const card = score(modelOf(smallIndicators, { ...geometric, range: { low: 1, high: 100 } }), small);
    expect(card.index.some(Number.isNaN)).toBe(false);
  });

  test('an indicator derived from one that cannot be read', () => {
    const model = modelOf(
      [
        indicator('output'),
        indicator('broken', { expression: 'output +' }),
        indicator('on top', { expression: 'broken * 2' }),
      ],
      {
        tree: { kind: 'aspect', id: 'index', name: 'Index', children: [leaf('output'), leaf('on top')] },
      },
    );
    expect(all(score(model, small).index)).toBe(true);
  });
});

describe('A zone', () => {
  test('alone is scored and first with goalposts', () => {
    const model = modelOf([indicator('x', { goalposts: { low: 0, high: 10 } })], {
      normalise: { method: 'goalposts' },
    });
    const card = score(model, tableOf(['x'], { A: [4] }));
    expect([...card.index, ...card.ranks]).toEqual([40, 1]);
    expect(card.issues).toEqual([]);
  });

  test('without any value has neither index nor rank, and is named', () => {
    const card = score(modelOf([indicator('x')]), tableOf(['x'], { A: [1], B: [2], C: [null] }));
    expect([...card.index]).toEqual([0, 100, Number.NaN]);
    expect([...card.ranks]).toEqual([2, 1, Number.NaN]);
    expect(card.issues).toMatchObject([
      { code: 'data-incomplete', at: { zone: 'C' } },
      { code: 'zone-without-index', at: { zone: 'C' } },
    ]);
  });
});

test('One constant column does not block the ranking: its weight goes to the others, and it is said', () => {
  const card = score(
    modelOf([indicator('x'), indicator('same')]),
    tableOf(['x', 'same'], { A: [1, 5], B: [2, 5], C: [3, 5] }),
  );
  expect([...card.index]).toEqual([0, 50, 100]);
  expect(card.issues).toMatchObject([
    { code: 'constant-column', severity: 'warning', at: { indicator: 'same' } },
  ]);
  expect([...card.coverage]).toEqual([0.5, 0.5, 0.5]);
});

test('The intermediate tables hold what each step gave', () => {
  const model = modelOf([
    indicator('x', { impute: { method: 'mean' } }),
    indicator('d', { expression: 'x * 2' }),
  ]);
  const card = score(model, tableOf(['x'], { A: [1], B: [null], C: [3] }));
  const table = (name: 'derived' | 'imputed' | 'normalised') =>
    card[name].columns.map(({ values }) => [...values]);
  expect(table('derived')).toEqual([
    [1, Number.NaN, 3],
    [2, Number.NaN, 6],
  ]);
  expect(table('imputed')).toEqual([
    [1, 2, 3],
    [2, Number.NaN, 6],
  ]);
  expect(table('normalised')).toEqual([
    [0, 50, 100],
    [0, Number.NaN, 100],
  ]);
  expect([...card.filled]).toEqual([['x', [1]]]);
});

describe('A value too large to calculate with', () => {
  const huge = { code: 'value-too-large', severity: 'error', at: { zone: 'B', indicator: 'x' } };
  const columns = ['x', 'y'];
  const indicators = columns.map((id) => indicator(id));
  const tooLarge = (...args: Parameters<typeof score>) =>
    score(...args).issues.filter(({ code }) => code === 'value-too-large');

  // The width 1.7e308 - -1.7e308 is beyond the largest double, 1.797e308; the square of 1e160 is too.
  test.each([
    ['min-max', [-1.7e308, 1.7e308]],
    ['z-score', [0, 1e160]],
    ['ratio', [1, 1e308]],
  ])('is refused under %s instead of scored wrongly', (method, [low = 0, high = 0]) => {
    const table = tableOf(columns, { A: [low, 1], B: [high, 2], C: [2, 3] });
    const card = score(modelOf(indicators, { normalise: { method } }), table);
    expect(card.issues).toContainEqual(
      expect.objectContaining({ ...huge, facts: { indicator: 'x', value: high } }),
    );
    expect([...(card.normalised.columns[0]?.values ?? [])]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect([...card.index]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test('is refused on frozen scales too', () => {
    const model = modelOf(indicators);
    const { scales } = score(model, tableOf(columns, { A: [1, 1], B: [2, 2] }));
    expect(tooLarge(model, tableOf(columns, { A: [1, 1], B: [1e200, 2] }), { scales })).toMatchObject([huge]);
  });

  test('is named as measured where only its treatment makes it so', () => {
    // (1e40 - 1 + 1) ^ 10 is 1e400.
    const model = modelOf([indicator('x', { treat: { method: 'box-cox', lambda: 10 } })]);
    expect(tooLarge(model, tableOf(['x'], { A: [1], B: [1e40], C: [2] }))).toMatchObject([
      { ...huge, facts: { indicator: 'x', value: 1e40 } },
    ]);
  });

  test('is none whose square is still a number', () => {
    // 0, 5e149 and 1e150 in equal steps.
    const table = tableOf(['x'], { A: [0], B: [5e149], C: [1e150] });
    const byMethod = (method: string) => [
      ...score(modelOf([indicator('x')], { normalise: { method } }), table).index,
    ];
    expect(byMethod('min-max')).toEqual([0, 50, 100]);
    expect(byMethod('z-score')).toEqual([40, 50, 60].map((each) => expect.closeTo(each, 9)));
  });
});
