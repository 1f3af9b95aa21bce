/** Zip archives whose untouched entries are copied as the compressed bytes they came as. */
import { deflateSync, Inflate, inflateSync } from 'fflate';
import { issue, Refused } from '../../../engine/issue';
import { limits } from './limits';

export interface ZipEntry {
  /** As decoded; may hold backslashes. */
  readonly name: string;
  /** As stored, so that copying keeps a name in an old encoding. */
  readonly nameBytes: Uint8Array;
  readonly utf8: boolean;
  readonly method: 0 | 8;
  /** DOS time and date. */
  readonly time: number;
  readonly crc: number;
  /** Unpacked bytes. */
  readonly size: number;
  /** The packed bytes. */
  readonly packed: Uint8Array;
  /** The unpacked bytes, where they were never packed before. */
  readonly fresh?: Uint8Array;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64Locator: 0x07064b50 };
const stored = 0;
const deflated = 8;
const utf8Flag = 0x800;
const encryptedFlag = 1;
/** 1 January 2025, 00:00: what we write does not tell when it was written. */
const fixedTime = 0x5a210000;

/**
 * The entries of an archive, in the order of its directory; nothing is unpacked yet.
 * Refused: `file-damaged` (truncated, overlapping or duplicate entries), `file-encrypted`, `file-too-large`.
 */
export function readZip(bytes: Uint8Array, file: string): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(bytes, view, file);
    refuseDuplicates(entries, file);
    refuseOverlaps(entries, file);
    return entries;
  } catch (error) {
    // A DataView read beyond the end: an offset or a length in the archive is wrong.
    if (error instanceof RangeError) throw damaged(file, '');
    throw error;
  }
}

function damaged(file: string, part: string): Refused {
  return new Refused(issue('file-damaged', { file, part }));
}

function tooLarge(file: string, what: 'bytes' | 'entries' | 'ratio', limit: number): Refused {
  return new Refused(issue('file-too-large', { file, what, limit }));
}

function readDirectory(bytes: Uint8Array, view: DataView, file: string): ZipEntry[] {
  const { count, offset } = findDirectory(view, file);
  if (count > limits.entries) throw tooLarge(file, 'entries', limits.entries);
  const entries: ZipEntry[] = [];
  let at = offset;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const record = readRecord(bytes, view, at, file);
    total += record.entry.size;
    if (total > limits.totalBytes) throw tooLarge(file, 'bytes', limits.totalBytes);
    entries.push(record.entry);
    at = record.next;
  }
  return entries;
}

/** Where the directory starts and how many entries it has, from the record at the end of the archive. */
function findDirectory(view: DataView, file: string): { count: number; offset: number } {
  const longestComment = 0xffff;
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    if (at < 20 || view.getUint32(at - 20, true) !== signatures.end64Locator) return { count, offset };
    const end64 = Number(view.getBigUint64(at - 12, true));
    return {
      count: Number(view.getBigUint64(end64 + 32, true)),
      offset: Number(view.getBigUint64(end64 + 48, true)),
    };
  }
  throw damaged(file, '');
}

function readRecord(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  file: string,
): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== signatures.central) throw damaged(file, '');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extraAt = at + 46 + nameLength;
  const nameBytes = bytes.subarray(at + 46, extraAt);
  const utf8 = (flags & utf8Flag) !== 0;
  const name = new TextDecoder(utf8 ? 'utf-8' : 'windows-1252').decode(nameBytes);
  const { size, packedSize, local } = readSizes(view, at, extraAt, extraAt + extraLength);

  if (flags & encryptedFlag) throw new Refused(issue('file-encrypted', { file }));
  if (method !== stored && method !== deflated) throw damaged(file, name);
  if (size > limits.partBytes) throw tooLarge(file, 'bytes', limits.partBytes);
  if (size > limits.ratioFrom && size > limits.ratio * packedSize)
    throw tooLarge(file, 'ratio', limits.ratio);
  if (view.getUint32(local, true) !== signatures.local) throw damaged(file, name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw damaged(file, name);

  const packed = bytes.subarray(start, start + packedSize);
  const time = view.getUint32(at + 12, true);
  const crc = view.getUint32(at + 16, true);
  const next = extraAt + extraLength + view.getUint16(at + 32, true);
  return { entry: { name, nameBytes, utf8, method, time, crc, size, packed }, next };
}

