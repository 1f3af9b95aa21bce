import type { FileTrouble, Place, WeighMethod } from '../engine/issue';
import { INDEX } from '../engine/model/plain-model';
import type { IssueMessages } from './messages';

const list = (items: readonly string[], most = 8): string =>
  items.length > most ? `${items.slice(0, most).join(', ')} … (${items.length} in all)` : items.join(', ');

const weighNames: Readonly<Record<WeighMethod, string>> = {
  entropy: 'Entropy',
  critic: 'CRITIC',
  'standard-deviation': 'Standard deviation',
  variation: 'Coefficient of variation',
  independence: 'Independence',
  merec: 'MEREC',
  pca: 'Principal components',
  combination: 'The combination',
};

/** Four significant digits. */
const short = (value: number): string => String(Number(value.toPrecision(4)));

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

const treatments = {
  winsorise: 'winsorised to the next value',
  clip: 'clipped to the quantile',
  log: 'replaced by their logarithm',
  'box-cox': 'transformed (Box–Cox)',
};

const limits = {
  bytes: (limit: number) => `it unpacks to more than ${Math.round(limit / 2 ** 20)} MB`,
  entries: (limit: number) => `it holds more than ${limit} parts`,
  ratio: (limit: number) => `a part is compressed more than ${limit} times, as in a zip bomb`,
  cells: (limit: number) => `a sheet holds more than ${limit} cells`,
  text: (limit: number) => `a cell holds more than ${limit} characters, the most that Excel takes`,
};

const rowReasons = {
  subtotal: 'it is a subtotal',
  total: 'it is a total',
  average: 'it is a mean, maximum or minimum',
  goalposts: 'it holds goalposts or targets, not a zone',
  note: 'it is a note',
  blank: 'it is blank',
  'no-name': 'it has no name',
  weights: 'it holds weights, not a zone',
  header: 'it repeats the header',
  section: 'it is a heading for the rows below it',
  chosen: 'you left it out',
};

const columnReasons = {
  serial: 'it is a serial number or code',
  text: 'it holds text',
  blank: 'it is blank',
  'rank-or-score': 'it is a rank or score worked out before',
  year: 'it is a year',
  metadata: 'the sheet of indicator metadata does not list it as an indicator',
  chosen: 'you left it out',
};

const cellKinds = {
  'missing-mark': 'missing values',
  'number-as-text': 'numbers stored as text',
  'percent-as-text': 'percentages stored as text',
  'text-not-number': 'texts that are not numbers',
  'cell-error': 'error values',
  'date-not-number': 'dates',
};

const vetoEffects = {
  unranked: 'it keeps its index but has no rank',
  last: 'it is ranked last',
  capped: 'its index is capped',
};

const modelProblems = {
  missing: 'it is missing',
  'wrong-type': 'it is of the wrong kind',
  'unknown-key': 'there is no such setting',
  'not-allowed': 'the value is not one of those allowed',
  'too-small': 'it is too small or too short',
  'too-large': 'it is too large or too long',
  'too-deep': 'its aspects are nested too deep',
};

const troubles = {
  missing: 'there is no such file or folder',
  folder: 'it is a folder',
  denied: 'the system denies access',
  busy: 'another program, perhaps Excel, holds it open',
  full: 'the disk is full',
};

const trouble = (kind: FileTrouble, detail: string): string => (kind === 'other' ? detail : troubles[kind]);

