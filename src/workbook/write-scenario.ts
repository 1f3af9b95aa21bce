import { findColumn } from '../engine/model/table';
import { findIndicator, findNode } from '../engine/model/walk';
import type { Scorecard } from '../engine/score/scorecard';
import type { Change, Scenario } from '../engine/simulate/change';
import type { WhatIf } from '../engine/simulate/what-if';
import { formatNumber } from '../i18n/format';
import { issueText, type Messages } from '../i18n/messages';
import { scenarioKey, sheetName } from './layout';
import type { SheetContent, StyleName } from './port';
import {
  type Cell,
  columnWidths,
  numberCell,
  rowHeights,
  scoreStyle,
  textCell,
  uniqueHeaders,
} from './sheet-cells';
import { rankedOrder } from './write-ranking';

type Row = readonly Cell[];

/**
 * The sheet of one scenario: the changes with the values before and after; then one native table of the zones that
 * are changed or whose place changes, best new rank first. Where frozen bounds give other results than live ones,
 * both stand side by side. Places gained are positive when a zone moves up.
 */
export function writeScenario(input: {
  readonly scenario: Scenario;
  readonly whatIf: WhatIf;
  readonly messages: Messages;
}): SheetContent {
  const { scenario, whatIf, messages } = input;
  const { sheets } = messages;
  const texts = sheets.scenario;
  const changes = changeRows(scenario.changes, whatIf, messages);
  const moves = moveRows(scenario.changes, whatIf, messages);
  const above: readonly Row[] = [
    [textCell(sheets.titled(scenario.name, texts.title), 'title')],
    [textCell(texts.changed(formatNumber(messages.language, changes.length - 1, 0)), 'note')],
    [textCell(whatIf.boundsMatter ? texts.bounds.matter : texts.bounds.same, 'note')],
    ...whatIf.issues.map((each) => [textCell(issueText(messages, each), 'note')]),
    [],
    [textCell(texts.changes, 'strong')],
    ...changes,
    [],
    [textCell(moves.length > 1 ? texts.moves : texts.noMoves, 'strong')],
  ];
  const top = above.length;
  const sheet = {
    key: scenarioKey(scenario.id),
    name: sheetName(sheets.sheetNames.scenario(scenario.name)),
    print: { landscape: true },
  };
  const widths = columnWidths([...changes, ...moves]);
  const whole = (rows: readonly Row[]) => ({ ...sheet, rows, widths, heights: rowHeights(rows, widths) });
  if (moves.length === 1) return whole(above);
  const range = { top, left: 0, bottom: top + moves.length - 1, right: (moves[0]?.length ?? 1) - 1 };
  return { ...whole([...above, ...moves]), table: { name: 'ZonerankScenario', range } };
}

