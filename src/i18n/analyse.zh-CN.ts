import type { AuditFacts, CheckId } from '../engine/analyse/audit';
import type { Reference, Standing } from '../engine/analyse/strengths';
import type { analyseEn } from './analyse.en';
import { formatNumber } from './format';

const number = (value: number, decimals = 2): string => formatNumber('zh-CN', value, decimals);
const percent = (share: number): string => `${number(share * 100, 0)}%`;

const list = (items: readonly string[], most = 5): string =>
  items.length > most ? `${items.slice(0, most).join('、')}等 ${items.length} 项` : items.join('、');

const named = (reference: Reference): string => {
  switch (reference.kind) {
    case 'mean':
      return reference.group === null ? '全部开发区平均水平' : `${reference.group}平均水平`;
    case 'best':
      return `排名第一的${reference.zone}`;
    case 'next':
      return `前一位的${reference.zone}`;
  }
};

const standing =
  (more: '少' | '多') =>
  ({ name, score, reference, points }: Standing): string =>
    `${name}（得分 ${number(score)}，对方 ${number(reference)}，综合指数${more} ${number(Math.abs(points))} 分）`;

const checks: { readonly [C in CheckId]: (facts: AuditFacts[C]) => string } = {
  'indicator-coverage': ({ limit, found }) =>
    found.length === 0
      ? `每项指标都有至少 ${percent(limit)} 的开发区填报了数据。`
      : `有数据的开发区不足 ${percent(limit)}：${list(found.map(({ name, share }) => `${name}（${percent(share)}）`))}。请补齐数据或剔除该指标。`,
  'zone-coverage': ({ limit, found }) =>
    found.length === 0
      ? `每个开发区都有至少 ${percent(limit)} 的指标填报了数据。`
      : `有数据的指标不足 ${percent(limit)}：${list(found.map(({ name, share }) => `${name}（${percent(share)}）`))}。请补齐数据或不参与排名。`,
  outliers: ({ skewness, kurtosis, found }) =>
    found.length === 0
      ? `没有偏度绝对值大于 ${number(skewness)} 且峰度大于 ${number(kurtosis)} 的指标。`
      : `少数极端值可能左右结果：${list(found.map((each) => `${each.name}（偏度 ${number(each.skewness)}，峰度 ${number(each.kurtosis)}）`))}。请核对是否填报有误，属实则作异常值处理。`,
  'low-information': ({ found }) =>
    found.length === 0
      ? '没有大部分为零或大部分取值相同的指标。'
      : `区分度不足：${list(found.map(({ name, zeros, unique }) => `${name}（零值 ${percent(zeros)}，不同取值 ${percent(unique)}）`))}。`,
  direction: ({ found }) =>
    found.length === 0
      ? '每项指标都与所属方面同向变化。'
      : `与所属方面反向变化：${list(found.map(({ name, aspect, coefficient }) => `${name}（${aspect}，相关系数 ${number(coefficient)}）`))}。请核对指标方向以及归类是否合适。`,
  'parent-fit': ({ found }) =>
    found.length === 0
      ? '每项指标都与所属方面关系最密切。'
      : `与其他方面的关系比与所属方面更密切：${list(found.map(({ name, aspect, coefficient, other, otherCoefficient }) => `${name}（${aspect} ${number(coefficient)}，${other} ${number(otherCoefficient)}）`))}。`,
  weak: ({ limit, found }) =>
    found.length === 0
      ? `没有与所属方面的相关系数低于 ${number(limit)} 的指标。`
      : `在所属方面中作用很小（相关系数低于 ${number(limit)}）：${list(found.map(({ name, aspect, coefficient }) => `${name}（${aspect}，${number(coefficient)}）`))}。`,
  redundant: ({ limit, found }) =>
    found.length === 0
      ? `同一方面内没有相关系数高于 ${number(limit)} 的指标。`
      : `内容几乎重复、等于计算两次（相关系数高于 ${number(limit)}）：${list(found.map(({ name, other, coefficient }) => `${name}与${other}（${number(coefficient)}）`))}。`,
  'one-dimension': ({ limit, found }) =>
    found.length === 0
      ? `各方面的第一主成分都能解释至少 ${percent(limit)} 的差异，且只有它的特征值大于 1。`
      : `所反映的不止一个维度：${list(found.map(({ name, share, aboveOne }) => `${name}（第一主成分解释 ${percent(share)}，特征值大于 1 的有 ${aboveOne} 个）`))}。`,
  reliability: ({ limit, found }) =>
    found.length === 0
      ? `各方面的克朗巴哈系数（Cronbach’s α）都不低于 ${number(limit)}。`
      : `克朗巴哈系数（Cronbach’s α）低于 ${number(limit)}：${list(found.map(({ name, alpha }) => `${name}（${number(alpha)}）`))}。`,
  'reliability-without': ({ found }) =>
    found.length === 0
      ? '剔除任何一项都不会使克朗巴哈系数（Cronbach’s α）升高。'
      : `剔除后克朗巴哈系数（Cronbach’s α）升高：${list(found.map(({ name, aspect, alpha, without }) => `${aspect}剔除${name}（${number(alpha)} 升至 ${number(without)}）`))}。`,
  balance: ({ found }) =>
    found.length === 0
      ? '各部分对开发区差异的解释程度与其权重相称。'
      : `对开发区差异的解释不到其权重的一半或超过两倍：${list(found.map(({ name, weight, share }) => `${name}（权重 ${percent(weight)}，解释 ${percent(share)}）`))}。`,
  'added-value': ({ places, limit, found }) =>
    found.length === 0
      ? `综合指数不等同于任何一个方面：至少 ${percent(limit)} 的开发区两者位次相差 ${places} 位及以上。`
      : `综合指数与单个方面过于接近（位次相差 ${places} 位及以上的开发区很少）：${list(found.map(({ name, share }) => `${name}（${percent(share)}）`))}。`,
  'leave-one-out': ({ places, found }) =>
    found.length === 0
      ? `剔除任何一项指标或一个方面，都没有开发区变动 ${places} 位及以上。`
      : `剔除一项就会使开发区变动 ${places} 位及以上：${list(found.map((each) => `${each.name}（${each.zone}变动 ${each.places} 位）`))}。`,
};

