import type { Issue } from '../engine/issue';
import type { Model } from '../engine/model/model';
import type { Scenario } from '../engine/simulate/change';
import type { Candidate } from '../workbook/find-table';
import type { SheetCells } from '../workbook/port';
import type { Choice, Source } from '../workbook/source';

/** What the user has decided about one workbook, and the table it gave. Immutable; undo is a list of earlier ones. */
export interface Document {
  readonly choice: Choice;
  /** The sheets that were read, the user's only. */
  readonly sheets: readonly SheetCells[];
  /** Null until it is clear which table is meant. */
  readonly source: Source | null;
  /** What to choose from where the finder will not decide. */
  readonly candidates: readonly Candidate[];
  /** Of finding and reading the table and of the state that travelled in the workbook, each with its cell. */
  readonly issues: readonly Issue[];
  /** Null until there is a table. */
  readonly model: Model | null;
  readonly scenarios: readonly Scenario[];
}

/** A document that can be scored. */
export type Scorable = Document & { readonly source: Source; readonly model: Model };

/** Whether there are a table and a model to score it with. */
export function isScorable(document: Document | null): document is Scorable {
  return document?.source != null && document.model !== null;
}

/** No overrules: everything as the finder finds it. */
export const noChoice: Choice = { rows: {}, columns: {} };
