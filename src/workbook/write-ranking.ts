import type { AspectScores, Scorecard } from '../engine/score/scorecard';
import type { Messages } from '../i18n/messages';
import { methodSummary, timeText } from './describe-method';
import { RANKING, sheetName } from './layout';
import type { CellContent, SheetContent, StyleName } from './port';
import {
  type Cell,
  columnWidths,
  numberCell,
  rowHeights,
  scoreStyle,
  textCell,
  uniqueHeaders,
} from './sheet-cells';

/** The colours of the data bars, light enough for the numbers on them; the index stands out from its aspects. */
const bars = { index: '8CC4C0', aspect: 'CFE5E3' };

interface RankingColumn {
  readonly header: string;
  readonly bar: string | null;
  readonly cell: (row: number) => Cell;
}

/**
 * The Ranking sheet: one native table, a row for every zone, best rank first; zones without a rank come last, with
 * their scores. Ties and unranked zones keep the order of the source table. Scores are unrounded.
 */
export function writeRanking(input: {
  readonly scorecard: Scorecard;
  /** Where the values come from, such as 'Data'!A1:P60. */
  readonly place: string;
  /** ISO time. */
  readonly written: string;
  readonly messages: Messages;
}): SheetContent {
  const { scorecard, messages } = input;
  const columns = rankingColumns(scorecard, messages);
  const headers = uniqueHeaders(columns.map((column) => column.header));
  const above = heading(input);
  const top = above.length;
  const body = rankedOrder(scorecard).map((row) => columns.map((column) => column.cell(row)));
  const table = [headers.map((header) => textCell(header, 'header')), ...body];
  const rows = [...above, ...table];
  const widths = columnWidths(table);
  const bottom = top + body.length;
  return {
    key: RANKING,
    name: sheetName(messages.sheets.sheetNames.ranking),
    rows,
    widths,
    heights: rowHeights(rows, widths),
    freeze: { rows: top + 1, columns: 2 },
    table: { name: 'ZonerankRanking', range: { top, left: 0, bottom, right: columns.length - 1 } },
    dataBars: columns.flatMap(({ bar }, left) =>
      bar === null ? [] : [{ range: { top: top + 1, left, bottom, right: left }, color: bar }],
    ),
    print: { landscape: true, repeatRows: [top, top] },
  };
}

/** Rows of the source table, best rank first, unranked ones last, otherwise in their order. */
export function rankedOrder(scorecard: Pick<Scorecard, 'zones' | 'ranks'>): readonly number[] {
  const place = (row: number) => {
    const rank = scorecard.ranks[row] ?? Number.NaN;
    return Number.isNaN(rank) ? Number.POSITIVE_INFINITY : rank;
  };
  // Infinity - Infinity is NaN, which sort takes as equal.
  return scorecard.zones.map((_zone, row) => row).sort((a, b) => place(a) - place(b) || 0);
}

/** The aspects directly under the index. */
export function topAspects(scorecard: Scorecard): readonly AspectScores[] {
  return scorecard.aspects.filter((aspect) => aspect.depth === 1);
}

function rankingColumns(scorecard: Scorecard, { sheets }: Messages): readonly RankingColumn[] {
  const numbers = (header: string, values: Float64Array, style: StyleName, bar: string | null = null) => ({
    header,
    bar,
    cell: (row: number) => numberCell(values[row] ?? Number.NaN, style),
  });
  const scores = scoreStyle(scorecard.model);
  // A shared rank such as 2.5 needs its decimal.
  const places: StyleName = scorecard.model.rank.ties === 'average' ? 'value' : 'rank';
  return [
    numbers(sheets.rank, scorecard.ranks, places),
    { header: sheets.zone, bar: null, cell: (row) => textCell(scorecard.zones[row] ?? '') },
    ...scorecard.groupings.map((grouping) => ({
      header: grouping.name,
      bar: null,
      cell: (row: number) => textCell(grouping.groups[row] ?? ''),
    })),
    ...adjustColumns(scorecard, sheets),
    numbers(sheets.index, scorecard.index, scores, bars.index),
    ...scorecard.groupRanks.map(({ grouping, ranks }) => numbers(sheets.rankWithin(grouping), ranks, places)),
    ...topAspects(scorecard).flatMap((aspect) => [
      numbers(sheets.aspectScore(aspect.name), aspect.scores, scores, bars.aspect),
      numbers(sheets.aspectRank(aspect.name), aspect.ranks, places),
    ]),
  ];
}

/** What leads from the index as aggregated to the adjusted one; nothing where the model does not adjust. */
function adjustColumns(
  { adjustments, model }: Scorecard,
  sheets: Messages['sheets'],
): readonly RankingColumn[] {
  if (!adjustments) return [];
  const style = scoreStyle(model);
  const numbers = (header: string, values: Float64Array) => ({
    header,
    bar: null,
    cell: (row: number) => numberCell(values[row] ?? Number.NaN, style),
  });
  const vetoes = (row: number) =>
    adjustments.vetoes.filter((veto) => veto.row === row).map(({ name }) => name);
  return [
    numbers(sheets.baseIndex, adjustments.base),
    numbers(sheets.bonus, adjustments.bonus),
    numbers(sheets.deduction, adjustments.deduction),
    ...(adjustments.vetoes.length > 0
      ? [{ header: sheets.veto, bar: null, cell: (row: number) => textCell(sheets.list(vetoes(row), '')) }]
      : []),
  ];
}

function heading(input: Parameters<typeof writeRanking>[0]): readonly (readonly (CellContent | null)[])[] {
  const { sheets, language } = input.messages;
  const { ranking } = sheets;
  const { scorecard } = input;
  const ranked = scorecard.ranks.filter((rank) => !Number.isNaN(rank)).length;
  const count = (value: number) => value.toLocaleString(language);
  const lines = [
    [
      ranking.counts(count(scorecard.zones.length), count(ranked)),
      ranking.source(input.place),
      ranking.scored(timeText(input.written, input.messages)),
    ],
    ...methodSummary(scorecard.model, input.messages).map((line) => [line]),
    [ranking.more],
  ];
  return [
    [textCell(sheets.titled(scorecard.model.name, ranking.title), 'title')],
    ...lines.map((parts) => [textCell(sheets.sentences(parts), 'note')]),
    [],
  ];
}
