/** The numbers as shares of their sum, adding up to 1; all 0 where the sum is not a positive number. */
export function toShares(numbers: readonly number[]): readonly number[] {
  const sum = numbers.reduce((total, each) => total + each, 0);
  return numbers.map((each) => (sum > 0 && Number.isFinite(sum) ? each / sum : 0));
}
