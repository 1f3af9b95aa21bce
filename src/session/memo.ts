/** The same function, remembering its last `size` results by the identity of its arguments. */
export function memo<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
  size = 1,
): (...args: Arguments) => Result {
  const entries: { readonly args: Arguments; readonly result: Result }[] = [];
  return (...args) => {
    const at = entries.findIndex((entry) =>
      entry.args.every((value, index) => Object.is(value, args[index])),
    );
    const entry = entries[at] ?? { args, result: compute(...args) };
    if (at >= 0) entries.splice(at, 1);
    entries.unshift(entry);
    entries.length = Math.min(entries.length, size);
    return entry.result;
  };
}
