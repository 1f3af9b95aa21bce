import type { Issue, Place } from '../engine/issue';
import { cellAddress } from './address';
import type { FoundTable } from './source';

/**
 * The engine's issues with the sheet and cell they speak of: where a zone's row meets an indicator's column, the zone's
 * name, or the indicator's header. Issues that have a cell, or name neither, stay as they are; the order is kept.
 */
export function placeIssues(issues: readonly Issue[], found: FoundTable): readonly Issue[] {
  const rows = new Map(found.zones.map((zone) => [zone.name, zone.row]));
  const columns = new Map(found.indicators.map((each) => [each.id, each]));
  return issues.map((each) => {
    const cell = each.at.cell === undefined ? cellOf(each.at, rows, columns, found.nameColumn) : null;
    return cell === null ? each : ({ ...each, at: { ...each.at, sheet: found.sheetName, cell } } as Issue);
  });
}

function cellOf(
  at: Place,
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, FoundTable['indicators'][number]>,
  nameColumn: number,
): string | null {
  const row = at.zone === undefined ? undefined : rows.get(at.zone);
  const indicator = at.indicator === undefined ? undefined : columns.get(at.indicator);
  if (indicator) return cellAddress(row ?? indicator.headerRow, indicator.column);
  return row === undefined ? null : cellAddress(row, nameColumn);
}
