import { type Issue, issue } from '../issue';
import { bestOf } from '../model/direction';
import type { Aspect, Model, TreeNode, Weigh } from '../model/model';
import type { Table } from '../model/table';
import { aspectsOf, findIndicator, leavesOf } from '../model/walk';
import { remember, sameItems } from '../remember';
import { isConstant } from '../statistics/is-constant';
import { missingRows } from '../statistics/missing-rows';
import { ahp, mostItems } from '../weights/ahp';
import { budgetAllocation } from '../weights/budget';
import { combineLinear, combineProduct, gameFactors } from '../weights/combine';
import { criticWeights } from '../weights/critic';
import { deviationWeights } from '../weights/deviation';
import { entropyWeights } from '../weights/entropy';
import type { Found, WeighStatistic } from '../weights/found';
import { independenceWeights } from '../weights/independence';
import { merecWeights } from '../weights/merec';
import { pcaWeights } from '../weights/pca';
import { rankOrderCentroid } from '../weights/rank-order-centroid';
import { toShares } from '../weights/to-shares';
import { variationWeights } from '../weights/variation';
import type { IndicatorWeighing, Weighing } from './scorecard';

/** A consistency ratio above this is refused (Saaty 1980). */
const MOST_INCONSISTENT = 0.1;
/** How far a judgement times its reciprocal may be from 1. */
const RECIPROCAL = 0.02;

/** What weights may be found from: a column for each indicator of the model, in its order. */
export interface WeighData {
  /** As measured, filled and treated. */
  readonly values: Table;
  /** On the common scale. */
  readonly scores: Table;
}

type Combination = Extract<Weigh, { method: 'combination' }>;
type Plain = Exclude<Weigh, Combination>;
/** The methods that look at the data. */
type ByData = Extract<Plain, { over: unknown }>;

/** Whether the weights of an aspect were found from the data, and so move with them. */
export function movesWithData({ indicators, parts }: Weighing): boolean {
  return indicators.length > 0 || parts.some(movesWithData);
}

/**
 * For each aspect whose weights are found by a method, neither given nor equal: the children's shares and how they
 * came about. A method that looks at the data runs over indicators, those below the aspect at any depth or all of the
 * index; a child that is an aspect gets what the indicators below it weigh together. An indicator without scores gets no
 * weight, nor does one that is the same in every zone (`constant-without-weight`); a single one left gets all.
 * Where no weights can be found the shares are all 0, and an error at the aspect says why, unless none of its
 * indicators has a score.
 */
