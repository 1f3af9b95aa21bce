import { expect, it } from 'vitest';
import { issue } from '../../src/engine/issue';
import { groupIssues } from '../../src/i18n/issue-groups';

const empty = (cell: string, zone: string, indicator = 'FDI') =>
  issue('missing-mark', { mark: '' }, { sheet: 'Data', cell, zone, indicator });

it('makes one of the notes that say the same of one indicator, and names their cells', () => {
  const groups = groupIssues([empty('F5', 'Anji'), empty('F7', 'Tonglu'), empty('G5', 'Anji', 'Exports')]);
  expect(groups.map((group) => group.issue.at)).toEqual([
    { sheet: 'Data', cell: 'F5, F7', indicator: 'FDI' },
    { sheet: 'Data', cell: 'G5', zone: 'Anji', indicator: 'Exports' },
  ]);
  expect(groups[0]?.all).toHaveLength(2);
});

it('keeps different facts apart', () => {
  const at = { sheet: 'Data', cell: 'F5', indicator: 'FDI' };
  expect(
    groupIssues([issue('missing-mark', { mark: '-' }, at), issue('missing-mark', { mark: '/' }, at)]),
  ).toHaveLength(2);
});

it('names the first six cells and counts the rest', () => {
  const cells = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'];
  const [group] = groupIssues(cells.map((cell) => empty(cell, `zone ${cell}`)));
  expect(group?.issue.at.cell).toBe('F1, F2, F3, F4, F5, F6 … (8)');
});

it('puts errors before warnings before notes', () => {
  const groups = groupIssues([
    empty('F5', 'Anji'),
    issue('constant-column', { indicator: 'Roads', value: 3 }, { indicator: 'Roads' }),
    issue('weights-zero', { aspect: 'Scale' }, { aspect: 'Scale' }),
  ]);
  expect(groups.map((group) => group.issue.severity)).toEqual(['error', 'warning', 'note']);
});

it('names a cell once', () => {
  const [group] = groupIssues([empty('F5', 'Anji'), empty('F5', 'Anji')]);
  expect(group?.issue.at.cell).toBe('F5');
});
