import { type Issue, issue } from '../issue';
import type { Table } from '../model/table';
import { missingRows } from '../statistics/missing-rows';
import type { Share } from './scorecard';

/**
 * For each zone the effective weight, 0 to 1, of the indicators that have a score. A zone that lacks a score which
 * other zones have gets a `data-incomplete`. Indicators without weight do not count.
 */
export function coverage(
  normalised: Table,
  shares: readonly Share[],
): { readonly coverage: Float64Array; readonly issues: readonly Issue[] } {
  const { zones } = normalised;
  const weights = new Map(
    shares.map(({ kind, id, effective }) => [kind === 'indicator' ? id : '', effective]),
  );
  const lost = new Float64Array(zones.length);
  const lacking = new Int32Array(zones.length);
  let expected = 0;
  for (const { id, values } of normalised.columns) {
    const weight = weights.get(id) ?? 0;
    if (weight === 0) continue;
    const rows = missingRows(values);
    const nobodyHasIt = rows.length === zones.length;
    if (!nobodyHasIt) expected++;
    for (const row of rows) {
      lost[row] = (lost[row] as number) + weight;
      if (!nobodyHasIt) lacking[row] = (lacking[row] as number) + 1;
    }
  }
  const issues: Issue[] = [];
  zones.forEach((zone, row) => {
    const missing = lacking[row] as number;
    if (missing === 0) return;
    issues.push(issue('data-incomplete', { zone, present: expected - missing, expected }, { zone }));
  });
  // What 1 - 0.1 - ... leaves of nothing is dust, not coverage.
  const covered = lost.map((weight, row) => (lacking[row] === expected ? 0 : Math.max(0, 1 - weight)));
  return { coverage: covered, issues };
}

/** A `zone-without-index` for each zone that has none although others have. */
export function withoutIndex(zones: readonly string[], index: Float64Array): readonly Issue[] {
  const rows = missingRows(index);
  return rows.length === zones.length
    ? []
    : rows.map((row) => {
        const zone = zones[row] ?? '';
        return issue('zone-without-index', { zone }, { zone });
      });
}

/** A `nothing-scored` where there are zones and none has an index. */
export function nothingScored(zones: readonly string[], index: Float64Array): readonly Issue[] {
  return zones.length > 0 && missingRows(index).length === zones.length ? [issue('nothing-scored', {})] : [];
}
