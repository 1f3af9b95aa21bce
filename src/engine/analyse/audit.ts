import type { Aspect } from '../model/model';
import { findColumn } from '../model/table';
import { aspectsOf } from '../model/walk';
import type { Scorecard } from '../score/scorecard';
import { correlate } from '../statistics/correlate';
import { correlation } from '../statistics/correlation';
import { differences } from './differences';
import { type IndicatorStatistics, indicatorStatistics, LIMITS } from './indicator-statistics';
import { scoresOf } from './items';
import type { LeftOut } from './leave-one-out';
import { principalComponents } from './principal-components';
import { reliability } from './reliability';

/** `look`: worth a look, may be meant so; `fail`: against the rule. */
export type Outcome = 'pass' | 'look' | 'fail';

/** The facts of each check: what was found against the rule, nothing where it passes. */
export interface AuditFacts {
  'indicator-coverage': {
    readonly limit: number;
    readonly found: readonly { name: string; share: number }[];
  };
  'zone-coverage': { readonly limit: number; readonly found: readonly { name: string; share: number }[] };
  outliers: {
    readonly skewness: number;
    readonly kurtosis: number;
    readonly found: readonly { name: string; skewness: number; kurtosis: number }[];
  };
  'low-information': {
    readonly found: readonly { name: string; zeros: number; unique: number }[];
  };
  direction: { readonly found: readonly { name: string; aspect: string; coefficient: number; p: number }[] };
  'parent-fit': {
    readonly found: readonly {
      name: string;
      aspect: string;
      coefficient: number;
      other: string;
      otherCoefficient: number;
    }[];
  };
  weak: {
    readonly limit: number;
    readonly found: readonly { name: string; aspect: string; coefficient: number }[];
  };
  redundant: {
    readonly limit: number;
    readonly found: readonly { name: string; other: string; coefficient: number }[];
  };
  'one-dimension': {
    readonly limit: number;
    readonly found: readonly { name: string; share: number; aboveOne: number }[];
  };
  reliability: {
    readonly limit: number;
    readonly tolerated: number;
    readonly found: readonly { name: string; alpha: number }[];
  };
  'reliability-without': {
    readonly found: readonly { name: string; aspect: string; alpha: number; without: number }[];
  };
  balance: { readonly found: readonly { name: string; weight: number; share: number }[] };
  'added-value': {
    readonly places: number;
    readonly limit: number;
    readonly found: readonly { name: string; share: number }[];
  };
  'leave-one-out': {
    readonly places: number;
    readonly found: readonly { name: string; zone: string; places: number }[];
  };
}

export type CheckId = keyof AuditFacts;

/** One check of an audit; `i18n` turns it into a sentence. */
export type Check = {
  [C in CheckId]: {
    readonly id: C;
    readonly outcome: Outcome;
    /** How many indicators, zones or groups it looked at. */
    readonly checked: number;
    readonly facts: AuditFacts[C];
  };
}[CheckId];

/** Correlation of an indicator with its aspect below which it hardly counts. */
const WEAK = 0.3;
/** Correlation of two indicators of one aspect above which they say the same. */
const REDUNDANT = 0.9;
/** Share of variance that the first component of an aspect should explain. */
const ONE_DIMENSION = 0.5;
/** Cronbach's alpha that is good, and that is tolerated. */
const RELIABLE = 0.7;
const TOLERATED = 0.6;
/** A p-value below this is no accident. */
const SIGNIFICANT = 0.05;
/** An aspect's share of the differences over its weight, within which the two agree. */
const BALANCE = 2;
/** Places between index and aspect that count as different, and the share of zones for whom they should be. */
const PLACES = 10;
const ADDED_VALUE = 0.3;
const FEW_ZONES = 5;

/**
 * The checks of the OECD/JRC Handbook and of JRC audits that can be worked out, in the Handbook's order; a check that has
 * nothing to look at is left out. `leftOut` is the outcome of `leaveOneOut`; without it that check is left out.
 *
 * Source: OECD/JRC (2008) Handbook, ten steps; thresholds as usual in JRC statistical audits.
 */
