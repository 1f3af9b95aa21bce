import { type Issue, issue } from '../issue';
import { operandsOf, parseExpression } from './expression';
import type { Aspect, Indicator, Model } from './model';
import type { Table } from './table';
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
    const issues = [...checkScale(indicator, model)];
    if (twice.has(id)) issues.push(issue('indicator-twice', { indicator: name }, at));
    if (indicator.expression !== undefined) issues.push(...checkExpression(indicator, columns, derived));
    else if (!columns.has(id))
      issues.push(issue('indicator-not-in-table', { indicator: name, available }, at));
    return issues;
  });
}

/** What the indicator's normalisation needs and does not have. */
function checkScale(indicator: Indicator, model: Model): readonly Issue[] {
  const { name, goalposts, target } = indicator;
  const at = { indicator: indicator.id };
  const normalise = indicator.normalise ?? model.normalise;
  const reversed =
    goalposts && !(goalposts.low < goalposts.high)
      ? [issue('goalposts-order', { indicator: name, ...goalposts }, at)]
      : [];
  switch (normalise.method) {
    case 'min-max':
    case 'z-score':
      return [];
    case 'goalposts':
      return goalposts ? reversed : [issue('goalposts-missing', { indicator: name }, at)];
    case 'efficacy':
      if (normalise.base < normalise.top) return reversed;
      return [...reversed, issue('range-order', { low: normalise.base, high: normalise.top }, at)];
    case 'target-completion':
      if (target === undefined) return [issue('target-missing', { indicator: name }, at)];
      return target > 0 ? [] : [issue('target-not-positive', { indicator: name, target }, at)];
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
      .filter(({ id }) => !used.has(id))
      .map(({ id, name }) => issue('indicator-without-weight', { indicator: name }, { indicator: id })),
  ];
}

function checkAspect(aspect: Aspect, model: Model): readonly Issue[] {
  const facts = { aspect: aspect.name };
  const at = { aspect: aspect.id };
  if (aspect.children.length === 0) return [issue('aspect-empty', facts, at)];
  const given = (aspect.weigh ?? model.weigh).method === 'given';
  const weightless = aspect.children.every(({ weight }) => weight === 0);
  return given && weightless ? [issue('weights-zero', facts, at)] : [];
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

/** The ids that occur more than once. */
function repeated(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(ids.filter((id) => seen.size === seen.add(id).size));
}
