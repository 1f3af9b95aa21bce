/**
 * Issues: what the user can fix. Each code has its facts; `i18n` turns both into a sentence.
 * Mistakes of ours are thrown as ordinary errors, in English.
 */

export type Severity = 'error' | 'warning' | 'note';

/** Where an issue is. The engine knows zones and indicators; the workbook adds sheet and cell. */
export interface Place {
  /** A file read beside the workbook, such as that of a model. */
  readonly file?: string;
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
  | 'goalposts'
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

/** The methods that find weights from the data, and their combination. */
export type WeighMethod =
  | 'entropy'
  | 'critic'
  | 'standard-deviation'
  | 'variation'
  | 'independence'
  | 'merec'
  | 'pca'
  | 'combination';

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
  'file-too-large': { file: string; what: 'bytes' | 'entries' | 'ratio' | 'cells' | 'text'; limit: number };
  'file-unsafe-xml': { file: string; part: string };
  'file-signed': { file: string };
  'file-shared': { file: string };
  'file-not-text': { file: string };
  'csv-quote': { file: string; line: number };
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
  'group-carried-down': { group: string; count: number };
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
  /** `allowed` is what the schema allows there, in its own words; '' where that says nothing. */
  'model-invalid': { path: string; problem: ModelProblem; allowed: string };
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
  'adjust-column-not-in-table': { item: string; column: string; available: readonly string[] };
  'adjust-zone-not-in-table': { item: string; zone: string };
  'thresholds-order': { aspect: string; indifference: number; strict: number };
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

  'band-order': { indicator: string; low: number; high: number };
  'direction-not-supported': { indicator: string };
  'goalposts-not-positive': { indicator: string; low: number };
  'reference-unknown': { indicator: string; zone: string };
  'target-zero': { indicator: string };
  'tiers-missing': { indicator: string };
  'tiers-order': { indicator: string };
  'impute-grouping-unknown': { indicator: string; grouping: string; available: readonly string[] };
  'clip-order': { indicator: string; low: number; high: number };
  'treatment-changes-unit': { indicator: string };

  // Scoring
  'zone-screened': { zone: string; action: 'mark' | 'drop'; why: 'available' | 'zeros'; share: number };
  'indicator-screened': {
    indicator: string;
    action: 'mark' | 'drop';
    why: 'available' | 'zeros';
    share: number;
  };
  'imputed-each': { indicator: string; count: number; by: 'group' | 'aspect' };
  'not-imputed': { indicator: string; count: number; by: 'group' | 'aspect' };
  /** `zones` are those whose values were moved; none where every value was transformed. */
  treated: {
    indicator: string;
    how: 'winsorise' | 'clip' | 'log' | 'box-cox';
    count: number;
    zones: readonly string[];
  };
  'still-skewed': { indicator: string; skewness: number; kurtosis: number };
  'log-not-positive': { indicator: string; value: number };
  'reference-missing': { indicator: string; zone: string };
  'reference-not-positive': { indicator: string; value: number };
  'reference-not-better': { indicator: string; value: number };
  'one-zone': { zone: string };
  'constant-column': { indicator: string; value: number };
  'no-values': { indicator: string };
  'missing-refused': { indicator: string; count: number };
  imputed: { indicator: string; count: number; value: number };
  capped: { indicator: string; count: number };
  'value-not-positive': { indicator: string; value: number };
  'value-too-large': { indicator: string; value: number };
  'score-not-positive': { aspect: string; child: string; score: number };
  'zones-alike': { aspect: string };
  'adjust-value-missing': { item: string; count: number };
  vetoed: { zone: string; veto: string; effect: 'unranked' | 'last' | 'capped' };
  'nothing-scored': Record<never, never>;
  'zone-without-index': { zone: string };
  'data-incomplete': { zone: string; present: number; expected: number };

  // Weighing
  'judgements-do-not-fit': { aspect: string; children: number; rows: number; columns: number };
  'judgements-too-many': { aspect: string; limit: number };
  /** `row` against `column`, and the other way round. */
  'judgements-not-reciprocal': {
    aspect: string;
    row: string;
    column: string;
    judgement: number;
    back: number;
  };
  /** The judgement of `row` against `column` is the least fitting one; `fitting` is what the weights say. */
  'judgements-inconsistent': {
    aspect: string;
    cr: number;
    row: string;
    column: string;
    judgement: number;
    fitting: number;
  };
  'points-do-not-fit': { aspect: string; children: number; rows: number; columns: number };
  'expert-without-points': { aspect: string; expert: number };
  'weigh-needs-positive': { aspect: string; indicator: string; value: number; method: WeighMethod };
  'weights-not-found': { aspect: string; method: WeighMethod };
  'constant-without-weight': { indicator: string; method: WeighMethod };

  // Changes
  'weights-held': Record<never, never>;
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
  'group-carried-down': 'note',
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
  'constant-without-weight': 'note',
  'weights-held': 'note',
  'one-zone': 'warning',
  'constant-column': 'warning',
  'no-values': 'warning',
  'zone-screened': 'warning',
  'indicator-screened': 'warning',
  imputed: 'note',
  'imputed-each': 'note',
  'not-imputed': 'warning',
  treated: 'note',
  'still-skewed': 'warning',
  'log-not-positive': 'warning',
  'reference-missing': 'warning',
  'reference-not-positive': 'warning',
  'reference-not-better': 'warning',
  capped: 'note',
  'value-not-positive': 'warning',
  'adjust-zone-not-in-table': 'warning',
  'zones-alike': 'warning',
  'adjust-value-missing': 'note',
  vetoed: 'note',
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

/**
 * Thrown where input cannot be used at all; carries the issues, each an error here whatever its code usually is: a
 * protected structure is a warning until something is to be written. Caught by the session and the entries.
 */
export class Refused extends Error {
  readonly issues: readonly Issue[];
  constructor(...issues: readonly Issue[]) {
    super(issues.map((each) => each.code).join(', '));
    this.name = 'Refused';
    this.issues = issues.map((each): Issue => ({ ...each, severity: 'error' }));
  }
}
