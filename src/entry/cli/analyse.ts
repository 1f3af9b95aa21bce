import { audit, type Check } from '../../engine/analyse/audit';
import { compareRanks, type RankComparison } from '../../engine/analyse/compare-ranks';
import { type Contributions, contributions, type Gap, gapBetween } from '../../engine/analyse/contributions';
import { correlations } from '../../engine/analyse/correlations';
import { type Differences, differences } from '../../engine/analyse/differences';
import { type IndicatorStatistics, indicatorStatistics } from '../../engine/analyse/indicator-statistics';
import { type LeftOut, leaveOneOut } from '../../engine/analyse/leave-one-out';
import { principalComponents } from '../../engine/analyse/principal-components';
import { reliability } from '../../engine/analyse/reliability';
import { type Strengths, strengths } from '../../engine/analyse/strengths';
import { type Assumptions, type Uncertainty, uncertainty } from '../../engine/analyse/uncertainty';
import { hasErrors, issue, Refused } from '../../engine/issue';
import { prepareExpressions } from '../../engine/model/expression';
import { aspectsOf } from '../../engine/model/walk';
import { score } from '../../engine/score/score';
import type { Scorecard } from '../../engine/score/scorecard';
import { near } from '../../engine/simulate/near';
import type { CorrelationMethod } from '../../engine/statistics/correlate';
import { formatNumber, formatShare } from '../../i18n/format';
import { placeIssues } from '../../workbook/place-issues';
import { type Arguments, fileOf, optionOf, requiredOption } from './arguments';
import { type Command, type Context, orIssues, printIssues } from './context';
import type { CliMessages } from './messages';
import { Misuse } from './misuse';
import { openInput, readModelFile, type Scorable, scorable } from './open-input';
import { checkJsonPath, jsonOnly, saveJson } from './save-json';
import { issueJson, placeJson } from './score-json';
import { textTable } from './text-table';

/** `zonerank analyse FILE`: questions to a scorecard. */
export const analyseCommand: Command = {
  name: 'analyse',
  options: ['sheet', 'range', 'model', 'zone', 'against', 'compare', 'draws', 'seed', 'json'],
  run: async (context) => {
    const { args, messages } = context;
    if (optionOf(args, 'against') !== undefined) requiredOption(args, 'zone');
    wholeNumber(args, 'draws', MOST_DRAWS, 1);
    wholeNumber(args, 'seed', MOST_SEED, 0);
    await checkJsonPath(context, [fileOf(args), optionOf(args, 'model'), optionOf(args, 'compare')]);
    const input = await openInput(args);
    const { result, issues } = await orIssues(async () => {
      const found = await scorable(input, context);
      return found && { source: found.source, ...(await analyse(found, context)) };
    });
    const all = [
      ...input.issues,
      ...issues,
      ...(result
        ? placeIssues(
            [...result.scorecard.issues, ...(result.other?.scorecard.issues ?? [])],
            result.source.found,
          )
        : []),
    ];
    printIssues(context, all);
    const good = result !== null && !hasErrors(all);
    if (result && good && !jsonOnly(context)) context.io.out(analysisText(result, messages));
    await saveJson(context, {
      file: input.file,
      ...(result && good ? { ...placeJson(result.source.found), ...analysisJson(result, messages) } : {}),
      issues: all.map(issueJson(messages)),
    });
    return good ? 0 : 1;
  },
};

const MOST_DRAWS = 100_000;
/** Zones times indicators squared, up to which rank correlations are worked out. */
const MOST_RANK_WORK = 1e7;
const MOST_SEED = 2 ** 32 - 1;

/** What is uncertain where intervals are asked for. */
const assumptions: Assumptions = {
  weights: 0.25,
  normalise: [],
  aggregate: [],
  impute: [],
  leaveOneOut: true,
};

/** A whole number given with an option, or undefined. Throws `Misuse` over anything else. */
function wholeNumber(
  args: Arguments,
  name: 'draws' | 'seed',
  most: number,
  least: number,
): number | undefined {
  const text = optionOf(args, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new Misuse((texts) => texts.wholeNumber(`--${name}`, least, most));
  }
  return value;
}

