/** A number as a field shows it for editing: no grouping, at most `decimals` decimals; one smaller than those in full. */
export function editableNumber(value: number, decimals: number): string {
  const rounded = Number(value.toFixed(decimals));
  if (rounded === 0 && value !== 0) return String(Number(value.toPrecision(4)));
  return String(Object.is(rounded, -0) ? 0 : rounded);
}
