import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/engine/model/model';
import { plainModel } from '../../../src/engine/model/plain-model';
import type { Table } from '../../../src/engine/model/table';
import { score } from '../../../src/engine/score/score';
import { countries, indicators, published, ranks, schooling, weights } from '../../examples/oecd-tai';

const table: Table = {
  zones: countries.map(([name]) => name),
  groupings: [],
  columns: indicators.map(({ id }, j) => ({
    id,
    values: Float64Array.from(countries, (row) => Number(row[j + 1])),
  })),
};

function withWeights(given?: readonly number[]): Model {
  const plain = plainModel({
    indicators: indicators.map(({ id, name }, j) => ({
      id,
      name,
      unit: '',
      direction: 'higher-is-better',
      aspects: [],
      weight: given?.[j] ?? null,
    })),
    groupings: [],
  });
  return {
    ...plain,
    range: { low: 0, high: 1 },
    normalise: { method: 'goalposts', cap: 'both' },
    indicators: plain.indicators.map((each, j) => ({ ...each, goalposts: { ...indicators[j]!.goalposts } })),
  };
}

const differences = (method: keyof (typeof ranks)[string], given?: readonly number[]): readonly number[] => {
  const { ranks: computed } = score(withWeights(given), table);
  return table.zones
    .map((country, row) => Math.abs((computed[row] ?? 0) - (ranks[country]?.[method] ?? 0)))
    .filter((difference) => difference > 0);
};

describe('The Technology Achievement Index', () => {
  test('has the published ranking of all 23 countries with goalposts and equal weights', () => {
    expect(differences('equal')).toEqual([]);
  });

  test('has the published ranking with the weights of the budget allocation', () => {
    expect(differences('budget', weights.budget)).toEqual([]);
  });

  // The weights are printed to two decimals only: an independent numpy computation from them differs from the print
  // in these same numbers of places, by neighbours that change over.
  test('has the published ranking with the weights of the factor analysis but for four places', () => {
    expect(differences('factors', weights.factors).length).toBe(4);
    expect(Math.max(...differences('factors', weights.factors))).toBeLessThanOrEqual(1);
  });

  test('has the published ranking with the weights of the analytic hierarchy but for three places', () => {
    expect(differences('hierarchy', weights.hierarchy).length).toBe(3);
    expect(Math.max(...differences('hierarchy', weights.hierarchy))).toBeLessThanOrEqual(2);
  });

  test('has the published values to two decimals', () => {
    const { index, zones } = score(withWeights(), table);
    const off = zones.filter(
      (zone, row) => Math.abs((published[zone] ?? index[row]!) - index[row]!) > 0.0055,
    );
    expect(off).toEqual([]);
  });

  test('does not have the published ranking when the ends of the scale are those of the 23 countries', () => {
    const { ranks: computed } = score({ ...withWeights(), normalise: { method: 'min-max' } }, table);
    expect(table.zones.some((country, row) => computed[row] !== ranks[country]?.equal)).toBe(true);
  });

  test('has the published z-scores of schooling', () => {
    const model: Model = { ...withWeights(), normalise: { method: 'z-score', mean: 0, sd: 1 } };
    const scores = score(model, table).normalised.columns[6]?.values ?? [];
    schooling.zScores.forEach((printed, row) => {
      expect(Math.abs(scores[row]! - printed)).toBeLessThanOrEqual(0.0051);
    });
  });

  test('has the published min-max scores of schooling', () => {
    const scores =
      score({ ...withWeights(), normalise: { method: 'min-max' } }, table).normalised.columns[6]?.values ??
      [];
    schooling.minMax.forEach((printed, row) => {
      expect(Math.abs(scores[row]! - printed)).toBeLessThanOrEqual(0.0051);
    });
  });
});
