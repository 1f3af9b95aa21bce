import { describe, expect, test } from 'vitest';
import { differences } from '../../../src/engine/analyse/differences';
import { score } from '../../../src/engine/score/score';
import { indicator, modelOf, tableOf } from '../tables';
import { tai, twoLevels } from './fields';

describe('What explains the differences between zones', () => {
  test('is the covariance of what an indicator adds with the index', () => {
    // numpy on min-max scores M and their mean S: cov(M[:, j] / 8, S) / var(S)
    const found = differences(tai);
    if (found.kind === 'none') throw new Error('It comes apart.');
    const expected = [
      0.07858632547762716, 0.19116159073596412, 0.1743316936270926, 0.01570777602096625, 0.15317175808601793,
      0.1345047295126809, 0.16076259587943492, 0.09177353066021601,
    ];
    expect(found.nodes.map(({ share }) => share)).toEqual(
      [1, ...expected].map((share) => expect.closeTo(share, 12)),
    );
  });

  test('adds up within each aspect, missing values or not', () => {
    // A 62, B 54, C 40, D 50 (see fields.ts): mean 51.5, variance times 3 = 110.25 + 6.25 + 132.25 + 2.25 = 251.
    // green adds 20, 36, 4, 0 (mean 15): 10.5 * 5 + 2.5 * 21 + 11.5 * 11 + 1.5 * 15 = 254; open the rest, -3.
    const found = differences(score(twoLevels.model(), twoLevels.table));
    if (found.kind === 'none') throw new Error('It comes apart.');
    const share = Object.fromEntries(found.nodes.map((node) => [node.id, node.share]));
    expect(share).toMatchObject({
      index: expect.closeTo(1, 12),
      open: expect.closeTo(-3 / 251, 12),
      green: expect.closeTo(254 / 251, 12),
      energy: expect.closeTo(254 / 251, 12),
    });
    expect((share.fdi ?? 0) + (share.trade ?? 0)).toBeCloseTo(-3 / 251, 12);
  });

  test('is nothing that can be told where all zones are the same or there is one', () => {
    const model = modelOf([indicator('x', { goalposts: { low: 0, high: 10 } })], {
      normalise: { method: 'goalposts' },
    });
    for (const rows of [{ A: [5], B: [5] }, { A: [5] }]) {
      expect(differences(score(model, tableOf(['x'], rows)))).toMatchObject({
        nodes: [{ share: Number.NaN }, { share: Number.NaN }],
      });
    }
  });

  test('is refused where the scores do not come apart', () => {
    const card = score(twoLevels.model({ aggregate: { method: 'harmonic' } }), twoLevels.table);
    expect(differences(card)).toMatchObject({ kind: 'none' });
  });
});
