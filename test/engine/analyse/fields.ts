import type { Model } from '../../../src/engine/model/model';
import { readModel } from '../../../src/engine/model/read-model';
import { score } from '../../../src/engine/score/score';
import type { Scorecard } from '../../../src/engine/score/scorecard';
import { countries, indicators } from '../../examples/oecd-tai';
import { indicator, modelOf, tableOf } from '../tables';

/** The Technology Achievement Index, min-max on its 23 countries to 0-100, equal weights. */
export const tai: Scorecard = score(
  modelOf(indicators.map(({ id, name }) => indicator(id, { name }))),
  tableOf(
    indicators.map(({ id }) => id),
    Object.fromEntries(countries.map(([name, ...values]) => [name, values])),
  ),
);

/**
 * Goalposts 0-100 make values scores. `open` weighs 60 (fdi 3, trade 1), `green` 40 (energy alone). C lacks fdi, D lacks
 * energy.
 *
 *       fdi  trade  energy   open                        green  index
 *   A    80     40      50   0.75*80 + 0.25*40 = 70         50  0.6*70 + 0.4*50 = 62
 *   B    20     60      90   30                             90  18 + 36 = 54
 *   C     -     60      10   60 (trade alone)               10  36 + 4 = 40
 *   D    40     80       -   50                              -  50 (open alone)
 */
export const twoLevels = {
  table: tableOf(
    ['fdi', 'trade', 'energy'],
    { A: [80, 40, 50], B: [20, 60, 90], C: [null, 60, 10], D: [40, 80, null] },
    [{ name: '类别', groups: ['国家级', '省级', '省级', '国家级'] }],
  ),
  model: (more: object = {}): Model =>
    readModel({
      schema: 1,
      indicators: ['fdi', 'trade', 'energy'].map((id) => indicator(id, { goalposts: { low: 0, high: 100 } })),
      normalise: { method: 'goalposts', cap: 'none' },
      weigh: { method: 'given' },
      rank: { groupings: ['类别'] },
      tree: {
        kind: 'aspect',
        id: 'index',
        name: 'Index',
        children: [
          {
            kind: 'aspect',
            id: 'open',
            name: 'Open',
            weight: 60,
            children: [
              { kind: 'indicator', id: 'fdi', weight: 3 },
              { kind: 'indicator', id: 'trade', weight: 1 },
            ],
          },
          {
            kind: 'aspect',
            id: 'green',
            name: 'Green',
            weight: 40,
            children: [{ kind: 'indicator', id: 'energy' }],
          },
        ],
      },
      ...more,
    }),
};
