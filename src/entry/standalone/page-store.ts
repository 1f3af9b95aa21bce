/** The page around the pane: the open file, the sheet that is shown, and what is not saved yet. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Issue, type Place, Refused } from '../../engine/issue';
import type { Language } from '../../i18n/messages';
import type { Document } from '../../session/document';
import { createSession, type Session } from '../../session/session';
import type { Formulas } from '../../workbook/adapters/xlsx/sheet-reader';
import type { XlsxWorkbook } from '../../workbook/adapters/xlsx-workbook';
import { parseRect, rectAddress } from '../../workbook/address';
import type { Rect, SheetCells, SheetContent, SheetInfo, Workbook, WorkbookInfo } from '../../workbook/port';
import { type CellEdit, cellsOfStep, type SheetEdit } from './cell-history';
import { contains, firstCell, type Selection, selectedRect } from './selection';
import { typedValue } from './typed-value';

export interface PageState {
  readonly info: WorkbookInfo | null;
  /** Id of the sheet that is shown. */
  readonly sheet: string;
  /** Its cells; null while they are read. */
  readonly cells: SheetCells | null;
  /** Which of them hold formulas. */
  readonly formulas: Formulas | null;
  readonly selection: Selection;
  /** What was written into our own sheets since the file was opened, by key. */
  readonly contents: ReadonlyMap<string, SheetContent>;
  /** The workbook differs from the file it came from or was last saved to. */
  readonly changed: boolean;
  /** Name of the file being opened. */
  readonly opening: string | null;
  /** Why a file was not opened; no issues where its bytes could not be read. */
  readonly refused: { readonly file: string; readonly issues: readonly Issue[] } | null;
  /** Why cells were not edited. */
  readonly notEdited: readonly Issue[];
  /** A file that waits for the user to give up unsaved changes. */
  readonly waiting: Source | null;
  /** The file that was saved lacks what was decided after the last writing. */
  readonly notWritten: boolean;
  /** A mistake of ours, in English. */
  readonly mistake: string | null;
}

