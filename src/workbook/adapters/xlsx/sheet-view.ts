import type { Package } from './opc';
import { TagScanner } from './tag-scanner';

/** The view of a sheet stands before its cells, within these first bytes. */
const viewBytes = 65_536;

/** Whether a sheet is marked as one of the selected tabs. */
export function isSelected(from: Package, part: string): boolean {
  if (!from.has(part)) return false;
  const tags = new TagScanner(from.start(part, viewBytes));
  while (tags.next() && tags.local !== 'sheetData') {
    if (tags.local === 'sheetView' && !tags.closing)
      return /^(1|true)$/.test(tags.attribute('tabSelected') ?? '');
  }
  return false;
}
