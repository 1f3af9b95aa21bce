import type { Severity } from '../engine/issue';
import type { Aggregate, Direction, Impute, Normalise, Weigh } from '../engine/model/model';

const caps = {
  none: 'values beyond them score beyond the range',
  low: 'values beyond the worse one score as it does',
  high: 'values beyond the better one score as it does',
  both: 'values beyond them score as they do',
};

const pair = (title: string, text: string): readonly [string, string] => [title, text];
const zones = (count: string): string => (count === '1' ? '1 zone' : `${count} zones`);
const values = (count: string): string => (count === '1' ? '1 value' : `${count} values`);

export const sheetsEn = {
  sheetNames: {
    ranking: 'Ranking',
    scores: 'Scores',
    method: 'Method',
    scenario: (name: string): string => `Scenario ${name}`,
  },

  // Words that head columns on several sheets
  rank: 'Rank',
  zone: 'Zone',
  index: 'Index',
  indicator: 'Indicator',
  unit: 'Unit',
  rankWithin: (grouping: string): string => `Rank within ${grouping}`,
  aspectScore: (aspect: string): string => aspect,
  aspectRank: (aspect: string): string => `${aspect}: rank`,
  titled: (name: string, title: string): string => (name ? `${name}: ${title}` : title),
  sentences: (parts: readonly string[]): string => parts.join(' '),
  list: (items: readonly string[], total: string): string =>
    `${items.join(', ')}${total ? `, … (${total} in all)` : ''}`,
  time: (date: string, clock: string, zone: string): string => `${date} ${clock} ${zone}`,

  ranking: {
    title: 'Ranking',
    counts: (all: string, ranked: string): string =>
      all === ranked ? `${zones(all)}, all ranked.` : `${zones(all)}, ${ranked} of them ranked.`,
    source: (place: string): string => `Values from ${place}.`,
    scored: (time: string): string => `Scored ${time}.`,
    more: 'The Method sheet explains every choice.',
  },

  scores: {
    title: 'Indicator scores',
    note: (low: string, high: string): string =>
      `Every indicator on the common scale, ${low} to ${high}, zones in the order of the table. Empty: no value, so no score. Italic on grey: the value was missing and has been filled in.`,
    ownScale: 'Indicators with a scale of their own are named in the Method sheet.',
    aspect: (level: number): string => (level === 0 ? 'Aspect' : `Aspect, level ${level + 1}`),
    notInIndex: 'Not in the index',
  },

  method: {
    title: 'How these results were made',
    intro:
      'This sheet explains the results without the add-in. Numbers in cells are exact; what you see is rounded.',

    source: 'Source',
    workbook: 'Workbook',
    range: 'Sheet and range',
    zones: 'Zones',
    zoneCount: (all: string, ranked: string): string => `${all} scored, ${ranked} ranked`,
    indicators: 'Indicators',
    indicatorCount: (used: string, missing: string): string =>
      `${used} in the index; ${values(missing)} missing in the table`,
    scored: 'Scored',
    engine: 'Scored with',
    engineVersion: (version: string): string => `Zonerank ${version}`,
    fingerprint: 'Fingerprint',
    fingerprintNote: (fingerprint: string): string =>
      `${fingerprint} (changes when a value, a group or the method changes)`,

    choices: 'Method, in the order of the steps',
    impute: 'Missing values',
    normalise: 'Normalisation',
    weigh: 'Weights',
    aggregate: 'Aggregation',
    availability: 'Data needed',
    rank: 'Ranks',
    groupings: 'Ranks within groups',
    unranked: 'Scored, not ranked',
    exceptions: 'Indicators and aspects that are treated differently say so in the table below.',
    availabilityNote: (share: string): string =>
      share === '0%'
        ? 'A zone gets a score for an aspect as soon as one of its parts has a score.'
        : `A zone gets no score for an aspect where less than ${share} of its parts have a score.`,
    tie: (decimals: number | null): string =>
      decimals === null
        ? 'The highest index is 1. Zones with equal scores share the better rank and the next ranks stay free (1, 2, 2, 4); scores are compared unrounded, a relative difference up to 1e-12 counting as equal.'
        : `The highest index is 1. Scores are rounded to ${decimals} decimals first; zones with equal scores share the better rank and the next ranks stay free (1, 2, 2, 4).`,
    noGroupings: 'None.',

    tree: 'Index, aspects and indicators',
    treeNote:
      'Share: within its aspect. Effective weight: the product of the shares from the index down; those of the indicators add up to 100%.',
    name: 'Name',
    howScored: 'How it is scored',
    weight: 'Weight',
    share: 'Share',
    effective: 'Effective weight',
    from: 'Low end of scale',
    to: 'High end of scale',
    mean: 'Mean',
    sd: 'Standard deviation',
    target: 'Target',
    missing: 'Missing values',
    filled: 'Filled in',
    outside: 'Not in the index: it is scored but stands in no aspect.',
    derived: (expression: string): string => `Worked out as ${expression}.`,

    leftOut: 'Left out',
    nothingLeftOut: 'Nothing: every row of the body is a zone, every column of numbers an indicator.',
    row: (address: string): string => `Row ${address}`,
    column: (address: string): string => `Column ${address}`,

    issues: 'What was noticed',
    noIssues: 'Nothing.',
    andMore: (count: string): string => `and ${count} more of this kind`,
    severity: { error: 'Error', warning: 'Warning', note: 'Note' } satisfies Record<Severity, string>,

    conventions: 'Conventions',
    convention: {
      missing: pair(
        'Missing',
        'A missing value is an empty cell, never 0. A division by zero gives a missing value and is listed above.',
      ),
      sample: pair(
        'Sample statistics',
        'The standard deviation divides by n − 1; missing values are left out of every mean, minimum and maximum.',
      ),
      rescaled: pair(
        'Missing part',
        'Where a zone has no score for a part of an aspect, the part is dropped and the weights of the others are rescaled to add up to 1.',
      ),
      effective: pair(
        'Effective weight',
        'With arithmetic means throughout and no missing score, index = sum of effective weight × indicator score.',
      ),
      frozen: pair(
        'Live scale',
        'Scales come from the zones present: when a leading or trailing value changes, the scores of all zones change.',
      ),
      values: pair(
        'Values, not formulas',
        'These sheets hold results as values. After editing the data, score again to renew them.',
      ),
    },
  },

  scenario: {
    title: 'What-if',
    changed: (changes: string): string =>
      `${changes} ${changes === '1' ? 'change' : 'changes'}; every zone was scored again.`,
    bounds: {
      same: 'Scores do not depend on whether the scales are fitted again or kept.',
      matter:
        'Live: the scales are fitted again to the changed values, so that peers’ scores move too. Frozen: the scales stay as they were before the changes.',
    },
    changes: 'Changes',
    weightOf: (name: string): string => `Share of ${name} in its aspect`,
    before: 'Before',
    after: 'After',
    moves: 'Zones that are changed or whose place changes',
    noMoves: 'No zone changes its place.',
    rankBefore: 'Rank before',
    rankAfter: 'Rank after',
    rankChange: 'Places gained',
    indexBefore: 'Index before',
    indexAfter: 'Index after',
    indexChange: 'Index change',
    rankWithinBefore: (grouping: string): string => `Rank within ${grouping} before`,
    rankWithinAfter: (grouping: string): string => `Rank within ${grouping} after`,
    rankFrozen: 'Rank after, frozen',
    indexFrozen: 'Index after, frozen',
    issues: 'What was noticed',
  },

  direction: {
    'higher-is-better': 'Higher is better',
    'lower-is-better': 'Lower is better',
  } satisfies Record<Direction, string>,

  impute: {
    none: 'Missing values stay missing: the indicator is dropped for that zone and the weights of its siblings are rescaled.',
    mean: 'A missing value is filled in with the mean of the indicator over the zones that have one.',
    refuse: 'No missing value is allowed.',
  } satisfies Record<Impute['method'], string>,

  /** The method in general, for the whole model. */
  normalise: (method: Normalise, low: string, high: string): string => {
    switch (method.method) {
      case 'min-max':
        return `Min-max: the worst zone present scores ${low}, the best ${high}, the others in proportion.`;
      case 'z-score':
        return 'Z-scores: the distance from the mean of the zones present in standard deviations, put on the scale.';
      case 'efficacy':
        return `Efficacy coefficient: the worst scores ${method.base}, the best ${method.top}, the others in proportion; an indicator with goalposts uses them as worst and best.`;
      case 'goalposts':
        return `Goalposts: two fixed values score ${low} and ${high}; ${caps[method.cap]}.`;
      case 'target-completion':
        return `Target completion: value as a share of the target, ${high} when it is reached${
          method.cap === null ? '' : `, at most ${method.cap} times the target`
        }.`;
    }
  },

  weigh: {
    given: 'Weights as entered, taken as shares of their sum within each aspect.',
    equal: 'Equal weights within each aspect; weights entered are kept but not used.',
  } satisfies Record<Weigh['method'], string>,

  aggregate: {
    arithmetic: 'Weighted arithmetic means, from the indicators up to the index.',
    geometric: 'Weighted geometric means, from the indicators up to the index.',
  } satisfies Record<Aggregate['method'], string>,

  /** What one node does, in a few words. */
  node: {
    given: 'weights as entered',
    equal: 'equal weights',
    arithmetic: 'arithmetic mean',
    geometric: 'geometric mean',
    aspect: (weigh: string, aggregate: string): string => `Weighted ${aggregate}, ${weigh}.`,
    indicator: (direction: string, scale: string): string => `${direction}. ${scale}`,
  },

  scale: {
    names: {
      'min-max': 'Min-max',
      'z-score': 'Z-score',
      efficacy: 'Efficacy coefficient',
      goalposts: 'Goalposts',
      'target-completion': 'Target completion',
    } satisfies Record<Normalise['method'], string>,
    linear: (name: string, from: string, low: string, to: string, high: string): string =>
      `${name}: ${from} scores ${low}, ${to} scores ${high}.`,
    caps: {
      none: 'Values beyond score beyond.',
      low: 'Capped at the low end.',
      high: 'Capped at the high end.',
      both: 'Capped at both ends.',
    },
    standard: (name: string, mean: string, sd: string, middle: string, spread: string): string =>
      `${name}: the mean ${mean} scores ${middle}; ${spread} points for each standard deviation (${sd}) better.`,
    ratio: (name: string, target: string, high: string): string =>
      `${name}: the target ${target} scores ${high}.`,
    ratioCap: (cap: string): string => `At most ${cap} times the target counts.`,
    none: 'No score could be given.',
  },
};
