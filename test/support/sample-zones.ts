/**
 * The invented zones of the sample workbooks: 20 national and 62 provincial ones in two blocks, 36 indicators, two years.
 * Names and figures are made up from a fixed seed; nothing here describes a real zone.
 */

export type Aspect = 'scale' | 'quality' | 'benefit' | 'growth';

export interface SampleIndicator {
  readonly zh: string;
  readonly en: string;
  readonly unitZh: string;
  readonly unitEn: string;
  readonly aspect: Aspect;
  /** Of 1,000 points in all: 300, 250, 250 and 200 by aspect. */
  readonly points: number;
  readonly decimals: number;
  /** Whether sums over zones make sense. */
  readonly adds: boolean;
}

const indicator = (
  aspect: Aspect,
  points: number,
  [zh, unitZh]: readonly [string, string],
  [en, unitEn]: readonly [string, string],
  decimals: number,
  adds = false,
): SampleIndicator => ({ zh, en, unitZh, unitEn, aspect, points, decimals, adds });

export const indicators: readonly SampleIndicator[] = [
  indicator('scale', 40, ['规模以上工业总产值', '亿元'], ['Industrial output', 'CNY 100m'], 2, true),
  indicator('scale', 40, ['规模以上工业增加值', '亿元'], ['Industrial value added', 'CNY 100m'], 2, true),
  indicator('scale', 30, ['服务业营业收入', '亿元'], ['Service revenue', 'CNY 100m'], 2, true),
  indicator('scale', 30, ['固定资产投资', '亿元'], ['Fixed-asset investment', 'CNY 100m'], 2, true),
  indicator('scale', 35, ['进出口总额', '亿元'], ['Imports and exports', 'CNY 100m'], 2, true),
  indicator('scale', 40, ['实际使用外资', '万美元'], ['Foreign investment used', 'USD 10k'], 0, true),
  indicator('scale', 35, ['税收收入', '亿元'], ['Tax revenue', 'CNY 100m'], 2, true),
  indicator('scale', 20, ['期末从业人员', '万人'], ['Employees at year end', '10k people'], 2, true),
  indicator('scale', 30, ['规模以上企业数', '家'], ['Firms above designated size', 'firms'], 0, true),
  indicator('quality', 30, ['高新技术产业增加值占比', '%'], ['High-tech share of value added', '%'], 1),
  indicator('quality', 35, ['R&D经费投入强度', '%'], ['R&D intensity', '%'], 2),
  indicator('quality', 25, ['高新技术企业数', '家'], ['High-tech firms', 'firms'], 0, true),
  indicator(
    'quality',
    25,
    ['每万人发明专利授权量', '件'],
    ['Invention patents per 10k people', 'patents'],
    1,
  ),
  indicator('quality', 20, ['省级以上研发机构数', '个'], ['Provincial R&D centres', 'centres'], 0, true),
  indicator('quality', 25, ['高技术制造业投资占比', '%'], ['High-tech share of investment', '%'], 1),
  indicator('quality', 30, ['全员劳动生产率', '万元/人'], ['Labour productivity', 'CNY 10k/person'], 1),
  indicator('quality', 20, ['上市企业数', '家'], ['Listed firms', 'firms'], 0, true),
  indicator(
    'quality',
    20,
    ['世界500强投资项目数', '个'],
    ['Fortune Global 500 projects', 'projects'],
    0,
    true,
  ),
  indicator('quality', 20, ['本科以上学历从业人员占比', '%'], ['Employees with a degree', '%'], 1),
  indicator('benefit', 40, ['亩均税收', '万元/亩'], ['Tax per unit of land', 'CNY 10k/mu'], 2),
  indicator('benefit', 35, ['亩均工业增加值', '万元/亩'], ['Value added per unit of land', 'CNY 10k/mu'], 1),
  indicator(
    'benefit',
    35,
    ['单位工业增加值能耗', '吨标准煤/万元'],
    ['Energy consumption per value added', 'tce/CNY 10k'],
    3,
  ),
  indicator(
    'benefit',
    25,
    ['单位工业增加值水耗', '立方米/万元'],
    ['Water consumption per value added', 'm3/CNY 10k'],
    2,
  ),
  indicator(
    'benefit',
    25,
    ['单位工业增加值二氧化碳排放', '吨/万元'],
    ['CO2 emissions per value added', 't/CNY 10k'],
    3,
  ),
  indicator('benefit', 20, ['工业固体废物综合利用率', '%'], ['Industrial solid waste recycled', '%'], 1),
  indicator('benefit', 25, ['营业收入利润率', '%'], ['Profit margin', '%'], 2),
  indicator('benefit', 15, ['土地闲置率', '%'], ['Idle land', '%'], 2),
  indicator('benefit', 15, ['生产安全事故起数', '起'], ['Work safety accidents', 'accidents'], 0, true),
  indicator('benefit', 15, ['企业投诉办结满意率', '%'], ['Complaints resolved to satisfaction', '%'], 1),
  indicator('growth', 35, ['工业总产值增速', '%'], ['Growth of industrial output', '%'], 1),
  indicator('growth', 35, ['工业增加值增速', '%'], ['Growth of value added', '%'], 1),
  indicator('growth', 30, ['固定资产投资增速', '%'], ['Growth of investment', '%'], 1),
  indicator('growth', 30, ['实际使用外资增速', '%'], ['Growth of foreign investment', '%'], 1),
  indicator('growth', 25, ['进出口增速', '%'], ['Growth of imports and exports', '%'], 1),
  indicator('growth', 25, ['税收收入增速', '%'], ['Growth of tax revenue', '%'], 1),
  indicator(
    'growth',
    20,
    ['新增规模以上企业数', '家'],
    ['New firms above designated size', 'firms'],
    0,
    true,
  ),
];

