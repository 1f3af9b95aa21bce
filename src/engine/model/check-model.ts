import { type Issue, issue } from '../issue';
import { bestOf, signOf } from './direction';
import { operandsOf, parseExpression } from './expression';
import type { Aspect, Indicator, Model, Normalise } from './model';
import { LARGEST, type Table } from './table';
import { CLIP, treatOf } from './treat-of';
import { aspectsOf, leavesOf } from './walk';

/**
 * What of a model cannot work, or hardly, on a table. Errors are placed at the indicator or aspect they spoil; one
 * that spoils everything at the top aspect. Indicators the tree does not use are checked too. A model with
 * expressions needs `prepareExpressions` first.
 */
export function checkModel(model: Model, table: Table): readonly Issue[] {
  return [
    ...checkRange(model),
    ...checkIndicators(model, table),
    ...checkTree(model),
    ...checkRanking(model, table),
    ...checkAdjust(model, table),
  ];
}

function checkRange({ range, tree }: Model): readonly Issue[] {
  return range.low < range.high ? [] : [issue('range-order', range, { aspect: tree.id })];
}

function checkIndicators(model: Model, table: Table): readonly Issue[] {
  const available = table.columns.map(({ id }) => id);
  const columns = new Set(available);
  const derived = new Map(
    model.indicators.flatMap((each) => (each.expression === undefined ? [] : [[each.id, each] as const])),
  );
  const twice = repeated(model.indicators.map(({ id }) => id));
  return model.indicators.flatMap((indicator) => {
    const { id, name } = indicator;
    const at = { indicator: id };
    const issues = [...checkScale(indicator, model, table), ...checkSettings(indicator)];
    if (twice.has(id)) issues.push(issue('indicator-twice', { indicator: name }, at));
    if (indicator.expression !== undefined) issues.push(...checkExpression(indicator, columns, derived));
    else if (!columns.has(id))
      issues.push(issue('indicator-not-in-table', { indicator: name, available }, at));
    return issues;
  });
}

/** What the indicator's normalisation, direction, imputation and treatment need and do not have. */
function checkScale(indicator: Indicator, model: Model, table: Table): readonly Issue[] {
  const normalise = indicator.normalise ?? model.normalise;
  return [
    ...checkDirection(indicator, normalise),
    ...checkNormalise(indicator, normalise, table),
    ...checkImpute(indicator, model, table),
    ...checkTreat(indicator, model, normalise),
  ];
}

/** The goalposts, target, best values and tiers of an indicator must be of a size that can be calculated with. */
function checkSettings({ id, name, goalposts, target, direction, tiers = [] }: Indicator): readonly Issue[] {
  const best = bestOf(direction);
  const given = [
    goalposts?.low,
    goalposts?.high,
    target,
    best?.low,
    best?.high,
    ...tiers.map(({ at }) => at),
  ];
  return [...new Set(given)].flatMap((value) =>
    value !== undefined && Math.abs(value) > LARGEST
      ? issue('value-too-large', { indicator: name, value }, { indicator: id })
      : [],
  );
}

function checkDirection({ id, name, direction }: Indicator, normalise: Normalise): readonly Issue[] {
  const best = bestOf(direction);
  if (!best) return [];
  const at = { indicator: id };
  if (best.low > best.high) return [issue('band-order', { indicator: name, ...best }, at)];
  return takesDistance(normalise) ? [] : [issue('direction-not-supported', { indicator: name }, at)];
}

/** Whether a normalisation can score the distance to a target or a band. */
function takesDistance(normalise: Normalise): boolean {
  switch (normalise.method) {
    case 'min-max':
    case 'efficacy':
    case 'rank':
    case 'borda':
    case 'percentile':
      return true;
    case 'goalposts':
      return normalise.transform !== 'log';
    case 'z-score':
    case 'target-completion':
    case 'distance':
    case 'ratio':
    case 'points':
    case 'tiers':
      return false;
  }
}

