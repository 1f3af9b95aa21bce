/**
 * What an object of the emulated Excel can do, by the server's names (PascalCase, `_scalarPropertyOriginalNames` in
 * office.js). A member that is not listed does not exist: the dispatcher answers NotImplemented.
 */
import { invalidArgument, itemNotFound } from './host-error';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** An argument as the dispatcher hands it over: object paths are resolved. */
export type Argument = Json | ServerObject | Argument[] | { [key: string]: Argument };

export interface Property {
  readonly get: () => Json;
  /** Absent where Excel has it read-only. */
  readonly set?: (value: Argument) => void;
}

export type Method = (...args: Argument[]) => ServerObject | Json | undefined;

export interface ServerObject {
  readonly type: string;
  /** What the library finds it by again in its collection. */
  readonly id?: string;
  readonly properties: Readonly<Record<string, Property>>;
  /** Navigation properties; null is the null object. */
  readonly children: Readonly<Record<string, () => ServerObject | null>>;
  readonly methods: Readonly<Record<string, Method>>;
  /** Present on collections. */
  readonly items?: () => readonly ServerObject[];
}

export function isServerObject(value: unknown): value is ServerObject {
  return typeof value === 'object' && value !== null && 'type' in value && 'methods' in value;
}

/** A plain property kept on `holder`. */
export function stored<T extends object, K extends keyof T>(holder: T, key: K): Property {
  return {
    get: () => holder[key] as Json,
    set: (value) => {
      holder[key] = value as T[K];
    },
  };
}

/** The methods every collection has: getItem (the indexer), getItemOrNullObject, getItemAt, getCount. */
export function collectionMethods(
  type: string,
  items: () => readonly ServerObject[],
  find: (key: string) => ServerObject | undefined,
): Record<string, Method> {
  const item: Method = (key) => {
    const found = find(textArgument(key, `${type}.getItem`));
    if (!found) throw itemNotFound(`${type}.getItem`);
    return found;
  };
  return {
    Indexer: item,
    GetItem: item,
    GetItemOrNullObject: (key) => find(textArgument(key, `${type}.getItemOrNullObject`)) ?? null,
    GetItemAt: (index) => {
      const found = items()[Number(index)];
      if (!found) throw invalidArgument(`${type}.getItemAt`);
      return found;
    },
    GetCount: () => items().length,
  };
}

export function textArgument(value: Argument | undefined, location: string): string {
  if (typeof value !== 'string') throw invalidArgument(location, 'Text expected.');
  return value;
}

export function wholeArgument(value: Argument | undefined, location: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw invalidArgument(location, 'Whole number expected.');
  }
  return value;
}
