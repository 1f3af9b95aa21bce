import { hasErrors } from '../../engine/issue';
import { findColumn } from '../../engine/model/table';
import { displayWidth } from '../../i18n/display-width';
import { columnLetters, quoteSheet, rectAddress } from '../../workbook/address';
import type { FoundIndicator, Source } from '../../workbook/source';
import { fileOf } from './arguments';
import { type Command, printIssues } from './context';
import type { CliMessages } from './messages';
import { type Input, openInput } from './open-input';
import { checkJsonPath, jsonOnly, saveJson } from './save-json';
import { issueJson, placeJson } from './score-json';
import { textTable } from './text-table';

const lineWidth = 100;

/** `zonerank inspect FILE`: what was found in a workbook. */
export const inspectCommand: Command = {
  name: 'inspect',
  options: ['sheet', 'range', 'json'],
  run: async (context) => {
    const { args, messages, io } = context;
    await checkJsonPath(context, [fileOf(args)]);
    const input = await openInput(args);
    if (!jsonOnly(context)) io.out(inspectText(input, messages));
    printIssues(context, input.issues);
    await saveJson(context, inspectJson(input, messages));
    return input.reading.source && !hasErrors(input.issues) ? 0 : 1;
  },
};

function inspectJson({ file, reading, issues }: Input, messages: CliMessages) {
  const { source, info, candidates } = reading;
  return {
    file,
    sheets: info.sheets,
    candidates,
    table: source && {
      ...placeJson(source.found),
      zones: source.found.zones.map(({ row, name }) => ({ row: row + 1, name })),
      groups: source.table.groupings.map(({ name, groups }) => ({
        column: groupColumn(source, name),
        name,
        counts: countsOf(groups),
      })),
      indicators: source.found.indicators.map((indicator) => ({
        ...indicator,
        column: columnLetters(indicator.column),
        headerRow: indicator.headerRow + 1,
        ...presence(source, indicator),
      })),
      leftOutRows: source.found.leftOutRows.map((left) => ({ ...left, row: left.row + 1 })),
      leftOutColumns: source.found.leftOutColumns.map((left) => ({
        ...left,
        column: columnLetters(left.column),
      })),
    },
    issues: issues.map(issueJson(messages)),
  };
}

/** null for a grouping that comes from section rows. */
function groupColumn({ found }: Source, name: string): string | null {
  const group = found.groups.find((each) => each.name === name);
  return group ? columnLetters(group.column) : null;
}

function inspectText(input: Input, messages: CliMessages): string {
  const texts = messages.cli.inspect;
  const { info, source } = input.reading;
  const sheets = info.sheets.map(({ name, visible, protected: isProtected, ours }) => {
    const marks = [
      ...(visible ? [] : [texts.hidden]),
      ...(isProtected ? [texts.protected] : []),
      ...(ours === null ? [] : [texts.ours]),
    ];
    return marks.length > 0 ? `${name} (${marks.join(', ')})` : name;
  });
  const lines = [
    [texts.file, input.file],
    [texts.sheets, sheets.join(', ')],
    ...(source ? tableLines(source, messages) : []),
  ];
  const colon = messages.language === 'zh-CN' ? '：' : ': ';
  return [
    lines.map(([label, text]) => `${label}${colon}${text}\n`).join(''),
    ...(source
      ? [zoneText(source, messages), indicatorText(source, messages), ...leftOutTexts(source, messages)]
      : []),
  ].join('\n');
}

/** The names of the zones, as many on a line as a usual terminal shows. */
function zoneText({ table }: Source, { language, cli }: CliMessages): string {
  const comma = language === 'zh-CN' ? '、' : ', ';
  const lines: string[] = [];
  let line = '';
  for (const zone of table.zones) {
    const longer = line === '' ? zone : `${line}${comma}${zone}`;
    if (line !== '' && displayWidth(longer) > lineWidth) {
      lines.push(line + comma.trimEnd());
      line = zone;
    } else {
      line = longer;
    }
  }
  return `${cli.inspect.zones}\n\n${[...lines, line].join('\n')}\n`;
}

function tableLines(
  { found, table }: Source,
  { language, cli }: CliMessages,
): readonly (readonly string[])[] {
  const texts = cli.inspect;
  const comma = language === 'zh-CN' ? '、' : ', ';
  return [
    [texts.table, `${quoteSheet(found.sheetName)}!${rectAddress(found.range)}`],
    [texts.zones, String(table.zones.length)],
    ...table.groupings.map(({ name, groups }) => [
      texts.groups,
      texts.groupCount(
        name,
        Object.entries(countsOf(groups))
          .map(([group, count]) => `${group} ${count}`)
          .join(comma),
      ),
    ]),
    [texts.indicators, String(found.indicators.length)],
  ];
}

function countsOf(groups: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) counts.set(group || '–', (counts.get(group || '–') ?? 0) + 1);
  return Object.fromEntries(counts);
}

function presence({ table }: Source, { id }: FoundIndicator): { values: number; missing: number } {
  const values = findColumn(table, id)?.values ?? new Float64Array();
  const missing = values.filter(Number.isNaN).length;
  return { values: values.length - missing, missing };
}

function indicatorText(source: Source, { cli }: CliMessages): string {
  const texts = cli.inspect;
  const weighted = source.found.indicators.some(({ weight }) => weight !== null);
  const rows = source.found.indicators.map((indicator) => {
    const { values, missing } = presence(source, indicator);
    const direction = indicator.direction === 'lower-is-better' ? texts.lower : texts.higher;
    return [
      columnLetters(indicator.column),
      indicator.aspects.join(' / '),
      indicator.name,
      indicator.unit,
      indicator.directionWord ? texts.guessedBy(direction, indicator.directionWord) : direction,
      String(values),
      String(missing),
      ...(weighted ? [indicator.weight === null ? '' : String(indicator.weight)] : []),
    ];
  });
  const headers = [
    texts.column,
    texts.aspect,
    texts.indicator,
    texts.unit,
    texts.direction,
    texts.values,
    texts.missing,
    ...(weighted ? [texts.weight] : []),
  ];
  return textTable(headers, rows, [5, 6, 7]);
}

function leftOutTexts({ found }: Source, { cli }: CliMessages): readonly string[] {
  const texts = cli.inspect;
  const section = (title: string, headers: readonly string[], rows: readonly (readonly string[])[]) =>
    rows.length > 0 ? [`${title}\n\n${textTable(headers, rows)}`] : [];
  return [
    ...section(
      texts.leftOutRows,
      [texts.row, texts.reason, texts.text],
      found.leftOutRows.map(({ row, reason, text }) => [String(row + 1), texts.rowReasons[reason], text]),
    ),
    ...section(
      texts.leftOutColumns,
      [texts.column, texts.reason, texts.text],
      found.leftOutColumns.map(({ column, reason, text }) => [
        columnLetters(column),
        texts.columnReasons[reason],
        text,
      ]),
    ),
  ];
}
