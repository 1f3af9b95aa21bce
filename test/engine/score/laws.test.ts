import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model } from '../../../src/engine/model/model';
import type { Table } from '../../../src/engine/model/table';
import { effectiveWeights } from '../../../src/engine/score/effective-weights';
import { score } from '../../../src/engine/score/score';
import type { Scorecard } from '../../../src/engine/score/scorecard';
import { indicator, modelOf } from '../tables';

const ids = ['p', 'q', 'r', 's'];

/** Values as tables have them: two decimals, some missing. */
const value = fc.option(
  fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100),
  {
    nil: Number.NaN,
    freq: 8,
  },
);
const table: fc.Arbitrary<Table> = fc.integer({ min: 2, max: 12 }).chain((zones) =>
  fc.tuple(...ids.map(() => fc.array(value, { minLength: zones, maxLength: zones }))).map((columns) => ({
    zones: Array.from({ length: zones }, (_, row) => `zone ${row}`),
    groupings: [
      { name: 'class', groups: Array.from({ length: zones }, (_, row) => (row % 2 ? 'odd' : 'even')) },
    ],
    columns: ids.map((id, j) => ({ id, values: Float64Array.from(columns[j] ?? []) })),
  })),
);

const goalposts = { low: -500, high: 500 };
const weight = fc.integer({ min: 1, max: 100 });
const direction = fc.constantFrom('higher-is-better' as const, 'lower-is-better' as const);
/** Two aspects of two indicators, any weights and directions. */
const modelWith = (more: object): fc.Arbitrary<Model> =>
  fc
    .record({
      directions: fc.tuple(direction, direction, direction, direction),
      weights: fc.tuple(weight, weight, weight, weight, weight, weight),
      weigh: fc.constantFrom('given', 'equal'),
      availability: fc.constantFrom(0, 0.6),
    })
    .map(({ directions, weights, weigh, availability }) =>
      modelOf(
        ids.map((id, j) =>
          indicator(id, { direction: directions[j] ?? 'higher-is-better', goalposts, target: 100 }),
        ),
        {
          weigh: { method: weigh },
          availability,
          rank: { groupings: ['class'] },
          tree: {
            kind: 'aspect',
            id: 'index',
            name: 'Index',
            children: [0, 1].map((a) => ({
              kind: 'aspect',
              id: `aspect ${a}`,
              name: `aspect ${a}`,
              weight: weights[4 + a],
              children: [2 * a, 2 * a + 1].map((j) => ({
                kind: 'indicator',
                id: ids[j],
                weight: weights[j],
              })),
            })),
          },
          ...more,
        },
      ),
    );

const minMax = modelWith({});
const zScore = modelWith({ normalise: { method: 'z-score' } });
const efficacy = modelWith({ normalise: { method: 'efficacy' }, aggregate: { method: 'geometric' } });
const posts = modelWith({ normalise: { method: 'goalposts', cap: 'none' } });
const completion = modelWith({ normalise: { method: 'target-completion' } });
const byRank = modelWith({ normalise: { method: 'percentile', ties: 'average' } });
const distance = modelWith({ normalise: { method: 'distance' }, treat: { method: 'clip' } });
const points = modelWith({ normalise: { method: 'points', steps: 'proportional', cap: null, floor: null } });
const winsorised = modelWith({
  treat: { method: 'winsorise', skewness: 1, kurtosis: 1 },
  impute: { method: 'aspect-mean' },
});
const screened = modelWith({
  screen: { zones: { available: 0.5 }, indicators: { available: 0.5 }, action: 'drop' },
  impute: { method: 'group-median', grouping: 'class' },
});
const aggregations = [
  { method: 'harmonic' },
  { method: 'generalised', power: 0.5 },
  { method: 'median' },
  { method: 'mazziotta-pareto' },
  { method: 'topsis' },
  { method: 'topsis', scaling: 'vector', weights: 'distance', ideal: 'range' },
  { method: 'vikor' },
  { method: 'promethee' },
  { method: 'promethee', preference: 'linear', indifference: 2, strict: 20 },
  { method: 'grey-relational' },
  { method: 'rank-sum-ratio' },
  { method: 'rank-sum-ratio', ranks: 'interpolated' },
  { method: 'copeland' },
  { method: 'borda' },
] as const;
/** Scores of 60 to 100, which every mean can take, aggregated in all ways. */
const aggregated = fc
  .constantFrom(...aggregations)
  .chain((aggregate) => modelWith({ normalise: { method: 'efficacy' }, aggregate }));
const anyModel = fc.oneof(
  aggregated,

  minMax,
  zScore,
  efficacy,
  posts,
  completion,
  byRank,
  distance,
  points,
  winsorised,
  screened,
);
/** Weights found from the data, on the default normalisation. */
const found = fc
  .record({
    method: fc.constantFrom(
      'entropy',
      'critic',
      'standard-deviation',
      'variation',
      'independence',
      'merec',
      'pca',
    ),
    over: fc.constantFrom('aspect', 'all'),
  })
  .chain((weigh) => modelWith({ weigh }));

