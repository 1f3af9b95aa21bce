import type { sheetsEn } from './sheets.en';

const caps = {
  none: '超出者得分可超出区间',
  low: '劣于不允许值者按不允许值计分',
  high: '优于满意值者按满意值计分',
  both: '超出者按界限计分',
};

const tied = {
  min: '数值相同者取最低位次',
  average: '数值相同者取平均位次',
  max: '数值相同者取最高位次',
};

const percentiles = {
  inclusive: '(位次 − 1) / (n − 1)，同 PERCENTRANK.INC',
  exclusive: '位次 / (n + 1)，同 PERCENTRANK.EXC',
  midpoint: '(位次 − 0.5) / n',
  share: '位次 / n',
};

const references = {
  best: () => '现有最好值',
  worst: () => '现有最差值',
  mean: () => '参评开发区均值',
  zone: (zone: string) => `${zone}的数值`,
  target: () => '目标值',
};

const treatFallbacks = {
  none: '仍超出者保留缩尾结果',
  'log-plus-1': '仍超出者改取 ln(x − 最小值 + 1)',
  'log-plus-range': '仍超出者改取 ln(x − 最小值 + 极差的 1%)',
};

const logs = {
  plain: '自然对数',
  'plus-1': ' ln(x − 最小值 + 1)',
  'plus-range': ' ln(x − 最小值 + 极差的 1%)',
};

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

const ideals = { observed: '各开发区中的最优值', range: '得分区间的端点' };

const sharedRanks = {
  competition: '并列较前位次，其后位次空缺（1、2、2、4）',
  dense: '位次相同，其后位次连续（1、2、2、3）',
  average: '取位次的平均数（1、2.5、2.5、4）',
};

