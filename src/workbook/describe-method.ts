import type { Aspect, Indicator, Model } from '../engine/model/model';
import type { Scale } from '../engine/score/scorecard';
import { formatNumber } from '../i18n/format';
import type { Messages } from '../i18n/messages';

/** The method in a few lines of plain words: normalisation; weights and means; missing values. */
export function methodSummary(model: Model, messages: Messages): readonly string[] {
  const { sheets } = messages;
  return [
    normaliseText(model, messages),
    sheets.sentences([sheets.weigh[model.weigh.method], sheets.aggregate[model.aggregate.method]]),
    sheets.impute[model.impute.method],
  ];
}

/** How the model normalises where an indicator makes no exception. */
export function normaliseText(model: Model, { language, sheets }: Messages): string {
  const end = (value: number) => formatNumber(language, value);
  return sheets.normalise(model.normalise, end(model.range.low), end(model.range.high));
}

/** How one aspect is made from its parts. */
export function aspectText(aspect: Aspect, model: Model, { sheets }: Messages): string {
  return sheets.node.aspect(
    sheets.node[(aspect.weigh ?? model.weigh).method],
    sheets.node[(aspect.aggregate ?? model.aggregate).method],
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
      sheets.direction[indicator.direction],
      scaleText(scale ?? { kind: 'none' }, sheets.scale.names[normalise.method], messages),
    ),
  ];
  if (indicator.expression !== undefined) parts.push(sheets.method.derived(indicator.expression));
  if (indicator.impute) parts.push(sheets.impute[indicator.impute.method]);
  return sheets.sentences(parts);
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
