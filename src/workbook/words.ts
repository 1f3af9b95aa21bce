/**
 * The words by which a table is understood, in Chinese and English. Everything the finder guesses from words is guessed
 * from a list on this page. Words are compared after `compact`: full-width forms narrowed, spaces out, lower case.
 */

const wide = /[！-～\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff\t]/;

/** Full-width ASCII and spaces as their plain forms; nothing else is changed (① stays ①). */
export function narrow(text: string): string {
  // Most texts have nothing to narrow; one look is cheaper than three replacements.
  if (!wide.test(text)) return text;
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/[\u200b\ufeff]/g, '');
}

/** Text as the word lists compare it: narrowed, without any space, lower case. */
export function compact(text: string): string {
  return narrow(text).replace(/\s+/g, '').toLowerCase();
}

const spacesBetweenHan = /(?<=[\p{Script=Han}（）])\s+(?=[\p{Script=Han}（）])/gu;

/** Text as it is shown: trimmed, line breaks and runs of spaces as one space. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
}

/** A header text as it is shown: tidy, and without the spaces that pad Chinese words (“权 重” is 权重). */
export function tidyHeader(text: string): string {
  return tidy(text).replace(spacesBetweenHan, '');
}

export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Marks that offices write for “no value”. Compared after `compact`, so ／ and Ｎ／Ａ count too. */
export const missingMarks: readonly string[] = [
  '-',
  '--',
  '---',
  '‐',
  '‑',
  '–',
  '——',
  '—',
  '———',
  '―',
  '−',
  '─',
  '──',
  '/',
  '//',
  '\\',
  '…',
  '……',
  '...',
  '..',
  '.',
  ':',
  '*',
  '**',
  'x',
  '×',
  '[x]',
  '[z]',
  '[c]',
  '[u]',
  'n/a',
  'na',
  'n.a.',
  'n.a',
  '#n/a',
  'nan',
  'null',
  'missing',
  'nodata',
  'notavailable',
  'notapplicable',
  '缺失',
  '缺',
  '缺数据',
  '缺报',
  '未报',
  '未上报',
  '未填',
  '未填报',
  '待报',
  '空缺',
  '未统计',
  '暂无',
  '暂缺',
  '暂无数据',
  '无数据',
  '不适用',
  '不详',
];
const missing = new Set(missingMarks);
/** Longer texts are no marks, even with spaces between their letters. */
const longestMark = 2 * missingMarks.reduce((most, mark) => Math.max(most, mark.length), 0);

/** Whether a text stands for “no value”. */
export function isMissingMark(text: string): boolean {
  return text.length <= longestMark && missing.has(compact(text));
}

/** What a row is by the words in its name or serial cell. */
export type RowWord =
  | 'total'
  | 'subtotal'
  | 'average'
  | 'goalposts'
  | 'note'
  | 'weights'
  | 'direction'
  | 'unit'
  | 'numbers';

