import type { Severity } from '../engine/issue';
import type { Aggregate, Impute, Normalise, Screen, Treat, Weigh } from '../engine/model/model';
import type { WeighStatistic } from '../engine/weights/found';

const caps = {
  none: 'values beyond them score beyond the range',
  low: 'values beyond the worse one score as it does',
  high: 'values beyond the better one score as it does',
  both: 'values beyond them score as they do',
};

const tied = {
  min: 'equal values share the lowest of their places',
  average: 'equal values share the mean of their places',
  max: 'equal values share the highest of their places',
};

const percentiles = {
  inclusive: '(rank − 1) / (n − 1) as PERCENTRANK.INC',
  exclusive: 'rank / (n + 1) as PERCENTRANK.EXC',
  midpoint: '(rank − 0.5) / n',
  share: 'rank / n',
};

const references = {
  best: () => 'the best value present',
  worst: () => 'the worst value present',
  mean: () => 'the mean of the zones present',
  zone: (zone: string) => `the value of ${zone}`,
  target: () => 'the target',
};

const treatFallbacks = {
  none: 'where that is not enough, the values stay winsorised',
  'log-plus-1': 'where that is not enough, log(x − min + 1) instead',
  'log-plus-range': 'where that is not enough, log(x − min + 1% of the range) instead',
};

const logs = {
  plain: 'their natural logarithm',
  'plus-1': 'log(x − min + 1)',
  'plus-range': 'log(x − min + 1% of the range)',
};

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

const ideals = { observed: 'among the zones', range: 'of the scale' };

const sharedRanks = {
  competition: 'share the better rank and the next ranks stay free (1, 2, 2, 4)',
  dense: 'share a rank and the next rank follows (1, 2, 2, 3)',
  average: 'share the mean of their ranks (1, 2.5, 2.5, 4)',
};

const pair = (title: string, text: string): readonly [string, string] => [title, text];
const zones = (count: string): string => (count === '1' ? '1 zone' : `${count} zones`);
const values = (count: string): string => (count === '1' ? '1 value' : `${count} values`);

