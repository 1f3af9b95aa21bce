/**
 * Issues: what the user can fix. Each code has its facts; `i18n` turns both into a sentence.
 * Mistakes of ours are thrown as ordinary errors, in English.
 */

export type Severity = 'error' | 'warning' | 'note';

/** Where an issue is. The engine knows zones and indicators; the workbook adds sheet and cell. */
export interface Place {
  readonly sheet?: string;
  /** A1 reference of a cell or range on `sheet`. */
  readonly cell?: string;
  readonly zone?: string;
  /** Indicator id. */
  readonly indicator?: string;
  /** Aspect id. */
  readonly aspect?: string;
}

/** Why a row of the table is not a zone. */
export type RowReason =
  | 'subtotal'
  | 'total'
  | 'average'
  | 'note'
  | 'blank'
  | 'no-name'
  | 'weights'
  | 'header'
  | 'section'
  | 'chosen';
/** Why a column of the table is not an indicator. */
export type ColumnReason = 'serial' | 'text' | 'blank' | 'rank-or-score' | 'year' | 'metadata' | 'chosen';

/** What is wrong with a part of a model read from outside. */
export type ModelProblem =
  | 'missing'
  | 'wrong-type'
  | 'unknown-key'
  | 'not-allowed'
  | 'too-small'
  | 'too-large'
  | 'too-deep';

/** Why a file could not be read or written. */
export type FileTrouble = 'missing' | 'folder' | 'denied' | 'busy' | 'full' | 'other';

/** The facts of every issue code. */
export interface IssueFacts {
  // The file
  /** `detail` is the system's own word for it. */
  'file-not-read': { file: string; trouble: FileTrouble; detail: string };
  'file-not-written': { file: string; trouble: FileTrouble; detail: string };
  'file-empty': { file: string };
  'file-not-workbook': { file: string };
  'file-is-xls': { file: string };
  'file-encrypted': { file: string };
  'file-damaged': { file: string; part: string };
  'file-too-large': { file: string; what: 'bytes' | 'entries' | 'ratio' | 'cells'; limit: number };
  'file-unsafe-xml': { file: string; part: string };
  'file-signed': { file: string };
  'file-shared': { file: string };
  'file-not-text': { file: string };
  'structure-protected': { file: string };
  'precision-as-displayed': { file: string };
  'formula-not-calculated': { count: number };

  // Finding the table
  'sheet-unknown': { sheet: string; sheets: readonly string[] };
  'range-invalid': { range: string };
  'range-outside-sheet': { range: string; used: string };
  'no-table': { sheets: readonly string[] };
  'several-tables': {
    candidates: readonly { sheet: string; range: string; zones: number; indicators: number }[];
  };
  'no-numeric-column': { range: string };
  'no-zone': { range: string };
  'duplicate-zone': { zone: string; cells: readonly string[] };
  'duplicate-indicator': { indicator: string; cells: readonly string[] };
  'header-guessed': { indicator: string };
  'row-left-out': { reason: RowReason; text: string };
  'column-left-out': { reason: ColumnReason; text: string };
  'row-hidden': { zone: string };
  'column-hidden': { indicator: string };
  'direction-guessed': { indicator: string; word: string };
  'transposed-table': { range: string };
  'latest-year': { sheet: string; others: readonly string[] };
  'metadata-used': { sheet: string; indicators: number };
  'weights-used': Record<never, never>;

  // Reading the cells
  'number-as-text': { text: string; value: number };
  'percent-as-text': { text: string; value: number };
  'text-not-number': { text: string };
  'cell-error': { error: string };
  'missing-mark': { mark: string };
  'unit-mix': { indicator: string; low: number; high: number; ratio: number };
  'percent-mix': { indicator: string; count: number };
  'date-not-number': { text: string };
  /** Cells beyond the number that is listed one by one. */
  'cells-not-listed': {
    of:
      | 'missing-mark'
      | 'number-as-text'
      | 'percent-as-text'
      | 'text-not-number'
      | 'cell-error'
      | 'date-not-number';
    count: number;
  };