export interface SampleZone {
  readonly zh: string;
  readonly en: string;
  readonly national: boolean;
  /** Provincial zones are ranked in two blocks; national ones are in none. */
  readonly block: 'north-east' | 'south-west' | null;
  /** In the order of the indicators. */
  readonly first: readonly number[];
  readonly second: readonly number[];
}

const SEED = 20_250_618;

/** A generator of numbers from 0 to 1 (mulberry32), the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const heads = [
  ['云', 'Yun'],
  ['岚', 'Lan'],
  ['霁', 'Ji'],
  ['沐', 'Mu'],
  ['栖', 'Qi'],
  ['萤', 'Ying'],
  ['珩', 'Heng'],
  ['筠', 'Jun'],
  ['岫', 'Xiu'],
  ['霏', 'Fei'],
  ['漪', 'Yi'],
  ['琅', 'Lang'],
  ['霖', 'Lin'],
] as const;
const tails = [
  ['泽', 'ze'],
  ['屿', 'yu'],
  ['川', 'chuan'],
  ['岭', 'ling'],
  ['浦', 'pu'],
  ['堰', 'yan'],
  ['湾', 'wan'],
  ['坪', 'ping'],
  ['渚', 'zhu'],
  ['埠', 'bu'],
] as const;
const provincialKinds = [
  ['经济开发区', 'Economic Development Zone'],
  ['高新技术产业园区', 'High-Tech Industrial Park'],
  ['工业园区', 'Industrial Park'],
] as const;
const nationalKind = ['经济技术开发区', 'Economic and Technological Development Zone'] as const;

/** The 82 zones with their values of two years, national ones first, then the blocks. */
export function sampleZones(): readonly SampleZone[] {
  const next = generator(SEED);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const places = heads.flatMap((head) =>
    tails.map((tail) => [head[0] + tail[0], head[1] + tail[1]] as const),
  );
  const shuffled = places.map((place) => ({ place, key: next() })).sort((a, b) => a.key - b.key);
  return shuffled.slice(0, 82).map(({ place }, index) => {
    const national = index < 20;
    const kind = national
      ? nationalKind
      : (provincialKinds[Math.floor(next() ** 1.6 * 3)] ?? provincialKinds[0]);
    const traits = {
      size: normal() * 0.55 + (national ? 1.1 : 0),
      quality: 0,
      green: 0,
      pace: 0,
    };
    traits.quality = 0.45 * traits.size + 0.7 * normal();
    traits.green = 0.4 * traits.quality + 0.8 * normal();
    traits.pace = -0.2 * traits.size + 0.35 * traits.quality + 0.7 * normal();
    const first = yearOf(traits, null, normal);
    const second = yearOf(traits, first, normal);
    return {
      zh: place[0] + kind[0],
      en: `${place[1]} ${kind[1]}`,
      national,
      block: national ? null : index < 54 ? ('north-east' as const) : ('south-west' as const),
      first: rounded(first),
      second: rounded(second),
    };
  });
}

