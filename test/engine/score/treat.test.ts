import { describe, expect, test } from 'vitest';
import { normalise } from '../../../src/engine/score/normalise';
import { score } from '../../../src/engine/score/score';
import { treat } from '../../../src/engine/score/treat';
import { whatIf } from '../../../src/engine/simulate/what-if';
import { frozen, indicator, modelOf, tableOf, valuesOf } from '../tables';

const column = (...values: (number | null)[]) =>
  tableOf(['x'], Object.fromEntries(values.map((value, row) => [`zone ${row}`, [value]])));
const model = (method: object, more: object = {}) => modelOf([indicator('x', more)], { treat: method });
const close = (numbers: readonly number[]) =>
  numbers.map((each) => (Number.isNaN(each) ? Number.NaN : expect.closeTo(each, 10)));
const treated = (method: object, table: ReturnType<typeof column>) =>
  valuesOf(treat(table, model(method)).table, 'x');

/** Skewed by 100, as in the example of COINr's `winsorise`. */
const outlier = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100];
/** So skewed that one moved point is not enough: after it SKEW 2.41, KURT 4.54 (numpy, formulas of SKEW and KURT). */
const stubborn = [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 50, 400, 3000, 20_000, 100_000, 900_000];

describe('Winsorising', () => {
  // Expected by the algorithm of COINr's R/treat.R, written again in numpy with the formulas of SKEW and KURT.
  test('moves the extreme to the next value until the skew is gone, and names whom it touched', () => {
    const result = treat(column(...outlier), model({ method: 'winsorise' }));
    expect(valuesOf(result.table, 'x')).toEqual([...outlier.slice(0, 11), 30]);
    expect(result.treatments).toEqual([{ kind: 'clip', low: 1, high: 30 }]);
    expect([...result.touched]).toEqual([['x', [11]]]);
    expect(result.issues).toMatchObject([
      {
        code: 'treated',
        severity: 'note',
        at: { indicator: 'x' },
        facts: { how: 'winsorise', count: 1, zones: ['zone 11'] },
      },
    ]);
  });

  test('works at the low end where the skew is to the left', () => {
    expect(treated({ method: 'winsorise' }, column(...outlier.map((each) => -each)))).toEqual([
      ...outlier.slice(0, 11).map((each) => -each),
      -30,
    ]);
  });

  test('moves tied values together, round by round', () => {
    expect(treated({ method: 'winsorise' }, column(...stubborn))).toEqual([
      ...stubborn.slice(0, 14),
      20_000,
      20_000,
    ]);
  });

  test('stops at the most points, keeps what it moved and says what is left', () => {
    const result = treat(column(...stubborn), model({ method: 'winsorise', most: 1 }));
    expect(valuesOf(result.table, 'x').at(-1)).toBe(100_000);
    expect(result.issues).toMatchObject([
      {
        code: 'still-skewed',
        severity: 'warning',
        facts: {
          skewness: expect.closeTo(2.414690189739248, 9),
          kurtosis: expect.closeTo(4.544755725544301, 9),
        },
      },
      { code: 'treated', facts: { count: 1 } },
    ]);
  });

  test('falls back on a logarithm of the original values', () => {
    const most = { method: 'winsorise', most: 1 };
    expect(treated({ ...most, fallback: 'log-plus-1' }, column(...stubborn))).toEqual(
      close(stubborn.map((each) => Math.log(each - 1 + 1))),
    );
    expect(treated({ ...most, fallback: 'log-plus-range' }, column(...stubborn))).toEqual(
      close(stubborn.map((each) => Math.log(each - 1 + 0.01 * 899_999))),
    );
  });

  test('leaves alone what is not skewed, constant, too short, or would become constant', () => {
    for (const values of [
      [1, 2, 3, 4, 5],
      [7, 7, 7, 7, 7],
      [1, 1, 100],
      [0, 0, 0, 0, 0, 0, 100],
    ]) {
      const table = column(...values);
      expect(treat(table, model({ method: 'winsorise' })).table).toBe(table);
    }
  });

  test('has other thresholds where the model says so', () => {
    expect(treated({ method: 'winsorise', skewness: 4 }, column(...outlier))).toEqual(outlier);
  });
});

