import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eigen } from '../../../src/engine/statistics/eigen';

const matrix = (...rows: readonly (readonly number[])[]) => rows.map((row) => Float64Array.from(row));

test('The second difference matrix has the eigenvalues 2 - sqrt(2), 2 and 2 + sqrt(2)', () => {
  // Closed form 2 - 2 cos(k pi / 4); vectors by sin(j k pi / 4), of length 1.
  const { values, vectors } = eigen(matrix([2, -1, 0], [-1, 2, -1], [0, -1, 2]));
  expect(values).toEqual([2 + Math.SQRT2, 2, 2 - Math.SQRT2].map((value) => expect.closeTo(value, 13)));
  expect([...(vectors[2] ?? [])]).toEqual([0.5, Math.SQRT1_2, 0.5].map((value) => expect.closeTo(value, 13)));
  // Entries that cancel: the first of the largest is positive.
  expect([...(vectors[1] ?? [])]).toEqual(
    [Math.SQRT1_2, 0, -Math.SQRT1_2].map((value) => expect.closeTo(value, 13)),
  );
});

test('A matrix that is diagonal already has its diagonal, the largest first', () => {
  expect(eigen(matrix([1, 0], [0, 3])).values).toEqual([3, 1]);
  expect(eigen([])).toEqual({ values: [], vectors: [] });
});

test('Vectors times values give the matrix again', () => {
  const entry = fc.integer({ min: -50, max: 50 });
  const square = fc
    .integer({ min: 1, max: 7 })
    .chain((size) =>
      fc.array(fc.array(entry, { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
    );
  fc.assert(
    fc.property(square, (rows) => {
      const symmetric = rows.map((row, i) => Float64Array.from(row, (each, j) => each + (rows[j]?.[i] ?? 0)));
      const { values, vectors } = eigen(symmetric);
      symmetric.forEach((row, i) => {
        row.forEach((expected, j) => {
          const again = values.reduce(
            (sum, value, k) => sum + value * (vectors[k]?.[i] ?? 0) * (vectors[k]?.[j] ?? 0),
            0,
          );
          expect(again).toBeCloseTo(expected, 9);
        });
      });
    }),
  );
});
