import type { Indicator } from '../engine/model/model';
import { findColumn } from '../engine/model/table';
import { findIndicator, walk } from '../engine/model/walk';
import type { Scale, Scorecard } from '../engine/score/scorecard';
import type { Messages } from '../i18n/messages';
import { aspectText, indicatorText } from './describe-method';
import { type Cell, numberCell, textCell } from './sheet-cells';

type Row = readonly Cell[];

/**
 * The index as an indented table: a header row, then aspects and indicators in the order of the tree, then the
 * indicators that stand in no aspect. Columns: name, how it is scored, unit, weight as entered, share within its
 * aspect, effective weight, what its scale was fitted to, missing and filled values.
 */
export function methodTree(scorecard: Scorecard, messages: Messages): readonly Row[] {
  const { model } = scorecard;
  const { sheets } = messages;
  const columns = scaleColumns(scorecard, messages);
  const inTree = new Set<string>();
  const shares = new Map(scorecard.shares.map((share) => [`${share.kind} ${share.id}`, share]));
  const rows = walk(model.tree).map(({ node, depth }): Row => {
    const share = shares.get(`${node.kind} ${node.id}`);
    const weights = [
      numberCell(depth === 0 ? Number.NaN : node.weight, 'value'),
      numberCell(share?.share ?? Number.NaN, 'percent'),
      numberCell(share?.effective ?? Number.NaN, 'percent'),
    ];
    if (node.kind === 'aspect') {
      const name = depth === 0 ? sheets.index : indented(node.name, depth);
      const how = textCell(aspectText(node, model, messages), 'wrapped');
      const nothing = [...columns, 'missing', 'filled'].map(() => textCell(''));
      return [textCell(name, 'strong'), how, textCell(''), ...weights, ...nothing];
    }
    inTree.add(node.id);
    return indicatorRow({ id: node.id, depth, weights, scorecard, columns, messages });
  });
  const outside = model.indicators
    .filter(({ id }) => !inTree.has(id))
    .map(({ id }) =>
      indicatorRow({
        id,
        depth: 0,
        weights: [textCell(''), textCell(''), textCell('')],
        scorecard,
        columns,
        messages,
        outside: true,
      }),
    );
  return [headerRow(columns, messages), ...rows, ...outside];
}

/** The number of missing values. */
export function missingIn(values: Float64Array): number {
  return values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0);
}

function headerRow(columns: readonly ScaleColumn[], { sheets }: Messages): Row {
  const texts = sheets.method;
  return [
    texts.name,
    texts.howScored,
    sheets.unit,
    texts.weight,
    texts.share,
    texts.effective,
    ...columns.map(({ header }) => header),
    texts.missing,
    texts.filled,
  ].map((header) => textCell(header, 'header'));
}

function indicatorRow(input: {
  readonly id: string;
  readonly depth: number;
  readonly weights: Row;
  readonly scorecard: Scorecard;
  readonly columns: readonly ScaleColumn[];
  readonly messages: Messages;
  readonly outside?: boolean;
}): Row {
  const { id, scorecard, messages } = input;
  const { model } = scorecard;
  const indicator: Indicator | undefined = findIndicator(model, id);
  if (!indicator)
    return [textCell(indented(id, input.depth), 'wrapped'), textCell(''), textCell(''), ...input.weights];
  const scale: Scale = scorecard.scales[model.indicators.indexOf(indicator)] ?? { kind: 'none' };
  const text = indicatorText(indicator, scale, model, messages);
  const { sheets } = messages;
  return [
    textCell(indented(indicator.name, input.depth), 'wrapped'),
    textCell(input.outside ? sheets.sentences([sheets.method.outside, text]) : text, 'wrapped'),
    textCell(indicator.unit),
    ...input.weights,
    ...input.columns.map(({ value }) => numberCell(value(scale), 'value')),
    numberCell(missingIn(findColumn(scorecard.derived, id)?.values ?? new Float64Array()), 'rank'),
    numberCell(scorecard.filled.get(id)?.length ?? 0, 'rank'),
  ];
}

function indented(name: string, depth: number): string {
  return `${'    '.repeat(depth)}${name}`;
}

/** A number of the scales that gets a column where at least one indicator has it. */
interface ScaleColumn {
  readonly header: string;
  readonly value: (scale: Scale) => number;
}

function isLine(scale: Scale): scale is Extract<Scale, { kind: 'linear' | 'logarithmic' }> {
  return scale.kind === 'linear' || scale.kind === 'logarithmic';
}

function hasTarget(scale: Scale): scale is Extract<Scale, { kind: 'ratio' | 'points' }> {
  return scale.kind === 'ratio' || scale.kind === 'points';
}

function scaleColumns(scorecard: Scorecard, { sheets }: Messages): readonly ScaleColumn[] {
  const texts = sheets.method;
  const columns: readonly ScaleColumn[] = [
    { header: texts.from, value: (scale) => (isLine(scale) ? scale.from : Number.NaN) },
    { header: texts.to, value: (scale) => (isLine(scale) ? scale.to : Number.NaN) },
    { header: texts.mean, value: (scale) => (scale.kind === 'standard' ? scale.mean : Number.NaN) },
    { header: texts.sd, value: (scale) => (scale.kind === 'standard' ? scale.sd : Number.NaN) },
    { header: texts.target, value: (scale) => (hasTarget(scale) ? scale.target : Number.NaN) },
  ];
  return columns.filter(({ value }) => scorecard.scales.some((scale) => !Number.isNaN(value(scale))));
}