export const sheetsEn = {
  sheetNames: {
    ranking: 'Ranking',
    scores: 'Scores',
    method: 'Method',
    scenario: (name: string): string => (name.startsWith('Scenario') ? name : `Scenario ${name}`),
  },

  // Words that head columns on several sheets
  rank: 'Rank',
  zone: 'Zone',
  index: 'Index',
  baseIndex: 'Base index',
  bonus: 'Bonus',
  deduction: 'Deduction',
  veto: 'Veto',
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
    screen: 'Too few values',
    impute: 'Missing values',
    treat: 'Outliers',
    normalise: 'Normalisation',
    weigh: 'Weights',
    weighing: 'How the weights were found',
    consistency: (lambdaMax: string, ci: string, ri: string, cr: string): string =>
      `λmax = ${lambdaMax}, CI = ${ci}, RI = ${ri}, CR = ${cr}.`,
    factors: (factors: readonly string[]): string => `Factors: ${factors.join(', ')}.`,
    aggregate: 'Aggregation',
    availability: 'Data needed',
    rank: 'Ranks',
    groupings: 'Ranks within groups',
    adjust: 'Bonus and deduction',
    adjustTotal: (bonus: string, deduction: string): string =>
      [
        'Index = base index + bonus − deduction, outside the weighted sum.',
        bonus && `All bonuses together at most ${bonus}.`,
        deduction && `All deductions together at most ${deduction}.`,
      ]
        .filter(Boolean)
        .join(' '),
    adjustColumn: (points: string, column: string, cap: string): string =>
      `${points} points for each unit of “${column}”${cap ? `, at most ${cap}` : ''}; a missing value gives none.`,
    adjustZones: (zones: string, cap: string): string =>
      `Points given to ${zones} ${zones === '1' ? 'zone' : 'zones'}${cap ? `, at most ${cap} each` : ''}.`,
    adjustReason: (zone: string, points: string, reason: string): string =>
      `${zone}: ${points}${reason ? ` (${reason})` : ''}.`,
    veto: 'Veto',
    vetoEffect: (effect: 'unranked' | 'last' | 'capped', score: string): string => {
      switch (effect) {
        case 'unranked':
          return 'a zone it falls on keeps its index but is not ranked.';
        case 'last':
          return 'a zone it falls on is ranked behind all others.';
        case 'capped':
          return `the index of a zone it falls on is at most ${score}.`;
      }
    },
    vetoed: (veto: string, effect: string, zones: string): string =>
      `${veto}: ${effect} ${zones ? `Falls on ${zones}.` : 'Falls on nobody.'}`,
    unranked: 'Scored, not ranked',
    exceptions: 'Indicators and aspects that are treated differently say so in the table below.',
    availabilityNote: (share: string): string =>
      share === '0%'
        ? 'A zone gets a score for an aspect as soon as one of its parts has a score.'
        : `A zone gets no score for an aspect where less than ${share} of its parts have a score.`,
    tie: (decimals: number | null, ties: keyof typeof sharedRanks): string =>
      decimals === null
        ? `The highest index is 1. Zones with equal scores ${sharedRanks[ties]}; scores are compared unrounded, a relative difference up to 1e-12 counting as equal.`
        : `The highest index is 1. Scores are rounded to ${decimals} decimals first; zones with equal scores ${sharedRanks[ties]}.`,
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
    target: (value: string): string => `Best at ${value}`,
    band: (low: string, high: string): string => `Best from ${low} to ${high}`,
  },

  screen: ({ zones: ofZones, indicators, action }: Screen): string => {
    const rule = (what: string, { available, zeros }: Screen['zones']): string =>
      `${what} with less than ${percent(available)} of the values${zeros < 1 ? ` or more than ${percent(zeros)} zeros` : ''}`;
    const does = action === 'drop' ? 'are left out of the scores' : 'are marked';
    return `${rule('Zones', ofZones)} and ${rule('indicators', indicators)} ${does}.`;
  },

  impute: (method: Impute): string => {
    switch (method.method) {
      case 'none':
        return 'Missing values stay missing: the indicator is dropped for that zone and the weights of its siblings are rescaled.';
      case 'mean':
        return 'A missing value is filled in with the mean of the indicator over the zones that have one.';
      case 'median':
        return 'A missing value is filled in with the median of the indicator over the zones that have one.';
      case 'group-mean':
        return `A missing value is filled in with the mean of the indicator within the same group of ${method.grouping}.`;
      case 'group-median':
        return `A missing value is filled in with the median of the indicator within the same group of ${method.grouping}.`;
      case 'aspect-mean':
        return 'A missing value is filled in at the mean level of the zone’s other indicators in the aspect (each on 0–1 by min–max).';
      case 'aspect-median':
        return 'A missing value is filled in at the median level of the zone’s other indicators in the aspect (each on 0–1 by min–max).';
      case 'constant':
        return `A missing value is filled in with ${method.value}.`;
      case 'refuse':
        return 'No missing value is allowed.';
    }
  },

  treat: (method: Treat): string => {
    switch (method.method) {
      case 'none':
        return 'Outliers are not treated.';
      case 'winsorise':
        return `Winsorising: where |skewness| ≥ ${method.skewness ?? 2} and kurtosis ≥ ${method.kurtosis ?? 3.5}, extreme values move to the next one${
          method.most === null ? '' : `, until ${method.most ?? 5} have moved at most`
        }; ${treatFallbacks[method.fallback ?? 'none']}.`;
      case 'clip':
        return `Values beyond the ${percent(method.low ?? 0.05)} and ${percent(method.high ?? 0.95)} quantiles move to them.`;
      case 'log':
        return `Values are replaced by ${logs[method.variant ?? 'plain']}.`;
      case 'box-cox':
        return `Box–Cox: x becomes ((x − min + 1)^λ − 1) / λ with λ = ${method.lambda ?? 0.5} (its logarithm for 0).`;
    }
  },

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
        return `Goalposts: two fixed values score ${low} and ${high}${
          method.transform === 'log' ? ', logarithms in between' : ''
        }; ${caps[method.cap]}.`;
      case 'rank':
        return method.output === 'range'
          ? `Ranks: the worst zone present scores ${low}, the best ${high}, each place in between the same; ${tied[method.ties]}.`
          : `Ranks: the worst zone present scores 1, the best the number of zones; ${tied[method.ties]}.`;
      case 'borda':
        return method.output === 'range'
          ? `Borda points as a share of the most there are, on ${low}–${high}; ${tied[method.ties]}.`
          : `Borda points: rank − 1, the worst zone present scoring 0; ${tied[method.ties]}.`;
      case 'percentile':
        return `Percentile ranks, ${percentiles[method.convention]}, on ${low}–${high}; ${tied[method.ties]}.`;
      case 'distance':
        return `Distance to ${references[method.to](method.zone ?? '')}: the worst value present scores ${low}, the reference ${high}; ${caps[method.cap]}.`;
      case 'ratio':
        return `Value as a share of ${references[method.to](method.zone ?? '')}, which scores ${high}; the inverse share where lower is better.`;
      case 'points':
        return `Points: reaching the target gives ${method.base}, ${
          method.steps === 'whole' ? 'each full' : 'each'
        } ${method.step}% better adds ${method.add}, each ${method.step}% worse takes ${method.lose ?? method.add}${
          method.cap === null ? '' : `, at most ${method.cap}`
        }${method.floor === null ? '' : `, at least ${method.floor}`}; 100 points score ${high}.`;
      case 'tiers':
        return method.between === 'step'
          ? `Tiers: each zone scores as the best tier it reaches; below the lowest, ${low}.`
          : 'Tiers: scores are interpolated between the tiers, and stay flat beyond them.';
      case 'target-completion':
        return `Target completion: value as a share of the target, ${high} when it is reached${
          method.cap === null ? '' : `, at most ${method.cap} times the target`
        }.`;
    }
  },

  weighConventions: {
    over: {
      aspect:
        'Over the indicators below each aspect; a part that is an aspect gets what they weigh together.',
      all: 'Over all indicators at once; a part that is an aspect gets what those below it weigh together.',
    },
    of: { scores: 'Of the scores.', values: 'Of the values as measured, direction disregarded.' },
    zeros: {
      drop: (_shift: string): string => '0 ln 0 counts as 0.',
      shift: (shift: string): string => `Columns that reach 0 or less are raised by |min| + ${shift}.`,
    },
    correlation: { pearson: 'Pearson correlations.', spearman: 'Spearman rank correlations.' },
    solve: {
      eigenvector: 'Principal eigenvector.',
      'column-mean': 'Mean of the scaled columns.',
      'row-root': 'Geometric mean of the rows.',
    },
    randomIndex: {
      saaty: 'Random index by Saaty: 0.58, 0.90, 1.12, 1.24, 1.32 …',
      spssau: 'Random index by SPSSAU: 0.52, 0.89, 1.12, 1.26, 1.36 …',
    },
    how: {
      linear: 'Sum of factor × weight.',
      multiplicative: 'Products, as shares of their sum.',
      game: 'Sum of factor × weight, the factors by game theory.',
    },
  },

  /** What methods of weighing work out for each indicator. */
  weighStatistics: {
    entropy: 'Entropy e',
    utility: 'Utility d = 1 − e',
    deviation: 'Standard deviation',
    conflict: 'Conflict Σ(1 − r)',
    information: 'Information',
    variation: 'Coefficient of variation',
    'multiple-correlation': 'Multiple correlation R',
    'removal-effect': 'Removal effect',
    communality: 'Communality',
  } satisfies Record<WeighStatistic, string>,

  weigh: {
    given: 'Weights as entered, taken as shares of their sum within each aspect.',
    equal: 'Equal weights within each aspect; weights entered are kept but not used.',
    'rank-order-centroid':
      'Rank-order centroid: only the order of the weights entered counts; of n parts the k-th gets (1/k + … + 1/n) / n.',
    ahp: 'AHP: weights from pairwise judgements of the parts; a consistency ratio CR above 0.1 is refused.',
    budget: 'Budget allocation: the points of each expert as shares of their sum, averaged over the experts.',
    entropy:
      'Entropy: the more an indicator differs between zones, the more it weighs; p = x / sum, e = −Σ p ln p / ln n, weight in proportion to 1 − e.',
    critic: 'CRITIC: standard deviation times the sum of 1 − correlation with the other indicators.',
    'standard-deviation': 'Standard deviation of the scores (n − 1).',
    variation: 'Coefficient of variation: standard deviation (n − 1) / mean.',
    independence: 'Independence: 1 / R, R being the multiple correlation with the other indicators.',
    merec: 'MEREC: the effect of leaving the indicator out on the performance of the zones.',
    pca: 'Principal components with an eigenvalue of at least 1: explained variance times squared loading, summed.',
    combination: 'A combination of several methods.',
  } satisfies Record<Weigh['method'], string>,

  /** How an aspect is made of its parts, with the conventions; a phrase without a full stop. */
  aggregateOf: (method: Aggregate): string => {
    switch (method.method) {
      case 'arithmetic':
        return 'Weighted arithmetic mean';
      case 'geometric':
        return 'Weighted geometric mean';
      case 'harmonic':
        return 'Weighted harmonic mean';
      case 'generalised':
        return `Weighted generalised mean with power ${method.power}`;
      case 'median':
        return 'Median of the parts, whatever their weights';
      case 'mazziotta-pareto':
        return `${method.form === 'adjusted' ? 'Adjusted Mazziotta-Pareto index (on 70–130)' : 'Mazziotta-Pareto index'}, ${
          method.penalty === 'negative' ? 'uneven zones lowered' : 'uneven zones raised'
        }, ${method.deviation} standard deviation across the parts`;
      case 'topsis':
        return `TOPSIS, closeness to the best ${ideals[method.ideal]}${
          method.scaling === 'vector' ? ', vector scaling' : ''
        }, weights ${method.weights === 'matrix' ? 'times the scores' : 'within the squared distances'}`;
      case 'vikor':
        return `VIKOR, 1 − Q with v = ${method.v}, the best ${ideals[method.ideal]}`;
      case 'promethee':
        return `PROMETHEE II, net flow, ${
          method.preference === 'usual'
            ? 'any lead counts in full'
            : `a lead counts from ${method.indifference} points on and in full from ${method.strict} on`
        }`;
      case 'grey-relational':
        return `Grey relational grade with ρ = ${method.rho} to the best ${ideals[method.ideal]}`;
      case 'rank-sum-ratio':
        return `Rank-sum ratio (RSR) of ${
          method.ranks === 'integer' ? 'ranks, ties averaged' : 'interpolated ranks'
        }`;
      case 'copeland':
        return 'Copeland: zones beaten less zones lost to';
      case 'borda':
        return 'Borda: weighted number of zones behind, ties counting half';
    }
  },
  aggregate: (phrase: string): string => `${phrase}, from the indicators up to the index.`,

  /** What one node does, in a few words. */
  node: {
    given: 'weights as entered',
    equal: 'equal weights',
    'rank-order-centroid': 'rank-order centroid weights',
    ahp: 'AHP weights',
    budget: 'budget allocation weights',
    entropy: 'entropy weights',
    critic: 'CRITIC weights',
    'standard-deviation': 'standard deviation weights',
    variation: 'coefficient of variation weights',
    independence: 'independence weights',
    merec: 'MEREC weights',
    pca: 'principal component weights',
    combination: 'combined weights',
    aspect: (weigh: string, aggregate: string): string => `${aggregate}, ${weigh}.`,
    indicator: (direction: string, scale: string): string => `${direction}. ${scale}`,
  },

  scale: {
    names: {
      'min-max': 'Min-max',
      'z-score': 'Z-score',
      efficacy: 'Efficacy coefficient',
      goalposts: 'Goalposts',
      'target-completion': 'Target completion',
      rank: 'Rank',
      borda: 'Borda points',
      percentile: 'Percentile rank',
      distance: 'Distance to a reference',
      ratio: 'Share of a reference',
      points: 'Base and increments',
      tiers: 'Tiers',
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
    logarithmic: (name: string, from: string, low: string, to: string, high: string): string =>
      `${name}: ${from} scores ${low}, ${to} scores ${high}, logarithms in between.`,
    closeness: (name: string, high: string, reach: string, low: string): string =>
      `${name}: the best values score ${high}, ${reach} away from them ${low}.`,
    knots: (name: string, low: string, high: string): string => `${name}: from ${low} to ${high}.`,
    points: (name: string, target: string, base: string): string =>
      `${name}: the target ${target} gives ${base} points.`,
    none: 'No score could be given.',
  },
};