function checkNormalise(indicator: Indicator, normalise: Normalise, table: Table): readonly Issue[] {
  const { name, goalposts, target } = indicator;
  const at = { indicator: indicator.id };
  const reversed =
    goalposts && !(goalposts.low < goalposts.high)
      ? [issue('goalposts-order', { indicator: name, ...goalposts }, at)]
      : [];
  switch (normalise.method) {
    case 'min-max':
    case 'z-score':
    case 'rank':
    case 'borda':
    case 'percentile':
      return [];
    case 'goalposts':
      if (!goalposts) return [issue('goalposts-missing', { indicator: name }, at)];
      if (normalise.transform === 'log' && goalposts.low <= 0)
        return [...reversed, issue('goalposts-not-positive', { indicator: name, low: goalposts.low }, at)];
      return reversed;
    case 'efficacy':
      if (normalise.base < normalise.top) return reversed;
      return [...reversed, issue('range-order', { low: normalise.base, high: normalise.top }, at)];
    case 'target-completion':
      if (target === undefined) return [issue('target-missing', { indicator: name }, at)];
      return target > 0 ? [] : [issue('target-not-positive', { indicator: name, target }, at)];
    case 'points':
      if (target === undefined) return [issue('target-missing', { indicator: name }, at)];
      return target === 0 ? [issue('target-zero', { indicator: name }, at)] : [];
    case 'distance':
      if (normalise.to === 'target')
        return target === undefined ? [issue('target-missing', { indicator: name }, at)] : [];
      return normalise.to === 'zone' ? checkReference(indicator, normalise.zone, table) : [];
    case 'ratio':
      return normalise.to === 'zone' ? checkReference(indicator, normalise.zone, table) : [];
    case 'tiers':
      return checkTiers(indicator);
  }
}

function checkReference(
  { id, name }: Indicator,
  zone: string | undefined,
  { zones }: Table,
): readonly Issue[] {
  if (zone !== undefined && zones.includes(zone)) return [];
  return [issue('reference-unknown', { indicator: name, zone: zone ?? '' }, { indicator: id })];
}

/** A better tier needs a better value and no lower a score. */
function checkTiers({ id, name, tiers = [], direction }: Indicator): readonly Issue[] {
  const at = { indicator: id };
  if (tiers.length === 0) return [issue('tiers-missing', { indicator: name }, at)];
  const sign = signOf(direction);
  const ascending = tiers.toSorted((a, b) => sign * (a.at - b.at));
  const inOrder = ascending.every((tier, i) => {
    const before = ascending[i - 1];
    return !before || (tier.at !== before.at && tier.score >= before.score);
  });
  return inOrder ? [] : [issue('tiers-order', { indicator: name }, at)];
}

function checkImpute({ id, name, impute }: Indicator, model: Model, table: Table): readonly Issue[] {
  const method = impute ?? model.impute;
  if (method.method !== 'group-mean' && method.method !== 'group-median') return [];
  const available = table.groupings.map((grouping) => grouping.name);
  if (available.includes(method.grouping)) return [];
  const facts = { indicator: name, grouping: method.grouping, available };
  return [issue('impute-grouping-unknown', facts, { indicator: id })];
}

/** A logarithm or a power leaves the unit in which goalposts, targets, tiers and best values are given. */
function checkTreat(indicator: Indicator, model: Model, normalise: Normalise): readonly Issue[] {
  const treat = treatOf(indicator, model);
  const at = { indicator: indicator.id };
  if (treat?.method === 'clip') {
    const { low = CLIP.low, high = CLIP.high } = treat;
    return low < high ? [] : [issue('clip-order', { indicator: indicator.name, low, high }, at)];
  }
  const leaves =
    treat?.method === 'log' ||
    treat?.method === 'box-cox' ||
    (treat?.method === 'winsorise' && (treat.fallback ?? 'none') !== 'none');
  if (!leaves || !usesUnit(indicator, normalise)) return [];
  return [issue('treatment-changes-unit', { indicator: indicator.name }, at)];
}

function usesUnit({ direction, goalposts }: Indicator, normalise: Normalise): boolean {
  if (bestOf(direction)) return true;
  switch (normalise.method) {
    case 'goalposts':
    case 'target-completion':
    case 'points':
    case 'tiers':
      return true;
    case 'efficacy':
      return goalposts !== undefined;
    case 'distance':
      return normalise.to === 'target';
    default:
      return false;
  }
}

function checkExpression(
  indicator: Indicator,
  columns: ReadonlySet<string>,
  derived: ReadonlyMap<string, Indicator>,
): readonly Issue[] {
  const { name, expression = '' } = indicator;
  const at = { indicator: indicator.id };
  const parsed = parseExpression(expression);
  if ('fault' in parsed) {
    return parsed.fault === 'invalid'
      ? [issue('expression-invalid', { indicator: name, expression, near: parsed.near }, at)]
      : [issue('expression-too-costly', { indicator: name, limit: parsed.limit }, at)];
  }
  const unknown = parsed.names.filter((each) => !columns.has(each) && !derived.has(each));
  const issues = unknown.map((each) => issue('expression-unknown-name', { indicator: name, name: each }, at));
  if (leadsToItself(indicator.id, derived)) issues.push(issue('expression-cycle', { indicator: name }, at));
  return issues;
}