export const issuesEn: IssueMessages = {
  'file-not-read': ({ file, trouble: kind, detail }) =>
    `${file} could not be read: ${trouble(kind, detail)}.`,
  'file-not-written': ({ file, trouble: kind, detail }) =>
    `${file} could not be written and is as it was: ${trouble(kind, detail)}.`,
  'file-empty': ({ file }) => `${file} is empty: there is nothing in it to read. Ask for the file again.`,
  'file-not-workbook': ({ file }) =>
    `${file} is not an Excel workbook. Open it in Excel or WPS and save it as .xlsx.`,
  'file-is-xls': ({ file }) =>
    `${file} is in the old .xls format. Open it in Excel or WPS and save it as .xlsx.`,
  'file-encrypted': ({ file }) =>
    `${file} is protected by a password. Open it in Excel, remove the password (File > Info > Protect Workbook) and save it.`,
  'file-damaged': ({ file, part }) =>
    `${file} is damaged${part ? ` (${part})` : ''} and was not opened. Try Excel's “Open and Repair”, or ask for the file again.`,
  'file-too-large': ({ file, what, limit }) =>
    `${file} was not opened: ${limits[what](limit)}. If you trust it, save a smaller copy from Excel.`,
  'file-unsafe-xml': ({ file, part }) =>
    `${file} was not opened: ${part} declares XML entities, which workbooks do not need and attacks use.`,
  'file-signed': ({ file }) =>
    `${file} carries a digital signature; saving results in it makes the signature invalid. Save a copy, or have it signed again.`,
  'file-shared': ({ file }) =>
    `${file} is a shared workbook with tracked changes; results are written without a native table there.`,
  'csv-quote': ({ file, line }) =>
    `${file} was not opened: from line ${line} on, a quotation mark is not closed, or text follows it before the next comma. Mend it there, or save the file as CSV again.`,
  'file-not-text': ({ file }) => `${file} is not readable as text. Save it as .xlsx, or as CSV in UTF-8.`,
  'structure-protected': ({ file }) =>
    `The structure of ${file} is protected, so no sheet can be added. Unprotect it (Review > Protect Workbook) and save it.`,
  'precision-as-displayed': ({ file }) =>
    `${file} is set to “precision as displayed”: Excel rounds every number to what its format shows, so ranks in Excel may differ. Turn it off in File > Options > Advanced.`,
  'formula-not-calculated': ({ count }) =>
    `${count} formula ${count === 1 ? 'cell has' : 'cells have'} no stored result and count as missing. Open the file in Excel, recalculate (F9) and save.`,

  'sheet-unknown': ({ sheet, sheets }) => `There is no sheet “${sheet}”. The sheets are: ${list(sheets)}.`,
  'range-invalid': ({ range }) => `“${range}” is not a range. Write it as A1:P60, header rows included.`,
  'range-outside-sheet': ({ range, used }) =>
    `The range ${range} holds no cells of this sheet; its cells are in ${used || 'no cell at all'}.`,
  'no-table': ({ sheets }) =>
    `No indicator table was found in ${list(sheets) || 'this workbook'}. A table needs a header row, a column of zone names and at least one numeric column; or give its sheet and range yourself.`,
  'several-tables': ({ candidates }) =>
    `Several ranges look like an indicator table; choose one: ${list(
      candidates.map((each) => `${each.sheet}!${each.range} (${each.zones} × ${each.indicators})`),
    )}.`,
  'no-numeric-column': ({ range }) =>
    `${range} has no column of numbers to score. Check the range, or mark a column as an indicator.`,
  'no-zone': ({ range }) =>
    `${range} has no row that looks like a zone. Check the range and the column of names.`,
  'duplicate-zone': ({ zone, cells }) =>
    `“${zone}” stands in ${list(cells)}. Give each zone its own name, or leave all but one of the rows out.`,
  'duplicate-indicator': ({ indicator, cells }) =>
    `Two indicators are called “${indicator}” (${list(cells)}). Rename one, or leave one out.`,
  'header-guessed': ({ indicator }) => `No header was found for this column; it is called “${indicator}”.`,
  'group-carried-down': ({ group, count }) =>
    `“${group}” is written once for the rows below it: ${count} blank ${count === 1 ? 'cell was' : 'cells were'} read as the group above. Fill the cells if that is wrong.`,
  'row-left-out': ({ reason, text }) =>
    `Row left out${text ? ` (“${text}”)` : ''}: ${rowReasons[reason]}. Mark it as a zone if it is one.`,
  'column-left-out': ({ reason, text }) =>
    `Column left out${text ? ` (“${text}”)` : ''}: ${columnReasons[reason]}. Mark it as an indicator if it is one.`,
  'row-hidden': ({ zone }) =>
    `The row of “${zone}” is hidden but is scored. Leave it out if it should not count.`,
  'column-hidden': ({ indicator }) =>
    `The column of “${indicator}” is hidden but counts. Leave it out if it should not.`,
  'direction-guessed': ({ indicator, word }) =>
    `“${indicator}” is taken as lower-is-better because of “${word}”. Please confirm.`,
  'transposed-table': ({ range }) =>
    `In ${range} the zones seem to stand in columns. Copy it and paste it transposed, so that each zone is a row.`,

  'latest-year': ({ sheet, others }) =>
    `The sheets ${list([sheet, ...others])} hold the same table; the latest year, “${sheet}”, is used. Choose another sheet if you want that year.`,
  'weights-used': () =>
    'The weights written in the table are used. Choose “All equal” under Weights for equal ones.',
  'metadata-used': ({ sheet, indicators }) =>
    `Names, directions, weights and aspects of ${indicators} ${indicators === 1 ? 'indicator' : 'indicators'} are taken from the sheet “${sheet}”.`,

  'number-as-text': ({ text, value }) => `The text “${text}” is read as ${value}.`,
  'percent-as-text': ({ text, value }) => `The text “${text}” is read as ${value}, in %.`,
  'text-not-number': ({ text }) =>
    `“${text}” is not a number and counts as missing. Type a number, or clear the cell.`,
  'cell-error': ({ error }) => `The cell shows ${error} and counts as missing. Mend its formula.`,
  'missing-mark': ({ mark }) => (mark ? `“${mark}” counts as missing.` : 'The empty cell counts as missing.'),
  'unit-mix': ({ indicator, low, high, ratio }) =>
    `“${indicator}” may mix two units such as 万元 and 亿元: some values are about ${low}, others about ${high} (${ratio} times as much). Check them.`,
  'percent-mix': ({ indicator, count }) =>
    `“${indicator}” mixes plain numbers with ${count} ${count === 1 ? 'percentage' : 'percentages'} such as 14.2%. Write them all one way.`,
  'date-not-number': ({ text }) => `The cell holds the date ${text}, not a number, and counts as missing.`,
  'cells-not-listed': ({ of, count }) =>
    `${count} more ${count === 1 ? 'cell' : 'cells'} with ${cellKinds[of]} ${count === 1 ? 'is' : 'are'} treated the same way and not listed one by one.`,

  'model-invalid': ({ path, problem, allowed }) =>
    `The model cannot be used${path ? ` because of “${path}”` : ''}: ${modelProblems[problem]}${allowed ? ` (expected: ${allowed})` : ''}. “zonerank schema” lists every setting.`,
  'model-newer': ({ schema, known }) =>
    `The model was written by a newer Zonerank (schema ${schema}; this one knows ${known}). Update Zonerank to use it.`,
  'model-not-json': ({ file }) =>
    `${file} is not JSON. Write a model with “zonerank model FILE > model.json”.`,
  'indicator-not-in-table': ({ indicator, available }) =>
    `The model asks for “${indicator}”, which the table does not have. The table has: ${list(available)}.`,
  'indicator-twice': ({ indicator }) => `The model names “${indicator}” twice. Keep one.`,
  'aspect-twice': ({ aspect }) => `The model has two aspects called “${aspect}”. Rename one.`,
  'aspect-empty': ({ aspect }) => `The aspect “${aspect}” has no indicator. Give it one, or remove it.`,
  'indicator-without-weight': ({ indicator }) =>
    `“${indicator}” stands in no aspect, so it does not count. Put it into one, or remove it.`,
  'weights-zero': ({ aspect }) => `All weights in “${aspect}” are 0. Give at least one of them a weight.`,
  'grouping-not-in-table': ({ grouping, available }) =>
    `The model ranks within “${grouping}”, which is no group column here. The group columns are: ${list(available) || 'none'}.`,
  'zone-not-in-table': ({ zone }) => `The model leaves “${zone}” unranked, but the table has no such zone.`,
  'adjust-column-not-in-table': ({ item, column, available }) =>
    `“${item}” goes by the column “${column}”, which the table does not have. The table has: ${list(available) || 'none'}.`,
  'adjust-zone-not-in-table': ({ item, zone }) =>
    `“${item}” names the zone “${zone}”, but the table has no such zone. Check its name.`,
  'thresholds-order': ({ aspect, indifference, strict }) =>
    `The thresholds of “${aspect}” are the wrong way round: indifference ${indifference} must be below strict preference ${strict}.`,
  'goalposts-missing': ({ indicator }) =>
    `“${indicator}” is scored by goalposts but has none. Give its low and high value.`,
  'goalposts-order': ({ indicator, low, high }) =>
    `The goalposts of “${indicator}” are the wrong way round: low ${low} must be below high ${high}. The direction is set apart.`,
  'target-missing': ({ indicator }) =>
    `“${indicator}” is scored by its target but has none. Give its target.`,
  'target-not-positive': ({ indicator, target }) =>
    `The target of “${indicator}” is ${target}; completion needs a target above 0.`,
  'range-order': ({ low, high }) =>
    `The common scale runs from ${low} to ${high}; its low end must be below its high end.`,
  'expression-invalid': ({ indicator, expression, near }) =>
    `The expression of “${indicator}” (${expression}) cannot be read ${near ? `at “${near}”` : 'to its end'}. Only + - * / ^, parentheses, numbers, indicators and abs, sqrt, log, exp, min, max, round are allowed.`,
  'expression-unknown-name': ({ indicator, name }) =>
    `The expression of “${indicator}” names “${name}”, which is no indicator. Names with spaces or signs stand in \`backquotes\`.`,
  'expression-too-costly': ({ indicator, limit }) =>
    `The expression of “${indicator}” is too long: at most ${limit} terms and operators.`,
  'expression-cycle': ({ indicator }) =>
    `The expression of “${indicator}” leads back to itself. Break the circle.`,
  'division-by-zero': ({ indicator, expression }) =>
    `“${indicator}” (${expression}) divides by zero or has no finite result here, so it counts as missing.`,

  'band-order': ({ indicator, low, high }) =>
    `The best values of “${indicator}” run from ${low} to ${high}; the first must not be above the second.`,
  'direction-not-supported': ({ indicator }) =>
    `“${indicator}” is best at a target or in a band, which its normalisation cannot score. Choose min–max, efficacy, goalposts without logarithms, or a rank.`,
  'goalposts-not-positive': ({ indicator, low }) =>
    `“${indicator}” is scored by logarithms, so both goalposts must be above 0; the low one is ${low}.`,
  'reference-unknown': ({ indicator, zone }) =>
    zone === ''
      ? `“${indicator}” is compared with a zone, but none is chosen. Choose one.`
      : `“${indicator}” is compared with “${zone}”, which the table does not have. Choose another zone.`,
  'target-zero': ({ indicator }) =>
    `The target of “${indicator}” is 0, so no percentage of it can be taken. Give another target.`,
  'tiers-missing': ({ indicator }) => `“${indicator}” is scored by tiers but has none. Give its tiers.`,
  'tiers-order': ({ indicator }) =>
    `The tiers of “${indicator}” contradict its direction: each better tier needs a better value and no lower a score.`,
  'impute-grouping-unknown': ({ indicator, grouping, available }) =>
    `Missing values of “${indicator}” are to be filled within “${grouping}”, which is no group column here. The group columns are: ${list(available) || 'none'}.`,
  'clip-order': ({ indicator, low, high }) =>
    `“${indicator}” is clipped at the quantiles ${low} and ${high}; the first must be below the second.`,
  'treatment-changes-unit': ({ indicator }) =>
    `The outliers of “${indicator}” are treated by a logarithm or a power, after which its goalposts, target, tiers or best values no longer fit. Winsorise or clip it instead, or normalise it by the zones present.`,

  'zone-screened': ({ zone, action, why, share }) =>
    `“${zone}” ${why === 'available' ? `has only ${percent(share)} of the values` : `has zeros for ${percent(share)} of its values`}${action === 'drop' ? ', so it is not scored and no scale is fitted to it' : '. Look at it; it is scored all the same'}.`,
  'indicator-screened': ({ indicator, action, why, share }) =>
    `“${indicator}” ${why === 'available' ? `has a value for only ${percent(share)} of the zones` : `is zero for ${percent(share)} of the zones that have a value`}${action === 'drop' ? ', so it is not scored; its weight goes to the others of its aspect' : '. Look at it; it counts all the same'}.`,
  'imputed-each': ({ indicator, count, by }) =>
    `${count} missing ${count === 1 ? 'value' : 'values'} of “${indicator}” filled ${by === 'group' ? 'from the zones of the same group' : 'from the zone’s other indicators in the aspect'}.`,
  'not-imputed': ({ indicator, count, by }) =>
    `${count} missing ${count === 1 ? 'value' : 'values'} of “${indicator}” could not be filled: ${by === 'group' ? 'the zone has no group, or nobody in it has a value' : 'the zone has no other value in the aspect, or the indicator is best at a target or in a band'}.`,
  treated: ({ indicator, how, count, zones }) =>
    `${count} ${count === 1 ? 'value' : 'values'} of “${indicator}” ${treatments[how]}${zones.length > 0 ? `: ${list(zones)}` : ''}.`,
  'still-skewed': ({ indicator, skewness, kurtosis }) =>
    `“${indicator}” still has outliers after treatment (skewness ${short(skewness)}, kurtosis ${short(kurtosis)}). Look at its values, or allow a logarithm.`,
  'log-not-positive': ({ indicator, value }) =>
    `The value ${value} of “${indicator}” has no logarithm or power as it is, so it counts as missing.`,
  'reference-missing': ({ indicator, zone }) =>
    `“${zone}”, with which “${indicator}” is compared, has no value for it, so the indicator gets no score. Choose another zone, or fill the value in.`,
  'reference-not-positive': ({ indicator, value }) =>
    `“${indicator}” is scored as a share of ${value}, which must be above 0, so it gets no score. Choose another normalisation.`,
  'reference-not-better': ({ indicator, value }) =>
    `“${indicator}” is scored by its distance to ${value}, which is no better than the worst value present, so it gets no score. Choose another zone or target.`,
  'one-zone': ({ zone }) =>
    `“${zone}” is the only zone, and a scale fitted to the zones present needs two. Add the other zones (check the range), or score by goalposts or targets.`,
  'constant-column': ({ indicator, value }) =>
    `Every zone has ${value} for “${indicator}”, so it cannot tell them apart and gets no score; its weight goes to the other indicators of its aspect. Leave it out, or give it goalposts.`,
  'no-values': ({ indicator }) =>
    `“${indicator}” has no value at all and gets no score. Fill it in, or leave it out.`,
  'missing-refused': ({ indicator, count }) =>
    `“${indicator}” lacks ${count} ${count === 1 ? 'value' : 'values'}, and the model allows none missing. Fill them in, or choose how missing values are treated.`,
  imputed: ({ indicator, count, value }) =>
    `${count} missing ${count === 1 ? 'value' : 'values'} of “${indicator}” filled with ${value}.`,
  capped: ({ indicator, count }) =>
    `${count} ${count === 1 ? 'value' : 'values'} of “${indicator}” beyond the bounds got the score at the bound.`,
  'value-not-positive': ({ indicator, value }) =>
    `The value ${value} of “${indicator}” is not above 0, so target / value has no meaning and it counts as missing.`,
  'value-too-large': ({ indicator, value }) =>
    `The value ${value} of “${indicator}” is too large to calculate with. Correct it, or give it in a larger unit.`,
  'score-not-positive': ({ aspect, child, score }) =>
    `“${child}” has a score of ${short(score)}, which the kind of mean chosen for “${aspect}” cannot take. Use the scale 1–100, or the arithmetic mean.`,
  'zones-alike': ({ aspect }) =>
    `“${aspect}” is scored by comparing zones, but there are no two that differ; all get the same score.`,
  'adjust-value-missing': ({ item, count }) =>
    `${count} ${count === 1 ? 'zone has' : 'zones have'} no value for “${item}” and ${count === 1 ? 'gets' : 'get'} no points from it.`,
  vetoed: ({ zone, veto, effect }) => `“${zone}” is vetoed by “${veto}”: ${vetoEffects[effect]}.`,
  'nothing-scored': () =>
    'No zone gets an index, so there is nothing to rank. Mend what the warnings name, or score by goalposts or targets.',
  'zone-without-index': ({ zone }) => `“${zone}” has too few values for an index, so it has no rank.`,
  'data-incomplete': ({ zone, present, expected }) =>
    `“${zone}” has ${present} of ${expected} indicators; the weights of the others were rescaled.`,

  'judgements-do-not-fit': ({ aspect, children, rows, columns }) =>
    `“${aspect}” has ${children} parts, but its judgements are a table of ${rows} × ${columns}. Judge every part against every other.`,
  'judgements-too-many': ({ aspect, limit }) =>
    `“${aspect}” has more than ${limit} parts, for which there is no random index. Group them into aspects.`,
  'judgements-not-reciprocal': ({ aspect, row, column, judgement, back }) =>
    row === column
      ? `In “${aspect}”, “${row}” is judged ${judgement} against itself. Enter 1.`
      : `In “${aspect}”, “${row}” is judged ${judgement} against “${column}”, but “${column}” ${back} against “${row}”. One must be 1 divided by the other.`,
  'judgements-inconsistent': ({ aspect, cr, row, column, judgement, fitting }) =>
    `The judgements in “${aspect}” contradict each other: CR is ${short(cr)}, and at most 0.1 is accepted. Look first at “${row}” against “${column}”: judged ${short(judgement)}, while the other judgements together say about ${short(fitting)}.`,
  'points-do-not-fit': ({ aspect, children, columns }) =>
    `“${aspect}” has ${children} parts, but an expert gave points to ${columns}. Give every part points, 0 if need be.`,
  'expert-without-points': ({ aspect, expert }) =>
    `Expert ${expert} gave no points in “${aspect}”. Enter them or leave the expert out.`,
  'weigh-needs-positive': ({ aspect, indicator, value, method }) =>
    method === 'merec'
      ? `MEREC cannot weigh “${aspect}”: “${indicator}” has the value ${short(value)}, and only values above 0 will do. Choose another method of weighing.`
      : method === 'entropy'
        ? `Entropy cannot weigh “${aspect}”: “${indicator}” has ${short(value)}, which is below 0. Let columns be shifted, or choose a scale from 0 up.`
        : `The coefficient of variation cannot weigh “${aspect}”: “${indicator}” has ${short(value)}, which is below 0. Choose another method of weighing.`,
  'weights-not-found': ({ aspect, method }) =>
    `${weighNames[method]} gives no weights for “${aspect}”: its indicators do not differ enough, or all in the same way. Choose another method of weighing.`,
  'constant-without-weight': ({ indicator, method }) =>
    `“${indicator}” is the same in every zone and gets no weight (${weighNames[method]}).`,

  'weights-held': () =>
    'The weights were found from the data before the changes and are held; scoring the changed data anew would find others.',
  'change-zone-unknown': ({ zone, near }) =>
    `There is no zone “${zone}”.${near.length ? ` Did you mean ${list(near)}?` : ''}`,
  'change-indicator-unknown': ({ indicator, near }) =>
    `There is no indicator “${indicator}”.${near.length ? ` Did you mean ${list(near)}?` : ''}`,
  'change-aspect-unknown': ({ aspect }) => `There is no aspect “${aspect}”.`,
  'change-not-number': ({ text }) =>
    `“${text}” is not a change. Write indicator=123, indicator+=5, indicator-=5 or indicator+=10%.`,
  'change-on-missing': ({ zone, indicator }) =>
    `“${zone}” has no value of “${indicator}” to add to. Set a value instead.`,
  'change-on-derived': ({ indicator }) =>
    `“${indicator}” is worked out from other indicators. Change those instead.`,
  'weight-negative': ({ name, weight }) => `The weight of “${name}” is ${weight}; weights are 0 or more.`,

  'sheet-name-taken': ({ name, used }) =>
    `A sheet of yours is called “${name}”; it was left alone and the results went to “${used}”.`,
  'sheet-protected': ({ sheet }) =>
    `The sheet “${sheet}” is protected. Unprotect it (Review > Unprotect Sheet) and try again.`,
  'cell-not-editable': ({ cell, why }) =>
    why === 'table-header'
      ? `${cell} is a header of a native table, which formulas may refer to by its text. Change it in Excel.`
      : `The formula in ${cell} belongs to a whole range of cells. Change it in Excel.`,
  'write-failed': ({ reason }) => `The results were not written; the workbook is as it was. ${reason}`,
  'results-incomplete': ({ sheets }) =>
    `Excel stopped while rewriting ${sheets.join(', ')}, which may be incomplete. Your own sheets are untouched. Write the results again.`,
  'state-damaged': ({ file }) =>
    `The method kept in ${file} cannot be read, so the default method is used. The sheets are untouched.`,
  'host-busy': () => 'Excel is editing a cell. Press Enter or Esc there and try again.',
  'host-error': ({ code, message }) =>
    `Excel refused: ${message} (${code}). The workbook is as it was; try again.`,
};

export function placeEn(place: Place): string {
  const cell = [place.sheet, place.cell].filter(Boolean).join('!');
  const what = [place.zone, place.indicator ?? (place.aspect === INDEX ? 'Index' : place.aspect)]
    .filter(Boolean)
    .join(', ');
  const where = [place.file, cell].filter(Boolean).join(': ');
  return where && what ? `${where} (${what})` : where || what;
}
