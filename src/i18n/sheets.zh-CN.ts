import type { sheetsEn } from './sheets.en';

const caps = {
  none: '超出者得分可超出区间',
  low: '劣于不允许值者按不允许值计分',
  high: '优于满意值者按满意值计分',
  both: '超出者按界限计分',
};

export const sheetsZh: typeof sheetsEn = {
  sheetNames: {
    ranking: '排名',
    scores: '得分',
    method: '方法',
    scenario: (name) => `方案 ${name}`,
  },

  rank: '位次',
  zone: '开发区',
  index: '综合指数',
  indicator: '指标',
  unit: '单位',
  rankWithin: (grouping) => `${grouping}内位次`,
  aspectScore: (aspect) => `${aspect}得分`,
  aspectRank: (aspect) => `${aspect}位次`,
  titled: (name, title) => (name ? `${name}：${title}` : title),
  sentences: (parts) => parts.join(''),
  list: (items, total) => `${items.join('、')}${total ? `……（共 ${total} 个）` : ''}`,
  time: (date, clock, zone) => `${date} ${clock}（${zone}）`,

  ranking: {
    title: '综合排名',
    counts: (all, ranked) =>
      all === ranked
        ? `共 ${all} 个开发区，全部参与排名。`
        : `共 ${all} 个开发区，其中 ${ranked} 个参与排名。`,
    source: (place) => `数据取自 ${place}。`,
    scored: (time) => `计算时间：${time}。`,
    more: '全部口径见“方法”工作表。',
  },

  scores: {
    title: '指标得分',
    note: (low, high) =>
      `各指标折算到统一得分区间（${low}～${high}），开发区按原表顺序排列。空白：无数值，故无得分；灰底斜体：原值缺失，已插补。`,
    ownScale: '个别指标采用单独的得分区间，见“方法”工作表。',
    aspect: (level) => (level === 0 ? '一级指标' : level === 1 ? '二级指标' : `第 ${level + 1} 级指标`),
    notInIndex: '未纳入综合指数',
  },

  method: {
    title: '评价方法与口径说明',
    intro: '本表供未安装加载项的读者了解结果如何得出。单元格内为精确数值，显示时作了舍入。',

    source: '数据来源',
    workbook: '工作簿',
    range: '工作表与区域',
    zones: '开发区',
    zoneCount: (all, ranked) => `${all} 个计算得分，${ranked} 个参与排名`,
    indicators: '指标',
    indicatorCount: (used, missing) => `${used} 项纳入综合指数；原表共缺 ${missing} 个数值`,
    scored: '计算时间',
    engine: '计算程序',
    engineVersion: (version) => `Zonerank ${version}`,
    fingerprint: '数据指纹',
    fingerprintNote: (fingerprint) => `${fingerprint}（数值、分组或方法有变动，指纹即不同）`,

    choices: '计算方法（按步骤）',
    impute: '缺失值',
    normalise: '标准化',
    weigh: '权重',
    aggregate: '合成',
    availability: '数据完整度要求',
    rank: '排名规则',
    groupings: '分组排名',
    unranked: '只计分、不排名',
    exceptions: '个别指标或方面另有规定的，见下表说明。',
    availabilityNote: (share) =>
      share === '0%'
        ? '某方面只要有一项下级指标有得分，该方面即有得分。'
        : `某方面有得分的下级指标不足 ${share} 时，该方面不计得分。`,
    tie: (decimals) =>
      decimals === null
        ? '综合指数最高者位次为 1；得分相同者并列较前位次，其后位次空缺（1、2、2、4）；比较时不舍入，相对差不超过 1e-12 视为相同。'
        : `综合指数最高者位次为 1；得分先保留 ${decimals} 位小数，相同者并列较前位次，其后位次空缺（1、2、2、4）。`,
    noGroupings: '无。',

    tree: '指标体系与权重',
    treeNote: '占比：在所属方面内所占份额。有效权重：自综合指数逐级相乘的占比，各指标之和为 100%。',
    name: '名称',
    howScored: '计分方法',
    weight: '权重',
    share: '占比',
    effective: '有效权重',
    from: '低分端取值',
    to: '高分端取值',
    mean: '均值',
    sd: '标准差',
    target: '目标值',
    missing: '缺失数',
    filled: '插补数',
    outside: '计算得分，但不属于任何方面，未纳入综合指数。',
    derived: (expression) => `由算式 ${expression} 得出。`,

    leftOut: '未纳入的行和列',
    nothingLeftOut: '无：表体各行均为开发区，各数值列均为指标。',
    row: (address) => `第 ${address} 行`,
    column: (address) => `${address} 列`,

    issues: '问题与说明',
    noIssues: '无。',
    andMore: (count) => `同类情况另有 ${count} 处`,
    severity: { error: '问题', warning: '警告', note: '说明' },

    conventions: '计算约定',
    convention: {
      missing: ['缺失', '缺失值为空单元格，不作 0 处理；除以零按缺失处理，并列于上文。'],
      sample: ['样本统计量', '标准差除以 n − 1；均值、最小值、最大值均不含缺失值。'],
      rescaled: [
        '下级缺项',
        '开发区在某方面的某项下级指标没有得分时，剔除该项，其余权重按比例放大至合计为 1。',
      ],
      effective: ['有效权重', '各级均用算术平均且得分无缺失时，综合指数 = 各指标“有效权重 × 得分”之和。'],
      frozen: ['动态上下限', '上下限取自参评开发区：最好或最差的数值一变，全部开发区的得分随之变动。'],
      values: ['结果为数值', '各结果表存放数值而非公式；修改数据后请重新计算。'],
    },
  },

  scenario: {
    title: '模拟分析',
    changed: (changes) => `共 ${changes} 项变动，全部开发区重新计算。`,
    bounds: {
      same: '上下限重新确定或保持不变，结果相同。',
      matter: '动态：上下限按变动后的数值重新确定，其他开发区得分也随之变动；固定：上下限保持变动前不变。',
    },
    changes: '变动内容',
    weightOf: (name) => `${name}的权重（占所属方面）`,
    before: '变动前',
    after: '变动后',
    moves: '有变动或位次变化的开发区',
    noMoves: '没有开发区的位次发生变化。',
    rankBefore: '原位次',
    rankAfter: '新位次',
    rankChange: '位次上升',
    indexBefore: '原综合指数',
    indexAfter: '新综合指数',
    indexChange: '综合指数增减',
    rankWithinBefore: (grouping) => `${grouping}内原位次`,
    rankWithinAfter: (grouping) => `${grouping}内新位次`,
    rankFrozen: '新位次（固定上下限）',
    indexFrozen: '新综合指数（固定上下限）',
    issues: '问题与说明',
  },

  direction: {
    'higher-is-better': '正向指标',
    'lower-is-better': '逆向指标',
  },

  impute: {
    none: '缺失值不插补：该开发区剔除该指标，同级其他指标的权重按比例放大。',
    mean: '缺失值以该指标有数值的开发区的均值插补。',
    refuse: '不允许有缺失值。',
  },

  normalise: (method, low, high) => {
    switch (method.method) {
      case 'min-max':
        return `极差标准化：参评开发区中最差者得 ${low} 分，最好者得 ${high} 分，其余按比例折算。`;
      case 'z-score':
        return 'Z 分数标准化：按与参评开发区均值相差多少个标准差计分，并折算到得分区间。';
      case 'efficacy':
        return `功效系数法：最差者得 ${method.base} 分，最好者得 ${method.top} 分，其余按比例折算；设有上下限的指标以不允许值、满意值代替最差、最好值。`;
      case 'goalposts':
        return `固定上下限：不允许值得 ${low} 分，满意值得 ${high} 分；${caps[method.cap]}。`;
      case 'target-completion':
        return `目标完成率：按实际值与目标值之比计分，完成目标得 ${high} 分${
          method.cap === null ? '' : `，最多按目标的 ${method.cap} 倍计`
        }。`;
    }
  },

  weigh: {
    given: '采用录入的权重，在各方面内按占比折算。',
    equal: '各方面内等权；录入的权重保留但不使用。',
  },

  aggregate: {
    arithmetic: '自指标至综合指数逐级加权算术平均。',
    geometric: '自指标至综合指数逐级加权几何平均。',
  },

  node: {
    given: '采用录入的权重',
    equal: '等权',
    arithmetic: '算术平均',
    geometric: '几何平均',
    aspect: (weigh, aggregate) => `加权${aggregate}，${weigh}。`,
    indicator: (direction, scale) => `${direction}。${scale}`,
  },

  scale: {
    names: {
      'min-max': '极差标准化',
      'z-score': 'Z 分数',
      efficacy: '功效系数法',
      goalposts: '固定上下限',
      'target-completion': '目标完成率',
    },
    linear: (name, from, low, to, high) => `${name}：${from} 得 ${low} 分，${to} 得 ${high} 分。`,
    caps: {
      none: '超出者得分可超出区间。',
      low: '低分端封底。',
      high: '高分端封顶。',
      both: '两端封顶封底。',
    },
    standard: (name, mean, sd, middle, spread) =>
      `${name}：均值 ${mean} 得 ${middle} 分，每优于均值一个标准差（${sd}）加 ${spread} 分。`,
    ratio: (name, target, high) => `${name}：达到目标值 ${target} 得 ${high} 分。`,
    ratioCap: (cap) => `最多按目标的 ${cap} 倍计。`,
    none: '无法计算得分。',
  },
};