interface Traits {
  readonly size: number;
  readonly quality: number;
  readonly green: number;
  readonly pace: number;
}

function rounded(values: readonly number[]): readonly number[] {
  return values.map((value, index) => Number(value.toFixed(indicators[index]?.decimals ?? 0)));
}

const clamp = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value));

/** One year's values. With a year before, totals are that year's times the growth printed beside them. */
function yearOf(traits: Traits, before: readonly number[] | null, normal: () => number): number[] {
  const { size, quality, green, pace } = traits;
  const growth = (mean: number, spread: number): number =>
    Number((mean + spread * (pace + 0.6 * normal())).toFixed(1));
  const rates = {
    output: growth(6.2, 4.5),
    added: growth(6.0, 4.0),
    investment: growth(5.0, 8.0),
    foreign: growth(2.0, 15.0),
    trade: growth(4.0, 8.0),
    tax: growth(4.5, 6.0),
  };
  const grown = (index: number, base: number, rate: number): number =>
    before ? (before[index] ?? base) * (1 + rate / 100) : base;
  const spread = (deviation: number): number => Math.exp(deviation * normal());
  const output = grown(0, 210 * Math.exp(1.05 * size) * spread(0.25), rates.output);
  const added = grown(1, output * clamp(0.14, 0.235 + 0.025 * quality, 0.38) * spread(0.05), rates.added);
  const tax = grown(6, added * clamp(0.12, 0.24 + 0.03 * quality, 0.42) * spread(0.12), rates.tax);
  const employees = output * 0.0122 * Math.exp(-0.16 * quality) * spread(0.1);
  const land = 9200 * Math.exp(0.72 * size) * spread(0.18);
  const energy = 0.52 * Math.exp(-0.42 * green) * spread(0.18);
  const firms = 92 * Math.exp(0.78 * size) * spread(0.15);
  return [
    output,
    added,
    58 * Math.exp(1.15 * size + 0.15 * quality) * spread(0.35),
    grown(3, 64 * Math.exp(0.8 * size) * spread(0.25), rates.investment),
    grown(4, 74 * Math.exp(1.2 * size) * spread(0.5), rates.trade),
    grown(5, 4100 * Math.exp(1.15 * size) * spread(0.6), rates.foreign),
    tax,
    employees,
    firms,
    clamp(12, 48 + 11 * quality + 4 * normal(), 92),
    clamp(0.6, 2.4 + 0.75 * quality + 0.25 * normal(), 7.5),
    24 * Math.exp(0.7 * size + 0.45 * quality) * spread(0.18),
    clamp(0.8, 17 * Math.exp(0.5 * quality) * spread(0.3), 150),
    Math.max(0, 7 * Math.exp(0.6 * size + 0.4 * quality) * spread(0.25) - 1),
    clamp(5, 33 + 9 * quality + 5 * normal(), 85),
    (added / employees) * clamp(0.8, 1 + 0.05 * normal(), 1.2),
    Math.max(0, 2.2 * Math.exp(0.7 * size + 0.4 * quality) * spread(0.3) - 0.8),
    Math.max(0, 1.6 * Math.exp(1.1 * size) * spread(0.45) - 0.9),
    clamp(6, 24 + 6 * quality + 2.5 * normal(), 62),
    (tax * 10_000) / land,
    (added * 10_000) / land,
    energy,
    energy * 21 * spread(0.3),
    energy * 2.35 * spread(0.08),
    clamp(62, 93 + 2.6 * green + 1.8 * normal(), 100),
    clamp(1.2, 6.4 + 1.3 * quality + 1.0 * normal(), 17),
    clamp(0, 2.8 - 0.8 * green + 0.9 * normal(), 9),
    Math.max(0, 1.9 + 0.5 * size - 0.8 * green + 1.1 * normal()),
    clamp(78, 95 + 1.4 * green + 1.7 * normal(), 100),
    rates.output,
    rates.added,
    rates.investment,
    rates.foreign,
    rates.trade,
    rates.tax,
    Math.max(0, firms * clamp(0.02, 0.085 + 0.02 * pace, 0.2) * spread(0.2)),
  ];
}
