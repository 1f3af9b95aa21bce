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
export async function saveJson({ args, io, messages }: Context, data: unknown): Promise<void> {
  const path = optionOf(args, 'json');
  if (path === undefined) return;
  const text = `${JSON.stringify(data, plain)}\n`;
  if (path === '-') io.out(text);
  else {
    await writeWhole(path, text);
    io.err(`${messages.cli.wrote(path)}\n`);
  }
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Float64Array) return Array.from(value);
  if (value instanceof Map) return Object.fromEntries(value);
  return value;
}