describe('Clipping', () => {
  test('moves values beyond the quantiles to them', () => {
    // numpy.quantile([1, 2, 4, 8, 50], [.25, .75]) = [2, 8]; by default [.05, .95] = [1.2, 41.6]
    const table = column(1, 2, null, 4, 8, 50);
    expect(treated({ method: 'clip', low: 0.25, high: 0.75 }, table)).toEqual([2, 2, Number.NaN, 4, 8, 8]);
    expect(treated({ method: 'clip' }, table)).toEqual(close([1.2, 2, Number.NaN, 4, 8, 41.6]));
  });
});

describe('Transforming', () => {
  // numpy on [3, 4, 6, 10, 52]: np.log(x), np.log(x - 3 + 1), which are the logarithms of 1, 2, 4, 8 and 50,
  // np.log(x - 3 + 0.49), ((x - 3 + 1)**.5 - 1) / .5
  const table = column(3, 4, 6, 10, 52);
  test.each([
    [{ method: 'log' }, [3, 4, 6, 10, 52].map(Math.log)],
    [{ method: 'log', variant: 'plus-1' }, [1, 2, 4, 8, 50].map(Math.log)],
    [
      { method: 'log', variant: 'plus-range' },
      [-0.7133498878774648, 0.3987761199573678, 1.2499017362143359, 2.0135687975291283, 3.901770628963795],
    ],
    [{ method: 'box-cox' }, [0, 0.8284271247461903, 2, 3.6568542494923806, 12.142135623730951]],
    [{ method: 'box-cox', lambda: 0 }, [1, 2, 4, 8, 50].map(Math.log)],
  ])('%o', (method, expected) => {
    expect(treated(method, table)).toEqual(close(expected));
  });

  test('a value without a logarithm counts as missing and is named', () => {
    const result = treat(column(1, 0, -2, null), model({ method: 'log' }));
    expect(valuesOf(result.table, 'x')).toEqual([0, Number.NaN, Number.NaN, Number.NaN]);
    expect(result.issues.map(({ code, at }) => [code, at.zone])).toEqual([
      ['treated', undefined],
      ['log-not-positive', 'zone 1'],
      ['log-not-positive', 'zone 2'],
    ]);
  });
});

test('An exception of an indicator is completed from the model where the method is the same', () => {
  const general = { method: 'winsorise', most: 1, fallback: 'log-plus-1' } as const;
  const withOwn = (own: object) => treat(column(...stubborn), model(general, { treat: own })).treatments;
  expect(withOwn({ method: 'winsorise', fallback: 'none' })).toEqual([
    { kind: 'clip', low: 1, high: 100_000 },
  ]);
  expect(withOwn({ method: 'none' })).toEqual([{ kind: 'none' }]);
});

test('Without a treatment the table stays the same object', () => {
  const table = column(...outlier);
  expect(treat(table, modelOf([indicator('x')])).table).toBe(table);
});

test('A column without values is left as it is', () => {
  for (const method of ['winsorise', 'clip', 'log', 'box-cox'])
    expect(treated({ method }, column(null, null))).toEqual([Number.NaN, Number.NaN]);
});

test('Its input is left as it was, and the order of the rows does not matter', () => {
  const { table, isUnchanged } = frozen(column(...outlier));
  const forward = treated({ method: 'winsorise' }, table);
  expect(isUnchanged()).toBe(true);
  expect(treated({ method: 'winsorise' }, column(...outlier.toReversed()))).toEqual(forward.toReversed());
});

test('The scorecard normalises treated values and holds them beside the imputed ones', () => {
  const card = score(model({ method: 'winsorise' }), column(...outlier));
  expect(valuesOf(card.imputed, 'x').at(-1)).toBe(100);
  expect(valuesOf(card.treated, 'x').at(-1)).toBe(30);
  expect(card.normalised).toEqual(normalise(card.treated, card.scales, card.model).table);
  expect([card.index[10], card.index[11]]).toEqual([100, 100]);
});

test('Frozen bounds keep the treatment too', () => {
  const change = { kind: 'set', zone: 'zone 10', indicator: 'x', value: 60 } as const;
  const { live, frozen: kept } = whatIf(model({ method: 'winsorise' }), column(...outlier), [change]);
  // Kept: 60 is clipped to 30 as before. Live: 100 moves to 60.
  expect(kept.treatments).toEqual([{ kind: 'clip', low: 1, high: 30 }]);
  expect(valuesOf(kept.treated, 'x').slice(10)).toEqual([30, 30]);
  expect(valuesOf(live.treated, 'x').slice(10)).not.toEqual([30, 30]);
});
