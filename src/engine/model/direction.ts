import type { Direction } from './model';

/** The four directions by name. */
export type DirectionKind = 'higher-is-better' | 'lower-is-better' | 'target' | 'band';

export function directionKind(direction: Direction): DirectionKind {
  return typeof direction === 'string' ? direction : direction.kind;
}

/** The values that are best, from low to high, in the indicator's unit; null where further on is always better. */
export function bestOf(direction: Direction): { readonly low: number; readonly high: number } | null {
  if (typeof direction === 'string') return null;
  switch (direction.kind) {
    case 'target':
      return { low: direction.value, high: direction.value };
    case 'band':
      return { low: direction.low, high: direction.high };
  }
}

/** 1 where a larger value is better, -1 where a smaller one is. Of a target or a band, whose distance counts, -1. */
export function signOf(direction: Direction): 1 | -1 {
  return direction === 'higher-is-better' ? 1 : -1;
}