const row = fc.nat(1000);
const atRow = (list: Table, n: number): number => n % list.zones.length;

/** A table with one cell changed. */
function withValue(from: Table, id: string, at: number, change: (value: number) => number): Table {
  const columns = from.columns.map((column) =>
    column.id === id
      ? { id, values: column.values.map((each, i) => (i === at ? change(each) : each)) }
      : column,
  );
  return { ...from, columns };
}

/** Equal but for the last binary digits. */
function expectClose(a: ArrayLike<number>, b: ArrayLike<number>): void {
  expect(Array.from(a)).toEqual(
    Array.from(b, (each) => (Number.isNaN(each) ? Number.NaN : expect.closeTo(each, 8))),
  );
}

test('Effective weights of the indicators add up to 1', () => {
  fc.assert(
    fc.property(anyModel, (model) => {
      const sum = effectiveWeights(model)
        .filter(({ kind }) => kind === 'indicator')
        .reduce((total, { effective }) => total + effective, 0);
      expect(sum).toBeCloseTo(1, 12);
    }),
  );
});

test('Weights found from the data add up to 1 in every aspect, or none are found', () => {
  fc.assert(
    fc.property(found, table, (model, from) => {
      for (const { shares } of score(model, from).weighings) {
        const sum = shares.reduce((total, share) => total + share, 0);
        expect(shares.every((share) => share >= 0)).toBe(true);
        expect(sum === 0 || Math.abs(sum - 1) < 1e-12).toBe(true);
      }
    }),
  );
});

test('A combination lies between its parts where it is linear', () => {
  const ends = [{ method: 'given' }, { method: 'standard-deviation' }];
  const combined = fc
    .constantFrom('linear', 'game')
    .chain((how) => modelWith({ weigh: { method: 'combination', how, parts: ends } }));
  fc.assert(
    fc.property(combined, table, (model, from) => {
      for (const { shares, parts } of score(model, from).weighings) {
        if (shares.every((share) => share === 0)) continue;
        shares.forEach((share, i) => {
          const each = parts.map((part) => part.shares[i] ?? 0);
          expect(share).toBeGreaterThanOrEqual(Math.min(...each) - 1e-12);
          expect(share).toBeLessThanOrEqual(Math.max(...each) + 1e-12);
        });
      }
    }),
  );
});

/** How a better value of a zone moves its own index and rank. */
function improve(model: Model, from: Table, at: number, id: string, by: number) {
  const better = model.indicators.find((each) => each.id === id)?.direction === 'lower-is-better' ? -by : by;
  const before = score(model, from);
  const after = score(
    model,
    withValue(from, id, at, (each) => each + better),
  );
  return { before, after };
}

const slack = 1e-9;

/** A zone's index is no lower after than before, where it has one both times. */
function expectNoFall(before: Scorecard, after: Scorecard, row: number): void {
  const rose = (after.index[row] ?? 0) - (before.index[row] ?? 0);
  expect(Number.isNaN(rose) || rose >= -slack).toBe(true);
}

const improvement = [
  row,
  fc.constantFrom(...ids),
  fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100),
] as const;