/** A header row, then one row for each value and weight that is changed, however many changes touch it. */
function changeRows(changes: readonly Change[], whatIf: WhatIf, messages: Messages): readonly Row[] {
  const { sheets } = messages;
  const texts = sheets.scenario;
  const headers = [sheets.zone, sheets.indicator, texts.before, texts.after, sheets.unit];
  const seen = new Set<string>();
  const rows = changes.flatMap((change): readonly Row[] => {
    const [of, id] = change.kind === 'weight' ? [change.node, change.id] : [change.zone, change.indicator];
    const key = JSON.stringify([change.kind === 'weight', of, id]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [change.kind === 'weight' ? weightRow(change, whatIf, messages) : valueRow(change, whatIf)];
  });
  return [headers.map((header) => textCell(header, 'header')), ...rows];
}

function valueRow(change: Exclude<Change, { kind: 'weight' }>, { before, live }: WhatIf): Row {
  const indicator = findIndicator(before.model, change.indicator);
  return [
    textCell(change.zone, 'strong'),
    textCell(indicator?.name ?? change.indicator),
    numberCell(valueIn(before, change), 'value'),
    numberCell(valueIn(live, change), 'value'),
    textCell(indicator?.unit ?? ''),
  ];
}

function valueIn(scorecard: Scorecard, at: { readonly zone: string; readonly indicator: string }): number {
  return findColumn(scorecard.derived, at.indicator)?.values[scorecard.zones.indexOf(at.zone)] ?? Number.NaN;
}

/** A weight as a share of its siblings' sum: that is what counts, whatever the weights add up to. */
function weightRow(
  change: Extract<Change, { kind: 'weight' }>,
  { before, live }: WhatIf,
  { sheets }: Messages,
): Row {
  const shareIn = ({ shares }: Scorecard) =>
    shares.find(({ kind, id }) => kind === change.node && id === change.id)?.share ?? Number.NaN;
  const node = findNode(before.model.tree, { kind: change.node, id: change.id })?.node;
  const name =
    node?.kind === 'aspect' ? node.name : (findIndicator(before.model, change.id)?.name ?? change.id);
  return [
    textCell(''),
    textCell(sheets.scenario.weightOf(name)),
    numberCell(shareIn(before), 'percent'),
    numberCell(shareIn(live), 'percent'),
    textCell(''),
  ];
}

/** A header row, then the zones that are changed or whose place changes; the changed ones stand out. */
function moveRows(changes: readonly Change[], whatIf: WhatIf, { sheets }: Messages): readonly Row[] {
  const { before, live, frozen, boundsMatter } = whatIf;
  const texts = sheets.scenario;
  const scores = scoreStyle(before.model);
  const touched = new Set(changes.flatMap((change) => (change.kind === 'weight' ? [] : [change.zone])));
  const groups = before.groupRanks.map(({ grouping, ranks }, at) => ({
    grouping,
    before: ranks,
    after: live.groupRanks[at]?.ranks ?? new Float64Array(),
  }));
  const headers = uniqueHeaders([
    sheets.zone,
    texts.rankBefore,
    texts.rankAfter,
    texts.rankChange,
    texts.indexBefore,
    texts.indexAfter,
    texts.indexChange,
    ...(boundsMatter ? [texts.rankFrozen, texts.indexFrozen] : []),
    ...groups.flatMap(({ grouping }) => [texts.rankWithinBefore(grouping), texts.rankWithinAfter(grouping)]),
  ]);
  // Mean ranks such as 2.5 need their decimal.
  const mean = live.model.rank.ties === 'average';
  const places: StyleName = mean ? 'value' : 'rank';
  const moved = mean ? (['better', 'worse'] as const) : (['gained', 'lost'] as const);
  const at = (values: Float64Array, row: number) => values[row] ?? Number.NaN;
  const rows = rankedOrder(live)
    .filter((row) => {
      const rank = at(before.ranks, row);
      const moves = !Object.is(rank, at(live.ranks, row)) || !Object.is(rank, at(frozen.ranks, row));
      return moves || touched.has(live.zones[row] ?? '');
    })
    .map((row): Row => {
      const zone = live.zones[row] ?? '';
      return [
        textCell(zone, touched.has(zone) ? 'strong' : 'text'),
        numberCell(at(before.ranks, row), places),
        numberCell(at(live.ranks, row), places),
        changeCell(at(before.ranks, row) - at(live.ranks, row), moved, 'rank'),
        numberCell(at(before.index, row), scores),
        numberCell(at(live.index, row), scores),
        changeCell(at(live.index, row) - at(before.index, row), ['better', 'worse'], scores),
        ...(boundsMatter
          ? [numberCell(at(frozen.ranks, row), places), numberCell(at(frozen.index, row), scores)]
          : []),
        ...groups.flatMap((group) => [
          numberCell(at(group.before, row), places),
          numberCell(at(group.after, row), places),
        ]),
      ];
    });
  return [headers.map((header) => textCell(header, 'header')), ...rows];
}

function changeCell(
  change: number,
  [up, down]: readonly ['gained', 'lost'] | readonly ['better', 'worse'],
  same: 'rank' | 'score' | 'fraction',
): Cell {
  return numberCell(change, change > 0 ? up : change < 0 ? down : same);
}