/** The answers that are printed; the others are worked out for the JSON alone. */
interface Analysis {
  readonly scorecard: Scorecard;
  readonly statistics: readonly IndicatorStatistics[];
  readonly differences: Differences;
  readonly leftOut: readonly LeftOut[];
  readonly audit: readonly Check[];
  /** Of the zone asked about. */
  readonly strengths: readonly Strengths[];
  /** To the zone it is held against, if one is. */
  readonly gap: { readonly index: Contributions; readonly found: Gap | null } | null;
  /** The model it is compared with, if one is. */
  readonly other: { readonly scorecard: Scorecard; readonly comparison: RankComparison } | null;
  /** Where draws are asked for. */
  readonly uncertainty: (Uncertainty & { readonly seed: number }) | null;
}

/** Throws `Refused` where a zone is not in the table or the model to compare with cannot be read. */
async function analyse({ model, source: { table } }: Scorable, { args }: Context): Promise<Analysis> {
  const scorecard = score(model, table);
  const row = rowOf(scorecard, optionOf(args, 'zone'));
  const against = rowOf(scorecard, optionOf(args, 'against'));
  const leftOut = leaveOneOut(model, table);
  const index = contributions(scorecard);
  const draws = wholeNumber(args, 'draws', MOST_DRAWS, 1);
  const seed = wholeNumber(args, 'seed', MOST_SEED, 0) ?? 1;
  return {
    scorecard,
    statistics: indicatorStatistics(scorecard),
    differences: differences(scorecard),
    leftOut,
    audit: audit(scorecard, leftOut),
    strengths: row === null ? [] : strengths(scorecard, row),
    gap:
      row === null || against === null ? null : { index, found: gapBetween(scorecard, index, row, against) },
    other: await compareWith(scorecard, table, optionOf(args, 'compare')),
    uncertainty:
      draws === undefined ? null : { seed, ...uncertainty(model, table, { assumptions, draws, seed }) },
  };
}

function rowOf({ zones }: Scorecard, zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const row = zones.indexOf(zone);
  if (row < 0) throw new Refused(issue('change-zone-unknown', { zone, near: near(zone, zones) }, { zone }));
  return row;
}

async function compareWith(
  scorecard: Scorecard,
  table: Scorable['source']['table'],
  file: string | undefined,
): Promise<Analysis['other']> {
  if (file === undefined) return null;
  const model = await readModelFile(file);
  await prepareExpressions(model);
  const other = score(model, table);
  return { scorecard: other, comparison: compareRanks(scorecard, other) };
}

function analysisJson(analysis: Analysis, messages: CliMessages) {
  const { scorecard, gap, other } = analysis;
  return {
    zones: scorecard.zones,
    statistics: analysis.statistics,
    correlations: Object.fromEntries(
      methodsFor(scorecard).map((method) => [method, correlations(scorecard, method)]),
    ),
    contributions: aspectsOf(scorecard.model.tree).map(({ id }) => contributions(scorecard, id)),
    differences: analysis.differences,
    reliability: reliability(scorecard),
    principalComponents: principalComponents(scorecard),
    leaveOneOut: analysis.leftOut,
    audit: analysis.audit.map((check) => ({ ...check, text: checkText(check, messages) })),
    strengths: analysis.strengths.map((each) => ({
      ...each,
      weakest: messages.analyse.weakest(each),
      strongest: messages.analyse.strongest(each),
    })),
    gap: gap?.found ?? null,
    comparison: other?.comparison ?? null,
    uncertainty: analysis.uncertainty && { assumptions, ...analysis.uncertainty },
  };
}

/** Ranking every pair of columns takes minutes for a large table: there Pearson's alone. */
function methodsFor({ zones, model }: Scorecard): readonly CorrelationMethod[] {
  const work = zones.length * model.indicators.length ** 2;
  return work > MOST_RANK_WORK ? ['pearson'] : ['pearson', 'spearman', 'kendall'];
}

function checkText({ id, facts }: Check, { analyse }: CliMessages): string {
  return (analyse.checks[id] as (facts: Check['facts']) => string)(facts);
}

