import type { Issue } from '../../engine/issue';
import { findColumn, type Table } from '../../engine/model/table';
import type { AspectScores, Scorecard } from '../../engine/score/scorecard';
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
  return {
    model,
    zones: zones.map((_zone, row) => zoneJson(row)),
    derived: tableJson(scorecard.derived),
    imputed: tableJson(scorecard.imputed),
    filled: Object.fromEntries(
      [...scorecard.filled].map(([id, rows]) => [id, rows.map((row) => zones[row] ?? '')]),
    ),
    normalised: tableJson(scorecard.normalised),
    scales: Object.fromEntries(model.indicators.map(({ id }, at) => [id, scorecard.scales[at]])),
    shares: scorecard.shares,
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
