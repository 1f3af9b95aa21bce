import type { Issue } from '../issue';
import { checkModel } from '../model/check-model';
import { operandsOf } from '../model/expression';
import type { Model } from '../model/model';
import type { Table } from '../model/table';
import { remember } from '../remember';
import { aggregate, type Blocked } from './aggregate';
import { coverage, withoutIndex } from './coverage';
import { derive } from './derive';
import { effectiveWeights } from './effective-weights';
import { fitScales } from './fit-scales';
import { impute } from './impute';
import { normalise } from './normalise';
import { rank } from './rank';
import type { Scale, Scorecard } from './scorecard';

/**
 * The scorecard of a model on a table: every intermediate table, shares, scores and ranks, zones in the table's
 * order. `scales` are bounds kept from an earlier scorecard of the same indicators (frozen bounds), instead of ones
 * fitted to these zones. Never throws over data or model: where an error stands in the way of a score it is NaN, and
 * so is everything above it up to the index, and the issues say why. A model with expressions needs
 * `prepareExpressions` first.
 *
 * Order of the steps: OECD/JRC (2008) Handbook on Constructing Composite Indicators, steps 3 to 6.
 */
export function score(
  model: Model,
  table: Table,
  options: { readonly scales?: readonly Scale[] } = {},
): Scorecard {
  return scoreOnce(table, { model, scales: options.scales });
}

const scoreOnce = remember(run, (a, b) => a.model === b.model && a.scales === b.scales);

function run(
  table: Table,
  { model, scales: frozen }: { readonly model: Model; readonly scales: readonly Scale[] | undefined },
): Scorecard {
  const checked = checkModel(model, table);
  const derived = derive(table, model);
  const imputed = impute(derived.table, model);
  const fitted = frozen ? { scales: frozen, issues: [] } : fitScales(imputed.table, model);
  const normalised = normalise(imputed.table, fitted.scales, model);
  const shares = effectiveWeights(model);
  const blocked = whatErrorsBlock(model, [...checked, ...imputed.issues]);
  const aggregated = aggregate(normalised.table, shares, model, blocked);
  const ranked = rank(aggregated.aspects, table.zones, table.groupings, model);
  const covered = coverage(normalised.table, shares);
  const [top] = ranked.aspects;
  if (!top) throw new Error('The tree has no top.');

  return {
    model,
    zones: table.zones,
    groupings: table.groupings,
    derived: derived.table,
    imputed: imputed.table,
    filled: imputed.filled,
    normalised: normalised.table,
    scales: fitted.scales,
    shares,
    aspects: ranked.aspects,
    index: top.scores,
    ranks: top.ranks,
    groupRanks: ranked.groupRanks,
    coverage: covered.coverage,
    issues: [
      ...checked,
      ...derived.issues,
      ...imputed.issues,
      ...fitted.issues,
      ...normalised.issues,
      ...aggregated.issues,
      ...covered.issues,
      ...withoutIndex(table.zones, top.scores),
    ],
  };
}

/** An error at an indicator or aspect blocks it, and the indicators derived from it. */
function whatErrorsBlock(model: Model, issues: readonly Issue[]): Blocked {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const indicators = new Set(errors.flatMap(({ at }) => at.indicator ?? []));
  for (let before = -1; indicators.size !== before; ) {
    before = indicators.size;
    for (const indicator of model.indicators) {
      if (operandsOf(indicator).some((id) => indicators.has(id))) indicators.add(indicator.id);
    }
  }
  return { indicators, aspects: new Set(errors.flatMap(({ at }) => at.aspect ?? [])) };
}
