import { displayWidth } from '../../i18n/display-width';

/**
 * A table of text for a terminal, two blanks between columns, a Chinese character taking two places: the headers, a
 * rule, the rows; columns named in `right` are aligned to the right. No trailing blanks; ends with a line break.
 */
export function textTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const widths = headers.map((header, column) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? '')), displayWidth(header)),
  );
  const line = (cells: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        const blanks = ' '.repeat(width - displayWidth(cell));
        return right.includes(column) ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width));
  return `${[headers, rule, ...rows].map(line).join('\n')}\n`;
}
