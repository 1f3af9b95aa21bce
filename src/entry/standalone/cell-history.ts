import type { CellValue } from '../../workbook/port';

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** One edit of cells: what they held before and hold after. */
export interface SheetEdit {
  readonly sheet: string;
  readonly before: readonly CellEdit[];
  readonly after: readonly CellEdit[];
}

/** The part of a session's state that undo and redo move through. */
interface Steps<Document> {
  readonly document: Document | null;
  readonly past: readonly Document[];
  readonly future: readonly Document[];
}

/**
 * The cells to set when the session has gone a step back or forward over a document that an edit of cells made; null
 * for any other step.
 */
export function cellsOfStep<Document extends object>(
  edits: WeakMap<Document, SheetEdit>,
  now: Steps<Document>,
  before: Steps<Document>,
): { readonly sheet: string; readonly cells: readonly CellEdit[] } | null {
  const { document } = now;
  if (!document || !before.document || document === before.document) return null;
  const undone = now.future.at(-1) === before.document ? edits.get(before.document) : undefined;
  if (undone) return { sheet: undone.sheet, cells: undone.before };
  const redone =
    before.future.at(-1) === document && now.past.at(-1) === before.document
      ? edits.get(document)
      : undefined;
  return redone ? { sheet: redone.sheet, cells: redone.after } : null;
}