/** A file to open: its name and how to get at its bytes. */
export interface Source {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

export interface Page {
  readonly store: StoreApi<PageState>;
  readonly session: Session;
  /** Opens a file, asking first where changes would be lost. A file that cannot be used leaves the open one as it is. */
  open(source: Source): Promise<void>;
  /** Opens the waiting file, or gives it up. */
  answer(discard: boolean): Promise<void>;
  /** The workbook as a file. */
  save(): { readonly name: string; readonly bytes: Uint8Array } | null;
  showSheet(id: string): Promise<void>;
  select(selection: Selection): void;
  /** Shows a cell of a sheet, by the names an issue uses. */
  reveal(place: Place): Promise<void>;
  isLocked(row: number, column: number): boolean;
  /** Puts what was typed into a cell, as one step of undo. */
  edit(row: number, column: number, text: string): Promise<void>;
  /** Empties the constants of a rectangle, as one step of undo. */
  clear(rect: Rect): Promise<void>;
  /** Takes the selected range as the indicator table. */
  takeSelection(): void;
  dismiss(): void;
  fail(mistake: unknown): void;
}

const firstState: PageState = {
  info: null,
  sheet: '',
  cells: null,
  formulas: null,
  selection: firstCell,
  contents: new Map(),
  changed: false,
  opening: null,
  refused: null,
  notEdited: [],
  waiting: null,
  notWritten: false,
  mistake: null,
};

/** A page with no file open yet. */
export function createPage(language: Language): Page {
  const store = createStore<PageState>(() => firstState);
  const session = createSession({
    language,
    now: () => new Date(),
    reveal: (place) => void reveal(place),
  });
  const edits = new WeakMap<Document, SheetEdit>();
  let workbook: XlsxWorkbook | null = null;
  let queue: Promise<void> = Promise.resolve();

  /** Runs after what was asked before; a mistake in it is shown and stops nothing. */
  function next(task: () => Promise<void>): Promise<void> {
    queue = queue.then(task).catch(fail);
    return queue;
  }

  function fail(mistake: unknown): void {
    store.setState({ mistake: mistake instanceof Error ? mistake.message : String(mistake) });
  }

  async function openNow({ name, bytes }: Source): Promise<void> {
    store.setState({ opening: name, refused: null, waiting: null, notWritten: false });
    try {
      await painted();
      const opened = await openFile(await readBytes(bytes), name);
      await session.open(watched(opened));
      const { info, problems } = session.store.getState();
      if (problems.length > 0) throw new Refused(...problems);
      workbook = opened;
      store.setState({ ...firstState, info });
      const { document } = session.store.getState();
      await show(document?.source?.found.sheet ?? info?.active ?? '', firstCell);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      session.dismissProblems();
      store.setState({ refused: { file: name, issues: error.issues } });
    } finally {
      store.setState({ opening: null });
    }
  }

  /** The workbook for the session, the page noticing what is written into it. */
  function watched(opened: XlsxWorkbook): Workbook {
    return {
      describe: () => opened.describe(),
      read: (sheets) => opened.read(sheets),
      write: async (results) => {
        const written = await opened.write(results);
        const contents = new Map(store.getState().contents);
        for (const key of results.remove) contents.delete(key);
        for (const content of results.sheets) contents.set(content.key, content);
        const info = await opened.describe();
        store.setState({ contents, info, changed: true, notWritten: false });
        const sheet = info.sheets.find(({ ours }) => ours !== null && ours === results.activate);
        await show(sheet?.id ?? store.getState().sheet, firstCell);
        return written;
      },
    };
  }

  async function show(id: string, selection: Selection): Promise<void> {
    const { info } = store.getState();
    const sheet = info?.sheets.find((each) => each.id === id) ?? info?.sheets.find(({ visible }) => visible);
    if (!sheet) return;
    const cells = known(sheet);
    store.setState({ sheet: sheet.id, selection, cells, formulas: workbook?.formulas(sheet.id) ?? null });
    if (cells || !workbook) return;
    const [read] = await workbook.read([sheet.id]);
    if (store.getState().sheet === sheet.id) store.setState({ cells: read ?? null });
  }

  /** The cells of a sheet that the session has read. */
  function known(sheet: SheetInfo): SheetCells | null {
    const read = session.store.getState().document?.sheets ?? [];
    return read.find((cells) => cells.sheet === sheet.id) ?? null;
  }

  async function reveal(place: Place): Promise<void> {
    const { info } = store.getState();
    const sheet = info?.sheets.find(({ name }) => name === place.sheet);
    const rect = place.cell ? parseRect(place.cell) : null;
    if (!sheet) return;
    await show(sheet.id, rect ? selectionOf(rect) : firstCell);
  }

  function isLocked(row: number, column: number): boolean {
    const { info, sheet, cells, formulas } = store.getState();
    const shown = info?.sheets.find(({ id }) => id === sheet);
    if (!cells || !shown || shown.ours !== null || shown.protected) return true;
    const merge = cells.merges.find((each) => contains(each, row, column));
    if (merge && (merge.top !== row || merge.left !== column)) return true;
    return formulas?.has(row, column) ?? true;
  }

  function setCells(after: readonly CellEdit[]): Promise<void> {
    return next(async () => {
      const { sheet, cells } = store.getState();
      if (!workbook || !cells || after.length === 0) return;
      const before = after.map((edit) => ({ ...edit, value: cells.values[edit.row]?.[edit.column] ?? null }));
      try {
        workbook.setCells(sheet, after);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        store.setState({ notEdited: error.issues });
        return;
      }
      store.setState({ cells: withCells(cells, after), notEdited: [], changed: true });
      await session.reread();
      const { document } = session.store.getState();
      if (document) edits.set(document, { sheet, before, after });
    });
  }

  session.store.subscribe((now, before) => {
    if (now.document === before.document) return;
    const step = cellsOfStep(edits, now, before);
    if (step && workbook) {
      workbook.setCells(step.sheet, step.cells);
      store.setState({ changed: true });
    }
    const { info, sheet } = store.getState();
    const shown = info?.sheets.find(({ id }) => id === sheet);
    const cells = shown && known(shown);
    if (cells) store.setState({ cells });
  });

  return {
    store,
    session,
    open: (source) =>
      next(async () => {
        if (isUnsaved(store.getState(), session)) store.setState({ waiting: source });
        else await openNow(source);
      }),
    answer: (discard) =>
      next(async () => {
        const { waiting } = store.getState();
        store.setState({ waiting: null });
        if (discard && waiting) await openNow(waiting);
      }),
    save() {
      const { info } = store.getState();
      if (!workbook || !info) return null;
      const bytes = workbook.save();
      store.setState({ changed: false, notWritten: hasDecided(session) });
      return { name: info.name, bytes };
    },
    showSheet: (id) => next(() => show(id, firstCell)),
    select: (selection) => store.setState({ selection }),
    reveal: (place) => next(() => reveal(place)),
    isLocked,
    edit(row, column, text) {
      const { cells, info } = store.getState();
      const format = cells?.formats[row]?.[column] ?? 'General';
      return setCells([{ row, column, value: typedValue(text, format, info?.dates ?? '1900') }]);
    },
    clear(rect) {
      const { cells } = store.getState();
      return setCells(
        cells ? constantsIn(cells, rect).filter(({ row, column }) => !isLocked(row, column)) : [],
      );
    },
    takeSelection() {
      const { cells, selection } = store.getState();
      if (!cells) return;
      session.choose({ sheet: cells.name, range: rectAddress(selectedRect(selection, cells.merges)) });
    },
    dismiss: () => store.setState({ refused: null, notEdited: [], notWritten: false, mistake: null }),
    fail,
  };
}

/** Whether leaving the page would lose something: cells or results not saved, decisions not written. */
export function isUnsaved({ changed }: PageState, session: Session): boolean {
  return changed || hasDecided(session);
}

/** Whether the user has decided something that is not in the workbook. */
function hasDecided({ store }: Session): boolean {
  const { document, baseline } = store.getState();
  return document !== baseline && decisions(document) !== decisions(baseline);
}

function decisions(document: Document | null): string {
  return JSON.stringify(document && [document.choice, document.model, document.scenarios]);
}

/** The workbook in a file. What reads a kind of file is loaded with the first of it. */
async function openFile(bytes: Uint8Array, name: string): Promise<XlsxWorkbook> {
  if (!/\.csv$/i.test(name)) {
    const { openXlsx } = await import('../../workbook/adapters/xlsx-workbook');
    return openXlsx(bytes, name);
  }
  const { openCsv } = await import('../../workbook/adapters/csv-workbook');
  return openCsv(bytes, name);
}

/** The bytes of a file. @throws Refused without issues where the file is gone or the server does not answer. */
async function readBytes(bytes: Source['bytes']): Promise<Uint8Array> {
  try {
    return await bytes();
  } catch {
    throw new Refused();
  }
}

/** Lets the browser paint what was just said before a long task. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}

function selectionOf(rect: Rect): Selection {
  return {
    anchor: { row: rect.bottom, column: rect.right },
    active: { row: rect.top, column: rect.left },
  };
}

function constantsIn(cells: SheetCells, rect: Rect): CellEdit[] {
  const edits: CellEdit[] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      if ((cells.values[row]?.[column] ?? null) !== null) edits.push({ row, column, value: null });
    }
  }
  return edits;
}

/** The cells with edits in them; a cell beyond the used range shows once the sheet is read again. */
function withCells(cells: SheetCells, edits: readonly CellEdit[]): SheetCells {
  const values = [...cells.values];
  for (const { row, column, value } of edits) {
    const old = values[row];
    if (old && column < old.length) values[row] = old.with(column, value);
  }
  return { ...cells, values };
}
