import type { CliMessages } from './messages';

/** Thrown where the command line itself is wrong: exit code 2. */
export class Misuse extends Error {
  /** The sentence in a language. */
  readonly text: (texts: CliMessages['cli']['misuse']) => string;
  constructor(text: (texts: CliMessages['cli']['misuse']) => string) {
    super('misuse');
    this.name = 'Misuse';
    this.text = text;
  }
}
