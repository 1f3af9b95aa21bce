import { type Issue, Refused } from '../../engine/issue';
import { groupIssues } from '../../i18n/issue-groups';
import { issueText } from '../../i18n/messages';
import type { Arguments, OptionName } from './arguments';
import type { Io } from './io';
import type { CliMessages } from './messages';

/** What a command runs with. */
export interface Context {
  readonly io: Io;
  readonly messages: CliMessages;
  readonly args: Arguments;
}

/** 0: good; 1: the input has problems. Misuse, 2, is thrown. */
export type ExitCode = 0 | 1;

/** One command of the program. */
export interface Command {
  readonly name: keyof CliMessages['cli']['help'] & string;
  /** The options it knows, beside --help and --lang. */
  readonly options: readonly OptionName[];
  /** May throw `Misuse`, and `Refused` for input that cannot be used. */
  readonly run: (context: Context) => Promise<ExitCode>;
}

/** Lists issues on the standard error, one a line, the gravest first: severity, place, sentence. Equal ones are one. */
export function printIssues(
  { io, messages }: Pick<Context, 'io' | 'messages'>,
  issues: readonly Issue[],
): void {
  for (const { issue: each } of groupIssues(issues)) {
    const severity = messages.cli.severity[each.severity];
    io.err(`${severity}${messages.language === 'zh-CN' ? '：' : ': '}${issueText(messages, each)}\n`);
  }
}

/** What a computation gives, or null and the issues that refuse it. */
export async function orIssues<Result>(
  compute: () => Promise<Result>,
): Promise<{ readonly result: Result | null; readonly issues: readonly Issue[] }> {
  try {
    return { result: await compute(), issues: [] };
  } catch (error) {
    if (error instanceof Refused) return { result: null, issues: error.issues };
    throw error;
  }
}
