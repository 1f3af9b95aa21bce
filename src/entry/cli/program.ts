import { Refused } from '../../engine/issue';
import { VERSION } from '../../engine/version';
import { analyseCommand } from './analyse';
import { type Arguments, hasFlag, optionOf, parseArguments } from './arguments';
import { type Command, printIssues } from './context';
import { inspectCommand } from './inspect';
import type { Io } from './io';
import { type CliMessages, cliMessages } from './messages';
import { Misuse } from './misuse';
import { modelCommand } from './model';
import { schemaCommand } from './schema';
import { scoreCommand } from './score';
import { whatIfCommand } from './what-if';

const commands: readonly Command[] = [
  inspectCommand,
  scoreCommand,
  whatIfCommand,
  analyseCommand,
  modelCommand,
  schemaCommand,
];

/**
 * Runs one command line, the program's own name left out, and gives the exit code: 0 good, 1 the input has problems
 * (each listed), 2 misuse.
 */
export async function main(args: readonly string[], io: Io): Promise<0 | 1 | 2> {
  let messages = languageOf(io.locale);
  let name: string = commands.find((each) => each.name === args[0])?.name ?? '';
  try {
    messages = askedLanguage(args) ?? messages;
    const parsed = parseArguments(args);
    messages = checkLanguage(parsed) ?? messages;
    if (hasFlag(parsed, 'version')) {
      io.out(`${VERSION}\n`);
      return 0;
    }
    const command = findCommand(parsed);
    name = command?.name ?? '';
    if (hasFlag(parsed, 'help')) {
      io.out(messages.cli.help[command?.name ?? 'program']);
      return 0;
    }
    if (!command) throw new Misuse((texts) => texts.noCommand);
    checkOptions(parsed, command);
    return await command.run({ io, messages, args: parsed });
  } catch (error) {
    if (error instanceof Misuse) {
      const { misuse } = messages.cli;
      io.err(`${error.text(misuse)}\n${misuse.seeHelp(name)}\n`);
      return 2;
    }
    if (!(error instanceof Refused)) throw error;
    printIssues({ io, messages }, error.issues);
    return 1;
  }
}

function languageOf(locale: string): CliMessages {
  return /^zh\b|^zh_/i.test(locale) ? cliMessages['zh-CN'] : cliMessages.en;
}

/** The language asked for, found even on a command line that cannot be parsed, for the sentence that says so. */
function askedLanguage(args: readonly string[]): CliMessages | undefined {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
  return Object.values(cliMessages).find(({ language }) => language === asked);
}

function checkLanguage(args: Arguments): CliMessages | undefined {
  const asked = optionOf(args, 'lang');
  const found = Object.values(cliMessages).find(({ language }) => language === asked);
  if (asked !== undefined && !found) throw new Misuse((texts) => texts.language(asked));
  return found;
}

function findCommand({ words: [name] }: Arguments): Command | undefined {
  const command = commands.find((each) => each.name === name);
  if (name !== undefined && !command) throw new Misuse((texts) => texts.unknownCommand(name));
  return command;
}

function checkOptions(args: Arguments, command: Command): void {
  const known = new Set<string>([...command.options, 'help', 'lang', 'version']);
  const unknown = [...args.given.keys()].find((option) => !known.has(option));
  if (unknown !== undefined) throw new Misuse((texts) => texts.unknownOption(`--${unknown}`));
}
