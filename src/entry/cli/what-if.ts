import { hasErrors, issue, Refused } from '../../engine/issue';
import type { Model } from '../../engine/model/model';
import { findColumn, type Table } from '../../engine/model/table';
import { findIndicator } from '../../engine/model/walk';
import type { Scorecard } from '../../engine/score/scorecard';
import type { Change } from '../../engine/simulate/change';
import { compare, passings, placeChanged, type ZoneMove } from '../../engine/simulate/compare';
import { near } from '../../engine/simulate/near';
import { parseChange } from '../../engine/simulate/parse-change';
import { type WhatIf, whatIf } from '../../engine/simulate/what-if';
import { formatNumber } from '../../i18n/format';
import { placeIssues } from '../../workbook/place-issues';
import { scoreStyle } from '../../workbook/sheet-cells';
import { fileOf, optionOf, requiredOption } from './arguments';
import { type Command, orIssues, printIssues } from './context';
import type { CliMessages } from './messages';
import { Misuse } from './misuse';
import { openInput, type Scorable, scorable } from './open-input';
import { checkJsonPath, jsonOnly, saveJson } from './save-json';
import { issueJson, placeJson, zonesJson } from './score-json';
import { textTable } from './text-table';

/** `zonerank what-if FILE`: scores and ranks before and after changes of one zone. */
export const whatIfCommand: Command = {
  name: 'what-if',
  options: ['sheet', 'range', 'model', 'zone', 'set', 'json'],
  run: async (context) => {
    const { args, messages } = context;
    const zone = requiredOption(args, 'zone');
    requiredOption(args, 'set');
    const texts = args.given.get('set') ?? [];
    texts.forEach(checkChange);
    await checkJsonPath(context, [fileOf(args), optionOf(args, 'model')]);
    const input = await openInput(args);
    const { result, issues } = await orIssues(async () => {
      const found = await scorable(input, context);
      return found && { ...found, ...simulate(found, zone, texts) };
    });
    const placed = (all: Scorecard['issues']) => (result ? placeIssues(all, result.source.found) : all);
    const all = [
      ...input.issues,
      ...issues,
      ...(result ? placed([...result.found.issues, ...result.found.live.issues]) : []),
    ];
    printIssues(context, all);
    const good = result !== null && !hasErrors(all);
    if (result && good && !jsonOnly(context)) context.io.out(whatIfText(zone, result, messages));
    await saveJson(context, {
      file: input.file,
      ...(result && good
        ? { ...placeJson(result.source.found), ...whatIfJson(zone, result.changes, result.found) }
        : {}),
      issues: all.map(issueJson(messages)),
    });
    return good ? 0 : 1;
  },
};

/** A text without a sign, or without a name before it, is a slip of the command line, not of the data. */
function checkChange(text: string): void {
  if (!/[=＝]/.test(text) || /^\s*[-+*]?[=＝]/.test(text)) throw new Misuse((texts) => texts.change(text));
}

/** Throws `Refused` where the zone or an indicator is not in the table, `Misuse` where a number cannot be read. */
function simulate(
  { model, source: { table } }: Scorable,
  zone: string,
  texts: readonly string[],
): { readonly changes: readonly Change[]; readonly found: WhatIf } {
  const unknown = table.zones.includes(zone)
    ? []
    : [issue('change-zone-unknown', { zone, near: near(zone, table.zones) }, { zone })];
  const ids = idsByName(model, table);
  const changes = texts.flatMap((text) => {
    try {
      const change = parseChange(text, zone, [...ids.keys()]);
      return change.kind === 'weight' ? [] : [{ ...change, indicator: ids.get(change.indicator) ?? '' }];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.issues.some(({ code }) => code === 'change-not-number')) {
        throw new Misuse((misuse) => misuse.change(text));
      }
      unknown.push(...error.issues);
      return [];
    }
  });
  if (unknown.length > 0) throw new Refused(...unknown);
  return { changes, found: whatIf(model, table, changes) };
}

/** What an indicator may be called on the command line: its id, or its name where no other one has it. */
function idsByName(model: Model, table: Table): ReadonlyMap<string, string> {
  const names = model.indicators.map(({ name }) => name);
  const unique = model.indicators.filter(({ name }) => names.indexOf(name) === names.lastIndexOf(name));
  return new Map([
    ...unique.map(({ id, name }) => [name, id] as const),
    ...[...table.columns, ...model.indicators].map(({ id }) => [id, id] as const),
  ]);
}

function whatIfJson(zone: string, changes: readonly Change[], found: WhatIf) {
  const { before, live, frozen } = found;
  const row = before.zones.indexOf(zone);
  const frozenMoves = compare(before, frozen);
  return {
    zone,
    changes,
    before: zonesJson(before)(row),
    live: zonesJson(live)(row),
    frozen: zonesJson(frozen)(row),
    ...passings(before, live, zone),
    moved: compare(before, live)
      .filter((move) => placeChanged(move) || placeChanged(frozenMoves[move.row] ?? move))
      .map((move) => moveJson(move, frozenMoves[move.row] ?? move)),
    boundsMatter: found.boundsMatter,
  };
}

