/** What the program needs of the process around it. */
export interface Io {
  /** To the standard output. */
  readonly out: (text: string) => void;
  /** To the standard error. */
  readonly err: (text: string) => void;
  /** The language of the system, as LANG gives it. */
  readonly locale: string;
  readonly now: () => Date;
}
