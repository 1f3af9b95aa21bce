/** Functions newer than the file format, which a file must name with a prefix: without it Excel shows #NAME?. */
const future = [
  'BYROW',
  'BYCOL',
  'CHOOSECOLS',
  'CHOOSEROWS',
  'CONCAT',
  'COVARIANCE.P',
  'COVARIANCE.S',
  'DROP',
  'HSTACK',
  'IFNA',
  'IFS',
  'LAMBDA',
  'LET',
  'MAP',
  'MAXIFS',
  'MINIFS',
  'MODE.MULT',
  'MODE.SNGL',
  'NORM.DIST',
  'NORM.INV',
  'NORM.S.DIST',
  'NORM.S.INV',
  'PERCENTILE.EXC',
  'PERCENTILE.INC',
  'PERCENTRANK.EXC',
  'PERCENTRANK.INC',
  'QUARTILE.EXC',
  'QUARTILE.INC',
  'RANK.AVG',
  'RANK.EQ',
  'REDUCE',
  'SEQUENCE',
  'SKEW.P',
  'SORTBY',
  'STDEV.P',
  'STDEV.S',
  'SWITCH',
  'TAKE',
  'TEXTJOIN',
  'TOCOL',
  'UNIQUE',
  'VAR.P',
  'VAR.S',
  'VSTACK',
  'XLOOKUP',
  'XMATCH',
];
/** These two need a second prefix. */
const worksheetOnly = ['FILTER', 'SORT'];

const names = (list: readonly string[]) => list.map((name) => name.replaceAll('.', '\\.')).join('|');
// Texts and quoted sheet names pass as they are; a name that has its prefix already is behind a dot.
const pattern = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\w.])(?:(${names(future)})|(${names(worksheetOnly)}))(?=\\()`,
  'gi',
);

/** A formula as files store it: `_xlfn.` before the functions that are newer than the format. */
export function withFuturePrefixes(formula: string): string {
  return formula.replace(pattern, (text, plain?: string, worksheet?: string) => {
    if (plain) return `_xlfn.${plain}`;
    return worksheet ? `_xlfn._xlws.${worksheet}` : text;
  });
}
