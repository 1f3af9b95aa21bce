import type { AuditFacts, CheckId, Outcome } from '../engine/analyse/audit';
import type { StatisticsFlag } from '../engine/analyse/indicator-statistics';
import type { Reference, Standing, Strengths } from '../engine/analyse/strengths';
import { formatNumber } from './format';

const number = (value: number, decimals = 2): string => formatNumber('en', value, decimals);
const percent = (share: number): string => `${number(share * 100, 0)}%`;

const list = (items: readonly string[], most = 5): string =>
  items.length > most
    ? `${items.slice(0, most).join('; ')} and ${items.length - most} more`
    : items.join('; ');

const named = (reference: Reference): string => {
  switch (reference.kind) {
    case 'mean':
      return reference.group === null ? 'the mean of all zones' : `the mean of ${reference.group}`;
    case 'best':
      return `${reference.zone}, ranked first`;
    case 'next':
      return `${reference.zone}, ranked next above`;
  }
};

const standing = ({ name, score, reference, points }: Standing): string =>
  `${name} (${number(score)} against ${number(reference)}, ${number(Math.abs(points))} points of the index)`;

/** The sentence of each check: the rule where it passes, else what was found against it. */
const checks: { readonly [C in CheckId]: (facts: AuditFacts[C]) => string } = {
  'indicator-coverage': ({ limit, found }) =>
    found.length === 0
      ? `Every indicator has values for at least ${percent(limit)} of the zones.`
      : `Fewer than ${percent(limit)} of the zones have a value: ${list(found.map(({ name, share }) => `${name} (${percent(share)})`))}. Find the values or leave the indicator out.`,
  'zone-coverage': ({ limit, found }) =>
    found.length === 0
      ? `Every zone has values for at least ${percent(limit)} of the indicators.`
      : `Fewer than ${percent(limit)} of the indicators have a value: ${list(found.map(({ name, share }) => `${name} (${percent(share)})`))}. Find the values or do not rank the zone.`,
  outliers: ({ skewness, kurtosis, found }) =>
    found.length === 0
      ? `No indicator has a skewness beyond ${number(skewness)} together with a kurtosis above ${number(kurtosis)}.`
      : `A few extreme values may decide: ${list(found.map((each) => `${each.name} (skewness ${number(each.skewness)}, kurtosis ${number(each.kurtosis)})`))}. Check them for slips; treat outliers if they are real.`,
  'low-information': ({ found }) =>
    found.length === 0
      ? 'No indicator is mostly zeros or mostly the same values.'
      : `Tells few zones apart: ${list(found.map(({ name, zeros, unique }) => `${name} (zeros ${percent(zeros)}, different ${percent(unique)})`))}.`,
  direction: ({ found }) =>
    found.length === 0
      ? 'Every indicator goes the same way as its own aspect.'
      : `Goes against its own aspect: ${list(found.map(({ name, aspect, coefficient }) => `${name} in ${aspect} (${number(coefficient)})`))}. Check the direction, and whether it belongs there.`,
  'parent-fit': ({ found }) =>
    found.length === 0
      ? 'Every indicator is closest to its own aspect.'
      : `Closer to another aspect than to its own: ${list(found.map(({ name, aspect, coefficient, other, otherCoefficient }) => `${name} (${aspect} ${number(coefficient)}, ${other} ${number(otherCoefficient)})`))}.`,
  weak: ({ limit, found }) =>
    found.length === 0
      ? `No indicator is correlated with its aspect by less than ${number(limit)}.`
      : `Hardly shows in its aspect (correlation below ${number(limit)}): ${list(found.map(({ name, aspect, coefficient }) => `${name} in ${aspect} (${number(coefficient)})`))}.`,
  redundant: ({ limit, found }) =>
    found.length === 0
      ? `No two indicators of one aspect are correlated by more than ${number(limit)}.`
      : `Says almost the same (correlation above ${number(limit)}), and so counts twice: ${list(found.map(({ name, other, coefficient }) => `${name} and ${other} (${number(coefficient)})`))}.`,
  'one-dimension': ({ limit, found }) =>
    found.length === 0
      ? `In every aspect the first principal component explains at least ${percent(limit)}, and it alone has an eigenvalue above 1.`
      : `Measures more than one thing: ${list(found.map(({ name, share, aboveOne }) => `${name} (first component ${percent(share)}, eigenvalues above 1: ${aboveOne})`))}.`,
  reliability: ({ limit, found }) =>
    found.length === 0
      ? `Cronbach’s alpha is at least ${number(limit)} in every aspect.`
      : `Cronbach’s alpha is below ${number(limit)}: ${list(found.map(({ name, alpha }) => `${name} (${number(alpha)})`))}.`,
  'reliability-without': ({ found }) =>
    found.length === 0
      ? 'Cronbach’s alpha rises nowhere when one item is left out.'
      : `Cronbach’s alpha rises without one item: ${list(found.map(({ name, aspect, alpha, without }) => `${aspect} without ${name} (${number(alpha)} to ${number(without)})`))}.`,
  balance: ({ found }) =>
    found.length === 0
      ? 'What each part explains of the differences between zones agrees with its weight.'
      : `Explains less than half or more than twice of what its weight says: ${list(found.map(({ name, weight, share }) => `${name} (weight ${percent(weight)}, explains ${percent(share)})`))}.`,
  'added-value': ({ places, limit, found }) =>
    found.length === 0
      ? `The index says more than each aspect: for at least ${percent(limit)} of the zones the ranks differ by ${places} places or more.`
      : `The index repeats one aspect (few zones differ by ${places} places or more): ${list(found.map(({ name, share }) => `${name} (${percent(share)})`))}.`,
  'leave-one-out': ({ places, found }) =>
    found.length === 0
      ? `No zone moves ${places} places or more when one indicator or aspect is left out.`
      : `Leaving one out moves a zone by ${places} places or more: ${list(found.map((each) => `${each.name} (${each.zone} by ${each.places})`))}.`,
};

