import type { Issue, Severity } from '../engine/issue';
import type { Model } from '../engine/model/model';
import { aspectsOf, findIndicator } from '../engine/model/walk';
import type { Scorecard } from '../engine/score/scorecard';
import { VERSION } from '../engine/version';
import { formatNumber } from '../i18n/format';
import { issueText, type Messages } from '../i18n/messages';
import { normaliseText, timeText, weighText } from './describe-method';
import { METHOD, sheetName } from './layout';
import { methodTree, missingIn } from './method-tree';
import { weighingRows } from './method-weighing';
import { placeIssues } from './place-issues';
import type { SheetContent } from './port';
import { type Cell, columnWidths, rowHeights, textCell } from './sheet-cells';
import type { Source } from './source';

type Row = readonly Cell[];

/** Issues of one code beyond this many are counted, not listed. */
const mostOfOneKind = 200;
/** Names beyond this many are counted, not listed. */
const mostNames = 20;
/** Widths in characters of the name column and of the column of sentences. */
const widths = { name: 36, sentence: 66 };

export interface MethodInput {
  readonly scorecard: Scorecard;
  readonly source: Source;
  /** Where the values come from, such as 'Data'!A1:P60. */
  readonly place: string;
  readonly fingerprint: string;
  /** ISO time. */
  readonly written: string;
  readonly messages: Messages;
}

/**
 * The Method sheet: every choice in plain words, to be read from top to bottom by somebody without the add-in.
 * Sections: source, method by steps, the index with weights and the goalposts in use, how weights were found where a
 * method found them, what was left out, every issue, the conventions of the numbers.
 */
export function writeMethod(input: MethodInput): SheetContent {
  const { sheets } = input.messages;
  const tree = methodTree(input.scorecard, input.messages);
  const weighing = weighingRows(input.scorecard, input.messages);
  const rows: readonly Row[] = [
    [textCell(sheets.titled(input.scorecard.model.name, sheets.method.title), 'title')],
    [textCell(sheets.method.intro, 'note')],
    ...section(sheets.method.source, sourceRows(input)),
    ...section(sheets.method.choices, choiceRows(input)),
    ...section(sheets.method.tree, tree, sheets.method.treeNote),
    ...(weighing.length > 0 ? section(sheets.method.weighing, weighing) : []),
    ...section(sheets.method.leftOut, leftOutRows(input)),
    ...section(sheets.method.issues, issueRows(input)),
    ...section(sheets.method.conventions, conventionRows(input)),
  ];
  const allWidths = [widths.name, widths.sentence, ...columnWidths(tree).slice(2)];
  return {
    key: METHOD,
    name: sheetName(sheets.sheetNames.method),
    rows,
    widths: allWidths,
    heights: rowHeights(rows, allWidths),
    print: { landscape: true },
  };
}

function section(title: string, rows: readonly Row[], note = ''): readonly Row[] {
  const heading = [textCell(title, 'header'), { value: null, style: 'header' } as const];
  // A table of its own brings its header row; a list of sentences is headed by the section's name.
  const headed = rows[0]?.[0]?.style === 'header';
  return [
    [],
    headed ? [textCell(title, 'strong')] : heading,
    ...(note ? [[textCell(note, 'note')]] : []),
    ...rows,
  ];
}

function sentence(label: string, text: string): Row {
  return [textCell(label, 'wrapped'), textCell(text, 'wrapped')];
}

function sourceRows(input: MethodInput): readonly Row[] {
  const { scorecard, messages } = input;
  const texts = messages.sheets.method;
  const count = (value: number) => formatNumber(messages.language, value, 0);
  const ranked = scorecard.ranks.filter((rank) => !Number.isNaN(rank)).length;
  const used = new Set(scorecard.shares.filter(({ kind }) => kind === 'indicator').map(({ id }) => id));
  const missing = scorecard.derived.columns.reduce((sum, { values }) => sum + missingIn(values), 0);
  return [
    sentence(texts.range, input.place),
    sentence(texts.zones, texts.zoneCount(count(scorecard.zones.length), count(ranked))),
    sentence(texts.indicators, texts.indicatorCount(count(used.size), count(missing))),
    sentence(texts.scored, timeText(input.written, messages)),
    sentence(texts.engine, texts.engineVersion(VERSION)),
    sentence(texts.fingerprint, texts.fingerprintNote(input.fingerprint)),
  ];
}

