import type { Aspect, Direction, Model } from './model';
import { SCHEMA } from './model';

/** What is known of an indicator before anybody has chosen a method. */
export interface PlainIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  /** Names of the aspects above it, the highest first; none puts it right under the index. */
  readonly aspects: readonly string[];
  /** Its share of the index as the table states it; null or absent where it does not. */
  readonly weight?: number | null;
}

/** The id of the aspect at the top. */
export const INDEX = 'index';

/**
 * The default method: min-max to 0-100 on the zones present, missing values dropped and sibling weights
 * rescaled, equal weights within each aspect and equal aspects, arithmetic means, ranks overall and within each
 * group. Where every indicator has a weight, the weights are as given and an aspect weighs what its indicators
 * weigh together.
 */
export function plainModel(input: {
  readonly indicators: readonly PlainIndicator[];
  readonly groupings: readonly string[];
}): Model {
  const weighted = input.indicators.length > 0 && input.indicators.every(({ weight }) => (weight ?? -1) >= 0);
  return {
    schema: SCHEMA,
    name: '',
    indicators: input.indicators.map(({ id, name, unit, direction }) => ({ id, name, unit, direction })),
    tree: grow(input.indicators, weighted),
    range: { low: 0, high: 100 },
    impute: { method: 'none' },
    normalise: { method: 'min-max' },
    weigh: { method: weighted ? 'given' : 'equal' },
    aggregate: { method: 'arithmetic' },
    availability: 0,
    rank: { groupings: [...input.groupings], unranked: [], decimals: null },
  };
}

/** The tree of aspects in the order the indicators first name them. */
function grow(indicators: readonly PlainIndicator[], weighted: boolean): Aspect {
  const top: Aspect = { kind: 'aspect', id: INDEX, name: INDEX, weight: 1, children: [] };
  const byPath = new Map<string, Aspect>();
  const ids = new Set([INDEX]);
  for (const { id, aspects, weight } of indicators) {
    const given = weighted ? (weight ?? 0) : 1;
    let parent = top;
    aspects.forEach((name, level) => {
      const path = JSON.stringify(aspects.slice(0, level + 1));
      let aspect = byPath.get(path);
      if (!aspect) {
        aspect = {
          kind: 'aspect',
          id: freeId(aspects.slice(0, level + 1), ids),
          name,
          weight: weighted ? 0 : 1,
          children: [],
        };
        byPath.set(path, aspect);
        parent.children.push(aspect);
      }
      // Without the binary dust of 0.1 + 0.2, which would be seen in the weight's field.
      if (weighted) aspect.weight = Number((aspect.weight + given).toPrecision(12));
      parent = aspect;
    });
    parent.children.push({ kind: 'indicator', id, weight: given });
  }
  return top;
}

/** An aspect's id: its name, with those above it where the name alone is taken. */
function freeId(path: readonly string[], ids: Set<string>): string {
  const wanted = [path.at(-1) ?? '', path.join(' / ')];
  let id = wanted.find((each) => !ids.has(each));
  for (let n = 2; id === undefined; n++) {
    const numbered = `${path.join(' / ')} (${n})`;
    if (!ids.has(numbered)) id = numbered;
  }
  ids.add(id);
  return id;
}
