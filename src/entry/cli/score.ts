import { extname } from 'node:path';
import { hasErrors } from '../../engine/issue';
import { score } from '../../engine/score/score';
import type { Scorecard } from '../../engine/score/scorecard';
import { whatIf } from '../../engine/simulate/what-if';
import { formatNumber } from '../../i18n/format';
import type { Messages } from '../../i18n/messages';
import { placeIssues } from '../../workbook/place-issues';
import { scoreStyle } from '../../workbook/sheet-cells';
import { rankedOrder, topAspects } from '../../workbook/write-ranking';
import { writeResults } from '../../workbook/write-results';
import { type Arguments, fileOf, hasFlag, optionOf } from './arguments';
import { type Command, type Context, orIssues, printIssues } from './context';
import { isSameFile, writeWhole } from './files';
import { localTime } from './local-time';
import { Misuse } from './misuse';
import { type Input, isCsv, openInput, type Scorable, scorable } from './open-input';
import { checkJsonPath, jsonOnly, saveJson } from './save-json';
import { issueJson, placeJson, scorecardJson } from './score-json';
import { textTable } from './text-table';

/** `zonerank score FILE`: prints the ranking, writes it into a workbook or JSON. */
export const scoreCommand: Command = {
  name: 'score',
  options: ['sheet', 'range', 'model', 'out', 'in-place', 'json'],
  run: async (context) => {
    const { args, messages } = context;
    const out = await outPath(args);
    await checkJsonPath(context, [fileOf(args), out, optionOf(args, 'model')]);
    const input = await openInput(args);
    const { result, issues } = await orIssues(() => scorable(input, context));
    const scorecard = result && score(result.model, result.source.table);
    const all = [
      ...input.issues,
      ...issues,
      ...(result && scorecard ? placeIssues(scorecard.issues, result.source.found) : []),
    ];
    printIssues(context, all);
    const good = scorecard !== null && !hasErrors(all);
    if (scorecard && good && !jsonOnly(context)) context.io.out(rankingText(scorecard, messages));
    if (out !== undefined && !good) context.io.err(`${messages.cli.notWritten(out)}\n`);
    if (out !== undefined && good && result) await saveWorkbook({ input, result, scorecard, out }, context);
    await saveJson(context, {
      file: input.file,
      ...(result ? placeJson(result.source.found) : {}),
      ...(scorecard ? scorecardJson(scorecard) : {}),
      issues: all.map(issueJson(messages)),
    });
    return good ? 0 : 1;
  },
};

const workbookEndings = ['.xlsx', '.xlsm', '.xltx', '.xltm'];

/** Where the workbook is to be written, if anywhere. Throws `Misuse` where that would lose something. */
async function outPath(args: Arguments): Promise<string | undefined> {
  const file = fileOf(args);
  const out = optionOf(args, 'out');
  const inPlace = hasFlag(args, 'in-place');
  if (out === undefined) {
    if (inPlace && isCsv(file)) throw new Misuse((texts) => texts.inPlaceCsv);
    return inPlace ? file : undefined;
  }
  if (out === file || (await isSameFile(out, file))) {
    if (!inPlace) throw new Misuse((texts) => texts.outIsInput(out));
    return file;
  }
  if (inPlace) throw new Misuse((texts) => texts.outAndInPlace);
  const own = extname(file).toLowerCase();
  const ending = isCsv(file) ? '.xlsx' : own;
  // A file of another kind is refused for what it is when it is read, not for the name of --out.
  const isKnown = isCsv(file) || workbookEndings.includes(own);
  if (isKnown && extname(out).toLowerCase() !== ending) throw new Misuse((texts) => texts.outEnding(ending));
  const model = optionOf(args, 'model');
  if (model !== undefined && (await isSameFile(out, model))) throw new Misuse((texts) => texts.clash(out));
  return out;
}

async function saveWorkbook(
  {
    input,
    result: { source, model },
    scorecard,
    out,
  }: {
    readonly input: Input;
    readonly result: Scorable;
    readonly scorecard: Scorecard;
    readonly out: string;
  },
  context: Context,
): Promise<void> {
  const { io, messages } = context;
  const written = await input.workbook.write(
    writeResults({
      scorecard,
      source,
      choice: input.choice,
      scenarios: (input.state?.scenarios ?? []).map((scenario) => ({
        scenario,
        whatIf: whatIf(model, source.table, scenario.changes),
      })),
      messages,
      written: localTime(io.now()),
      present: input.reading.info.sheets.flatMap(({ ours }) => ours ?? []),
    }),
  );
  printIssues(context, written.issues);
  await writeWhole(out, input.workbook.save());
  io.err(`${messages.cli.wrote(out)}\n`);
}

/** The ranking as a table of text: as the Ranking sheet, each aspect's rank behind its score in brackets. */
function rankingText(scorecard: Scorecard, { language, sheets }: Messages): string {
  const aspects = topAspects(scorecard);
  const decimals = scoreStyle(scorecard.model) === 'fraction' ? 4 : 2;
  const score = (values: Float64Array, row: number) =>
    formatNumber(language, values[row] ?? Number.NaN, decimals, true);
  const rank = (values: Float64Array, row: number) => formatNumber(language, values[row] ?? Number.NaN, 1);
  const headers = [
    sheets.rank,
    sheets.zone,
    ...scorecard.groupings.map(({ name }) => name),
    sheets.index,
    ...scorecard.groupRanks.map(({ grouping }) => sheets.rankWithin(grouping)),
    ...aspects.map(({ name }) => sheets.aspectScore(name)),
  ];
  const rows = rankedOrder(scorecard).map((row) => [
    rank(scorecard.ranks, row),
    scorecard.zones[row] ?? '',
    ...scorecard.groupings.map(({ groups }) => groups[row] ?? ''),
    score(scorecard.index, row),
    ...scorecard.groupRanks.map(({ ranks }) => rank(ranks, row)),
    ...aspects.map(({ scores, ranks }) => `${score(scores, row)} (${rank(ranks, row)})`),
  ]);
  const texts = 2 + scorecard.groupings.length;
  return textTable(
    headers,
    rows,
    [0, ...headers.keys()].filter((column) => column === 0 || column >= texts),
  );
}