const rowWords: readonly { readonly kind: RowWord; readonly pattern: RegExp }[] = [
  {
    kind: 'weights',
    pattern:
      /^(指标)?(权重|权数|权值|分值|满分|标准分)(系数)?([(:].*)?$|^(indicator)?(weights?|points|maxpoints)([(:].*)?$/,
  },
  {
    kind: 'direction',
    pattern:
      /^(指标)?(方向|属性|极性|性质|指标类型|正逆向?|正负向?)([(:].*)?$|^(indicator)?(direction|polarity)([(:].*)?$/,
  },
  { kind: 'unit', pattern: /^(计量|指标)?单位$|^units?(ofmeasure(ment)?)?$/ },
  { kind: 'numbers', pattern: /^(栏次|列次)$/ },
  {
    kind: 'average',
    pattern:
      /(平均|平均值|平均数|平均水平|均值)(\(.*\))?$|^(平均|均值)(每|[(:]|$)|^(中位数|中值|最大值?|最小值?|最高值?|最低值?|标准差|方差|极差|变异系数)(\(.*\))?$|^(average|mean|median|maximum|minimum|max|min|standarddeviation|std\.?(dev\.?)?|st\.?dev\.?|sd|range)(of.*|\(.*\))?$|(average|mean|median)$/,
  },
  {
    kind: 'goalposts',
    pattern:
      /^(满意值|不允许值|不容许值|理想值|目标值|标准值|基准值|参考值|阈值|上限值?|下限值?|上下限)(\(.*\))?$|^(goalposts?|targets?|targetvalues?|benchmarks?|thresholds?|reference(value)?s?|(lower|upper)(bound|limit|goalpost)s?)$/,
  },
  {
    kind: 'total',
    pattern:
      /^(全省|全市|全国|全区|全县|全州|全部|全体|各区|本省|本市)?(总?合计|总计|总和|总数|总值|汇总|累计)(数|值)?(\(.*\))?$|^合计[:：]|^(全省|全市|全国|全区|全县)(\(.*\))?$|^(grand|column|overall|national|provincial|all)?total(s)?(\(.*\))?$|^sum(\(.*\))?$|^total[,:]|^all(zones|parks|areas|regions)$/,
  },
  {
    kind: 'subtotal',
    pattern: /(小计|合计|总计|汇总)(\(.*\))?$|^其中[:：]|sub-?totals?$|^sub-?total|.total$/,
  },
  {
    kind: 'note',
    pattern:
      /^[*※▲△]|^(注|备注|附注|说明|填表说明|指标说明|编制说明|资料来源|数据来源|来源|出处)([\d一二三①-⑳]*[:.、)]|$)|^(填表人|填报人|填报单位|制表人|制表单位|制表|审核人?|复核人?|负责人|联系人|联系电话|填报日期|制表日期|日期|单位)[:]|^(notes?|sources?|remarks?|footnotes?|datasources?)([\d]*[:.)]|$)|^©|^\(?copyright/,
  },
];

const knownRowWords = new Map<string, RowWord | null>();

/** What the words of a row's name say it is; null for an ordinary name. 小计 and “…合计” are subtotals, 全省合计 a total. */
export function rowWord(name: string): RowWord | null {
  const known = knownRowWords.get(name);
  if (known !== undefined) return known;
  const text = compact(name);
  const word = rowWords.find((each) => each.pattern.test(text))?.kind ?? null;
  // The same cells are asked about many times; the bound keeps a long session from growing.
  if (knownRowWords.size >= 50_000) knownRowWords.clear();
  knownRowWords.set(name, word);
  return word;
}

const sectionMark =
  /^([一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）]|[IVX]+[.、]\s|第[一二三四五六七八九十]+[类组部])/;

/** Whether a text is numbered as the heading of a section: “一、国家级”, “（二）省级”, “II. Provincial”. */
export function isNumberedSection(text: string): boolean {
  return sectionMark.test(tidy(text));
}

/** Whether a text is a Chinese numeral and nothing else, as sections are numbered in a column of serial numbers. */
export function isChineseNumeral(text: string): boolean {
  return /^[（(]?[一二三四五六七八九十]+[)）]?[、.．]?$/.test(tidy(text));
}

/** The name of a section without its number and colon: “一、国家级开发区：” is 国家级开发区. */
export function sectionName(text: string): string {
  const name = tidyHeader(text)
    .replace(/^([一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[)）]|[IVX]+[.、]\s)/, '')
    .replace(/[:：]$/, '')
    .trim();
  return name || tidyHeader(text);
}

const headers = {
  serial:
    /^(序号?|编号|序列|no\.?|nr\.?|#|s\/?n|id|index|item|代码|编码|(行政)?区划(代码)?|.*(代码|编码)|.*code)$/,
  name: /^((开发区|经开区|高新区|园区|功能区|集聚区|平台|单位|企业|机构|县市区|县\(?市、?区?\)?|区县|城市|地市|市州|国家|国别|评价对象|考核对象|被评价单位)(名称|全称|简称)?|名称|全称|简称|name|(zone|park|area|city|district|country|region|unit|entity|county|localauthority|municipality|company)s?(orterritor(y|ies)|or.*)?(name)?|uname|development(zone|area).*|economicdevelopmentzone.*)$/,
  alias: /^(简称|别名|alias|abbreviation|shortname)$/,
  group:
    /(类别|类型|分类|级别|等级|层级|片区|板块|区域|地区|地域|所在地|所在市|所属|设区市|省份|归属|分组|组别|批次|梯队|性质|属地|档次)|(^|[^a-z])(groups?|categor(y|ies)|class|type|levels?|blocks?|regions?|province|tier|continent|cluster|geography)($|[^a-z])|_group$/,
  remark:
    /(备注|说明|联系人|联系电话|电话|网址|地址|来源|负责人|remarks?|comments?|notes?|contact|address|website|source)$/,
  year: /^(年份|年度|统计年度|年|(成立|设立|批准|获批|创建|建成|升级|批复)(年份|年度|时间|日期|年)|year|fiscalyear|(founded|established|approved|yearof.*))$/,
  rank: /(排名|位次|名次|排序|排位)$|^(总得分|总分|总评分|总成绩|综合得分|综合评分|综合分|综合指数|综合评价指数|综合评价得分|得分|评价得分|考核得分|加权得分|得分合计)$|^(overall|total|final|composite)?(rank|ranking|score)s?$|^(composite|overall)(index|score|rank)$|rank$/,
} as const;

/** Whether a column's header says that it is of this kind. */
export function isHeaderOf(kind: keyof typeof headers, header: string): boolean {
  const text = kind === 'group' ? narrow(header).trim().toLowerCase() : compact(header);
  return headers[kind].test(text);
}

/**
 * Words that make an indicator lower-is-better. A word counts wherever it stands in the name, unless the name also holds
 * one of `higherWords`, which turn it round (能耗降低率, reduction of energy use).
 */
export const lowerWords: readonly string[] = [
  '能耗',
  '水耗',
  '电耗',
  '煤耗',
  '物耗',
  '耗能',
  '耗水',
  '耗电',
  '能源消耗',
  '水资源消耗',
  '用水量',
  '取水量',
  '用能总量',
  '用能强度',
  '能源消费量',
  '排放',
  '二氧化碳',
  '碳强度',
  '化学需氧量',
  '氨氮',
  '二氧化硫',
  '氮氧化物',
  '污染',
  'pm2.5',
  '废水量',
  '废气量',
  '废水产生',
  '废气产生',
  '固废产生',
  '负债',
  '不良贷款',
  '坏账',
  '亏损',
  '欠税',
  '欠薪',
  '闲置',
  '空置',
  '失业',
  '事故',
  '死亡',
  '伤亡',
  '投诉',
  '信访',
  '案件',
  '发案',
  '违法',
  '违规',
  '处罚',
  '失信',
  '扣分',
  '成本',
  '审批时间',
  '审批时限',
  '办理时间',
  '办理时限',
  '办结时间',
  '逾期',
  '拥堵',
  'energy consumption',
  'energy use',
  'energy intensity',
  'water consumption',
  'water use',
  'water intensity',
  'electricity consumption',
  'emission',
  'pollution',
  'pollutant',
  'carbon intensity',
  'co2',
  'so2',
  'nox',
  'chemical oxygen demand',
  'waste water',
  'waste generated',
  'debt',
  'liabilities',
  'liability',
  'non-performing',
  'loss-making',
  'vacancy',
  'vacant',
  'idle land',
  'unemployment',
  'accident',
  'injury',
  'injuries',
  'fatality',
  'fatalities',
  'death',
  'mortality',
  'complaint',
  'crime',
  'violation',
  'penalty',
  'penalties',
  'approval time',
  'processing time',
  'days to approve',
  'poverty',
  'inequality',
  'congestion',
];

/** Words that turn a lower-is-better word round. */
export const higherWords: readonly string[] = [
  '降低',
  '下降',
  '减少',
  '削减',
  '减排',
  '节约',
  '节能',
  '处理率',
  '处置',
  '处理能力',
  '完成',
  '利润率',
  '交易',
  '单位能耗产',
  '单位能耗增加值',
  '单位能耗工业增加值',
  '单位能耗税收',
  '单位能耗gdp',
  '单位排放增加值',
  '达标',
  '综合利用',
  '回用',
  '重复利用',
  '治理',
  '防治',
  '办结率',
  '办结数',
  '办结量',
  '及时率',
  '化解',
  '盘活',
  '扭亏',
  '结案率',
  '破案率',
  '满意',
  '降幅',
  '投资',
  '再就业',
  'reduction',
  'reduced',
  'decrease',
  'saving',
  'treatment',
  'treated',
  'recycl',
  'reuse',
  'abatement',
  'compliance',
  'resolved',
  'coverage',
];

/** Words that state a direction wherever they stand; 逆向 and the like alone count only in brackets (反向飞地 is no mark). */
const statedLower =
  /(逆向|负向|反向|成本型)指标|越小越好|越低越好|lower-?is-?better|smaller-?is-?better|less-?is-?better|thelowerthebetter/;
const statedHigher =
  /(正向|效益型)指标|越大越好|越高越好|higher-?is-?better|bigger-?is-?better|thehigherthebetter/;
const lowerMark = '[-−–—↓▼逆负反]|-1|逆向|负向|反向|逆指标|低优|neg(?:ative)?';
const higherMark = '[+↑▲正]|\\+?1|正向|正指标|高优|pos(?:itive)?';
const bracketMark = new RegExp(
  `[([【［,，;；、](?:(${lowerMark})|(${higherMark.replace('\\+?1', '\\+1')}))[)\\]】］,;、]`,
);
const wholeLower = new RegExp(`^(?:${lowerMark})?[(]?(?:${statedLower.source})[)]?(?:${lowerMark})?$`);
const wholeHigher = new RegExp(`^(?:${higherMark})?[(]?(?:${statedHigher.source})[)]?(?:${higherMark})?$`);
const wholeMark = new RegExp(`^(?:(${lowerMark})|(${higherMark}))$`);

/**
 * The direction a mark or words state outright, with what stated it; null where none does. Marks: a bracket one part of which is
 * `-`, `−`, `－`, `↓`, 逆, 负, 逆向 and the like (lower) or in `+`, `↑`, 正, 正向 (higher); an arrow anywhere; the words above.
 */
export function statedDirection(text: string): { readonly lower: boolean; readonly word: string } | null {
  const name = compact(text);
  const mark = bracketMark.exec(name);
  if (mark) return { lower: mark[1] !== undefined, word: mark[1] ?? mark[2] ?? '' };
  const lower = statedLower.exec(name) ?? /[↓▼]/.exec(name);
  if (lower) return { lower: true, word: lower[0] };
  const higher = statedHigher.exec(name) ?? /[↑▲]/.exec(name);
  return higher ? { lower: false, word: higher[0] } : null;
}

/** What one cell of a direction row or column says; null for anything else. */
export function directionCell(text: string): 'higher-is-better' | 'lower-is-better' | null {
  const cell = compact(text);
  const bare = /^[([【［](.+)[)\]】］]$/.exec(cell)?.[1] ?? cell;
  const mark = wholeMark.exec(bare);
  if (mark) return mark[1] === undefined ? 'higher-is-better' : 'lower-is-better';
  if (wholeLower.test(bare)) return 'lower-is-better';
  return wholeHigher.test(bare) ? 'higher-is-better' : null;
}

/** The lower-is-better word in an indicator's name, '' where there is none or a word turns it round. */
export function lowerWordIn(name: string): string {
  const text = compact(name);
  const word = lowerWords.find((each) => text.includes(compact(each))) ?? '';
  return word && !higherWords.some((each) => text.includes(compact(each))) ? word : '';
}

const unitAtom =
  '(?:[%‰]|百分点|个百分点|(?:十|百|千|万|十万|百万|千万|亿|万亿)?(?:元|美元|人民币|人民币元|欧元|日元|港元|人|人次|户|个|家|件|项|台|套|辆|次|吨|吨标准煤|吨标煤|吨二氧化碳|公斤|千克|克|立方米|升|平方米|平方公里|平方千米|公顷|亩|公里|千米|米|千瓦时|千瓦|度|年|月|日|天|小时|分钟|分|倍|位|名|所|座|条|宗|批|起|标箱|标准箱|kg|g|t|m2|m²|m3|m³|km2|km²|km|kwh|kw|mw|mwh|gwh|tce|teu|ha|mu)|(?:万|亿|千)' +
  '|(?:(?:us\\$|usd|rmb|cny|eur|gbp|€|£|¥|￥)\\d[\\d,]*(?:k|m|bn|million|billion)?|us\\$|\\$|usd|rmb|cny|yuan|eur|gbp|€|£|¥|￥)(?:(?:million|billion|thousand|bn|mn|m|k|000s?))?|(?:10k|100m|10,?000|million|billion|thousand|hundred)(?:yuan|rmb|cny|us\\$|usd|dollars|people|persons|tonnes|tons|kwh)?|yuan|dollars|percent|per ?cent|percentagepoints?|pp|ppt|points|persons?|people|workers|firms|companies|enterprises|projects|patents|accidents|cases|complaints|centres|institutions|units|items|number|no\\.|count|days?|hours?|years?|months?|ratio|index|log10|ln|tonnes?|tons?|tce|hectares?|sqkm|kg|kwh|litres?)';
const unitPattern = new RegExp(
  `^(?:每|per)?${unitAtom}(?:(?:/|每|per|·|\\*)(?:${unitAtom}|[\\d,]+${unitAtom}?|工业增加值|gdp|增加值|产值|capita|人均|employee))*$`,
  'i',
);

/** Whether a text is nothing but a unit of measure, such as 亿元, %, 万元/亩, US$ million, per 1,000 people. */
export function isUnit(text: string): boolean {
  const unit = compact(text).replace(/^[([（［【]|[)\]）］】]$/g, '');
  return unit.length > 0 && unit.length <= 40 && unitPattern.test(unit);
}

/** Whether a unit is percent, or percentage points: a value 14.2 is then shown as 14.2%. */
export function isPercentUnit(unit: string): boolean {
  return /^(%|百分比|百分点|个百分点|percent|percentagepoints?|pp|ppt)$/.test(compact(unit));
}

/** Names that only make sense beside another indicator: 增速, 同比, 占比, growth, share. */
export function isRelativeName(name: string): boolean {
  return /^(同比|比上年)?(增速|增幅|增长|增长率|增减|同比|占比|比重|完成率|目标完成率|环比|growth|growthrate|change|share|yoy)([(%].*)?$/.test(
    compact(name),
  );
}

/** Names that only say which figure of the indicator above it is meant: 2024年, 总量, 上年同期. */
export function isYearOrLevel(name: string): boolean {
  return /^((19|20)\d\d年?度?|总量|总额|总数|数值|绝对值|绝对额|本年|本期|当年|上年|上年同期|value|level|amount)$/.test(
    compact(name),
  );
}

/** Whether a name speaks of growth, shares or ratios, whose values span magnitudes without mixing units. */
export function isRate(name: string): boolean {
  return /(率|增速|增幅|增长|同比|比重|占比|比例|倍数|growth|share|ratio|rate|percent|%)/.test(compact(name));
}

/** Words that zones' names end in, to tell a table that lies on its side. */
export function looksLikeZone(text: string): boolean {
  return /(开发区|经开区|高新区|园区?|新区|保税区|集聚区|示范区|zones?|parks?)$/.test(compact(text));
}

/** Words of indicators, to tell a table that lies on its side. */
export function looksLikeIndicator(text: string): boolean {
  const name = compact(text);
  return (
    /(产值|总额|增加值|总量|收入|利润|税收|投资|外资|进出口|出口|增速|增长|比重|占比|强度|人数|企业数|数量|能耗|水耗|排放|利用率|完成率|output|revenue|profit|tax|investment|export|import|growth|share|rate|employ|patent|emission|gdp)/.test(
      name,
    ) && !looksLikeZone(text)
  );
}

/** The year in a sheet's name, such as 2024 in “2024年”; null without one. */
export function yearIn(name: string): number | null {
  const match = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(narrow(name));
  return match ? Number(match[1]) : null;
}
