import { hasErrors, type Issue } from '../issue';
import { checkModel } from '../model/check-model';
import { operandsOf } from '../model/expression';
import type { Model } from '../model/model';
import type { Table } from '../model/table';
import { remember } from '../remember';
import { adjust } from './adjust';
import { aggregate, type Blocked } from './aggregate';
import { checkSize } from './check-size';
import { coverage, nothingScored, withoutIndex } from './coverage';
import { derive } from './derive';
import { effectiveWeights } from './effective-weights';
import { fitScales } from './fit-scales';
import { impute } from './impute';
import { normalise } from './normalise';
import { rank } from './rank';
import type { Scale, Scorecard, Treatment } from './scorecard';
import { type Dropped, screen } from './screen';
import { treat } from './treat';
import { weigh } from './weigh';

/**
 * The scorecard of a model on a table: every intermediate table, shares, scores and ranks, zones in the table's
 * order. `scales` and `treatments` are bounds kept from an earlier scorecard of the same indicators (frozen bounds),
 * instead of ones fitted to these zones. Never throws over data or model: where an error stands in the way of a score
 * it is NaN, and so is everything above it up to the index, and the issues say why. A model with expressions needs
 * `prepareExpressions` first.
 *
 * Order of the steps: OECD/JRC (2008) Handbook on Constructing Composite Indicators, steps 3 to 6.
 */
export function score(
  model: Model,
  table: Table,
  options: { readonly scales?: readonly Scale[]; readonly treatments?: readonly Treatment[] } = {},
): Scorecard {
  return scoreOnce(table, { model, scales: options.scales, treatments: options.treatments });
}

interface Settings {
  readonly model: Model;
  readonly scales: readonly Scale[] | undefined;
  readonly treatments: readonly Treatment[] | undefined;
}

const scoreOnce = remember(
  run,
  (a, b) => a.model === b.model && a.scales === b.scales && a.treatments === b.treatments,
);

function run(table: Table, { model, scales: frozen, treatments }: Settings): Scorecard {
  const checked = checkModel(model, table);
  const derived = derive(table, model);
  const screened = screen(derived.table, model);
  const imputed = impute(screened.table, model, screened.dropped);
  const treated = treat(imputed.table, model, treatments);
  const sized = checkSize(treated.table, derived.table, model);
  const fitted = frozen ? { scales: frozen, issues: [] } : fitScales(treated.table, model);
  const normalised = normalise(treated.table, fitted.scales, model);
  const weighed = weigh(model, { values: treated.table, scores: normalised.table });
  const shares = effectiveWeights(model, weighed.weighings);
  const blocked = whatErrorsBlock(model, [...checked, ...imputed.issues, ...sized, ...weighed.issues]);
  const aggregated = aggregate(normalised.table, shares, model, blocked);
  const adjusted = adjust(aggregated.aspects, { derived: derived.table, table }, model);
  const ranked = rank(adjusted.aspects, table.zones, table.groupings, model, adjusted.adjustments?.vetoes);
  const covered = coverage(normalised.table, shares);
  const [top] = ranked.aspects;
  if (!top) throw new Error('The tree has no top.');

  const issues = [
    ...checked,
    ...derived.issues,
    ...screened.issues,
    ...imputed.issues,
    ...treated.issues,
    ...sized,
    // That an indicator which an error stops has no values either is the same problem again.
    ...fitted.issues.filter(
      ({ at }) =>
        !blocked.indicators.has(at.indicator ?? '') && !screened.dropped.indicators.has(at.indicator ?? ''),
    ),
    ...normalised.issues,
    ...weighed.issues,
    ...aggregated.issues,
    ...adjusted.issues,
    ...[...covered.issues, ...withoutIndex(table.zones, top.scores)].filter(
      aboutOthersThan(screened.dropped, table.zones),
    ),
  ];
  return {
    model,
    zones: table.zones,
    groupings: table.groupings,
    derived: derived.table,
    imputed: imputed.table,
    filled: imputed.filled,
    treated: treated.table,
    treatments: treated.treatments,
    touched: treated.touched,
    normalised: normalised.table,
    scales: fitted.scales,
    shares,
    weighings: weighed.weighings,
    aspects: ranked.aspects,
    index: top.scores,
    adjustments: adjusted.adjustments,
    ranks: top.ranks,
    groupRanks: ranked.groupRanks,
    coverage: covered.coverage,
    issues: hasErrors(issues) ? issues : [...issues, ...nothingScored(table.zones, top.scores)],
  };
}

/** Whether an issue is about another zone than one that screening dropped, which has its own. */
function aboutOthersThan({ rows }: Dropped, zones: readonly string[]): (issue: Issue) => boolean {
  if (rows.size === 0) return () => true;
  const names = new Set([...rows].map((row) => zones[row]));
  return ({ at }) => !names.has(at.zone);
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
