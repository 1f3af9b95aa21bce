import type { Model } from '../engine/model/model';
import type { Table } from '../engine/model/table';

/**
 * A fingerprint of what was scored: 16 hexadecimal digits, the same for the same zones, groups, values and model on
 * every machine. Missing values count as missing, the order of keys in the model does not count. It tells an
 * accidental difference; it is no protection against someone who wants to deceive.
 */
export function fingerprint(model: Model, table: Table): string {
  const hash = new Hash();
  hash.text(stableJson(model));
  hash.texts(table.zones);
  for (const grouping of table.groupings) {
    hash.text(grouping.name);
    hash.texts(grouping.groups);
  }
  for (const column of table.columns) {
    hash.text(column.id);
    hash.numbers(column.values);
  }
  return hash.digits();
}

/** Two 32-bit lanes fed word by word, in the manner of MurmurHash3 (Appleby 2011), with its finaliser. */
class Hash {
  private first = 0x811c9dc5;
  private second = 0x27d4eb2f;
  private words = 0;
  private readonly view = new DataView(new ArrayBuffer(8));

  text(text: string): void {
    this.word(text.length);
    for (let at = 0; at < text.length; at++) this.word(text.charCodeAt(at));
  }

  texts(texts: readonly string[]): void {
    this.word(texts.length);
    for (const text of texts) this.text(text);
  }

  numbers(values: Float64Array): void {
    this.word(values.length);
    for (const value of values) {
      // One bit pattern for every NaN, and none of its own for -0.
      this.view.setFloat64(0, Number.isNaN(value) ? Number.NaN : value + 0, true);
      this.word(this.view.getInt32(0, true));
      this.word(this.view.getInt32(4, true));
    }
  }

  digits(): string {
    const first = finish(this.first ^ this.words);
    const second = finish(this.second ^ this.words ^ first);
    return [first, second].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private word(word: number): void {
    this.first = Math.imul(rotate(this.first ^ scramble(word, 0xcc9e2d51), 13), 5) + 0xe6546b64;
    this.second = Math.imul(rotate(this.second ^ scramble(word, 0x1b873593), 17), 5) + 0x38495ab5;
    this.words += 1;
  }
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function scramble(word: number, factor: number): number {
  return Math.imul(rotate(Math.imul(word, factor), 15), 0x85ebca6b);
}

function finish(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/** JSON with the keys of every object in alphabetical order. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