function analysisText(analysis: Analysis, messages: CliMessages): string {
  const { analyse: texts } = messages;
  const auditRows = analysis.audit.map((check) => [
    texts.outcomes[check.outcome],
    checkText(check, messages),
  ]);
  return [
    `${texts.statistics}\n\n${statisticsText(analysis.statistics, messages)}`,
    differencesText(analysis.differences, messages),
    `${texts.audit}\n\n${textTable([texts.outcome, texts.finding], auditRows)}`,
    ...analysis.strengths.map((each) => `${texts.weakest(each)}\n${texts.strongest(each)}\n`),
    ...(analysis.gap ? [gapText(analysis.gap, messages)] : []),
    ...(analysis.other ? [comparisonText(analysis.other.comparison, messages)] : []),
    ...(analysis.uncertainty ? [intervalsText(analysis.uncertainty, messages)] : []),
  ].join('\n');
}

function statisticsText(
  statistics: readonly IndicatorStatistics[],
  { language, analyse: texts }: CliMessages,
): string {
  const number = (value: number) => formatNumber(language, Number(value.toPrecision(6)), 6);
  const rows = statistics.map((each) => [
    each.name,
    String(each.n),
    String(each.missing),
    ...[each.min, each.median, each.max, each.mean, each.sd].map(number),
    ...[each.skewness, each.kurtosis].map((value) => formatNumber(language, value, 2, true)),
    each.flags.map((flag) => texts.flags[flag]).join(texts.comma),
  ]);
  const headers = [
    texts.indicator,
    texts.n,
    texts.missing,
    texts.min,
    texts.median,
    texts.max,
    texts.mean,
    texts.sd,
    texts.skewness,
    texts.kurtosis,
    texts.flag,
  ];
  return textTable(headers, rows, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
}

function differencesText(found: Differences, { language, analyse: texts }: CliMessages): string {
  if (found.kind === 'none') return `${texts.differences}\n\n${texts.notSplit(found.because)}\n`;
  const [, ...below] = found.nodes;
  const rows = below.map(({ kind, name, effective, share }) => [
    kind === 'aspect' ? name : '',
    kind === 'indicator' ? name : '',
    formatShare(language, effective),
    formatShare(language, share),
  ]);
  const headers = [texts.aspect, texts.indicator, texts.weight, texts.explains];
  return `${texts.differences}\n\n${textTable(headers, rows, [2, 3])}`;
}

function gapText(
  { index, found }: NonNullable<Analysis['gap']>,
  { language, analyse: texts }: CliMessages,
): string {
  if (index.kind === 'none') return `${texts.notSplit(index.because)}\n`;
  if (!found) return '';
  const number = (value: number) => formatNumber(language, value, 4, true);
  const rows = [
    ...found.indicators.map(({ name, part }) => [name, number(part)]),
    ...(found.adjustment === 0 ? [] : [[texts.adjustment, number(found.adjustment)]]),
  ];
  const title = texts.gap(found.zone, found.against, number(found.total + found.adjustment));
  return `${title}\n\n${textTable([texts.indicator, texts.part], rows, [1])}`;
}

function comparisonText(
  { n, moved, most, spearman, zones }: RankComparison,
  { language, analyse: texts }: CliMessages,
): string {
  const sentence = texts.compared(n, moved, most, spearman.coefficient);
  if (zones.length === 0) return `${sentence}\n`;
  const rank = (value: number) => formatNumber(language, value, 1);
  const rows = zones.map(({ zone, before, after }) => [zone, rank(before), rank(after)]);
  return `${sentence}\n\n${textTable([texts.zone, texts.before, texts.after], rows, [1, 2])}`;
}

function intervalsText({ draws, zones }: Uncertainty, { language, analyse: texts }: CliMessages): string {
  const rank = (value: number) => formatNumber(language, value, 1);
  const rows = zones
    .toSorted((a, b) => a.rank - b.rank || 0)
    .map((each) => [each.zone, ...[each.rank, each.low, each.median, each.high].map(rank)]);
  const headers = [texts.zone, texts.rank, texts.low, texts.middle, texts.high];
  return `${texts.intervals(draws.length)}\n\n${textTable(headers, rows, [1, 2, 3, 4])}`;
}