  // The model
  'model-invalid': { path: string; problem: ModelProblem };
  'model-newer': { schema: number; known: number };
  'model-not-json': { file: string };
  'indicator-not-in-table': { indicator: string; available: readonly string[] };
  'indicator-twice': { indicator: string };
  'aspect-twice': { aspect: string };
  'aspect-empty': { aspect: string };
  'indicator-without-weight': { indicator: string };
  'weights-zero': { aspect: string };
  'grouping-not-in-table': { grouping: string; available: readonly string[] };
  'zone-not-in-table': { zone: string };
  'goalposts-missing': { indicator: string };
  'goalposts-order': { indicator: string; low: number; high: number };
  'target-missing': { indicator: string };
  'target-not-positive': { indicator: string; target: number };
  'range-order': { low: number; high: number };
  /** `near` is the text at which reading stopped; '' at the end. */
  'expression-invalid': { indicator: string; expression: string; near: string };
  'expression-unknown-name': { indicator: string; name: string };
  'expression-too-costly': { indicator: string; limit: number };
  'expression-cycle': { indicator: string };
  'division-by-zero': { indicator: string; expression: string };

  // Scoring
  'one-zone': { zone: string };
  'constant-column': { indicator: string; value: number };
  'no-values': { indicator: string };
  'missing-refused': { indicator: string; count: number };
  imputed: { indicator: string; count: number; value: number };
  capped: { indicator: string; count: number };
  'value-not-positive': { indicator: string; value: number };
  'score-not-positive': { aspect: string; child: string; score: number };
  'zone-without-index': { zone: string };
  'data-incomplete': { zone: string; present: number; expected: number };

  // Changes
  'change-zone-unknown': { zone: string; near: readonly string[] };
  'change-indicator-unknown': { indicator: string; near: readonly string[] };
  'change-aspect-unknown': { aspect: string };
  'change-not-number': { text: string };
  'change-on-missing': { zone: string; indicator: string };
  'change-on-derived': { indicator: string };
  'weight-negative': { name: string; weight: number };

  // Writing
  'sheet-name-taken': { name: string; used: string };
  'sheet-protected': { sheet: string };
  'cell-not-editable': { cell: string; why: 'shared-formula' | 'table-header' };
  'write-failed': { reason: string };
  'results-incomplete': { sheets: readonly string[] };
  'state-damaged': { file: string };
  'host-busy': Record<never, never>;
  'host-error': { code: string; message: string };
}

export type IssueCode = keyof IssueFacts;

export type Issue = {
  [C in IssueCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly at: Place;
    readonly facts: IssueFacts[C];
  };
}[IssueCode];

/** How grave each code is where it is not an error: a warning asks for a look, a note records a decision. */
const milder: Partial<Record<IssueCode, Exclude<Severity, 'error'>>> = {
  'file-signed': 'warning',
  'file-shared': 'warning',
  'precision-as-displayed': 'warning',
  'formula-not-calculated': 'warning',
  'header-guessed': 'warning',
  'row-left-out': 'note',
  'column-left-out': 'note',
  'row-hidden': 'note',
  'column-hidden': 'note',
  'direction-guessed': 'note',
  'latest-year': 'note',
  'metadata-used': 'note',
  'weights-used': 'note',
  'structure-protected': 'warning',
  'cells-not-listed': 'note',
  'number-as-text': 'note',
  'percent-as-text': 'note',
  'cell-error': 'warning',
  'missing-mark': 'note',
  'unit-mix': 'warning',
  'percent-mix': 'warning',
  'date-not-number': 'warning',
  'text-not-number': 'warning',
  'indicator-without-weight': 'warning',
  'zone-not-in-table': 'warning',
  'division-by-zero': 'warning',
  'one-zone': 'warning',
  'constant-column': 'warning',
  'no-values': 'warning',
  imputed: 'note',
  capped: 'note',
  'value-not-positive': 'warning',
  'zone-without-index': 'warning',
  'data-incomplete': 'note',
  'sheet-name-taken': 'note',
  'state-damaged': 'warning',
};

/** An issue with the severity its code always has. */
export function issue<C extends IssueCode>(code: C, facts: IssueFacts[C], at: Place = {}): Issue {
  return { code, severity: milder[code] ?? 'error', at, facts } as Issue;
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((each) => each.severity === 'error');
}

/** Thrown where input cannot be used at all; carries the issues. Caught by the session and the entries. */
export class Refused extends Error {
  readonly issues: readonly Issue[];
  constructor(...issues: readonly Issue[]) {
    super(issues.map((each) => each.code).join(', '));
    this.name = 'Refused';
    this.issues = issues;
  }
}
