import type { Aspect, Indicator, TreeNode } from '../engine/model/model';
import { findColumn } from '../engine/model/table';
import type { Scorecard } from '../engine/score/scorecard';
import { formatNumber } from '../i18n/format';
import type { Messages } from '../i18n/messages';
import { SCORES, sheetName } from './layout';
import type { Rect, SheetContent } from './port';
import { type Cell, columnWidths, numberCell, rowHeights, scoreStyle, textCell } from './sheet-cells';

interface ScoreColumn {
  readonly indicator: Indicator;
  /** Aspects from the top, the index left out; empty for an indicator that stands in none. */
  readonly path: readonly Aspect[];
  readonly inIndex: boolean;
}

/**
 * The Scores sheet: the score of every indicator on the common scale, zones in the order of the source table,
 * indicators in the order of the index, those outside the index last. Header rows: aspects by level, indicator, unit.
 * A missing score is an empty cell; a score whose value was filled in stands out.
 */
export function writeScores(input: {
  readonly scorecard: Scorecard;
  readonly messages: Messages;
}): SheetContent {
  const { scorecard, messages } = input;
  const { sheets, language } = messages;
  const { model } = scorecard;
  const columns = scoreColumns(scorecard);
  const before = 1 + scorecard.groupings.length;
  const levels = Math.max(0, ...columns.map((column) => column.path.length));
  const header = headerRows(columns, levels, scorecard, messages);
  const end = (value: number) => formatNumber(language, value);
  const notes = [sheets.scores.note(end(model.range.low), end(model.range.high))];
  if (model.indicators.some((indicator) => indicator.normalise) || model.normalise.method === 'efficacy') {
    notes.push(sheets.scores.ownScale);
  }
  const above = [
    [textCell(sheets.titled(model.name, sheets.scores.title), 'title')],
    ...notes.map((note) => [textCell(note, 'note')]),
    [],
  ];
  const top = above.length;
  const body = scoreRows(columns, scorecard);
  const rows = [...above, ...header, ...body];
  const widths = columnWidths([...header.slice(levels), ...body]);
  return {
    key: SCORES,
    name: sheetName(sheets.sheetNames.scores),
    rows,
    widths,
    // The names of aspects stand in merged cells.
    heights: rowHeights(rows, widths).map((height, row) =>
      row >= top && row < top + levels ? null : height,
    ),
    freeze: { rows: top + header.length, columns: 1 },
    merges: aspectMerges(columns, levels, top, before),
    print: { landscape: true, repeatRows: [top, top + header.length - 1], repeatColumns: [0, 0] },
  };
}

function scoreColumns({ model }: Scorecard): readonly ScoreColumn[] {
  const indicators = new Map(model.indicators.map((indicator) => [indicator.id, indicator]));
  const columns: ScoreColumn[] = [];
  const visit = (node: TreeNode, path: readonly Aspect[]): void => {
    if (node.kind === 'aspect') {
      for (const child of node.children) visit(child, node === model.tree ? [] : [...path, node]);
      return;
    }
    const indicator = indicators.get(node.id);
    if (indicator) columns.push({ indicator, path, inIndex: true });
  };
  visit(model.tree, []);
  const used = new Set(columns.map((column) => column.indicator.id));
  const outside = model.indicators.filter((indicator) => !used.has(indicator.id));
  return [...columns, ...outside.map((indicator) => ({ indicator, path: [], inIndex: false }))];
}

function headerRows(
  columns: readonly ScoreColumn[],
  levels: number,
  scorecard: Scorecard,
  { sheets }: Messages,
): readonly (readonly Cell[])[] {
  const row = (label: string, texts: readonly string[], groups: readonly string[] = []): readonly Cell[] => [
    { value: label, style: 'header' },
    ...scorecard.groupings.map((_grouping, at) => ({ value: groups[at] ?? null, style: 'header' as const })),
    ...texts.map((text) => ({ value: text || null, style: 'header' as const })),
  ];
  const aspectRow = (level: number) =>
    row(
      sheets.scores.aspect(level),
      columns.map(({ path, inIndex }, at) => {
        if (!inIndex) return level === 0 ? sheets.scores.notInIndex : '';
        const aspect = path[level];
        return aspect && aspect !== columns[at - 1]?.path[level] ? aspect.name : '';
      }),
    );
  return [
    ...Array.from({ length: levels }, (_level, level) => aspectRow(level)),
    row(
      sheets.indicator,
      columns.map((column) => column.indicator.name),
      scorecard.groupings.map((grouping) => grouping.name),
    ),
    row(
      sheets.unit,
      columns.map((column) => column.indicator.unit),
    ),
  ];
}

function aspectMerges(
  columns: readonly ScoreColumn[],
  levels: number,
  top: number,
  before: number,
): readonly Rect[] {
  const merges: Rect[] = [];
  for (let level = 0; level < levels; level++) {
    let start = 0;
    for (let at = 1; at <= columns.length; at++) {
      const aspect = columns[start]?.path[level];
      if (aspect && columns[at]?.path[level] === aspect) continue;
      if (aspect && at - start > 1) {
        merges.push({ top: top + level, bottom: top + level, left: before + start, right: before + at - 1 });
      }
      start = at;
    }
  }
  return merges;
}

function scoreRows(columns: readonly ScoreColumn[], scorecard: Scorecard): readonly (readonly Cell[])[] {
  const scores = columns.map(({ indicator }) => ({
    values: findColumn(scorecard.normalised, indicator.id)?.values,
    filled: new Set(scorecard.filled.get(indicator.id)),
  }));
  const style = scoreStyle(scorecard.model);
  return scorecard.zones.map((zone, row) => [
    textCell(zone),
    ...scorecard.groupings.map((grouping) => textCell(grouping.groups[row] ?? '')),
    ...scores.map(({ values, filled }) =>
      numberCell(values?.[row] ?? Number.NaN, filled.has(row) ? 'imputed' : style),
    ),
  ]);
}