function choiceRows({ scorecard, messages }: MethodInput): readonly Row[] {
  const { model } = scorecard;
  const { sheets, language } = messages;
  const texts = sheets.method;
  const { groupings, unranked, decimals, ties = 'competition' } = model.rank;
  const names = (all: readonly string[]) =>
    sheets.list(all.slice(0, mostNames), all.length > mostNames ? formatNumber(language, all.length, 0) : '');
  return [
    ...(model.screen ? [sentence(texts.screen, sheets.screen(model.screen))] : []),
    sentence(texts.impute, sheets.impute(model.impute)),
    ...(model.treat ? [sentence(texts.treat, sheets.treat(model.treat))] : []),
    sentence(texts.normalise, normaliseText(model, messages)),
    sentence(texts.weigh, weighText(model.weigh, messages)),
    sentence(texts.aggregate, sheets.aggregate(sheets.aggregateOf(model.aggregate))),
    sentence(
      texts.availability,
      texts.availabilityNote(`${formatNumber(language, model.availability * 100)}%`),
    ),
    ...adjustRows({ scorecard, messages }),
    sentence(texts.rank, texts.tie(decimals, ties)),
    sentence(texts.groupings, groupings.length > 0 ? names(groupings) : texts.noGroupings),
    ...(unranked.length > 0 ? [sentence(texts.unranked, names(unranked))] : []),
    ...(hasExceptions(model) ? [sentence('', texts.exceptions)] : []),
  ];
}

/** Bonus and deduction items, then vetoes with the zones they fall on. */
function adjustRows({ scorecard, messages }: Pick<MethodInput, 'scorecard' | 'messages'>): readonly Row[] {
  const { model, zones, adjustments } = scorecard;
  const { adjust } = model;
  if (!adjust) return [];
  const { sheets, language } = messages;
  const texts = sheets.method;
  const number = (value: number) => formatNumber(language, value);
  const most = (value: number | null) => (value === null ? '' : number(value));
  const items = adjust.items.flatMap((item): Row[] => {
    if (item.kind === 'column') {
      const column = findIndicator(model, item.column)?.name ?? item.column;
      return [sentence(item.name, texts.adjustColumn(number(item.points), column, most(item.cap)))];
    }
    const given = item.points.map(({ zone, points, reason }) =>
      texts.adjustReason(zone, number(points), reason),
    );
    return [
      sentence(item.name, texts.adjustZones(number(given.length), most(item.cap))),
      ...given.slice(0, mostNames).map((text) => sentence('', text)),
      ...(given.length > mostNames ? [sentence('', texts.andMore(number(given.length - mostNames)))] : []),
    ];
  });
  const vetoes = adjust.vetoes.map(({ name, effect }) => {
    const hit = (adjustments?.vetoes ?? [])
      .filter((veto) => veto.name === name)
      .map(({ row }) => zones[row] ?? '');
    const shown = sheets.list(hit.slice(0, mostNames), hit.length > mostNames ? number(hit.length) : '');
    const score = effect.kind === 'capped' ? number(effect.score) : '';
    return sentence(texts.veto, texts.vetoed(name, texts.vetoEffect(effect.kind, score), shown));
  });
  const total = texts.adjustTotal(most(adjust.bonusCap), most(adjust.deductionCap));
  return [...(items.length > 0 ? [sentence(texts.adjust, total), ...items] : []), ...vetoes];
}

function hasExceptions(model: Model): boolean {
  return (
    model.indicators.some(
      ({ normalise, impute, treat }) =>
        (normalise && normalise.method !== model.normalise.method) ||
        (impute && impute.method !== model.impute.method) ||
        treat,
    ) ||
    aspectsOf(model.tree).some(
      ({ weigh, aggregate }) =>
        (weigh && weigh.method !== model.weigh.method) ||
        (aggregate && aggregate.method !== model.aggregate.method),
    )
  );
}

/** Rows and columns that are no zones and no indicators, in the order of the sheet, each with its reason. */
function leftOutRows({ source, messages }: MethodInput): readonly Row[] {
  const texts = messages.sheets.method;
  const left = source.issues.filter(isLeftOut);
  if (left.length === 0) return [sentence('', texts.nothingLeftOut)];
  return listed(left, messages);
}

function isLeftOut({ code }: Issue): boolean {
  return code === 'row-left-out' || code === 'column-left-out';
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

function issueRows({ scorecard, source, messages }: MethodInput): readonly Row[] {
  const issues = [...source.issues, ...placeIssues(scorecard.issues, source.found)]
    .filter((issue) => !isLeftOut(issue))
    .sort((a, b) => gravity[a.severity] - gravity[b.severity]);
  return issues.length > 0 ? listed(issues, messages) : [sentence('', messages.sheets.method.noIssues)];
}

/** One row for each issue, place and sentence; of each code the first ones, then how many more there are. */
function listed(issues: readonly Issue[], messages: Messages): readonly Row[] {
  const texts = messages.sheets.method;
  const counts = new Map<string, number>();
  const rows: Row[] = [];
  for (const each of issues) {
    const count = (counts.get(each.code) ?? 0) + 1;
    counts.set(each.code, count);
    if (count > mostOfOneKind) continue;
    const text = issueText(messages, { ...each, at: {} });
    rows.push([...sentence(messages.place(each.at), text), textCell(texts.severity[each.severity], 'muted')]);
  }
  for (const count of counts.values()) {
    if (count <= mostOfOneKind) continue;
    rows.push(sentence('', texts.andMore(formatNumber(messages.language, count - mostOfOneKind, 0))));
  }
  return rows;
}

function conventionRows({ messages }: MethodInput): readonly Row[] {
  return Object.values(messages.sheets.method.convention).map(([label, text]) => sentence(label, text));
}