export const sheetsZh: typeof sheetsEn = {
  sheetNames: {
    ranking: '排名',
    scores: '得分',
    method: '方法',
    scenario: (name) => (name.startsWith('方案') ? name : `方案 ${name}`),
  },

  rank: '位次',
  zone: '开发区',
  index: '综合指数',
  baseIndex: '基础指数',
  bonus: '加分',
  deduction: '扣分',
  veto: '一票否决',
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
    screen: '数据筛查',
    impute: '缺失值',
    treat: '异常值',
    normalise: '标准化',
    weigh: '权重',
    weighing: '赋权过程',
    consistency: (lambdaMax, ci, ri, cr) => `λmax = ${lambdaMax}，CI = ${ci}，RI = ${ri}，CR = ${cr}。`,
    factors: (factors) => `组合系数：${factors.join('、')}。`,
    aggregate: '合成',
    availability: '数据完整度要求',
    rank: '排名规则',
    groupings: '分组排名',
    adjust: '加减分',
    adjustTotal: (bonus, deduction) =>
      [
        '综合指数 = 基础指数 + 加分 − 扣分，不计入加权合成。',
        bonus && `加分合计最多 ${bonus} 分。`,
        deduction && `扣分合计最多 ${deduction} 分。`,
      ]
        .filter(Boolean)
        .join(''),
    adjustColumn: (points, column, cap) =>
      `“${column}”每单位计 ${points} 分${cap ? `，最多 ${cap} 分` : ''}；缺失者不计。`,
    adjustZones: (count, cap) => `对 ${count} 个开发区直接计分${cap ? `，每个最多 ${cap} 分` : ''}。`,
    adjustReason: (zone, points, reason) => `${zone} ${points} 分${reason ? `（${reason}）` : ''}。`,
    veto: '一票否决',
    vetoEffect: (effect, score) => {
      switch (effect) {
        case 'unranked':
          return '被否决者保留综合指数，不参与排名。';
        case 'last':
          return '被否决者排在其他开发区之后。';
        case 'capped':
          return `被否决者的综合指数最高 ${score} 分。`;
      }
    },
    vetoed: (veto, effect, zones) => `${veto}：${effect}${zones ? `涉及${zones}。` : '未涉及任何开发区。'}`,
    unranked: '只计分、不排名',
    exceptions: '个别指标或方面另有规定的，见下表说明。',
    availabilityNote: (share) =>
      share === '0%'
        ? '某方面只要有一项下级指标有得分，该方面即有得分。'
        : `某方面有得分的下级指标不足 ${share} 时，该方面不计得分。`,
    tie: (decimals, ties) =>
      decimals === null
        ? `综合指数最高者位次为 1；得分相同者${sharedRanks[ties]}；比较时不舍入，相对差不超过 1e-12 视为相同。`
        : `综合指数最高者位次为 1；得分先保留 ${decimals} 位小数，相同者${sharedRanks[ties]}。`,
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
    target: (value) => `适度指标，最优值 ${value}`,
    band: (low, high) => `区间指标，最优区间 ${low}—${high}`,
  },

  screen: ({ zones: ofZones, indicators, action }) => {
    const rule = (what: string, { available, zeros }: typeof ofZones): string =>
      `数值不足 ${percent(available)}${zeros < 1 ? `或零值超过 ${percent(zeros)}` : ''}的${what}`;
    return `${rule('开发区', ofZones)}、${rule('指标', indicators)}${action === 'drop' ? '不参与计分' : '予以标注'}。`;
  },

  impute: (method) => {
    switch (method.method) {
      case 'none':
        return '缺失值不插补：该开发区剔除该指标，同级其他指标的权重按比例放大。';
      case 'mean':
        return '缺失值以该指标有数值的开发区的均值插补。';
      case 'median':
        return '缺失值以该指标有数值的开发区的中位数插补。';
      case 'group-mean':
        return `缺失值以同一${method.grouping}的开发区的均值插补。`;
      case 'group-median':
        return `缺失值以同一${method.grouping}的开发区的中位数插补。`;
      case 'aspect-mean':
        return '缺失值按该开发区同一方面其他指标的平均水平插补（各指标先按极差法折算为 0—1）。';
      case 'aspect-median':
        return '缺失值按该开发区同一方面其他指标的中位水平插补（各指标先按极差法折算为 0—1）。';
      case 'constant':
        return `缺失值以 ${method.value} 插补。`;
      case 'refuse':
        return '不允许有缺失值。';
    }
  },

  treat: (method) => {
    switch (method.method) {
      case 'none':
        return '不处理异常值。';
      case 'winsorise':
        return `缩尾：偏度绝对值不小于 ${method.skewness ?? 2} 且峰度不小于 ${method.kurtosis ?? 3.5} 的指标，极端值逐次移至相邻数值${
          method.most === null ? '' : `，至多移动至 ${method.most ?? 5} 个为止`
        }；${treatFallbacks[method.fallback ?? 'none']}。`;
      case 'clip':
        return `截尾：超出 ${percent(method.low ?? 0.05)}、${percent(method.high ?? 0.95)} 分位数的数值移至分位数。`;
      case 'log':
        return `数值取${logs[method.variant ?? 'plain']}。`;
      case 'box-cox':
        return `Box–Cox 变换：((x − 最小值 + 1)^λ − 1) / λ，λ = ${method.lambda ?? 0.5}（λ 为 0 时取对数）。`;
    }
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
        return `固定上下限：不允许值得 ${low} 分，满意值得 ${high} 分${
          method.transform === 'log' ? '，其间按对数折算' : ''
        }；${caps[method.cap]}。`;
      case 'rank':
        return method.output === 'range'
          ? `位次法：参评开发区中最差者得 ${low} 分，最好者得 ${high} 分，相邻位次等距；${tied[method.ties]}。`
          : `位次法：参评开发区中最差者得 1 分，最好者得分为开发区个数；${tied[method.ties]}。`;
      case 'borda':
        return method.output === 'range'
          ? `Borda 计分：按占最高可得分的比例折算到 ${low}—${high} 分；${tied[method.ties]}。`
          : `Borda 计分：位次减 1，最差者得 0 分；${tied[method.ties]}。`;
      case 'percentile':
        return `百分位次：${percentiles[method.convention]}，折算到 ${low}—${high} 分；${tied[method.ties]}。`;
      case 'distance':
        return `距离法：现有最差值得 ${low} 分，${references[method.to](method.zone ?? '')}得 ${high} 分，其余按比例折算；${caps[method.cap]}。`;
      case 'ratio':
        return `比值法：按与${references[method.to](method.zone ?? '')}之比计分，相等者得 ${high} 分；逆向指标取倒数。`;
      case 'points':
        return `基分加减法：持平目标得 ${method.base} 分，每${method.steps === 'whole' ? '超满' : '超'} ${method.step}% 加 ${method.add} 分，每低 ${method.step}% 减 ${method.lose ?? method.add} 分${
          method.cap === null ? '' : `，${method.cap} 分封顶`
        }${method.floor === null ? '' : `，${method.floor} 分保底`}；100 分折合 ${high} 分。`;
      case 'tiers':
        return method.between === 'step'
          ? `分级标准：按所达到的最优级别计分，未达最低级别者得 ${low} 分。`
          : '分级标准：两级之间按比例折算，超出两端者按端点计分。';
      case 'target-completion':
        return `目标完成率：按实际值与目标值之比计分，完成目标得 ${high} 分${
          method.cap === null ? '' : `，最多按目标的 ${method.cap} 倍计`
        }。`;
    }
  },

  weighConventions: {
    over: {
      aspect: '在各方面的下属指标内计算，方面的权重为其下属指标之和。',
      all: '全部指标一并计算，方面的权重为其下属指标之和。',
    },
    of: { scores: '以得分计算。', values: '以原始值计算，不计方向。' },
    zeros: {
      drop: () => '0 ln 0 按 0 计。',
      shift: (shift) => `最小值不大于 0 的列整体加 |min| + ${shift}（非负平移）。`,
    },
    correlation: { pearson: '采用 Pearson 相关系数。', spearman: '采用 Spearman 秩相关系数。' },
    solve: { eigenvector: '特征向量法。', 'column-mean': '和积法。', 'row-root': '方根法。' },
    randomIndex: {
      saaty: 'RI 取 Saaty 表：0.58、0.90、1.12、1.24、1.32……',
      spssau: 'RI 取 SPSSAU 表：0.52、0.89、1.12、1.26、1.36……',
    },
    how: {
      linear: '线性加权组合。',
      multiplicative: '乘法合成归一化。',
      game: '博弈论组合赋权。',
    },
  },

  weighStatistics: {
    entropy: '信息熵值 e',
    utility: '信息效用值 d',
    deviation: '标准差',
    conflict: '冲突性 Σ(1 − r)',
    information: '信息量',
    variation: '变异系数',
    'multiple-correlation': '复相关系数 R',
    'removal-effect': '剔除效应',
    communality: '共同度',
  },

  weigh: {
    given: '采用录入的权重，在各方面内按占比折算。',
    equal: '各方面内等权；录入的权重保留但不使用。',
    'rank-order-centroid': '排序质心法：只取录入权重的大小次序，n 项中第 k 项为 (1/k + … + 1/n) / n。',
    ahp: '层次分析法：由两两比较判断矩阵求权重，一致性比例 CR 大于 0.1 不予采用。',
    budget: '专家打分法：各专家的分数折算为占比后取平均。',
    entropy:
      '熵值法：指标在开发区之间差异越大，权重越高；p = x / Σx，e = −Σ p ln p / ln n，权重与 1 − e 成正比。',
    critic: 'CRITIC 法：标准差乘以与其余各指标的冲突性 Σ(1 − r)。',
    'standard-deviation': '标准差法：按得分的标准差（n − 1）赋权。',
    variation: '变异系数法：标准差（n − 1）与均值之比。',
    independence: '独立性权重法：1 / R，R 为与其余指标的复相关系数。',
    merec: 'MEREC 法：按剔除该指标对各开发区表现的影响赋权。',
    pca: '主成分分析法：取特征值不小于 1 的主成分，方差贡献乘以载荷平方后求和。',
    combination: '组合赋权：综合多种方法的权重。',
  },

  aggregateOf: (method) => {
    switch (method.method) {
      case 'arithmetic':
        return '加权算术平均';
      case 'geometric':
        return '加权几何平均';
      case 'harmonic':
        return '加权调和平均';
      case 'generalised':
        return `加权幂平均（幂次 ${method.power}）`;
      case 'median':
        return '取下级各项得分的中位数（不计权重）';
      case 'mazziotta-pareto':
        return `${method.form === 'adjusted' ? '调整的 Mazziotta–Pareto 指数（折算到 70～130）' : 'Mazziotta–Pareto 指数'}，${
          method.penalty === 'negative' ? '发展不均衡者扣减' : '发展不均衡者加分'
        }，各项间用${method.deviation === 'population' ? '总体' : '样本'}标准差`;
      case 'topsis':
        return `TOPSIS 相对贴近度，理想解取${ideals[method.ideal]}${
          method.scaling === 'vector' ? '，向量归一化' : ''
        }，${method.weights === 'matrix' ? '权重乘入得分矩阵' : '权重乘入距离平方'}`;
      case 'vikor':
        return `VIKOR，取 1 − Q（v = ${method.v}），理想解取${ideals[method.ideal]}`;
      case 'promethee':
        return `PROMETHEE II 净流量，${
          method.preference === 'usual'
            ? '凡有领先即计全值'
            : `领先超过 ${method.indifference} 分起计，达到 ${method.strict} 分计全值`
        }`;
      case 'grey-relational':
        return `灰色关联度（ρ = ${method.rho}），参考序列取${ideals[method.ideal]}`;
      case 'rank-sum-ratio':
        return `秩和比 RSR（${method.ranks === 'integer' ? '整次秩，同分取平均秩' : '非整次秩'}）`;
      case 'copeland':
        return 'Copeland 法（胜出数减落败数）';
      case 'borda':
        return 'Borda 计数（落后于己的开发区个数的加权平均，同分计半）';
    }
  },
  aggregate: (phrase) => `自指标至综合指数逐级合成：${phrase}。`,

  node: {
    given: '采用录入的权重',
    equal: '等权',
    'rank-order-centroid': '排序质心权重',
    ahp: '层次分析法权重',
    budget: '专家打分权重',
    entropy: '熵值法权重',
    critic: 'CRITIC 法权重',
    'standard-deviation': '标准差法权重',
    variation: '变异系数法权重',
    independence: '独立性权重',
    merec: 'MEREC 法权重',
    pca: '主成分权重',
    combination: '组合权重',
    aspect: (weigh, aggregate) => `${aggregate}，${weigh}。`,
    indicator: (direction, scale) => `${direction}。${scale}`,
  },

  scale: {
    names: {
      'min-max': '极差标准化',
      'z-score': 'Z 分数',
      efficacy: '功效系数法',
      goalposts: '固定上下限',
      'target-completion': '目标完成率',
      rank: '位次法',
      borda: 'Borda 计分',
      percentile: '百分位次',
      distance: '距离法',
      ratio: '比值法',
      points: '基分加减法',
      tiers: '分级标准',
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
    logarithmic: (name, from, low, to, high) =>
      `${name}：${from} 得 ${low} 分，${to} 得 ${high} 分，其间按对数折算。`,
    closeness: (name, high, reach, low) => `${name}：最优值得 ${high} 分，相差 ${reach} 得 ${low} 分。`,
    knots: (name, low, high) => `${name}：得分从 ${low} 到 ${high}。`,
    points: (name, target, base) => `${name}：持平目标值 ${target} 得 ${base} 分。`,
    none: '无法计算得分。',
  },
};
