import type { Indicator } from '../../engine/model/model';

type Tiers = NonNullable<Indicator['tiers']>;

/** Tiers as they are typed: "350=100; 130=80". */
export function tiersText(tiers: Tiers): string {
  return tiers.map(({ at, score }) => `${at}=${score}`).join('; ');
}

/** The tiers in such a text, or null where it is not one. */
export function parseTiers(text: string): Tiers | null {
  const parts = text.split(/[;；,，\s]+/).filter((part) => part !== '');
  const tiers = parts.flatMap((part) => {
    const match = /^(-?\d+(?:\.\d+)?)[=＝:：](-?\d+(?:\.\d+)?)$/.exec(part);
    return match ? [{ at: Number(match[1]), score: Number(match[2]) }] : [];
  });
  return tiers.length > 0 && tiers.length === parts.length ? tiers : null;
}
