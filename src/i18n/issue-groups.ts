import type { Issue } from '../engine/issue';

const MOST_CELLS = 6;

/** Issues that say the same of several cells. */
export interface IssueGroup {
  /** The first of them, its place naming the cells of all, the first few in full. */
  readonly issue: Issue;
  /** All of them, in their order. */
  readonly all: readonly Issue[];
}

/**
 * The issues for reading: those with the same code and facts about the same sheet and indicator are one, at the place
 * of the first. Errors first, then warnings, then notes; the order within is kept.
 */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, Issue[]>();
  for (const each of issues) {
    const { sheet, cell, indicator } = each.at;
    const key = JSON.stringify([each.code, each.facts, sheet, indicator, cell === undefined && each.at]);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const grave = { error: 0, warning: 1, note: 2 };
  return [...groups.values()]
    .map((all) => ({ issue: withAllCells(all), all }))
    .toSorted((a, b) => grave[a.issue.severity] - grave[b.issue.severity]);
}

function withAllCells(all: readonly Issue[]): Issue {
  const [first] = all as readonly [Issue, ...Issue[]];
  if (all.length === 1) return first;
  const cells = [...new Set(all.flatMap(({ at }) => at.cell ?? []))];
  const shown = cells.slice(0, MOST_CELLS).join(', ');
  const { zone: _, ...at } = first.at;
  return {
    ...first,
    at: { ...at, cell: cells.length > MOST_CELLS ? `${shown} … (${cells.length})` : shown },
  };
}