describe('A better value never lowers its own zone', () => {
  test.each([
    ['min-max', minMax],
    ['goalposts', posts],
    ['points', points],
  ])('under %s with arithmetic means: neither index nor rank', (_, models) => {
    fc.assert(
      fc.property(models, table, ...improvement, (model, from, n, id, by) => {
        const at = atRow(from, n);
        const { before, after } = improve(model, from, at, id, by);
        // A column that was constant, or no longer is, comes or goes as a whole: its weight moves, not only its score.
        fc.pre(before.scales.every(({ kind }, j) => kind === after.scales[j]?.kind));
        expectNoFall(before, after, at);
      }),
    );
  });

  test('under the efficacy coefficient with geometric means', () => {
    fc.assert(
      fc.property(
        modelWith({
          normalise: { method: 'efficacy' },
          aggregate: { method: 'geometric' },
          indicators: ids.map((id) => indicator(id)),
        }),
        table,
        ...improvement,
        (model, from, n, id, by) => {
          const at = atRow(from, n);
          const { before, after } = improve(model, from, at, id, by);
          fc.pre(before.scales.every(({ kind }, j) => kind === after.scales[j]?.kind));
          expectNoFall(before, after, at);
        },
      ),
    );
  });

  test('under percentile ranks: not the index', () => {
    fc.assert(
      fc.property(byRank, table, ...improvement, (model, from, n, id, by) => {
        const at = atRow(from, n);
        const { before, after } = improve(model, from, at, id, by);
        fc.pre(before.scales.every(({ kind }, j) => kind === after.scales[j]?.kind));
        expectNoFall(before, after, at);
      }),
    );
  });

  test('under target completion where higher is better', () => {
    const models = modelWith({
      normalise: { method: 'target-completion' },
      indicators: ids.map((id) => indicator(id, { target: 100 })),
    });
    fc.assert(
      fc.property(models, table, ...improvement, (model, from, n, id, by) => {
        const at = atRow(from, n);
        const { before, after } = improve(model, from, at, id, by);
        expectNoFall(before, after, at);
      }),
    );
  });

  // On goalposts nobody else's score moves, so a better value is better under every mean but those that punish an
  // uneven zone, and in every comparison part by part.
  test.each(
    aggregations
      .filter(({ method }) => method !== 'mazziotta-pareto')
      .filter(({ method }) =>
        ['harmonic', 'generalised', 'median', 'copeland', 'borda', 'promethee'].includes(method),
      )
      .map((aggregate) => [JSON.stringify(aggregate), aggregate] as const),
  )('on goalposts, aggregated by %s', (_, aggregate) => {
    const models = modelWith({
      range: { low: 1, high: 100 },
      normalise: { method: 'goalposts', cap: 'both' },
      aggregate,
    });
    fc.assert(
      fc.property(models, table, ...improvement, (model, from, n, id, by) => {
        const at = atRow(from, n);
        const { before, after } = improve(model, from, at, id, by);
        expectNoFall(before, after, at);
      }),
    );
  });

  // Under z-scores the own score rises too (its derivative has the sign of the other zones' variance), but the lead
  // over a rival may shrink, so that the rank can fall.
  test('under z-scores: not the index', () => {
    fc.assert(
      fc.property(zScore, table, ...improvement, (model, from, n, id, by) => {
        const at = atRow(from, n);
        const { before, after } = improve(model, from, at, id, by);
        fc.pre(before.scales.every(({ kind }, j) => kind === after.scales[j]?.kind));
        expectNoFall(before, after, at);
      }),
    );
  });

  test('under min-max: not the rank either', () => {
    fc.assert(
      fc.property(minMax, table, ...improvement, (model, from, n, id, by) => {
        const at = atRow(from, n);
        // A missing value of a rival rescales the rival's weights, which is another change than a better value.
        fc.pre(from.columns.every(({ values }) => !values.some(Number.isNaN)));
        const { before, after } = improve(model, from, at, id, by);
        fc.pre(before.scales.every(({ kind }, j) => kind === after.scales[j]?.kind));
        // Where constant columns leave too few indicators for the availability asked for, nobody has a rank.
        const [was = 0, is = 0] = [before.ranks[at], after.ranks[at]];
        expect(is <= was || (Number.isNaN(is) && Number.isNaN(was))).toBe(true);
      }),
    );
  });
});

describe('No ranks change', () => {
  const nonZero = fc.constantFrom(0.001, 0.1, 10, 10_000, 6.8976);

  test('when an indicator is given in another unit, its goalposts and target too', () => {
    fc.assert(
      fc.property(anyModel, table, nonZero, (model, from, factor) => {
        const scaled = {
          ...model,
          indicators: model.indicators.map((each, j) =>
            j > 0
              ? each
              : {
                  ...each,
                  target: (each.target ?? 1) * factor,
                  goalposts: { low: goalposts.low * factor, high: goalposts.high * factor },
                },
          ),
        };
        const columns = from.columns.map((column, j) =>
          j > 0 ? column : { ...column, values: column.values.map((each) => each * factor) },
        );
        const before = score(model, from);
        const after = score(scaled, { ...from, columns });
        expectClose(after.index, before.index);
        expect(after.ranks).toEqual(before.ranks);
      }),
    );
  });

  test('when the rows come in another order', () => {
    fc.assert(
      fc.property(fc.oneof(anyModel, found), table, (model, from) => {
        const reversed: Table = {
          zones: from.zones.toReversed(),
          groupings: from.groupings.map(({ name, groups }) => ({ name, groups: groups.toReversed() })),
          columns: from.columns.map(({ id, values }) => ({ id, values: values.toReversed() })),
        };
        const before = score(model, from);
        const after = score(model, reversed);
        expectClose(after.index.toReversed(), before.index);
        expect(after.ranks.toReversed()).toEqual(before.ranks);
        expect(after.groupRanks[0]?.ranks.toReversed()).toEqual(before.groupRanks[0]?.ranks);
      }),
    );
  });
});

test('What is remembered equals what is worked out anew, whatever was scored before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyModel, found), { minLength: 2, maxLength: 4 }),
      table,
      row,
      fc.constantFrom(...ids),
      (models, from, n, id) => {
        const changed = withValue(from, id, atRow(from, n), () => 12.34);
        for (const model of [...models, ...models]) {
          for (const each of [from, changed])
            expect(score(model, each)).toEqual(score(structuredClone(model), structuredClone(each)));
        }
      },
    ),
    { numRuns: 30 },
  );
});
