import type { Aspect, Direction, Indicator, Model, Weigh } from '../engine/model/model';
import { treatOf } from '../engine/model/treat-of';
import type { Scale } from '../engine/score/scorecard';
import { formatNumber } from '../i18n/format';
import type { Messages } from '../i18n/messages';

/** The method in a few lines of plain words: normalisation; weights and means; missing values. */
export function methodSummary(model: Model, messages: Messages): readonly string[] {
  const { sheets } = messages;
  return [
    normaliseText(model, messages),
    sheets.sentences([
      weighText(model.weigh, messages),
      sheets.aggregate(sheets.aggregateOf(model.aggregate)),
    ]),
    sheets.sentences([
      ...(model.screen ? [sheets.screen(model.screen)] : []),
      sheets.impute(model.impute),
      ...(model.treat ? [sheets.treat(model.treat)] : []),
    ]),
  ];
}

/** How the model normalises where an indicator makes no exception. */
export function normaliseText(model: Model, { language, sheets }: Messages): string {
  const end = (value: number) => formatNumber(language, value);
  return sheets.normalise(model.normalise, end(model.range.low), end(model.range.high));
}

/** How weights are found, with every convention of the method. */
export function weighText(weigh: Weigh, { language, sheets }: Messages): string {
  const texts = sheets.weighConventions;
  const parts = [sheets.weigh[weigh.method]];
  if ('over' in weigh) parts.push(texts.over[weigh.over]);
  if ('of' in weigh) parts.push(texts.of[weigh.of]);
  switch (weigh.method) {
    case 'entropy':
      parts.push(texts.zeros[weigh.zeros](formatNumber(language, weigh.shift, 12)));
      break;
    case 'critic':
      parts.push(texts.correlation[weigh.correlation]);
      break;
    case 'ahp':
      parts.push(texts.solve[weigh.solve], texts.randomIndex[weigh.randomIndex]);
      break;
    case 'combination':
      parts.push(texts.how[weigh.how]);
  }
  return sheets.sentences(parts);
}

/** How one aspect is made from its parts. */
export function aspectText(aspect: Aspect, model: Model, { sheets }: Messages): string {
  return sheets.node.aspect(
    sheets.node[(aspect.weigh ?? model.weigh).method],
    sheets.aggregateOf(aspect.aggregate ?? model.aggregate),
  );
}

/** How one indicator is scored: direction, the values its scale was fitted to, its exceptions. */
export function indicatorText(
  indicator: Indicator,
  scale: Scale | undefined,
  model: Model,
  messages: Messages,
): string {
  const { sheets } = messages;
  const normalise = indicator.normalise ?? model.normalise;
  const parts = [
    sheets.node.indicator(
      directionText(indicator.direction, messages),
      scaleText(scale ?? { kind: 'none' }, sheets.scale.names[normalise.method], messages),
    ),
  ];
  if (indicator.expression !== undefined) parts.push(sheets.method.derived(indicator.expression));
  if (indicator.impute) parts.push(sheets.impute(indicator.impute));
  const treat = indicator.treat && treatOf(indicator, model);
  if (treat) parts.push(sheets.treat(treat));
  return sheets.sentences(parts);
}

function directionText(direction: Direction, { language, sheets }: Messages): string {
  const number = (value: number) => formatNumber(language, value, decimalsFor(value));
  if (typeof direction === 'string') return sheets.direction[direction];
  return direction.kind === 'target'
    ? sheets.direction.target(number(direction.value))
    : sheets.direction.band(number(direction.low), number(direction.high));
}

function scaleText(scale: Scale, name: string, { language, sheets }: Messages): string {
  const number = (value: number) => formatNumber(language, value, decimalsFor(value));
  const texts = sheets.scale;
  switch (scale.kind) {
    case 'linear': {
      const { from, to, low, high, cap } = scale;
      const ends = texts.linear(name, number(from), number(low), number(to), number(high));
      return cap === 'none' ? ends : sheets.sentences([ends, texts.caps[cap]]);
    }
    case 'standard':
      return texts.standard(
        name,
        number(scale.mean),
        number(scale.sd),
        number(scale.middle),
        number(scale.spread),
      );
    case 'ratio': {
      const reached = texts.ratio(name, number(scale.target), number(scale.high));
      return scale.cap === null ? reached : sheets.sentences([reached, texts.ratioCap(number(scale.cap))]);
    }
    case 'logarithmic': {
      const { from, to, low, high, cap } = scale;
      const ends = texts.logarithmic(name, number(from), number(low), number(to), number(high));
      return cap === 'none' ? ends : sheets.sentences([ends, texts.caps[cap]]);
    }
    case 'closeness':
      return texts.closeness(name, number(scale.high), number(scale.reach), number(scale.low));
    case 'knots':
      return texts.knots(name, number(scale.below), number(scale.scores.at(-1) ?? scale.below));
    case 'points':
      return texts.points(name, number(scale.target), number(scale.base));
    case 'none':
      return texts.none;
  }
}

/** Decimals that show at least five significant digits of a number. */
function decimalsFor(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  return Math.min(12, Math.max(2, 4 - Math.floor(Math.log10(Math.abs(value)))));
}

/** An ISO time to the minute, with the time zone it is written in. */
export function timeText(iso: string, { sheets }: Messages): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[^Z+-]*(Z|[+-]\d{2}:\d{2})?$/.exec(iso);
  if (!match) return iso;
  const [, date = '', clock = '', zone = 'Z'] = match;
  return sheets.time(date, clock, zone === 'Z' ? 'UTC' : `UTC${zone}`);
}
