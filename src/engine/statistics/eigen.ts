/** The eigenvalues of a symmetric matrix, largest first, each with its eigenvector of length 1. */
export interface Eigen {
  readonly values: readonly number[];
  /** One for each eigenvalue. */
  readonly vectors: readonly Float64Array[];
}

/** Sweeps after which even a large matrix has long become diagonal. */
const MOST_SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix given by its rows, by Jacobi rotations. An eigenvector's sign is
 * free: here its entries add up to something positive, or where they cancel its largest entry is positive.
 *
 * Source: Golub & Van Loan (2013), Matrix Computations, on Jacobi methods.
 */
export function eigen(matrix: readonly Float64Array[]): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => row.slice());
  // Row j holds the j-th eigenvector in the making.
  const v = matrix.map((_, i) => Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)));
  const diagonal = a.reduce((most, row, i) => Math.max(most, Math.abs(row[i] as number)), 0);
  const negligible = diagonal * Number.EPSILON * 1e-3;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p]?.[q] as number) <= negligible) continue;
        rotate(a, v, p, q);
        rotated = true;
      }
    }
    if (!rotated) break;
  }
  const order = a.map((row, i) => ({ value: row[i] as number, i })).sort((one, two) => two.value - one.value);
  return {
    values: order.map(({ value }) => value),
    vectors: order.map(({ i }) => withFixedSign(v[i] as Float64Array)),
  };
}

/** Turns two rows and columns so that the entry where they cross is 0. */
function rotate(a: readonly Float64Array[], v: readonly Float64Array[], p: number, q: number): void {
  const rowP = a[p] as Float64Array;
  const rowQ = a[q] as Float64Array;
  const crossing = rowP[q] as number;
  const app = rowP[p] as number;
  const aqq = rowQ[q] as number;
  const theta = (aqq - app) / (2 * crossing);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (const row of a) {
    const x = row[p] as number;
    const y = row[q] as number;
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  for (const [one, two] of [
    [rowP, rowQ],
    [v[p] as Float64Array, v[q] as Float64Array],
  ] as const) {
    for (let j = 0; j < one.length; j++) {
      const x = one[j] as number;
      const y = two[j] as number;
      one[j] = c * x - s * y;
      two[j] = s * x + c * y;
    }
  }
  rowP[q] = 0;
  rowQ[p] = 0;
}

function withFixedSign(vector: Float64Array): Float64Array {
  let sum = 0;
  let largest = 0;
  for (const entry of vector) {
    sum += entry;
    if (Math.abs(entry) > Math.abs(largest) * (1 + 1e-9)) largest = entry;
  }
  const sign = Math.abs(sum) > 1e-9 ? sum : largest;
  return sign < 0 ? vector.map((entry) => -entry) : vector;
}
