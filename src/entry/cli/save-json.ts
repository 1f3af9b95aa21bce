import { optionOf } from './arguments';
import type { Context } from './context';
import { isSameFile, writeWhole } from './files';
import { Misuse } from './misuse';

/** Whether --json asks for the standard output, where nothing else may then stand. */
export function jsonOnly({ args }: Context): boolean {
  return optionOf(args, 'json') === '-';
}

/** Throws `Misuse` where --json names a file that is also read, or written otherwise. */
export async function checkJsonPath(
  { args }: Context,
  others: readonly (string | undefined)[],
): Promise<void> {
  const path = optionOf(args, 'json');
  if (path === undefined || path === '-') return;
  for (const other of others) {
    if (other !== undefined && (other === path || (await isSameFile(other, path)))) {
      throw new Misuse((texts) => texts.clash(path));
    }
  }
}

/** Writes data where --json says, if it is given. Missing numbers become null; arrays of numbers stay arrays. */
export async function saveJson({ args, io, messages }: Context, data: object): Promise<void> {
  const path = optionOf(args, 'json');
  if (path === undefined) return;
  if (path === '-') for (const piece of jsonPieces(data)) io.out(piece);
  else {
    await writeWhole(path, jsonPieces(data));
    io.err(`${messages.cli.wrote(path)}\n`);
  }
}

/**
 * JSON with a line break at its end, in pieces: the whole of a large table is longer than a string can be.
 * The lists and tables right below the top are taken apart, so that a piece is a zone or a column.
 */
function* jsonPieces(data: object): Generator<string> {
  yield* opened(data, 2);
  yield '\n';
}

function* opened(data: object, levels: number): Generator<string> {
  const isList = Array.isArray(data);
  yield isList ? '[' : '{';
  let comma = '';
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined) continue;
    yield comma + (isList ? '' : `${JSON.stringify(key)}:`);
    comma = ',';
    if (levels > 1 && isOpenable(value)) yield* opened(value, levels - 1);
    else
      yield value instanceof Float64Array ? JSON.stringify(Array.from(value)) : JSON.stringify(value, plain);
  }
  yield isList ? ']' : '}';
}

/** Arrays of numbers further down are arrays too. */
function plain(_key: string, value: unknown): unknown {
  return value instanceof Float64Array ? Array.from(value) : value;
}

function isOpenable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Float64Array);
}
