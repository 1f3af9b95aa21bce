import { describe, expect, test } from 'vitest';
import { audit, type CheckId } from '../../../src/engine/analyse/audit';
import { leaveOneOut } from '../../../src/engine/analyse/leave-one-out';
import { readModel } from '../../../src/engine/model/read-model';
import { score } from '../../../src/engine/score/score';
import { indicator, modelOf, tableOf } from '../tables';
import { tai, twoLevels } from './fields';

const checkOf = (checks: ReturnType<typeof audit>, id: CheckId) => checks.find((check) => check.id === id);

/** Rows of `zone: values` from columns. */
const rowsOf = (...columns: readonly (readonly (number | null)[])[]) =>
  Object.fromEntries(
    (columns[0] ?? []).map((_, row) => [`zone ${row}`, columns.map((column) => column[row] ?? null)]),
  );

describe('The audit of the Technology Achievement Index', () => {
  const checks = audit(tai);

  test('finds the outliers of patents, and complete data', () => {
    expect(checkOf(checks, 'indicator-coverage')).toMatchObject({ outcome: 'pass', checked: 8 });
    expect(checkOf(checks, 'zone-coverage')).toMatchObject({ outcome: 'pass', checked: 23 });
    expect(checkOf(checks, 'outliers')).toMatchObject({
      outcome: 'look',
      facts: { found: [{ name: 'Patents', skewness: expect.closeTo(2.624653421276515, 12) }] },
    });
  });

  test('finds that exports hardly show and that alpha rises without them', () => {
    // numpy: the index correlates with exports by 0.0798, with the others by 0.4178 and more; alpha 0.708 rises
    // without exports (0.770), university (0.712) and patents (0.7077).
    expect(checkOf(checks, 'weak')).toMatchObject({
      outcome: 'look',
      facts: { found: [{ name: 'High-tech exports' }] },
    });
    expect(checkOf(checks, 'reliability')).toMatchObject({ outcome: 'pass', facts: { found: [] } });
    expect(checkOf(checks, 'reliability-without')?.facts.found).toMatchObject([
      { name: 'Patents' },
      { name: 'High-tech exports', without: expect.closeTo(0.7704665196834526, 12) },
      { name: 'University science' },
    ]);
  });

  test('finds two dimensions', () => {
    // Table 7 of the Handbook: 41.9 %, two eigenvalues above 1 (the third is 0.98).
    expect(checkOf(checks, 'one-dimension')).toMatchObject({
      outcome: 'look',
      facts: { found: [{ aboveOne: 2, share: expect.closeTo(0.4193, 4) }] },
    });
  });

  test('leaves out what has nothing to look at', () => {
    // One level: no aspect beside the index, nothing left out.
    const ids = checks.map(({ id }) => id);
    expect(ids).not.toContain('parent-fit');
    expect(ids).not.toContain('added-value');
    expect(ids).not.toContain('leave-one-out');
  });
});

describe('An audit', () => {
  test('fails an indicator and a zone with values for fewer than 65 %', () => {
    const rows = rowsOf([1, 2, null, null], [4, 3, 2, 1], [1, 3, 2, 4]);
    const checks = audit(
      score(modelOf(['x', 'y', 'z'].map((id) => indicator(id))), tableOf(['x', 'y', 'z'], rows)),
    );
    expect(checkOf(checks, 'indicator-coverage')).toMatchObject({
      outcome: 'fail',
      facts: { found: [{ name: 'x', share: 0.5 }] },
    });
    // Two of three is 67 %.
    expect(checkOf(checks, 'zone-coverage')).toMatchObject({ outcome: 'pass' });
  });

  test('fails an indicator that significantly goes against its aspect', () => {
    const up = [1, 2, 3, 4, 5, 6, 7, 8];
    const down = [8, 7, 6, 5, 4, 3, 2, 1];
    const noisy = [2, 1, 4, 3, 6, 5, 8, 7];
    const checks = audit(
      score(
        modelOf(['a', 'b', 'c'].map((id) => indicator(id))),
        tableOf(['a', 'b', 'c'], rowsOf(up, noisy, down)),
      ),
    );
    expect(checkOf(checks, 'direction')).toMatchObject({
      outcome: 'fail',
      facts: { found: [{ name: 'c' }] },
    });
    // a and b: r = 1 - 6 * 8 / (8 * 63) = 0.905, by the formula of Spearman on ranks 1 to 8.
    expect(checkOf(checks, 'redundant')).toMatchObject({
      outcome: 'look',
      checked: 3,
      facts: { found: [{ name: 'a', other: 'b', coefficient: expect.closeTo(1 - 48 / 504, 12) }] },
    });
    expect(checkOf(checks, 'reliability')).toMatchObject({ outcome: 'fail' });
  });

  test('finds an indicator that is closer to another aspect', () => {
    const model = readModel({
      schema: 1,
      indicators: ['a', 'b', 'c'].map((id) => indicator(id)),
      tree: {
        kind: 'aspect',
        id: 'index',
        name: 'Index',
        children: [
          {
            kind: 'aspect',
            id: 'p',
            name: 'P',
            children: ['a', 'b'].map((id) => ({ kind: 'indicator', id })),
          },
          { kind: 'aspect', id: 'q', name: 'Q', children: [{ kind: 'indicator', id: 'c' }] },
        ],
      },
    });
    // b is c, its only item; with P it shares the mean of itself and a, which is unlike it.
    const rows = rowsOf([5, 1, 4, 2, 3], [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]);
    const checks = audit(score(model, tableOf(['a', 'b', 'c'], rows)));
    expect(checkOf(checks, 'parent-fit')).toMatchObject({
      outcome: 'look',
      checked: 2,
      facts: { found: [{ name: 'b', aspect: 'P', other: 'Q', otherCoefficient: expect.closeTo(1, 12) }] },
    });
  });

  test('finds an aspect that evens the zones out, and what moves a zone when left out', () => {
    // Open explains -3 / 251 of the variance and green 254 / 251 (differences.test.ts); weights 60 and 40 %.
    const card = score(twoLevels.model(), twoLevels.table);
    const checks = audit(card, leaveOneOut(card.model, twoLevels.table));
    expect(checkOf(checks, 'balance')).toMatchObject({
      outcome: 'fail',
      facts: {
        found: [
          { name: 'Open', weight: 0.6, share: expect.closeTo(-3 / 251, 12) },
          { name: 'Green', weight: 0.4, share: expect.closeTo(254 / 251, 12) },
        ],
      },
    });
    // Four zones: one place counts. Nobody moves without trade.
    expect(checkOf(checks, 'leave-one-out')?.facts.found).toMatchObject([
      { name: 'Open', places: 1 },
      { name: 'fdi', zone: 'A', places: 2 },
      { name: 'Green', places: 2 },
      { name: 'energy', places: 2 },
    ]);
  });

  test('of one zone says what can be said and nothing else', () => {
    const checks = audit(
      score(twoLevels.model({ rank: {} }), tableOf(['fdi', 'trade', 'energy'], { A: [80, 40, 50] })),
    );
    expect(checks.map(({ id }) => id)).toEqual([
      'indicator-coverage',
      'zone-coverage',
      'outliers',
      'low-information',
    ]);
  });
});
