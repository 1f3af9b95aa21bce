import { type Issue, issue } from '../issue';
import type { Model } from '../model/model';
import type { Table } from '../model/table';
import { score } from '../score/score';
import type { Scale, Scorecard, Treatment } from '../score/scorecard';
import { movesWithData } from '../score/weigh';
import { ties } from '../statistics/rank';
import { applyChanges, type Inputs } from './apply-changes';
import type { Change } from './change';
import { holdWeights } from './hold-weights';

/** A table scored before and after some changes. */
export interface WhatIf {
  readonly before: Scorecard;
  /** After, every scale fitted again: the others' scores move when one of the ends moves. */
  readonly live: Scorecard;
  /** After, on the scales of before. */
  readonly frozen: Scorecard;
  readonly changed: Inputs;
  /** Of the changes; the scorecards have their own. */
  readonly issues: readonly Issue[];
  /** Whether a score or rank differs between live and frozen. */
  readonly boundsMatter: boolean;
}

/**
 * Scores a table before and after changes, with live and with frozen bounds. Everybody is scored again, not only the
 * changed zones. Weights that a method found before are held: those of the changed model are given. Where they would
 * have moved with the data a `weights-held` says so.
 */
export function whatIf(model: Model, table: Table, changes: readonly Change[]): WhatIf {
  const before = score(model, table);
  const held = changes.length > 0 ? holdWeights(model, before.weighings) : model;
  const { issues: ofChanges, ...changed } = applyChanges({ model: held, table }, changes);
  const wouldMove = changed.table !== table && before.weighings.some(movesWithData);
  const issues = wouldMove ? [...ofChanges, issue('weights-held', {})] : ofChanges;
  const live = score(changed.model, changed.table);
  const moved =
    live.scales.some((scale, i) => !same(scale, before.scales[i])) ||
    live.treatments.some((treatment, i) => !same(treatment, before.treatments[i]));
  const { scales, treatments } = before;
  const frozen = moved ? score(changed.model, changed.table, { scales, treatments }) : live;
  return { before, live, frozen, changed, issues, boundsMatter: moved && differ(live, frozen) };
}

function same<Fitted extends Scale | Treatment>(a: Fitted, b: Fitted | undefined): boolean {
  if (a === b) return true;
  const others = new Map<string, unknown>(Object.entries(b ?? {}));
  return Object.entries(a).every(([key, value]) => Object.is(others.get(key), value));
}

function differ(a: Scorecard, b: Scorecard): boolean {
  return (
    a.aspects.some((aspect, i) => {
      const other = b.aspects[i];
      return !other || !sameNumbers(aspect.scores, other.scores) || !sameNumbers(aspect.ranks, other.ranks);
    }) ||
    a.groupRanks.some(({ ranks }, i) => !sameNumbers(ranks, b.groupRanks[i]?.ranks)) ||
    a.normalised.columns.some(({ values }, i) => !sameNumbers(values, b.normalised.columns[i]?.values))
  );
}

/** Equal throughout within a relative 1e-12; missing equals missing. */
function sameNumbers(a: Float64Array, b: Float64Array | undefined): boolean {
  if (a === b) return true;
  if (b === undefined) return false;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    if (!ties(x, y) && !(Number.isNaN(x) && Number.isNaN(y))) return false;
  }
  return true;
}