export function weigh(
  model: Model,
  data: WeighData,
): { readonly weighings: readonly Weighing[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const weighings = aspectsOf(model.tree).flatMap((aspect): Weighing[] => {
    const method = aspect.weigh ?? model.weigh;
    if (method.method === 'given' || method.method === 'equal' || aspect.children.length === 0) return [];
    return [weighAspect(method, { aspect, model, data, issues })];
  });
  return { weighings, issues: withoutRepeats(issues) };
}

interface Work {
  readonly aspect: Aspect;
  readonly model: Model;
  readonly data: WeighData;
  /** Added to. */
  readonly issues: Issue[];
}

function weighAspect(method: Weigh, work: Work): Weighing {
  return method.method === 'combination' ? combine(method, work) : weighPlainly(method, work);
}

function weighPlainly(method: Plain, work: Work): Weighing {
  const { children } = work.aspect;
  const plain = (shares: readonly number[]): Weighing => ({
    ...nothingFound(method, work),
    shares,
  });
  switch (method.method) {
    case 'given':
      return plain(toShares(children.map(({ weight }) => weight)));
    case 'equal':
      return plain(children.map(() => 1 / children.length));
    case 'rank-order-centroid':
      return plain(rankOrderCentroid(children.map(({ weight }) => weight)));
    case 'budget':
      return plain(fromPoints(method, work));
    case 'ahp':
      return fromJudgements(method, work);
    default:
      return fromData(method, work);
  }
}

function nothingFound({ method }: Weigh, { aspect }: Work): Weighing {
  return {
    aspect: aspect.id,
    method,
    shares: aspect.children.map(() => 0),
    indicators: [],
    consistency: null,
    parts: [],
    factors: [],
  };
}

function combine(method: Combination, work: Work): Weighing {
  const parts = method.parts.map((part) => weighPlainly(part, work));
  const nothing = { ...nothingFound(method, work), parts };
  if (parts.some(({ shares }) => shares.every((share) => share === 0))) return nothing;
  const sets = parts.map(({ shares }) => shares);
  switch (method.how) {
    case 'linear': {
      const factors = toShares(method.factors ?? parts.map(() => 1));
      const shares = combineLinear(sets, factors);
      return foundOrNot({ ...nothing, shares, factors }, work);
    }
    case 'multiplicative':
      return foundOrNot({ ...nothing, shares: combineProduct(sets) }, work);
    case 'game': {
      const factors = gameFactors(sets);
      return { ...nothing, shares: combineLinear(sets, factors), factors };
    }
  }
}

function foundOrNot(weighing: Weighing, { aspect, issues }: Work): Weighing {
  if (weighing.shares.every((share) => share === 0))
    issues.push(
      issue('weights-not-found', { aspect: aspect.name, method: 'combination' }, { aspect: aspect.id }),
    );
  return weighing;
}

function fromPoints(
  { points }: Extract<Plain, { method: 'budget' }>,
  { aspect, issues }: Work,
): readonly number[] {
  const children = aspect.children.length;
  const at = { aspect: aspect.id };
  const none = aspect.children.map(() => 0);
  const wrong = points.find((row) => row.length !== children);
  if (wrong) {
    const facts = { aspect: aspect.name, children, rows: points.length, columns: wrong.length };
    issues.push(issue('points-do-not-fit', facts, at));
    return none;
  }
  const without = points.findIndex((row) => row.every((each) => each === 0));
  if (without < 0) return budgetAllocation(points);
  issues.push(issue('expert-without-points', { aspect: aspect.name, expert: without + 1 }, at));
  return none;
}

function fromJudgements(method: Extract<Plain, { method: 'ahp' }>, work: Work): Weighing {
  const { aspect, issues, model } = work;
  const { judgements, solve, randomIndex } = method;
  const nothing = nothingFound(method, work);
  const name = (place: number): string => nameOf(aspect.children[place], model);
  const problem = judgementsProblem(method, aspect, name);
  if (problem) {
    issues.push(problem);
    return nothing;
  }
  const { weights, consistency, worst } = ahp(judgements, { solve, table: randomIndex });
  if (!worst || consistency.cr <= MOST_INCONSISTENT) return { ...nothing, shares: weights, consistency };
  const { row, column, judgement, fitting } = worst;
  issues.push(
    issue(
      'judgements-inconsistent',
      { aspect: aspect.name, cr: consistency.cr, row: name(row), column: name(column), judgement, fitting },
      { aspect: aspect.id },
    ),
  );
  return { ...nothing, consistency };
}

/** Why the judgements cannot be used, if so. */
function judgementsProblem(
  { judgements, randomIndex }: Extract<Plain, { method: 'ahp' }>,
  { id, name: aspect, children }: Aspect,
  name: (place: number) => string,
): Issue | undefined {
  const at = { aspect: id };
  const limit = mostItems(randomIndex);
  if (children.length > limit) return issue('judgements-too-many', { aspect, limit }, at);
  const columns = judgements.find((row) => row.length !== children.length)?.length;
  if (judgements.length !== children.length || columns !== undefined) {
    const facts = { aspect, children: children.length, rows: judgements.length };
    return issue('judgements-do-not-fit', { ...facts, columns: columns ?? children.length }, at);
  }
  for (const [row, all] of judgements.entries()) {
    for (let column = row; column < all.length; column++) {
      const judgement = all[column] as number;
      const back = judgements[column]?.[row] as number;
      if (Math.abs(judgement * back - 1) <= RECIPROCAL) continue;
      const facts = { aspect, row: name(row), column: name(column), judgement, back };
      return issue('judgements-not-reciprocal', facts, at);
    }
  }
  return undefined;
}

function nameOf(node: TreeNode | undefined, model: Model): string {
  if (!node) return '';
  return node.kind === 'aspect' ? node.name : (findIndicator(model, node.id)?.name ?? node.id);
}

/** What a method is given of one indicator. */
interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly numbers: Float64Array;
  readonly lower: boolean;
}