/** Sizes and the place of the local header; those that do not fit 32 bits stand in the zip64 extra field. */
function readSizes(view: DataView, at: number, extraAt: number, extraEnd: number) {
  const tooBig = 0xffffffff;
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  for (let field = extraAt; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let value = field + 4;
    const next = () => {
      value += 8;
      return Number(view.getBigUint64(value - 8, true));
    };
    if (size === tooBig) size = next();
    if (packedSize === tooBig) packedSize = next();
    if (local === tooBig) local = next();
  }
  return { size, packedSize, local };
}

/** Two entries of one name let two readers see two different files. */
function refuseDuplicates(entries: readonly ZipEntry[], file: string): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const key = partKey(name);
    if (seen.has(key)) throw damaged(file, name);
    seen.add(key);
  }
}

/** Entries that share bytes are how a small archive unpacks to a huge one without a high ratio. */
function refuseOverlaps(entries: readonly ZipEntry[], file: string): void {
  const byPlace = [...entries].sort((a, b) => a.packed.byteOffset - b.packed.byteOffset);
  byPlace.forEach((entry, i) => {
    const before = byPlace[i - 1]?.packed;
    if (before && before.byteOffset + before.length > entry.packed.byteOffset)
      throw damaged(file, entry.name);
  });
}

/** What two names of one part have in common: no case, no backslashes, no slash in front. */
export function partKey(name: string): string {
  return partName(name).toLowerCase();
}

export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

/** The unpacked bytes of an entry. Refused: `file-damaged` where size or checksum are not what the archive says. */
export function unpack(entry: ZipEntry, file: string): Uint8Array {
  if (entry.fresh) return entry.fresh;
  const bytes = entry.method === stored ? entry.packed : inflated(entry, file);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged(file, entry.name);
  return bytes;
}

function inflated(entry: ZipEntry, file: string): Uint8Array {
  try {
    // The buffer has the size the archive states: one that lies is cut off there, not followed.
    return inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw damaged(file, entry.name);
  }
}

/** About the first `length` bytes of an entry, or all of it where it is shorter; unchecked. */
export function unpackStart(entry: ZipEntry, length: number): Uint8Array {
  if (entry.fresh) return entry.fresh.subarray(0, length);
  if (entry.method === stored) return entry.packed.subarray(0, length);
  const chunks: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk);
    total += chunk.length;
  });
  const step = 4096;
  for (let at = 0; at < entry.packed.length && total < length; at += step)
    inflate.push(entry.packed.subarray(at, at + step));
  return concatenate(chunks, total).subarray(0, length);
}

function concatenate(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const all = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** An entry that holds these bytes. Packing waits until the archive is written: until then the part may change again. */
export function freshEntry(name: string, bytes: Uint8Array): ZipEntry {
  return new FreshEntry(name, bytes);
}

/** From here on speed counts for more than size. */
const largePart = 16 * 2 ** 20;

class FreshEntry implements ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly utf8 = true;
  readonly time = fixedTime;
  readonly fresh: Uint8Array;
  #packed: Uint8Array | undefined;
  #crc: number | undefined;

  constructor(name: string, fresh: Uint8Array) {
    this.name = name;
    this.nameBytes = new TextEncoder().encode(name);
    this.fresh = fresh;
  }

  get size(): number {
    return this.fresh.length;
  }

  get crc(): number {
    this.#crc ??= crc32(this.fresh);
    return this.#crc;
  }

  get packed(): Uint8Array {
    if (this.#packed) return this.#packed;
    const small = deflateSync(this.fresh, { level: this.size > largePart ? 1 : 6 });
    this.#packed = small.length < this.size ? small : this.fresh;
    return this.#packed;
  }

  get method(): 0 | 8 {
    return this.packed === this.fresh ? stored : deflated;
  }
}

/** An archive of these entries, in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const size = entries.reduce((sum, each) => sum + 76 + 2 * each.nameBytes.length + each.packed.length, 22);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const places: number[] = [];
  let at = 0;
  for (const entry of entries) {
    places.push(at);
    view.setUint32(at, signatures.local, true);
    writeHeader(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + 30);
    bytes.set(entry.packed, at + 30 + entry.nameBytes.length);
    at += 30 + entry.nameBytes.length + entry.packed.length;
  }
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, signatures.central, true);
    view.setUint16(at + 4, 20, true);
    writeHeader(view, at + 6, entry);
    view.setUint32(at + 42, places[i] ?? 0, true);
    bytes.set(entry.nameBytes, at + 46);
    at += 46 + entry.nameBytes.length;
  });
  view.setUint32(at, signatures.end, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that a local header and a directory record have in common. */
function writeHeader(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.utf8 ? utf8Flag : 0, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = crcTable[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
