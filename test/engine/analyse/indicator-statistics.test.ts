import { describe, expect, test } from 'vitest';
import { indicatorStatistics } from '../../../src/engine/analyse/indicator-statistics';
import { score } from '../../../src/engine/score/score';
import { indicator, modelOf, tableOf } from '../tables';
import { tai } from './fields';

const of = (values: readonly (number | null)[]) => {
  const rows = Object.fromEntries(values.map((value, i) => [`zone ${i}`, [value]]));
  const [found] = indicatorStatistics(score(modelOf([indicator('x')]), tableOf(['x'], rows)));
  if (!found) throw new Error('No statistics.');
  return found;
};

describe('The statistics of an indicator', () => {
  test('are those of the Technology Achievement Index', () => {
    // numpy and scipy on the patents of the 23 countries: mean, median, std(ddof=1), skew and kurtosis (bias=False),
    // quantile [.25, .75]
    expect(indicatorStatistics(tai)[0]).toEqual({
      id: 'patents',
      name: 'Patents',
      n: 23,
      missing: 0,
      availability: 1,
      zeros: 0,
      unique: 22 / 23,
      min: 8,
      max: 994,
      mean: expect.closeTo(181.82608695652175, 11),
      median: 103,
      sd: expect.closeTo(239.08093954176672, 11),
      skewness: expect.closeTo(2.624653421276515, 12),
      kurtosis: expect.closeTo(6.908732943259096, 12),
      lowerQuartile: 57,
      upperQuartile: 197,
      flags: ['outliers'],
    });
  });

  test('count missing values, zeros and different values', () => {
    // Five of eight zones have a value: 62.5 %, below 65 %. Three of five are 0, two of five differ.
    const found = of([0, 0, 0, 7, 7, null, null, null]);
    expect(found).toMatchObject({ n: 5, missing: 3, availability: 0.625, zeros: 0.6, unique: 0.4 });
    expect(found.flags).toEqual(['low-availability', 'many-zeros', 'few-different']);
  });

  test('do not flag what lies right at a threshold', () => {
    expect(of([0, 1]).flags).toEqual([]);
    expect(of([...Array.from({ length: 13 }, (_, i) => i + 1), ...Array(7).fill(null)]).flags).toEqual([]);
  });

  test('say that a column is constant', () => {
    expect(of([5, 5, 5, 5])).toMatchObject({
      sd: 0,
      skewness: Number.NaN,
      flags: ['few-different', 'constant'],
    });
  });

  test('are NaN where nothing is there, with a single flag', () => {
    const found = of([null, null]);
    expect(found).toMatchObject({ n: 0, missing: 2, mean: Number.NaN, median: Number.NaN });
    expect(found.flags).toEqual(['low-availability']);
  });
});