function fromData(method: ByData, work: Work): Weighing {
  const { aspect, model, issues } = work;
  const { scored, usable } = candidates(method, work);
  const nothing = nothingFound(method, work);
  if (scored.length === 0) return nothing;
  const facts = { aspect: aspect.name, method: method.method };
  const at = { aspect: aspect.id };
  for (const { id, name } of scored.filter((each) => !usable.includes(each)))
    issues.push(
      issue('constant-without-weight', { indicator: name, method: method.method }, { indicator: id }),
    );
  // One memory for each scope and method, so that the aspects of an index do not drive each other's results out.
  const found = finders(method.over === 'all' ? model.tree : aspect)(method, {
    columns: usable.map(({ numbers }) => numbers),
    lower: usable.map(({ lower }) => lower),
  });
  if (found.refused) {
    const { column, value } = found.refused;
    issues.push(
      issue('weigh-needs-positive', { ...facts, indicator: usable[column]?.name ?? '', value }, at),
    );
    return nothing;
  }
  const weights = usable.length === 1 ? [1] : toShares(found.importance);
  const byId = new Map(usable.map(({ id }, i) => [id, weights[i] ?? 0]));
  const below = aspect.children.map((child) =>
    (child.kind === 'indicator' ? [child] : leavesOf(child)).reduce(
      (sum, { id }) => sum + (byId.get(id) ?? 0),
      0,
    ),
  );
  const shares = toShares(below);
  const hasScores = new Set(scored.map(({ id }) => id));
  if (shares.every((share) => share === 0) && leavesOf(aspect).some(({ id }) => hasScores.has(id)))
    issues.push(issue('weights-not-found', facts, at));
  return { ...nothing, shares, indicators: details(usable, weights, found) };
}

/** The indicators with scores that the method runs over, and those of them that differ between zones. */
function candidates(
  method: ByData,
  { aspect, model, data }: Work,
): { readonly scored: readonly Candidate[]; readonly usable: readonly Candidate[] } {
  const places = new Map(model.indicators.map(({ id }, i) => [id, i]));
  const scored = leavesOf(method.over === 'all' ? model.tree : aspect).flatMap(({ id }): Candidate[] => {
    const place = places.get(id) ?? -1;
    const indicator = model.indicators[place];
    const scores = data.scores.columns[place]?.values;
    const values = data.values.columns[place]?.values;
    if (!indicator || !scores || !values || missingRows(scores).length === scores.length) return [];
    const { name, direction } = indicator;
    // A distance to the best values is a score, and scores are better when higher.
    const byScores = method.method === 'merec' ? bestOf(direction) !== null : !looksAtValues(method);
    const lower = direction === 'lower-is-better' && !byScores;
    return [{ id, name, numbers: byScores ? scores : values, lower }];
  });
  return { scored, usable: scored.filter(({ numbers }) => !isConstant(numbers)) };
}

function looksAtValues(method: ByData): boolean {
  return 'of' in method && method.of === 'values';
}

interface Columns {
  readonly columns: readonly Float64Array[];
  /** Whether lower is better. */
  readonly lower: readonly boolean[];
}

const finders = remember((_: Aspect) =>
  remember(find, (a, b) => sameItems(a.columns, b.columns) && sameItems(a.lower, b.lower)),
);

function find(method: ByData, { columns, lower }: Columns): Found {
  switch (method.method) {
    case 'entropy':
      return entropyWeights(columns, method);
    case 'critic':
      return criticWeights(columns, method.correlation);
    case 'standard-deviation':
      return deviationWeights(columns);
    case 'variation':
      return variationWeights(columns);
    case 'independence':
      return independenceWeights(columns);
    case 'merec':
      return merecWeights(columns, lower);
    case 'pca':
      return pcaWeights(columns);
  }
}

function details(
  usable: readonly Candidate[],
  weights: readonly number[],
  found: Extract<Found, { importance: unknown }>,
): readonly IndicatorWeighing[] {
  const statistics = Object.entries(found.statistics) as [WeighStatistic, readonly number[]][];
  return usable.map(({ id }, i) => ({
    id,
    weight: weights[i] ?? 0,
    statistics: Object.fromEntries(statistics.map(([name, values]) => [name, values[i] ?? Number.NaN])),
  }));
}

/** Of issues that say the same about the same place only the first. */
function withoutRepeats(issues: readonly Issue[]): readonly Issue[] {
  const known = new Set<string>();
  return issues.filter((each) => {
    const key = JSON.stringify([each.code, each.at, each.facts]);
    return known.size !== known.add(key).size;
  });
}
