/** A number as a field shows it for editing: no grouping, at most `decimals` decimals. */
export function editableNumber(value: number, decimals: number): string {
  const rounded = Number(value.toFixed(decimals));
  return String(Object.is(rounded, -0) ? 0 : rounded);
}