/** Whether a derived indicator is, through others or directly, its own operand. */
function leadsToItself(id: string, derived: ReadonlyMap<string, Indicator>): boolean {
  const seen = new Set<string>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const operand of operandsOf(derived.get(next) ?? {})) {
      if (operand === id) return true;
      if (seen.has(operand)) continue;
      seen.add(operand);
      queue.push(operand);
    }
  }
  return false;
}

function checkTree(model: Model): readonly Issue[] {
  const aspects = aspectsOf(model.tree);
  const leaves = leavesOf(model.tree).map(({ id }) => id);
  const used = new Set(leaves);
  const names = new Map(model.indicators.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return [
    ...[...repeated(aspects.map(({ id }) => id))].map((aspect) =>
      issue('aspect-twice', { aspect }, { aspect }),
    ),
    ...aspects.flatMap((aspect) => checkAspect(aspect, model)),
    ...[...repeated(leaves)].map((id) =>
      issue('indicator-twice', { indicator: nameOf(id) }, { indicator: id }),
    ),
    ...[...used]
      .filter((id) => !names.has(id))
      .map((id) =>
        issue('indicator-not-in-table', { indicator: id, available: [...names.keys()] }, { indicator: id }),
      ),
    ...model.indicators
      .filter(({ id }) => !used.has(id) && !adjusts(model, id))
      .map(({ id, name }) => issue('indicator-without-weight', { indicator: name }, { indicator: id })),
  ];
}

/** Whether an indicator counts outside the tree, as a bonus, a deduction or a veto. */
function adjusts({ adjust }: Model, id: string): boolean {
  if (!adjust) return false;
  return (
    adjust.items.some((item) => item.kind === 'column' && item.column === id) ||
    adjust.vetoes.some(({ by }) => by.kind === 'column' && by.column === id)
  );
}

function checkAspect(aspect: Aspect, model: Model): readonly Issue[] {
  const facts = { aspect: aspect.name };
  const at = { aspect: aspect.id };
  if (aspect.children.length === 0) return [issue('aspect-empty', facts, at)];
  const given = (aspect.weigh ?? model.weigh).method === 'given';
  const weightless = aspect.children.every(({ weight }) => weight === 0);
  const aggregate = aspect.aggregate ?? model.aggregate;
  return [
    ...(given && weightless ? [issue('weights-zero', facts, at)] : []),
    ...(aggregate.method === 'promethee' &&
    aggregate.preference === 'linear' &&
    aggregate.indifference >= aggregate.strict
      ? [
          issue(
            'thresholds-order',
            { ...facts, indifference: aggregate.indifference, strict: aggregate.strict },
            at,
          ),
        ]
      : []),
  ];
}

function checkRanking({ rank }: Model, table: Table): readonly Issue[] {
  const available = table.groupings.map(({ name }) => name);
  const zones = new Set(rank.unranked.length > 0 ? table.zones : []);
  return [
    ...rank.groupings
      .filter((grouping) => !available.includes(grouping))
      .map((grouping) => issue('grouping-not-in-table', { grouping, available })),
    ...rank.unranked
      .filter((zone) => !zones.has(zone))
      .map((zone) => issue('zone-not-in-table', { zone }, { zone })),
  ];
}

/** What bonus items, deductions and vetoes name and the table does not have. */
function checkAdjust({ adjust, indicators, tree }: Model, table: Table): readonly Issue[] {
  if (!adjust) return [];
  const columns = [...new Set([...indicators, ...table.columns].map(({ id }) => id))];
  const groupings = table.groupings.map(({ name }) => name);
  const zones = new Set(table.zones);
  const column = (item: string, id: string, available: readonly string[]) =>
    available.includes(id)
      ? []
      : [issue('adjust-column-not-in-table', { item, column: id, available }, { aspect: tree.id })];
  const listed = (item: string, names: readonly string[]) =>
    names
      .filter((zone) => !zones.has(zone))
      .map((zone) => issue('adjust-zone-not-in-table', { item, zone }, { zone }));
  return [
    ...adjust.items.flatMap((item) =>
      item.kind === 'column'
        ? column(item.name, item.column, columns)
        : listed(
            item.name,
            item.points.map(({ zone }) => zone),
          ),
    ),
    ...adjust.vetoes.flatMap(({ name, by }): readonly Issue[] => {
      if (by.kind === 'zones') return listed(name, by.zones);
      return by.kind === 'column' ? column(name, by.column, columns) : column(name, by.grouping, groupings);
    }),
  ];
}

/** The ids that occur more than once. */
function repeated(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.size === seen.add(id).size));
}