export function audit(scorecard: Scorecard, leftOut: readonly LeftOut[] = []): readonly Check[] {
  const statistics = indicatorStatistics(scorecard).filter(isWeighed(scorecard));
  const children = leavesWithParents(scorecard);
  const checks: readonly Check[] = [
    indicatorCoverage(statistics),
    zoneCoverage(scorecard),
    outliers(statistics),
    lowInformation(statistics),
    ...parentChecks(children),
    redundant(scorecard),
    oneDimension(scorecard),
    ...reliabilityChecks(scorecard),
    balance(scorecard),
    addedValue(scorecard),
    leaveOneOutCheck(scorecard, leftOut),
  ];
  return checks.filter(({ checked }) => checked > 0);
}

/** Items within the aspects that hold them: the names are for people. */
interface InParent {
  readonly name: string;
  readonly aspect: string;
  readonly coefficient: number;
  readonly p: number;
  /** With the aspects beside its own. */
  readonly others: readonly { readonly name: string; readonly coefficient: number }[];
}

function isWeighed({ shares }: Scorecard): (each: { readonly id: string }) => boolean {
  const weighed = new Set(
    shares.flatMap(({ kind, id, effective }) => (kind === 'indicator' && effective > 0 ? [id] : [])),
  );
  return ({ id }) => weighed.has(id);
}

function indicatorCoverage(statistics: readonly IndicatorStatistics[]): Check {
  const found = statistics
    .filter(({ availability }) => availability < LIMITS.availability)
    .map(({ name, availability }) => ({ name, share: availability }));
  const facts = { limit: LIMITS.availability, found };
  return { id: 'indicator-coverage', ...outcomeOf('fail', found), checked: statistics.length, facts };
}

function zoneCoverage(scorecard: Scorecard): Check {
  const columns = scorecard.derived.columns.filter(isWeighed(scorecard));
  const found = scorecard.zones
    .map((name, row) => ({
      name,
      share: columns.filter(({ values }) => !Number.isNaN(values[row])).length / columns.length,
    }))
    .filter(({ share }) => share < LIMITS.availability);
  const facts = { limit: LIMITS.availability, found };
  return { id: 'zone-coverage', ...outcomeOf('fail', found), checked: scorecard.zones.length, facts };
}

function outliers(statistics: readonly IndicatorStatistics[]): Check {
  const found = statistics
    .filter(({ flags }) => flags.includes('outliers'))
    .map(({ name, skewness, kurtosis }) => ({ name, skewness, kurtosis }));
  const facts = { skewness: LIMITS.skewness, kurtosis: LIMITS.kurtosis, found };
  return { id: 'outliers', ...outcomeOf('look', found), checked: statistics.length, facts };
}

function lowInformation(statistics: readonly IndicatorStatistics[]): Check {
  const found = statistics
    .filter(({ flags }) => flags.includes('many-zeros') || flags.includes('few-different'))
    .map(({ name, zeros, unique }) => ({ name, zeros, unique }));
  return { id: 'low-information', ...outcomeOf('look', found), checked: statistics.length, facts: { found } };
}

/** Every indicator with a weight, its correlation with its own aspect and with the aspects beside it. */
function leavesWithParents(scorecard: Scorecard): readonly InParent[] {
  const weighed = isWeighed(scorecard);
  const names = new Map(scorecard.model.indicators.map(({ id, name }) => [id, name]));
  const siblings = siblingsOf(scorecard.model.tree);
  return aspectsOf(scorecard.model.tree).flatMap((aspect) =>
    aspect.children.flatMap((node): InParent[] => {
      const scores = scoresOf(scorecard, node);
      if (node.kind !== 'indicator' || aspect.children.length < 2 || !weighed(node) || !scores) return [];
      const withAspect = (each: Aspect) =>
        correlate(scores, scoresOf(scorecard, each) ?? new Float64Array(), 'pearson');
      const { coefficient, p } = withAspect(aspect);
      if (Number.isNaN(coefficient)) return [];
      const others = (siblings.get(aspect) ?? []).map((each) => ({
        name: each.name,
        coefficient: withAspect(each).coefficient,
      }));
      return [{ name: names.get(node.id) ?? node.id, aspect: aspect.name, coefficient, p, others }];
    }),
  );
}