export const analyseZh: typeof analyseEn = {
  outcomes: { pass: '通过', look: '关注', fail: '不符' },
  flags: {
    'low-availability': '缺失较多',
    outliers: '有异常值',
    'many-zeros': '零值过多',
    'few-different': '取值雷同',
    constant: '全部相同',
  },
  checks,

  weakest: ({ zone, reference, weaknesses }) =>
    weaknesses.length === 0
      ? `与${named(reference)}相比，${zone}没有短板。`
      : `与${named(reference)}相比，${zone}的短板主要是${list(weaknesses.slice(0, 3).map(standing('少')))}。`,
  strongest: ({ zone, reference, strengths }) =>
    strengths.length === 0
      ? `与${named(reference)}相比，${zone}没有优势指标。`
      : `与${named(reference)}相比，${zone}的优势主要是${list(strengths.slice(0, 3).map(standing('多')))}。`,

  notSplit: (aspects) =>
    `只有全部采用算术平均或全部采用几何平均时，得分才能分解到各项指标；以下不满足：${list(aspects.map(({ aspect, method }) => `${aspect}（${method}）`))}。`,
  compared: (n, moved, most, spearman) =>
    `改用另一模型，${n} 个参与排名的开发区中有 ${moved} 个位次变化，最多变动 ${number(most, 0)} 位；两次位次的斯皮尔曼相关系数为 ${number(spearman, 3)}。`,

  statistics: '指标描述统计',
  differences: '开发区差异的来源',
  audit: '质量检查',
  gap: (zone, against, total) => `${zone}与${against}的差距：${total}`,
  indicator: '指标',
  aspect: '方面',
  n: '有值',
  missing: '缺失',
  min: '最小值',
  median: '中位数',
  max: '最大值',
  mean: '平均值',
  sd: '标准差',
  skewness: '偏度',
  kurtosis: '峰度',
  flag: '提示',
  weight: '权重',
  explains: '解释程度',
  outcome: '结果',
  finding: '说明',
  part: '对差距的贡献',
  adjustment: '加减分和一票否决',
  zone: '开发区',
  before: '位次',
  after: '位次（另一模型）',
  intervals: (draws) => `位次区间（随机抽样 ${draws} 次）`,
  rank: '位次',
  low: '5%',
  middle: '50%',
  high: '95%',
  comma: '、',
};
