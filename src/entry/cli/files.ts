import { randomUUID } from 'node:crypto';
import {
  access,
  constants,
  type FileHandle,
  open,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type FileTrouble, issue, Refused } from '../../engine/issue';

/** The bytes of a file. Throws `Refused` with `file-not-read`. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { buffer, byteOffset, byteLength } = await readFile(path);
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (error) {
    throw new Refused(issue('file-not-read', { file: path, ...troubleOf(error) }));
  }
}

/** What a file is to hold; pieces of text are written one after the other. */
type Content = Uint8Array | string | Iterable<string>;

/**
 * Writes a file whole or not at all: into a temporary file in the same folder, forced to the disk, then renamed over
 * the old one, whose permissions it takes. A link stays a link: what it points to is replaced. What is no file, such as
 * a pipe or /dev/stdout, is written to and never replaced.
 * Throws `Refused` with `file-not-written`; the old file is then as it was.
 */
export async function writeWhole(path: string, content: Content): Promise<void> {
  let temporary: string | undefined;
  try {
    const old = await stat(path).catch(() => null);
    if (old && !old.isFile()) {
      await writeFile(path, content);
      return;
    }
    const target = await realpath(path).catch(() => path);
    // Renaming over a file asks for no right to write it; the user who took that right away meant it.
    if (old) await access(target, constants.W_OK);
    temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    await writeSynced(temporary, content, old ? old.mode & 0o777 : null);
    await rename(temporary, target);
  } catch (error) {
    if (temporary !== undefined) await unlink(temporary).catch(() => undefined);
    throw new Refused(issue('file-not-written', { file: path, ...troubleOf(error) }));
  }
}

async function writeSynced(path: string, content: Content, mode: number | null): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'wx');
    if (mode !== null) await handle.chmod(mode);
    await writeFile(handle, content);
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

/** Whether two paths lead to one file: the same name, a link to it, or another name for it. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all(
    [one, other].map((path) => stat(path, { bigint: true }).catch(() => null)),
  );
  return Boolean(a && b && a.ino === b.ino && a.dev === b.dev);
}

const troubles: Readonly<Record<string, FileTrouble>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EBUSY: 'busy',
  ENOSPC: 'full',
  EDQUOT: 'full',
};

function troubleOf(error: unknown): { trouble: FileTrouble; detail: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { trouble: troubles[code] ?? 'other', detail: code || String(error) };
}
