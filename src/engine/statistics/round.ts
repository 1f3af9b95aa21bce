/** What a decimal half such as 1.005 loses in binary, as a share of the value. */
const BINARY_SLACK = 4 * Number.EPSILON;

/**
 * The value rounded to a number of decimals, halves away from zero, as ROUND in Excel does: 1.005 gives 1.01
 * although its binary value lies a little below. Missing stays missing.
 */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const rounded = Math.floor(Math.abs(value) * factor * (1 + BINARY_SLACK) + 0.5) / factor;
  return value < 0 ? -rounded : rounded;
}
