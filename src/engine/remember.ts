/**
 * `compute`, remembering for each key its last result, which is given again while the settings are the same.
 * Keys are arrays or objects that are never changed in place, so the memory cannot be told from computing anew;
 * it goes when the key goes.
 */
export function remember<Key extends object, Result, Settings = void>(
  compute: (key: Key, settings: Settings) => Result,
  same: (a: Settings, b: Settings) => boolean = Object.is,
): (key: Key, settings: Settings) => Result {
  const last = new WeakMap<Key, { settings: Settings; result: Result }>();
  return (key, settings) => {
    const known = last.get(key);
    if (known && same(known.settings, settings)) return known.result;
    const result = compute(key, settings);
    last.set(key, { settings, result });
    return result;
  };
}

/** Whether two lists hold the same items, by identity. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => Object.is(item, b[i]));
}
