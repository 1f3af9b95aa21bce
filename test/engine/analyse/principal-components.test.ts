import { describe, expect, test } from 'vitest';
import { principalComponents } from '../../../src/engine/analyse/principal-components';
import { score } from '../../../src/engine/score/score';
import { components as printed } from '../../examples/oecd-tai';
import { indicator, modelOf, tableOf } from '../tables';
import { tai } from './fields';

describe('The principal components of the Technology Achievement Index', () => {
  const components = principalComponents(tai)[0]?.components ?? [];

  test('have the eigenvalues and shares of Table 7 of the Handbook', () => {
    // Printed to one decimal, from unrounded logarithms: an independent numpy computation differs by as much.
    components.forEach(({ eigenvalue, share }, k) => {
      expect(Math.abs(eigenvalue - (printed.eigenvalues[k] ?? 0))).toBeLessThan(0.06);
      expect(Math.abs(100 * share - (printed.percent[k] ?? 0))).toBeLessThan(0.12);
    });
    expect(components).toHaveLength(8);
    expect(components[7]?.cumulative).toBeCloseTo(1, 12);
  });

  test('have the eigenvalues, vectors and loadings that numpy finds', () => {
    // numpy.linalg.eigh(np.corrcoef(X.T)); the first vector with a positive sum, and times the root of its eigenvalue
    const eigenvalues = [
      3.35436121, 1.74606012, 0.98486203, 0.89391573, 0.47119613, 0.29945203, 0.17442218, 0.07573057,
    ];
    const vector = [
      0.05711298287045552, 0.3062455330932692, 0.49992048349327833, -0.1919548291033018, 0.4148046207009717,
      0.49401896088679687, 0.4018965586826976, 0.19633181979568326,
    ];
    expect(components.map(({ eigenvalue }) => eigenvalue)).toEqual(
      eigenvalues.map((value) => expect.closeTo(value, 7)),
    );
    expect([...(components[0]?.vector ?? [])]).toEqual(vector.map((entry) => expect.closeTo(entry, 11)));
    expect(components[0]?.loadings[5]).toBeCloseTo(0.904791540207383, 11);
  });
});

test('Constant items and those without values are left out, and one item has no components', () => {
  const model = modelOf(['a', 'b', 'same', 'none'].map((id) => indicator(id)));
  const table = tableOf(['a', 'b', 'same', 'none'], {
    A: [1, 9, 5, null],
    B: [2, 4, 5, null],
    C: [3, 5, 5, null],
  });
  const [found] = principalComponents(score(model, table));
  expect(found?.items).toEqual(['a', 'b']);
  // Two items: eigenvalues 1 + |r| and 1 - |r|, r = -2 / sqrt(7) by hand: 4 / (sqrt(2) sqrt(14)), squared 4 / 7.
  expect(found?.components[0]?.eigenvalue).toBeCloseTo(1 + Math.sqrt(4 / 7), 12);
  expect(principalComponents(score(modelOf([indicator('a')]), table))).toEqual([]);
});
