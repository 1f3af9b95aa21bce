import { prepareExpressions } from '../engine/model/expression';
import { defaultModel } from '../workbook/default-model';
import type { Workbook } from '../workbook/port';
import { findSource, readSource, type SourceReading } from '../workbook/read-source';
import { readState } from '../workbook/read-state';
import type { Choice } from '../workbook/source';
import type { State } from '../workbook/state';
import type { Context } from './context';
import { type Document, noChoice } from './document';
import { keepModel } from './keep-model';
import { firstView } from './state';

/** What a person may decide against the finder: null takes the decision back. */
export interface Overrule {
  /** Sheet name. Another sheet drops the range and the overrules of rows and columns. */
  readonly sheet?: string | null;
  /** A1 reference, header rows included. */
  readonly range?: string | null;
  /** By row number as shown, "12". */
  readonly rows?: Readonly<Record<string, Choice['rows'][string] | null>>;
  /** By column letters, "F". */
  readonly columns?: Readonly<Record<string, Choice['columns'][string] | null>>;
}

export interface OpenCommands {
  /** Makes a workbook the open one: reads it, finds its table, brings back what travelled in it. */
  open(workbook: Workbook): Promise<void>;
  /** Reads the open workbook again, keeping what the user decided. One step of undo. */
  reread(): Promise<void>;
  /** Overrules the finder. What the user had decided about the indicators that remain is kept. */
  choose(overrule: Overrule): void;
  /** Fits the model to the table: indicators that are gone go, new ones come in. */
  fitModel(): void;
}

export function openCommands(context: Context, opened: { workbook: Workbook | null }): OpenCommands {
  const { store, edit, exclusively } = context;
  return {
    open: (workbook) =>
      exclusively('opening', async () => {
        const { state, issues } = readState(await workbook.describe());
        const reading = await readSource(workbook, state?.choice ?? noChoice);
        const document = openedDocument(reading, state, issues);
        if (document.model) await prepareExpressions(document.model);
        opened.workbook = workbook;
        store.setState(({ view }) => ({
          info: reading.info,
          document,
          past: [],
          future: [],
          baseline: document,
          written: null,
          view: { ...firstView, redistribute: view.redistribute },
        }));
      }),

    reread: () =>
      exclusively('opening', async () => {
        const { document, past } = store.getState();
        if (!opened.workbook || !document) return;
        const reading = await readSource(opened.workbook, document.choice);
        store.setState({
          info: reading.info,
          document: rereadDocument(document, reading),
          past: [...past, document],
          future: [],
        });
      }),

    choose: (overrule) =>
      edit((document) => {
        const { info } = store.getState();
        if (!info) return document;
        const { sheets } = document;
        const choice = overruled(document.choice, overrule);
        const found = findSource(info, sheets, choice);
        return rereadDocument(
          { ...document, choice },
          { sheets, ...found, issues: [...info.issues, ...found.issues] },
        );
      }),

    fitModel: () =>
      edit((document) => {
        const { source, model } = document;
        return source && model
          ? { ...document, model: keepModel(defaultModel(source), model, []) }
          : document;
      }),
  };
}

type Reading = Pick<SourceReading, 'sheets' | 'source' | 'candidates' | 'issues'>;

function openedDocument(reading: Reading, state: State | null, issues: Document['issues']): Document {
  return {
    choice: state?.choice ?? noChoice,
    sheets: reading.sheets,
    source: reading.source,
    candidates: reading.candidates,
    issues: [...issues, ...reading.issues],
    model: state?.model ?? (reading.source && defaultModel(reading.source)),
    scenarios: state?.scenarios ?? [],
  };
}

function rereadDocument(document: Document, reading: Reading): Document {
  const known = document.source?.table.groupings.map(({ name }) => name) ?? [];
  const fresh = reading.source && defaultModel(reading.source);
  return {
    ...document,
    sheets: reading.sheets,
    source: reading.source,
    candidates: reading.candidates,
    issues: reading.issues,
    model: fresh && document.model ? keepModel(fresh, document.model, known) : (fresh ?? document.model),
  };
}

function overruled(choice: Choice, overrule: Overrule): Choice {
  const moved = overrule.sheet !== undefined && (overrule.sheet ?? undefined) !== choice.sheet;
  const base: Choice = moved ? noChoice : choice;
  const sheet = overrule.sheet === undefined ? choice.sheet : overrule.sheet;
  const range = overrule.range === undefined ? base.range : overrule.range;
  return {
    ...(sheet != null && { sheet }),
    ...(range != null && { range }),
    rows: merged(base.rows, overrule.rows),
    columns: merged(base.columns, overrule.columns),
    ...(base.confirmed && { confirmed: base.confirmed }),
  };
}

/** The entries with others over them; null takes one away. */
function merged<Value>(
  entries: Readonly<Record<string, Value>>,
  over: Readonly<Record<string, Value | null>> = {},
): Record<string, Value> {
  const all: [string, Value | null][] = Object.entries({ ...entries, ...over });
  return Object.fromEntries(all.filter((entry): entry is [string, Value] => entry[1] !== null));
}
