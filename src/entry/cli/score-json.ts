import type { Issue } from '../../engine/issue';
import { findColumn, type Table } from '../../engine/model/table';
import type { AspectScores, Scorecard, Weighing } from '../../engine/score/scorecard';
import { issueText, type Messages } from '../../i18n/messages';
import { rectAddress } from '../../workbook/address';
import type { FoundTable } from '../../workbook/source';

/** An issue with its sentence. */
export function issueJson(messages: Messages) {
  return (each: Issue) => ({ ...each, text: issueText(messages, each) });
}

/** Where the table stands. */
export function placeJson(found: FoundTable) {
  return { sheet: found.sheetName, range: rectAddress(found.range) };
}

/**
 * A scorecard under plain names: the zones in the order of the table, then every intermediate table by indicator,
 * values in the order of the zones.
 */
export function scorecardJson(scorecard: Scorecard) {
  const { model, zones } = scorecard;
  const zoneJson = zonesJson(scorecard);
  const zonesOf = (rowsOf: ReadonlyMap<string, readonly number[]>) =>
    Object.fromEntries([...rowsOf].map(([id, rows]) => [id, rows.map((row) => zones[row] ?? '')]));
  return {
    model,
    zones: zones.map((_zone, row) => zoneJson(row)),
    derived: tableJson(scorecard.derived),
    imputed: tableJson(scorecard.imputed),
    filled: zonesOf(scorecard.filled),
    treated: tableJson(scorecard.treated),
    treatments: Object.fromEntries(model.indicators.map(({ id }, at) => [id, scorecard.treatments[at]])),
    touched: zonesOf(scorecard.touched),
    normalised: tableJson(scorecard.normalised),
    scales: Object.fromEntries(model.indicators.map(({ id }, at) => [id, scorecard.scales[at]])),
    shares: scorecard.shares,
    weighing: Object.fromEntries(scorecard.weighings.map((each) => [each.aspect, weighingJson(each)])),
    workings: workingsJson(scorecard),
    adjustments: adjustmentsJson(scorecard),
  };
}

/** What methods that compare zones worked out, by aspect id; numbers in the order of the zones. */
function workingsJson({ aspects }: Scorecard) {
  return Object.fromEntries(
    aspects.flatMap(({ id, workings }) => {
      if (!workings) return [];
      const { byZone, byChild, overall } = workings;
      const zones = mapValues(byZone, (values) => Array.from(values));
      const children = mapValues(byChild, (each) => each.map((values) => Array.from(values)));
      return [[id, { byZone: zones, byChild: children, overall }] as const];
    }),
  );
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** What was done to the index outside the weighted sum; null where the model does not adjust. */
function adjustmentsJson({ adjustments, zones }: Scorecard) {
  if (!adjustments) return null;
  const { base, items, bonus, deduction, vetoes } = adjustments;
  const zone = (row: number) => zones[row] ?? '';
  return {
    base,
    bonus,
    deduction,
    items: items.map(({ name, points, reasons }) => ({
      name,
      points: Array.from(points),
      reasons: reasons.map(({ row, reason }) => ({ zone: zone(row), reason })),
    })),
    vetoes: vetoes.map(({ row, name, effect }) => ({ zone: zone(row), name, effect })),
  };
}

/** How the weights within an aspect were found: the children's shares in their order, and what the method worked out. */
function weighingJson({ aspect: _, indicators, parts, ...weighing }: Weighing): object {
  return {
    ...weighing,
    indicators: Object.fromEntries(
      indicators.map(({ id, weight, statistics }) => [id, { weight, ...statistics }]),
    ),
    parts: parts.map(weighingJson),
  };
}

function tableJson(table: Table) {
  return Object.fromEntries(table.columns.map(({ id, values }) => [id, values]));
}

/**
 * One zone by its row: groups, index and ranks, its aspects by name, its indicators by id. Missing numbers are NaN.
 */
export function zonesJson(scorecard: Scorecard) {
  const { groupings, groupRanks } = scorecard;
  const aspects = namedAspects(scorecard);
  const indicators = scorecard.model.indicators.map(({ id }) => ({
    id,
    values: findColumn(scorecard.derived, id)?.values,
    scores: findColumn(scorecard.normalised, id)?.values,
    filled: new Set(scorecard.filled.get(id)),
  }));
  return (row: number) => {
    const at = (values: Float64Array | undefined) => values?.[row] ?? Number.NaN;
    return {
      name: scorecard.zones[row] ?? '',
      groups: Object.fromEntries(groupings.map(({ name, groups }) => [name, groups[row] ?? ''])),
      index: at(scorecard.index),
      rank: at(scorecard.ranks),
      groupRanks: Object.fromEntries(groupRanks.map(({ grouping, ranks }) => [grouping, at(ranks)])),
      coverage: at(scorecard.coverage),
      aspects: Object.fromEntries(
        aspects.map(([name, { scores, ranks }]) => [name, { score: at(scores), rank: at(ranks) }]),
      ),
      indicators: Object.fromEntries(
        indicators.map(({ id, values, scores, filled }) => [
          id,
          { value: at(values), score: at(scores), imputed: filled.has(row) },
        ]),
      ),
    };
  };
}

/** The aspects below the index by name; by id where two share a name. */
function namedAspects({ aspects }: Scorecard): readonly (readonly [string, AspectScores])[] {
  const below = aspects.slice(1);
  const isUnique = ({ name }: AspectScores) => below.filter((other) => other.name === name).length === 1;
  return below.map((aspect) => [isUnique(aspect) ? aspect.name : aspect.id, aspect]);
}
