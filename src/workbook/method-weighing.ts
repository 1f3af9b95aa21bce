import type { Model, Weigh } from '../engine/model/model';
import { findAspect, findIndicator } from '../engine/model/walk';
import type { Scorecard, Weighing } from '../engine/score/scorecard';
import type { WeighStatistic } from '../engine/weights/found';
import { formatNumber } from '../i18n/format';
import type { Messages } from '../i18n/messages';
import { weighText } from './describe-method';
import { type Cell, numberCell, textCell } from './sheet-cells';

type Row = readonly Cell[];

/**
 * How weights were found, where methods find them: a header row, then for each aspect the method, with the consistency of
 * judgements, and below it what the method worked out for each indicator. Columns: name, method, one for each
 * statistic that occurs, weight. No rows where every weight is given or equal.
 */
export function weighingRows(scorecard: Scorecard, messages: Messages): readonly Row[] {
  const all = scorecard.weighings.flatMap((each) => withParts(each, scorecard.model));
  if (all.length === 0) return [];
  const { method, weighStatistics } = messages.sheets;
  const statistics = (Object.keys(weighStatistics) as WeighStatistic[]).filter((name) =>
    all.some(({ weighing: { indicators } }) =>
      indicators.some((each) => each.statistics[name] !== undefined),
    ),
  );
  const headers = [
    method.name,
    method.weigh,
    ...statistics.map((name) => weighStatistics[name]),
    method.weight,
  ];
  return [
    headers.map((header) => textCell(header, 'header')),
    ...all.flatMap((each) => rowsOf(each, statistics, scorecard, messages)),
  ];
}

/** What a method found, beside its settings. */
interface Item {
  readonly weigh: Weigh;
  readonly weighing: Weighing;
}

function withParts(weighing: Weighing, model: Model): readonly Item[] {
  const weigh = findAspect(model.tree, weighing.aspect)?.weigh ?? model.weigh;
  if (weigh.method !== 'combination') return [{ weigh, weighing }];
  const parts = weighing.parts.flatMap((part, i): Item[] => {
    const own = weigh.parts[i];
    return own ? [{ weigh: own, weighing: part }] : [];
  });
  return [{ weigh, weighing }, ...parts];
}

function rowsOf(
  { weigh, weighing }: Item,
  statistics: readonly WeighStatistic[],
  { model }: Scorecard,
  messages: Messages,
): readonly Row[] {
  const { sheets } = messages;
  const name =
    weighing.aspect === model.tree.id ? sheets.index : (findAspect(model.tree, weighing.aspect)?.name ?? '');
  const nothing = [...statistics, 'weight'].map(() => textCell(''));
  return [
    [textCell(name, 'strong'), textCell(methodText(weigh, weighing, messages), 'wrapped'), ...nothing],
    ...weighing.indicators.map(
      ({ id, weight, statistics: found }): Row => [
        textCell(`\u2003${findIndicator(model, id)?.name ?? id}`, 'wrapped'),
        textCell(''),
        ...statistics.map((each) => numberCell(found[each] ?? Number.NaN, 'value')),
        numberCell(weight, 'percent'),
      ],
    ),
  ];
}

function methodText(weigh: Weigh, { consistency, factors }: Weighing, messages: Messages): string {
  const { language, sheets } = messages;
  const number = (value: number) => formatNumber(language, value, 4);
  const parts = [weighText(weigh, messages)];
  if (consistency) {
    const { lambdaMax, ci, ri, cr } = consistency;
    parts.push(sheets.method.consistency(number(lambdaMax), number(ci), number(ri), number(cr)));
  }
  if (factors.length > 0) parts.push(sheets.method.factors(factors.map(number)));
  return sheets.sentences(parts);
}
