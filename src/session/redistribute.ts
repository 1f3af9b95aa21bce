/**
 * The weights of siblings after one of them is set: the unlocked others make room in proportion to what they have
 * (evenly where all of them have 0), so that the sum stays. Same length and order. The new weight is held between 0
 * and what the locked ones leave; where nothing unlocked is left to give or take, the weights stay as they are.
 */
export function redistribute(
  weights: readonly number[],
  at: number,
  weight: number,
  locked: ReadonlySet<number>,
): readonly number[] {
  const sum = total(weights);
  const held = total(weights.filter((_, index) => index !== at && locked.has(index)));
  const free = weights.flatMap((_, index) => (index !== at && !locked.has(index) ? [index] : []));
  if (free.length === 0) return weights;
  const wanted = Math.min(Math.max(weight, 0), Math.max(sum - held, 0));
  const rest = Math.max(sum - held - wanted, 0);
  const had = total(free.map((index) => weights[index] ?? 0));
  return weights.map((each, index) => {
    if (index === at) return wanted;
    if (locked.has(index)) return each;
    return had > 0 ? (each / had) * rest : rest / free.length;
  });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
