import type { cliEn } from './cli.en';

const common = `  --lang zh-CN|en    提示和结果表的语言；不写则随系统。
  --help             显示本说明。`;

const input = `  --sheet 名称       指标表所在的工作表；不写则自动查找。
  --range A1:P60     指标表区域，含表头行；不写则自动查找。也可写多个区域，
                     其间的行或列不计入：A1:P9,A12:P60。
  --model 文件       JSON 格式的评价模型。不写则采用工作簿中上次评分时保存的模型，没有则用默认方法；
                     写“--model default”则一律用默认方法。`;

const exits = '退出码：0 正常；1 输入有问题（逐条列出工作表和单元格）；2 用法错误。';

export const cliZh: typeof cliEn = {
  help: {
    program: `zonerank 依据指标工作簿对开发区进行评分和排名。

  zonerank inspect 文件     查看识别结果：指标表、开发区、指标及疑点
  zonerank score 文件       评分并排名；可把结果写入工作簿或 JSON
  zonerank what-if 文件     模拟分析：变动前后的得分和位次
  zonerank analyse 文件     统计、质量检查、差异来源，以及某个开发区的优势和短板
  zonerank model 文件       以 JSON 输出当前采用的评价模型
  zonerank schema           输出评价模型的 JSON Schema

“zonerank 命令 --help”查看各命令的说明。文件为 .xlsx、.xlsm 或 .csv。

${common}
  --version          显示版本。

${exits}
`,
    inspect: `zonerank inspect 文件 [--sheet 名称] [--range A1:P60] [--json 文件|-]

显示从文件中识别出的内容：工作表、区域、开发区、指标（所属方面、单位、推测的方向）、分组、
未纳入的行和列及原因，以及全部问题。不改动文件。

  --sheet 名称       指标表所在的工作表；不写则自动查找。
  --range A1:P60     指标表区域，含表头行；不写则自动查找。也可写多个区域，
                     其间的行或列不计入：A1:P9,A12:P60。
  --json 文件|-      以 JSON 写入文件；- 表示写到标准输出，且不再输出其他内容。
${common}

${exits}
`,
    score: `zonerank score 文件 [--sheet 名称] [--range A1:P60] [--model model.json] [--out scored.xlsx] [--json 文件|-]

输出排名表；问题和提示写到标准错误。

${input}
  --out 文件         另存一份工作簿，其中含“排名”“得分”“方法”工作表。同名文件会被替换，但不会覆盖
                     输入文件。输入有错误时不写。
  --in-place         直接写入输入文件：先写同目录下的临时文件，再改名替换。
  --json 文件|-      以 JSON 写入得分、位次和全部中间结果（完整精度）；- 表示写到标准输出，且不再输出
                     其他内容。缺失数值为 null。
${common}

${exits}
`,
    'what-if': `zonerank what-if 文件 --zone 名称 --set 变动 [--set 变动 …] [--model model.json] [--json 文件|-]

按变动重新计算全部开发区，输出变动前后的得分和位次：该开发区，以及位次有变化的每个开发区。
动态上下限按变动后的数值重新确定；固定上下限保持变动前不变。不改动文件。

  --zone 名称        开发区名称，须与表中完全一致；没有该名称时列出相近的名称。
  --set 变动         “外资=123”为设定，“外资+=5”“外资-=5”为增减，“外资+=10%”“外资*=1.1”为按比例变动。
                     可写多个，依次执行。
${input}
  --json 文件|-      以 JSON 写入文件；- 表示写到标准输出，且不再输出其他内容。
${common}

表中没有的指标或开发区属于输入问题（退出码 1）；无法识别的变动写法属于用法错误（退出码 2）。
${exits}
`,
    analyse: `zonerank analyse 文件 [--zone 名称] [--against 名称] [--compare model.json]
                       [--draws 次数] [--seed 种子] [--model model.json] [--json 文件|-]

输出指标描述统计、开发区差异的来源，以及参照 OECD/JRC 手册的质量检查（通过、关注或不符，并说明原因）。
不改动文件。

  --zone 名称        该开发区的优势和短板：与同类平均、排名第一和前一位的开发区相比。
  --against 名称     --zone 与该开发区的差距，按指标分解。
  --compare 文件     另一个 JSON 格式的评价模型：改用后哪些开发区位次变化。
  --draws 次数       随机抽样的次数（1 至 100000），给出位次区间：各权重上下浮动 25%，并随机剔除一项指标或不剔除。
  --seed 种子        种子相同则抽样相同；不写则为 1。
${input}
  --json 文件|-      以 JSON 写入全部结果（完整精度），另含相关系数（皮尔逊、斯皮尔曼、肯德尔 τ-b，附样本数
                     和 p 值；开发区数 × 指标数的平方超过一千万时只给皮尔逊相关系数）、每项指标对每个得分的
                     贡献、克朗巴哈系数、主成分，以及逐一剔除后的位次；- 表示写到标准输出，且不再输出其他内容。
${common}

${exits}
`,
    model: `zonerank model 文件 [--sheet 名称] [--range A1:P60] [--model model.json] > model.json

以 JSON 输出当前采用的评价模型，默认值一并写出；修改后可用 --model 交回。

${input}
${common}

${exits}
`,
    schema: `zonerank schema > model.schema.json

输出评价模型的 JSON Schema（draft 2020-12），即 --model 所读、“zonerank model”所写的格式。

${common}

退出码：0 正常；2 用法错误。
`,
  },

  misuse: {
    noCommand: '请写明命令。',
    unknownCommand: (command) => `没有“${command}”这个命令。`,
    unknownOption: (option) => `此处没有 ${option} 这个选项。`,
    noValue: (option) => `${option} 后面缺少内容（以 - 开头的内容请写成 ${option}=内容）。`,
    unwantedValue: (option) => `${option} 后面不带内容。`,
    twice: (option) => `${option} 写了两次。`,
    noFile: '请写明要读取的文件。',
    extraFile: (file) => `一次只能读取一个文件，“${file}”是多余的。`,
    required: (option) => `缺少 ${option}。`,
    language: (language) => `没有“${language}”这种语言，可选 zh-CN 或 en。`,
    wholeNumber: (option, least, most) => `${option} 应为 ${least} 至 ${most} 的整数。`,
    change: (text) => `无法识别 --set “${text}”，请写成 指标=123、指标+=5、指标-=5、指标+=10% 或 指标*=1.1。`,
    outIsInput: (file) => `${file} 就是输入文件。请为 --out 另取文件名，或用 --in-place 直接写入输入文件。`,
    outAndInPlace: '--in-place 写入输入文件，--out 写入另一文件，二者请只用其一。',
    inPlaceCsv: '.csv 无法存放结果工作表，请用 --out 指定以 .xlsx 结尾的文件名。',
    outEnding: (ending) => `写出的工作簿保持原有格式，请为 --out 指定以 ${ending} 结尾的文件名。`,
    clash: (file) => `${file} 既要读取又要写入，或要写入两次。`,
    seeHelp: (command) => `用法见：zonerank ${command ? `${command} ` : ''}--help`,
  },

  severity: { error: '错误', warning: '警告', note: '说明' },
  modelFromWorkbook: (time) =>
    `采用工作簿中保存的评价模型（写入时间 ${time}）；如需默认方法，请加 --model default。`,
  wrote: (file) => `已写入：${file}`,
  notWritten: (file) => `因有错误，未写入：${file}`,

  inspect: {
    file: '文件',
    sheets: '工作表',
    table: '指标表',
    zones: '开发区',
    groups: '分组',
    groupCount: (name, counts) => `${name}：${counts}`,
    indicators: '指标',
    column: '列',
    indicator: '指标',
    aspect: '所属方面',
    unit: '单位',
    direction: '方向',
    values: '有值',
    missing: '缺失',
    weight: '权重',
    leftOutRows: '未纳入的行',
    leftOutColumns: '未纳入的列',
    row: '行',
    reason: '原因',
    text: '内容',
    hidden: '隐藏',
    protected: '受保护',
    ours: '由 Zonerank 写入',
    higher: '正向',
    lower: '逆向',
    guessedBy: (direction, word) => `${direction}（“${word}”）`,
    rowReasons: {
      subtotal: '小计',
      total: '合计',
      average: '平均值、最大值或最小值',
      goalposts: '上下限或目标值',
      note: '注释',
      blank: '空行',
      'no-name': '没有名称',
      weights: '权重',
      header: '表头',
      section: '分段标题',
      chosen: '由您剔除',
    },
    columnReasons: {
      serial: '序号或代码',
      text: '文字',
      blank: '空列',
      'rank-or-score': '已有的得分或位次',
      year: '年份',
      metadata: '说明信息',
      chosen: '由您剔除',
    },
  },

  whatIf: {
    zone: (zone) => `模拟分析：${zone}`,
    index: '综合指数',
    rank: '位次',
    measure: '项目',
    before: '变动前',
    after: '变动后',
    change: '增减',
    frozen: '变动后（固定上下限）',
    value: (indicator, unit) => (unit ? `${indicator}（${unit}）` : indicator),
    rankWithin: (grouping) => `${grouping}内位次`,
    aspectScore: (aspect) => `${aspect}得分`,
    aspectRank: (aspect) => `${aspect}位次`,
    moved: '位次有变化的其他开发区：',
    noneMoved: '其他开发区的位次没有变化。',
  },
};