function siblingsOf(tree: Aspect): ReadonlyMap<Aspect, readonly Aspect[]> {
  const siblings = new Map<Aspect, readonly Aspect[]>();
  for (const parent of aspectsOf(tree)) {
    const aspects = parent.children.flatMap((child) => (child.kind === 'aspect' ? [child] : []));
    for (const each of aspects)
      siblings.set(
        each,
        aspects.filter((other) => other !== each),
      );
  }
  return siblings;
}

function parentChecks(children: readonly InParent[]): readonly Check[] {
  const against = children
    .filter(({ coefficient }) => coefficient < 0)
    .map(({ name, aspect, coefficient, p }) => ({ name, aspect, coefficient, p }));
  const grave = against.some(({ p }) => p < SIGNIFICANT);
  const elsewhere = children.flatMap(({ name, aspect, coefficient, others }) => {
    const closest = others.reduce<InParent['others'][number] | undefined>(
      (best, each) => (each.coefficient > (best?.coefficient ?? coefficient) ? each : best),
      undefined,
    );
    return closest
      ? [{ name, aspect, coefficient, other: closest.name, otherCoefficient: closest.coefficient }]
      : [];
  });
  const weak = children
    .filter(({ coefficient }) => coefficient >= 0 && coefficient < WEAK)
    .map(({ name, aspect, coefficient }) => ({ name, aspect, coefficient }));
  const checked = children.length;
  return [
    { id: 'direction', ...outcomeOf(grave ? 'fail' : 'look', against), checked, facts: { found: against } },
    {
      id: 'parent-fit',
      ...outcomeOf('look', elsewhere),
      checked: children.filter(({ others }) => others.length > 0).length,
      facts: { found: elsewhere },
    },
    { id: 'weak', ...outcomeOf('look', weak), checked, facts: { limit: WEAK, found: weak } },
  ];
}

function redundant(scorecard: Scorecard): Check {
  const names = new Map(scorecard.model.indicators.map(({ id, name }) => [id, name]));
  const weighed = isWeighed(scorecard);
  let checked = 0;
  const found = aspectsOf(scorecard.model.tree).flatMap(({ children }) => {
    const leaves = children.filter((child) => child.kind === 'indicator' && weighed(child));
    return leaves.flatMap((leaf, i) =>
      leaves.slice(i + 1).flatMap((other) => {
        const a = findColumn(scorecard.normalised, leaf.id)?.values;
        const b = findColumn(scorecard.normalised, other.id)?.values;
        const coefficient = a && b ? correlation(a, b) : Number.NaN;
        if (!Number.isNaN(coefficient)) checked++;
        return coefficient > REDUNDANT
          ? [{ name: names.get(leaf.id) ?? leaf.id, other: names.get(other.id) ?? other.id, coefficient }]
          : [];
      }),
    );
  });
  return { id: 'redundant', ...outcomeOf('look', found), checked, facts: { limit: REDUNDANT, found } };
}

function oneDimension(scorecard: Scorecard): Check {
  const groups = principalComponents(scorecard).filter(
    ({ of, components }) => of === 'children' && components.length > 0,
  );
  const found = groups
    .map(({ name, components }) => ({
      name,
      share: components[0]?.share ?? Number.NaN,
      aboveOne: components.filter(({ eigenvalue }) => eigenvalue > 1).length,
    }))
    .filter(({ share, aboveOne }) => share < ONE_DIMENSION || aboveOne > 1);
  const facts = { limit: ONE_DIMENSION, found };
  return { id: 'one-dimension', ...outcomeOf('look', found), checked: groups.length, facts };
}

