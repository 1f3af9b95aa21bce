/**
 * A generator of uniform numbers, at least 0 and below 1, in steps of 2^-32: the same seed gives the same numbers on
 * every machine. The seed is a whole number; its lowest 32 bits count.
 *
 * Source: xoshiro128** 1.1 by Blackman & Vigna (2018), its state filled by SplitMix32 from the seed.
 */
export function random(seed: number): () => number {
  const next = splitMix(seed);
  const bits = xoshiro([next(), next(), next(), next()]);
  return () => bits() / 2 ** 32;
}

/** The 32-bit whole numbers of xoshiro128** from a state that is not all 0. */
export function xoshiro(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

function rotate(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

function splitMix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let bits = state ^ (state >>> 16);
    bits = Math.imul(bits, 0x21f0aaad);
    bits ^= bits >>> 15;
    bits = Math.imul(bits, 0x735a2d97);
    return (bits ^ (bits >>> 15)) >>> 0;
  };
}
