import type { Issue } from '../engine/issue';
import type { Model } from '../engine/model/model';
import type { Table } from '../engine/model/table';
import { score } from '../engine/score/score';
import type { Scorecard } from '../engine/score/scorecard';
import type { Change, Scenario } from '../engine/simulate/change';
import { type WhatIf, whatIf } from '../engine/simulate/what-if';
import { placeIssues } from '../workbook/place-issues';
import type { Source } from '../workbook/source';
import { type Document, isScorable } from './document';
import { memo } from './memo';

/** A scorecard, or null where no zone gets an index and the issues say why. */
export interface Scored {
  readonly scorecard: Scorecard | null;
  readonly issues: readonly Issue[];
}

/** What follows from documents: computed when asked for, the last few remembered, never stored. */
export interface Results {
  readonly scored: (document: Document | null) => Scored;
  /** Null without a scenario or without a scorecard. */
  readonly simulated: (document: Document | null, scenario: Scenario | null) => WhatIf | null;
  /** Everything the user could fix, each with its cell where it has one, the gravest first. */
  readonly issues: (document: Document | null) => readonly Issue[];
}

const nothing: Scored = { scorecard: null, issues: [] };
const gravity = { error: 0, warning: 1, note: 2 };

export function createResults(): Results {
  const scoredBy = memo((model: Model, table: Table): Scored => {
    const scorecard = score(model, table);
    const blank = scorecard.issues.some(isError) && scorecard.index.every(Number.isNaN);
    return { scorecard: blank ? null : scorecard, issues: scorecard.issues };
  }, 3);
  const simulatedBy = memo(
    (model: Model, table: Table, changes: readonly Change[]) => whatIf(model, table, changes),
    2,
  );
  const placed = memo(
    (source: Source, own: readonly Issue[], issues: readonly Issue[]): readonly Issue[] =>
      [...own, ...placeIssues(issues, source.found)].sort(
        (a, b) => gravity[a.severity] - gravity[b.severity],
      ),
    2,
  );
  const scored: Results['scored'] = (document) =>
    isScorable(document) ? scoredBy(document.model, document.source.table) : nothing;

  return {
    scored,
    simulated: (document, scenario) =>
      isScorable(document) && scenario && scored(document).scorecard
        ? simulatedBy(document.model, document.source.table, scenario.changes)
        : null,
    issues: (document) =>
      isScorable(document)
        ? placed(document.source, document.issues, scored(document).issues)
        : (document?.issues ?? []),
  };
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}
