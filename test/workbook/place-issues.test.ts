import { expect, test } from 'vitest';
import { issue } from '../../src/engine/issue';
import { placeIssues } from '../../src/workbook/place-issues';
import { smallSource } from '../support/small-field';

test('an issue gets the cell of its zone and indicator, of its zone, or of its indicator', () => {
  const { found } = smallSource;
  const issues = [
    issue('division-by-zero', { indicator: '外资', expression: 'a/b' }, { zone: '德清', indicator: '外资' }),
    issue('zone-without-index', { zone: '安吉' }, { zone: '安吉' }),
    issue('constant-column', { indicator: '能耗', value: 1 }, { indicator: '能耗' }),
    issue('weights-zero', { aspect: '开放' }, { aspect: '开放' }),
    issue('zone-not-in-table', { zone: '萧山' }, { zone: '萧山' }),
    issue('cell-error', { error: '#N/A' }, { sheet: '别处', cell: 'Z9', zone: '安吉' }),
  ];
  expect(placeIssues(issues, found).map((each) => [each.at.sheet, each.at.cell])).toEqual([
    ['2024年', 'D6'],
    ['2024年', 'B5'],
    ['2024年', 'F3'],
    [undefined, undefined],
    [undefined, undefined],
    ['别处', 'Z9'],
  ]);
});
