const common = `  --lang zh-CN|en    Language of messages and sheets; the system's if absent.
  --help             This text.`;

const input = `  --sheet NAME       The sheet with the indicator table; found if absent.
  --range A1:P60     Its range, header rows included; found if absent. Several
                     areas leave out what is between them: A1:P9,A12:P60.
  --model FILE       The scoring model as JSON. If absent, the model kept in the workbook by an earlier
                     scoring, else the default method; “--model default” takes the default method anyway.`;

const exits = 'Exit code: 0 good; 1 the input has problems, all listed with sheet and cell; 2 misuse.';

export const cliEn = {
  help: {
    program: `zonerank scores and ranks development zones from an indicator workbook.

  zonerank inspect FILE     What was found in the workbook: table, zones, indicators, doubts
  zonerank score FILE       Scores and ranks; writes the results into a workbook or JSON
  zonerank what-if FILE     Scores and ranks before and after a change
  zonerank analyse FILE     Statistics, audit, what explains ranks, a zone's strengths and weaknesses
  zonerank model FILE       The model in use, as JSON
  zonerank schema           The JSON Schema of a model

“zonerank COMMAND --help” explains a command. FILE is an .xlsx, .xlsm or .csv.

${common}
  --version          The version.

${exits}
`,
    inspect: `zonerank inspect FILE [--sheet NAME] [--range A1:P60] [--json FILE|-]

Shows what was found in FILE: sheet, range, zones, indicators with aspect, unit and guessed direction, groups,
rows and columns left out and why, and every issue. Changes nothing.

  --sheet NAME       The sheet with the indicator table; found if absent.
  --range A1:P60     Its range, header rows included; found if absent. Several
                     areas leave out what is between them: A1:P9,A12:P60.
  --json FILE|-      All of it as JSON into a file; - is the standard output, with nothing else on it.
${common}

${exits}
`,
    score: `zonerank score FILE [--sheet NAME] [--range A1:P60] [--model model.json] [--out scored.xlsx] [--json FILE|-]

Prints a ranking table. Issues go to the standard error.

${input}
  --out FILE         Writes a copy of the workbook with the sheets Ranking, Scores and Method. An existing file is
                     replaced, but never the input itself. Nothing is written where the input has errors.
  --in-place         Writes the sheets into FILE itself: a temporary file beside it, then renamed over it.
  --json FILE|-      Scores, ranks and every intermediate table, in full precision, as JSON into a file; - is the
                     standard output, with nothing else on it. Missing numbers are null.
${common}

${exits}
`,
    'what-if': `zonerank what-if FILE --zone NAME --set CHANGE [--set CHANGE …] [--model model.json] [--json FILE|-]

Scores the whole field again with the changes and prints scores and ranks before and after: for the zone, and for
every zone whose place changed. Live bounds are fitted again to the changed values; frozen bounds stay as before.
Changes nothing in FILE.

  --zone NAME        The zone, named exactly as in the table. Similar names are listed where there is none.
  --set CHANGE       “FDI=123” sets, “FDI+=5” and “FDI-=5” add, “FDI+=10%” and “FDI*=1.1” scale. Several are applied
                     in their order.
${input}
  --json FILE|-      All of it as JSON into a file; - is the standard output, with nothing else on it.
${common}

An indicator or a zone that the table does not have is a problem of the input (1); a CHANGE that cannot be read is
misuse (2).
${exits}
`,
    analyse: `zonerank analyse FILE [--zone NAME] [--against NAME] [--compare model.json]
                       [--draws N] [--seed N] [--model model.json] [--json FILE|-]

Prints statistics of the indicators, what explains the differences between zones, and an audit after the OECD/JRC
Handbook (pass, look or fail, with the reason). Changes nothing in FILE.

  --zone NAME        Its strengths and weaknesses, against the mean of its group, the best and the next above.
  --against NAME     The gap between --zone and this zone, by indicator.
  --compare FILE     Another model as JSON: which zones change their place under it.
  --draws N          Rank intervals from N draws (1 to 100000): every weight ± 25 %, and one indicator or none left out.
  --seed N           The same seed gives the same draws; 1 if absent.
${input}
  --json FILE|-      All of it as JSON into a file, in full precision, with correlations (Pearson, Spearman, Kendall's
                     tau-b; n and p; Pearson alone where zones × indicators² is above 10 million), contributions of
                     every indicator to every score, Cronbach's alpha, principal components and the ranks with each
                     indicator or aspect left out; - is the standard output, with nothing else on it.
${common}

${exits}
`,
    model: `zonerank model FILE [--sheet NAME] [--range A1:P60] [--model model.json] > model.json

Prints the model in use as JSON, every default filled in; edit it and give it back with --model.

${input}
${common}

${exits}
`,
    schema: `zonerank schema > model.schema.json

Prints the JSON Schema (draft 2020-12) of a model: what --model takes and “zonerank model” prints.

${common}

Exit code: 0 good; 2 misuse.
`,
  },

  misuse: {
    noCommand: 'Name a command.',
    unknownCommand: (command: string): string => `There is no command “${command}”.`,
    unknownOption: (option: string): string => `There is no option ${option} here.`,
    noValue: (option: string): string =>
      `${option} needs a value (one that starts with - is written ${option}=VALUE).`,
    unwantedValue: (option: string): string => `${option} takes no value.`,
    twice: (option: string): string => `${option} is given twice.`,
    noFile: 'Name the FILE to read.',
    extraFile: (file: string): string => `One FILE at a time: “${file}” is too many.`,
    required: (option: string): string => `${option} is missing.`,
    language: (language: string): string => `There is no language “${language}”: it is zh-CN or en.`,
    wholeNumber: (option: string, least: number, most: number): string =>
      `${option} takes a whole number from ${least} to ${most}.`,
    change: (text: string): string =>
      `--set “${text}” cannot be read. Write NAME=123, NAME+=5, NAME-=5, NAME+=10% or NAME*=1.1.`,
    outIsInput: (file: string): string =>
      `${file} is the input. Give --out another name, or --in-place to write into the input itself.`,
    outAndInPlace: '--in-place writes into the input; --out names another file. Give one of them.',
    inPlaceCsv: 'A .csv cannot hold the result sheets. Give --out a name that ends in .xlsx.',
    outEnding: (ending: string): string =>
      `The written workbook keeps its format: give --out a name that ends in ${ending}.`,
    clash: (file: string): string => `${file} is to be read and written, or written twice.`,
    seeHelp: (command: string): string => `See: zonerank ${command ? `${command} ` : ''}--help`,
  },

  severity: { error: 'error', warning: 'warning', note: 'note' },
  modelFromWorkbook: (time: string): string =>
    `The model kept in the workbook is used (written ${time}); --model default takes the default method.`,
  wrote: (file: string): string => `Written: ${file}`,
  notWritten: (file: string): string => `Not written because of the errors: ${file}`,

  inspect: {
    file: 'File',
    sheets: 'Sheets',
    table: 'Table',
    zones: 'Zones',
    groups: 'Groups',
    groupCount: (name: string, counts: string): string => `${name}: ${counts}`,
    indicators: 'Indicators',
    column: 'Column',
    indicator: 'Indicator',
    aspect: 'Aspect',
    unit: 'Unit',
    direction: 'Direction',
    values: 'Values',
    missing: 'Missing',
    weight: 'Weight',
    leftOutRows: 'Rows left out',
    leftOutColumns: 'Columns left out',
    row: 'Row',
    reason: 'Reason',
    text: 'Text',
    hidden: 'hidden',
    protected: 'protected',
    ours: 'written by Zonerank',
    higher: 'higher is better',
    lower: 'lower is better',
    guessedBy: (direction: string, word: string): string => `${direction} (“${word}”)`,
    rowReasons: {
      subtotal: 'subtotal',
      total: 'total',
      average: 'mean, maximum or minimum',
      goalposts: 'goalposts or targets',
      note: 'note',
      blank: 'blank',
      'no-name': 'no name',
      weights: 'weights',
      header: 'header',
      section: 'heading of a section',
      chosen: 'chosen',
    },
    columnReasons: {
      serial: 'serial number or code',
      text: 'text',
      blank: 'blank',
      'rank-or-score': 'rank or score worked out before',
      year: 'year',
      metadata: 'metadata',
      chosen: 'chosen',
    },
  },

  whatIf: {
    zone: (zone: string): string => `What if, for ${zone}:`,
    index: 'Index',
    rank: 'Rank',
    measure: 'Measure',
    before: 'Before',
    after: 'After',
    change: 'Change',
    frozen: 'After, frozen bounds',
    value: (indicator: string, unit: string): string => (unit ? `${indicator} (${unit})` : indicator),
    rankWithin: (grouping: string): string => `Rank within ${grouping}`,
    aspectScore: (aspect: string): string => `${aspect}: score`,
    aspectRank: (aspect: string): string => `${aspect}: rank`,
    moved: 'Other zones whose place changes:',
    noneMoved: 'No other zone changes its place.',
  },
};