export const analyseEn = {
  outcomes: { pass: 'pass', look: 'look', fail: 'fail' } satisfies Record<Outcome, string>,
  flags: {
    'low-availability': 'few values',
    outliers: 'outliers',
    'many-zeros': 'many zeros',
    'few-different': 'few different',
    constant: 'constant',
  } satisfies Record<StatisticsFlag, string>,
  checks,

  /** Where a zone falls behind a reference most, in one sentence. */
  weakest: ({ zone, reference, weaknesses }: Strengths): string =>
    weaknesses.length === 0
      ? `${zone} is nowhere behind ${named(reference)}.`
      : `${zone} falls behind ${named(reference)} most in ${list(weaknesses.slice(0, 3).map(standing))}.`,
  /** Where a zone is ahead of a reference most, in one sentence. */
  strongest: ({ zone, reference, strengths }: Strengths): string =>
    strengths.length === 0
      ? `${zone} is nowhere ahead of ${named(reference)}.`
      : `${zone} is ahead of ${named(reference)} most in ${list(strengths.slice(0, 3).map(standing))}.`,

  notSplit: (aspects: readonly { aspect: string; method: string }[]): string =>
    `Scores come apart into parts of the indicators only where every mean is arithmetic, or every mean geometric; not here: ${list(aspects.map(({ aspect, method }) => `${aspect} (${method})`))}.`,
  compared: (n: number, moved: number, most: number, spearman: number): string =>
    `Under the other model ${moved} of ${n} ranked zones change their place, by ${number(most, 0)} places at most; Spearman’s correlation of the ranks is ${number(spearman, 3)}.`,

  statistics: 'Indicators',
  differences: 'What explains the differences between zones',
  audit: 'Audit',
  gap: (zone: string, against: string, total: string): string => `${zone} less ${against}: ${total}`,
  indicator: 'Indicator',
  aspect: 'Aspect',
  n: 'n',
  missing: 'Missing',
  min: 'Min',
  median: 'Median',
  max: 'Max',
  mean: 'Mean',
  sd: 'SD',
  skewness: 'Skew',
  kurtosis: 'Kurt',
  flag: 'Flags',
  weight: 'Weight',
  explains: 'Explains',
  outcome: 'Outcome',
  finding: 'Finding',
  part: 'Part of the gap',
  adjustment: 'Bonuses, deductions and vetoes',
  zone: 'Zone',
  before: 'Rank',
  after: 'Rank, other model',
  intervals: (draws: number): string => `Rank intervals from ${draws} draws`,
  rank: 'Rank',
  low: '5 %',
  middle: '50 %',
  high: '95 %',
  comma: ', ',
};
