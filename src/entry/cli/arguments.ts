import { parseArgs } from 'node:util';
import { Misuse } from './misuse';

/** Every option there is; each command names the ones it knows. */
const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  lang: { type: 'string' },
  sheet: { type: 'string' },
  range: { type: 'string' },
  model: { type: 'string' },
  out: { type: 'string' },
  'in-place': { type: 'boolean' },
  json: { type: 'string' },
  zone: { type: 'string' },
  set: { type: 'string' },
  against: { type: 'string' },
  compare: { type: 'string' },
  draws: { type: 'string' },
  seed: { type: 'string' },
} as const;

export type OptionName = keyof typeof options;

/** A command line taken apart. */
export interface Arguments {
  /** Command and files, in their order. */
  readonly words: readonly string[];
  /** The values of each option given, in their order; a flag has one empty value. */
  readonly given: ReadonlyMap<OptionName, readonly string[]>;
}

/** Takes a command line apart. Throws `Misuse` over options that do not exist or lack their value. */
export function parseArguments(args: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const given = new Map<OptionName, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    if (!isOption(token.name)) throw new Misuse((texts) => texts.unknownOption(token.rawName));
    const value = checkedValue(token);
    const values = given.get(token.name) ?? [];
    if (values.length > 0 && token.name !== 'set') throw new Misuse((texts) => texts.twice(token.rawName));
    given.set(token.name, [...values, value]);
  }
  return { words, given };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkedValue({ name, rawName, value, inlineValue }: OptionToken): string {
  const takesValue = isOption(name) && options[name].type === 'string';
  if (!takesValue) {
    if (value !== undefined) throw new Misuse((texts) => texts.unwantedValue(rawName));
    return '';
  }
  const isOptionLike = !inlineValue && value !== undefined && /^-./.test(value);
  if (value === undefined || value === '' || isOptionLike)
    throw new Misuse((texts) => texts.noValue(rawName));
  return value;
}

/** The value of an option, or undefined where it is not given. */
export function optionOf(args: Arguments, name: OptionName): string | undefined {
  return args.given.get(name)?.[0];
}

/** The value of an option that must be given. Throws `Misuse`. */
export function requiredOption(args: Arguments, name: OptionName): string {
  const value = optionOf(args, name);
  if (value === undefined) throw new Misuse((texts) => texts.required(`--${name}`));
  return value;
}

export function hasFlag(args: Arguments, name: OptionName): boolean {
  return args.given.has(name);
}

/** The one file a command reads. Throws `Misuse` where there is none, or more than one. */
export function fileOf(args: Arguments): string {
  const [, file, extra] = args.words;
  if (file === undefined) throw new Misuse((texts) => texts.noFile);
  if (extra !== undefined) throw new Misuse((texts) => texts.extraFile(extra));
  return file;
}