function moveJson(live: ZoneMove, frozen: ZoneMove) {
  const groupRanks = (side: 'before' | 'after', move: ZoneMove) =>
    Object.fromEntries(move.groups.map(({ grouping, rank }) => [grouping, rank[side]]));
  return {
    name: live.zone,
    rankBefore: live.rank.before,
    rankAfter: live.rank.after,
    rankAfterFrozen: frozen.rank.after,
    indexBefore: live.index.before,
    indexAfter: live.index.after,
    indexAfterFrozen: frozen.index.after,
    groupRanksBefore: groupRanks('before', live),
    groupRanksAfter: groupRanks('after', live),
  };
}

interface Simulated {
  readonly changes: readonly Change[];
  readonly found: WhatIf;
}

function whatIfText(zone: string, simulated: Simulated, messages: CliMessages): string {
  const texts = messages.cli.whatIf;
  const { before, live, frozen, boundsMatter } = simulated.found;
  const row = before.zones.indexOf(zone);
  const moves = compare(before, live);
  const frozenMoves = compare(before, frozen);
  const others = moves.filter(
    (move) => move.row !== row && (placeChanged(move) || placeChanged(frozenMoves[move.row] ?? move)),
  );
  const frozenHeader = boundsMatter ? [texts.frozen] : [];
  const measures = zoneMeasures(moves[row], frozenMoves[row], simulated, messages);
  const zoneTable = textTable(
    [texts.measure, texts.before, texts.after, texts.change, ...frozenHeader],
    measures.map((cells) => (boundsMatter ? cells : cells.slice(0, 4))),
    [1, 2, 3, 4],
  );
  const head = `${texts.zone(zone)}\n\n${zoneTable}\n`;
  if (others.length === 0) return `${head}${texts.noneMoved}\n`;
  const { sheets } = messages;
  const headers = [
    sheets.zone,
    sheets.scenario.rankBefore,
    sheets.scenario.rankAfter,
    ...(boundsMatter ? [sheets.scenario.rankFrozen] : []),
    sheets.scenario.indexBefore,
    sheets.scenario.indexAfter,
  ];
  const fine = decimalsOf(before);
  const number = (value: number, decimals: number) =>
    formatNumber(messages.language, value, decimals, decimals > 0);
  const rows = others
    .toSorted((a, b) => a.rank.after - b.rank.after || 0)
    .map((move) => [
      move.zone,
      number(move.rank.before, 0),
      number(move.rank.after, 0),
      ...(boundsMatter ? [number(frozenMoves[move.row]?.rank.after ?? Number.NaN, 0)] : []),
      number(move.index.before, fine),
      number(move.index.after, fine),
    ]);
  return `${head}${texts.moved}\n\n${textTable(headers, rows, [1, 2, 3, 4, 5])}`;
}

/** The changed values, then index and ranks of one zone: name, before, after, change, after with frozen bounds. */
function zoneMeasures(
  live: ZoneMove | undefined,
  frozen: ZoneMove | undefined,
  { changes, found }: Simulated,
  { language, cli }: CliMessages,
): readonly (readonly string[])[] {
  if (!live || !frozen) return [];
  const texts = cli.whatIf;
  const fine = decimalsOf(found.before);
  const line = (name: string, before: number, after: number, kept: number, decimals: number) => {
    const number = (value: number) => formatNumber(language, value, decimals, decimals === fine);
    const change = after - before;
    return [name, number(before), number(after), `${change > 0 ? '+' : ''}${number(change)}`, number(kept)];
  };
  const changed = new Set(changes.flatMap((change) => (change.kind === 'weight' ? [] : [change.indicator])));
  return [
    ...[...changed].map((id) => {
      const indicator = findIndicator(found.before.model, id);
      const at = (scorecard: Scorecard) => findColumn(scorecard.derived, id)?.values[live.row] ?? Number.NaN;
      const name = texts.value(indicator?.name ?? id, indicator?.unit ?? '');
      return line(name, at(found.before), at(found.live), at(found.frozen), 6);
    }),
    line(texts.index, live.index.before, live.index.after, frozen.index.after, fine),
    line(texts.rank, live.rank.before, live.rank.after, frozen.rank.after, 0),
    ...live.groups.map(({ grouping, rank }, at) =>
      line(
        texts.rankWithin(grouping),
        rank.before,
        rank.after,
        frozen.groups[at]?.rank.after ?? Number.NaN,
        0,
      ),
    ),
    ...live.aspects.flatMap(({ name, score, rank }, at) => [
      line(
        texts.aspectScore(name),
        score.before,
        score.after,
        frozen.aspects[at]?.score.after ?? Number.NaN,
        fine,
      ),
      line(texts.aspectRank(name), rank.before, rank.after, frozen.aspects[at]?.rank.after ?? Number.NaN, 0),
    ]),
  ];
}

function decimalsOf({ model }: Scorecard): number {
  return scoreStyle(model) === 'fraction' ? 4 : 2;
}