function reliabilityChecks(scorecard: Scorecard): readonly Check[] {
  const groups = reliability(scorecard).filter(({ of, alpha }) => of === 'children' && !Number.isNaN(alpha));
  const low = groups.filter(({ alpha }) => alpha < RELIABLE).map(({ name, alpha }) => ({ name, alpha }));
  const grave = low.some(({ alpha }) => alpha < TOLERATED);
  const nodeNames = new Map([
    ...scorecard.model.indicators.map(({ id, name }) => [id, name] as const),
    ...scorecard.aspects.map(({ id, name }) => [id, name] as const),
  ]);
  const better = groups.flatMap(({ name: aspect, alpha, without }) =>
    without
      .filter((each) => each.alpha > alpha)
      .map((each) => ({ name: nodeNames.get(each.id) ?? each.id, aspect, alpha, without: each.alpha })),
  );
  const facts = { limit: RELIABLE, tolerated: TOLERATED, found: low };
  return [
    { id: 'reliability', ...outcomeOf(grave ? 'fail' : 'look', low), checked: groups.length, facts },
    {
      id: 'reliability-without',
      ...outcomeOf('look', better),
      checked: groups.length,
      facts: { found: better },
    },
  ];
}

function balance(scorecard: Scorecard): Check {
  const found = differences(scorecard);
  const children = new Set(
    scorecard.shares.flatMap(({ kind, id, parent, share }) =>
      parent === scorecard.model.tree.id && share > 0 ? [`${kind} ${id}`] : [],
    ),
  );
  const nodes =
    found.kind === 'none' || children.size < 2
      ? []
      : found.nodes.filter(({ kind, id, share }) => children.has(`${kind} ${id}`) && !Number.isNaN(share));
  const uneven = nodes
    .filter(({ effective, share }) => share < effective / BALANCE || share > effective * BALANCE)
    .map(({ name, effective, share }) => ({ name, weight: effective, share }));
  const grave = uneven.some(({ share }) => share < 0);
  const facts = { found: uneven };
  return { id: 'balance', ...outcomeOf(grave ? 'fail' : 'look', uneven), checked: nodes.length, facts };
}

/** How many places count as a difference: ten, or a fifth of the zones where there are fewer than fifty. */
function placesThatCount({ zones }: Scorecard): number {
  return Math.min(PLACES, Math.max(1, Math.ceil(zones.length / 5)));
}

function addedValue(scorecard: Scorecard): Check {
  const places = placesThatCount(scorecard);
  const [, ...below] = scorecard.aspects;
  // Among fewer zones than five a place says little.
  const aspects = scorecard.zones.length < FEW_ZONES ? [] : below.filter(({ depth }) => depth === 1);
  const shares = aspects.map(({ name, ranks }) => {
    const shifts = [...ranks]
      .map((rank, row) => Math.abs(rank - (scorecard.ranks[row] ?? Number.NaN)))
      .filter((shift) => !Number.isNaN(shift));
    return { name, share: shifts.filter((shift) => shift >= places).length / shifts.length };
  });
  const found = shares.filter(({ share }) => share < ADDED_VALUE);
  const checked = shares.filter(({ share }) => !Number.isNaN(share)).length;
  return {
    id: 'added-value',
    ...outcomeOf('look', found),
    checked,
    facts: { places, limit: ADDED_VALUE, found },
  };
}

function leaveOneOutCheck(scorecard: Scorecard, leftOut: readonly LeftOut[]): Check {
  const places = placesThatCount(scorecard);
  const found = leftOut
    .filter(({ most }) => most >= places)
    .map(({ name, most, zones }) => ({ name, zone: zones[0]?.zone ?? '', places: most }));
  return {
    id: 'leave-one-out',
    ...outcomeOf('look', found),
    checked: leftOut.length,
    facts: { places, found },
  };
}

function outcomeOf(bad: Exclude<Outcome, 'pass'>, found: readonly unknown[]): { readonly outcome: Outcome } {
  return { outcome: found.length > 0 ? bad : 'pass' };
}
