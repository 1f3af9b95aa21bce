import type { FileTrouble, Place, WeighMethod } from '../engine/issue';
import { INDEX } from '../engine/model/plain-model';
import type { IssueMessages } from './messages';

const list = (items: readonly string[], most = 8): string =>
  items.length > most ? `${items.slice(0, most).join('、')}……（共 ${items.length} 项）` : items.join('、');

const weighNames: Readonly<Record<WeighMethod, string>> = {
  entropy: '熵值法',
  critic: 'CRITIC 法',
  'standard-deviation': '标准差法',
  variation: '变异系数法',
  independence: '独立性权重法',
  merec: 'MEREC 法',
  pca: '主成分分析法',
  combination: '组合赋权',
};

/** Four significant digits. */
const short = (value: number): string => String(Number(value.toPrecision(4)));

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

const treatments = {
  winsorise: '缩尾至相邻数值',
  clip: '截尾至分位数',
  log: '取对数',
  'box-cox': '作 Box–Cox 变换',
};

const limits = {
  bytes: (limit: number) => `解压后超过 ${Math.round(limit / 2 ** 20)} MB`,
  entries: (limit: number) => `内部部件超过 ${limit} 个`,
  ratio: (limit: number) => `有部件的压缩比超过 ${limit} 倍，疑似压缩炸弹`,
  cells: (limit: number) => `单个工作表超过 ${limit} 个单元格`,
  text: (limit: number) => `有单元格超过 Excel 允许的 ${limit} 个字符`,
};

const rowReasons = {
  subtotal: '这是小计行',
  total: '这是合计行',
  average: '这是平均值、最大值或最小值行',
  goalposts: '这是上下限或目标值行，不是开发区',
  note: '这是注释行',
  blank: '这是空行',
  'no-name': '没有名称',
  weights: '这是权重行，不是开发区',
  header: '这是重复的表头',
  section: '这是下方各行的分组标题',
  chosen: '由您剔除',
};

const columnReasons = {
  serial: '这是序号或代码列',
  text: '这是文字列',
  blank: '这是空列',
  'rank-or-score': '这是已有的得分或位次列',
  year: '这是年份列',
  metadata: '指标说明表未将其列为指标',
  chosen: '由您剔除',
};

const cellKinds = {
  'missing-mark': '缺失值',
  'number-as-text': '文本型数字',
  'percent-as-text': '文本型百分数',
  'text-not-number': '非数值文本',
  'cell-error': '错误值',
  'date-not-number': '日期',
};

const vetoEffects = {
  unranked: '保留综合指数，不参与排名',
  last: '排在最后',
  capped: '综合指数封顶',
};

const modelProblems = {
  missing: '缺少该项',
  'wrong-type': '类型不对',
  'unknown-key': '没有这项设置',
  'not-allowed': '取值不在允许范围内',
  'too-small': '数值过小或内容过短',
  'too-large': '数值过大或内容过长',
  'too-deep': '方面的嵌套层次过深',
};

const troubles = {
  missing: '没有这个文件或文件夹',
  folder: '这是一个文件夹',
  denied: '系统拒绝访问',
  busy: '文件正被其他程序（如 Excel）占用',
  full: '磁盘已满',
};

const trouble = (kind: FileTrouble, detail: string): string => (kind === 'other' ? detail : troubles[kind]);

export const issuesZh: IssueMessages = {
  'file-not-read': ({ file, trouble: kind, detail }) => `无法读取 ${file}：${trouble(kind, detail)}。`,
  'file-not-written': ({ file, trouble: kind, detail }) =>
    `无法写入 ${file}，原文件保持不变：${trouble(kind, detail)}。`,
  'file-empty': ({ file }) => `${file} 是空文件，没有可读取的内容，请重新获取该文件。`,
  'file-not-workbook': ({ file }) => `${file} 不是 Excel 工作簿，请用 Excel 或 WPS 打开后另存为 .xlsx。`,
  'file-is-xls': ({ file }) => `${file} 是旧的 .xls 格式，请用 Excel 或 WPS 打开后另存为 .xlsx。`,
  'file-encrypted': ({ file }) =>
    `${file} 设有打开密码，请在 Excel 中取消密码（文件 > 信息 > 保护工作簿）后保存再打开。`,
  'file-damaged': ({ file, part }) =>
    `${file} 已损坏${part ? `（${part}）` : ''}，未能打开。请用 Excel 的“打开并修复”，或重新获取该文件。`,
  'file-too-large': ({ file, what, limit }) =>
    `${file} 未打开：${limits[what](limit)}。如确认可信，请在 Excel 中另存一份较小的副本。`,
  'file-unsafe-xml': ({ file, part }) =>
    `${file} 未打开：${part} 声明了 XML 实体，正常工作簿不需要，常见于攻击文件。`,
  'file-signed': ({ file }) => `${file} 带有数字签名，写入结果会使签名失效。请另存副本，或写入后重新签名。`,
  'file-shared': ({ file }) => `${file} 是带修订记录的共享工作簿，结果将不使用表格对象写入。`,
  'csv-quote': ({ file, line }) =>
    `${file} 未打开：从第 ${line} 行起引号没有配对，或引号与下一个逗号之间还有文字。请在该处改正，或重新另存为 CSV。`,
  'file-not-text': ({ file }) => `${file} 无法按文本读取，请另存为 .xlsx 或 UTF-8 编码的 CSV。`,
  'structure-protected': ({ file }) =>
    `${file} 的工作簿结构受保护，无法新增工作表。请取消保护（审阅 > 保护工作簿）并保存。`,
  'precision-as-displayed': ({ file }) =>
    `${file} 启用了“以显示精度为准”，Excel 会按显示位数舍入，位次可能与此处不同。可在 文件 > 选项 > 高级 中关闭。`,
  'formula-not-calculated': ({ count }) =>
    `有 ${count} 个公式单元格没有保存计算结果，按缺失处理。请在 Excel 中重新计算（F9）并保存。`,

  'sheet-unknown': ({ sheet, sheets }) => `没有名为“${sheet}”的工作表。现有工作表：${list(sheets)}。`,
  'range-invalid': ({ range }) => `“${range}”不是有效区域，请写成 A1:P60，并包含表头行。`,
  'range-outside-sheet': ({ range, used }) =>
    `区域 ${range} 在该工作表中没有数据，数据位于 ${used || '（无）'}。`,
  'no-table': ({ sheets }) =>
    `在 ${list(sheets) || '该工作簿'} 中没有找到指标表。指标表需要有表头行、开发区名称列和至少一列数值；也可以自行指定工作表和区域。`,
  'several-tables': ({ candidates }) =>
    `有多个区域像指标表，请选择其一：${list(
      candidates.map((each) => `${each.sheet}!${each.range}（${each.zones} × ${each.indicators}）`),
    )}。`,
  'no-numeric-column': ({ range }) => `${range} 中没有可评分的数值列，请检查区域，或把某列标为指标。`,
  'no-zone': ({ range }) => `${range} 中没有找到开发区所在的行，请检查区域和名称列。`,
  'duplicate-zone': ({ zone, cells }) =>
    `“${zone}”重复出现在 ${list(cells)}。请改为不同的名称，或只保留其中一行。`,
  'duplicate-indicator': ({ indicator, cells }) =>
    `有两个指标都叫“${indicator}”（${list(cells)}）。请改名，或剔除其一。`,
  'header-guessed': ({ indicator }) => `该列没有找到表头，暂称为“${indicator}”。`,
  'group-carried-down': ({ group, count }) =>
    `“${group}”只写在每组首行，其下 ${count} 个空单元格沿用上方的值；如不符，请逐行填写。`,
  'row-left-out': ({ reason, text }) =>
    `该行${text ? `（“${text}”）` : ''}未参与评分：${rowReasons[reason]}。如确为开发区，请标为开发区。`,
  'column-left-out': ({ reason, text }) =>
    `该列${text ? `（“${text}”）` : ''}未作为指标：${columnReasons[reason]}。如确为指标，请标为指标。`,
  'row-hidden': ({ zone }) => `“${zone}”所在行已隐藏，但仍参与评分；如不应计入，请剔除。`,
  'column-hidden': ({ indicator }) => `“${indicator}”所在列已隐藏，但仍作为指标计入；如不应计入，请剔除。`,
  'direction-guessed': ({ indicator, word }) => `因含有“${word}”，“${indicator}”按逆向指标处理，请确认。`,
  'transposed-table': ({ range }) =>
    `${range} 中开发区似乎按列排列。请复制后用“转置”粘贴，使每个开发区占一行。`,

  'latest-year': ({ sheet, others }) =>
    `工作表 ${list([sheet, ...others])} 是不同年份的同一张表，已采用最近年份“${sheet}”。如需其他年份，请另选工作表。`,
  'weights-used': () => '采用表中所列权重；如需等权，请在“权重”中选择“全部等权”。',
  'metadata-used': ({ sheet, indicators }) =>
    `${indicators} 个指标的名称、方向、权重和所属方面取自工作表“${sheet}”。`,

  'number-as-text': ({ text, value }) => `文本“${text}”按数值 ${value} 读取。`,
  'percent-as-text': ({ text, value }) => `文本“${text}”按 ${value}（%）读取。`,
  'text-not-number': ({ text }) => `“${text}”不是数值，按缺失处理。请改为数值，或清空该单元格。`,
  'cell-error': ({ error }) => `单元格为错误值 ${error}，按缺失处理。请修正其公式。`,
  'missing-mark': ({ mark }) => (mark ? `“${mark}”按缺失处理。` : '空单元格按缺失处理。'),
  'unit-mix': ({ indicator, low, high, ratio }) =>
    `“${indicator}”可能混用了两种单位（如万元与亿元）：一部分数值约为 ${low}，另一部分约为 ${high}，相差约 ${ratio} 倍，请核对。`,
  'percent-mix': ({ indicator, count }) =>
    `“${indicator}”中既有普通数值，又有 ${count} 个百分数（如 14.2%），请统一写法。`,
  'date-not-number': ({ text }) => `该单元格是日期 ${text}，不是数值，按缺失处理。`,
  'cells-not-listed': ({ of, count }) =>
    `另有 ${count} 个单元格（${cellKinds[of]}）按同样方式处理，不再逐一列出。`,

  'model-invalid': ({ path, problem, allowed }) =>
    `评价模型无法使用${path ? `，问题在“${path}”` : ''}：${modelProblems[problem]}${allowed ? `（应为：${allowed}）` : ''}。可用“zonerank schema”查看全部设置。`,
  'model-newer': ({ schema, known }) =>
    `该评价模型由更新版本的 Zonerank 写成（结构版本 ${schema}，当前支持 ${known}），请升级后使用。`,
  'model-not-json': ({ file }) => `${file} 不是 JSON。可用“zonerank model 文件 > model.json”生成评价模型。`,
  'indicator-not-in-table': ({ indicator, available }) =>
    `模型中的指标“${indicator}”在表中不存在。表中的指标有：${list(available)}。`,
  'indicator-twice': ({ indicator }) => `模型中“${indicator}”出现了两次，请只保留一个。`,
  'aspect-twice': ({ aspect }) => `模型中有两个方面都叫“${aspect}”，请改名。`,
  'aspect-empty': ({ aspect }) => `方面“${aspect}”下没有指标，请添加指标或删除该方面。`,
  'indicator-without-weight': ({ indicator }) =>
    `“${indicator}”不属于任何方面，不计入综合指数。请归入某个方面，或删除。`,
  'weights-zero': ({ aspect }) => `“${aspect}”下的权重全部为 0，请至少给一个权重。`,
  'grouping-not-in-table': ({ grouping, available }) =>
    `模型要求按“${grouping}”分类排名，但表中没有该分类列。现有分类列：${list(available) || '无'}。`,
  'zone-not-in-table': ({ zone }) => `模型设定“${zone}”不参与排名，但表中没有该开发区。`,
  'adjust-column-not-in-table': ({ item, column, available }) =>
    `“${item}”按“${column}”列计，但表中没有该列。表中的列有：${list(available) || '无'}。`,
  'adjust-zone-not-in-table': ({ item, zone }) => `“${item}”中的开发区“${zone}”在表中不存在，请核对名称。`,
  'thresholds-order': ({ aspect, indifference, strict }) =>
    `“${aspect}”的阈值颠倒：无差异阈值 ${indifference} 应小于严格优势阈值 ${strict}。`,
  'goalposts-missing': ({ indicator }) => `“${indicator}”按上下限评分，但未设上下限，请填写下限和上限。`,
  'goalposts-order': ({ indicator, low, high }) =>
    `“${indicator}”的上下限颠倒：下限 ${low} 应小于上限 ${high}。指标方向另行设置。`,
  'target-missing': ({ indicator }) => `“${indicator}”按目标完成率评分，但未设目标值，请填写。`,
  'target-not-positive': ({ indicator, target }) =>
    `“${indicator}”的目标值为 ${target}，计算完成率的目标值须大于 0。`,
  'range-order': ({ low, high }) => `得分区间为 ${low} 至 ${high}，下端须小于上端。`,
  'expression-invalid': ({ indicator, expression, near }) =>
    `“${indicator}”的计算式（${expression}）${near ? `在“${near}”处无法识别` : '不完整'}。只能使用 + - * / ^、括号、数字、指标以及 abs、sqrt、log、exp、min、max、round。`,
  'expression-unknown-name': ({ indicator, name }) =>
    `“${indicator}”的计算式中“${name}”不是指标。含空格或符号的名称请用反引号 \` 括起。`,
  'expression-too-costly': ({ indicator, limit }) =>
    `“${indicator}”的计算式过长：最多 ${limit} 个项和运算符。`,
  'expression-cycle': ({ indicator }) => `“${indicator}”的计算式循环引用了自身，请解除循环。`,
  'division-by-zero': ({ indicator, expression }) =>
    `“${indicator}”（${expression}）在此处除以零或没有有限的结果，按缺失处理。`,

  'band-order': ({ indicator, low, high }) =>
    `“${indicator}”的最优区间为 ${low} 至 ${high}，下限不得高于上限。`,
  'direction-not-supported': ({ indicator }) =>
    `“${indicator}”为适度或区间指标，所选标准化方法不适用。请改用极差法、功效系数法、不取对数的固定上下限或位次类方法。`,
  'goalposts-not-positive': ({ indicator, low }) =>
    `“${indicator}”按对数计分，上下限均须大于 0，现下限为 ${low}。`,
  'reference-unknown': ({ indicator, zone }) =>
    zone === ''
      ? `“${indicator}”与参照开发区相比计分，但尚未选定参照开发区，请选定。`
      : `“${indicator}”的参照开发区“${zone}”不在表中，请另选。`,
  'target-zero': ({ indicator }) => `“${indicator}”的目标值为 0，无法计算增减百分比，请改填。`,
  'tiers-missing': ({ indicator }) => `“${indicator}”按分级标准计分，但没有分级标准，请填写。`,
  'tiers-order': ({ indicator }) =>
    `“${indicator}”的分级标准与其方向不符：级别越优，标准值须越优，得分不得降低。`,
  'impute-grouping-unknown': ({ indicator, grouping, available }) =>
    `“${indicator}”的缺失值按“${grouping}”分组插补，但表中没有该分组列。现有分组列：${list(available) || '无'}。`,
  'clip-order': ({ indicator, low, high }) =>
    `“${indicator}”截尾的分位点为 ${low} 和 ${high}，前者须小于后者。`,
  'treatment-changes-unit': ({ indicator }) =>
    `“${indicator}”的异常值经取对数或幂变换后，其上下限、目标值、分级标准或最优值不再适用。请改用缩尾或截尾，或按参评开发区的数值标准化。`,

  'zone-screened': ({ zone, action, why, share }) =>
    `“${zone}”${why === 'available' ? `只有 ${percent(share)} 的指标有数值` : `的数值中 ${percent(share)} 为零`}，${action === 'drop' ? '不计分，也不参与确定上下限' : '仍照常计分，请核对'}。`,
  'indicator-screened': ({ indicator, action, why, share }) =>
    `“${indicator}”${why === 'available' ? `只有 ${percent(share)} 的开发区有数值` : `的数值中 ${percent(share)} 为零`}，${action === 'drop' ? '不计分，其权重由同一方面的其他指标分担' : '仍照常计分，请核对'}。`,
  'imputed-each': ({ indicator, count, by }) =>
    `“${indicator}”有 ${count} 个缺失值已按${by === 'group' ? '同组开发区的数值' : '该开发区同一方面其他指标的水平'}插补。`,
  'not-imputed': ({ indicator, count, by }) =>
    `“${indicator}”有 ${count} 个缺失值无法插补：${by === 'group' ? '该开发区没有分组，或同组开发区均无数值' : '该开发区在同一方面没有其他数值，或该指标为适度、区间指标'}。`,
  treated: ({ indicator, how, count, zones }) =>
    `“${indicator}”有 ${count} 个数值${treatments[how]}${zones.length > 0 ? `：${list(zones)}` : ''}。`,
  'still-skewed': ({ indicator, skewness, kurtosis }) =>
    `“${indicator}”处理后仍有异常值（偏度 ${short(skewness)}，峰度 ${short(kurtosis)}）。请核对数值，或允许取对数。`,
  'log-not-positive': ({ indicator, value }) =>
    `“${indicator}”的数值 ${value} 无法取对数或作幂变换，按缺失处理。`,
  'reference-missing': ({ indicator, zone }) =>
    `参照开发区“${zone}”没有“${indicator}”的数值，该指标无法计分。请另选参照开发区或补充数值。`,
  'reference-not-positive': ({ indicator, value }) =>
    `“${indicator}”按与 ${value} 之比计分，该值须大于 0，故无法计分。请改用其他标准化方法。`,
  'reference-not-better': ({ indicator, value }) =>
    `“${indicator}”按与 ${value} 的距离计分，但该值并不优于现有最差值，故无法计分。请另选参照开发区或目标值。`,
  'one-zone': ({ zone }) =>
    `只有“${zone}”一个开发区，按样本确定的标准化至少需要两个。请补入其他开发区（检查区域），或改用上下限或目标值评分。`,
  'constant-column': ({ indicator, value }) =>
    `所有开发区的“${indicator}”都是 ${value}，无法区分，没有得分，其权重由同一方面的其他指标分担。请剔除该指标，或设定上下限。`,
  'no-values': ({ indicator }) => `“${indicator}”没有任何数值，没有得分。请补充数据，或剔除该指标。`,
  'missing-refused': ({ indicator, count }) =>
    `“${indicator}”缺 ${count} 个数值，而模型不允许缺失。请补充数据，或选择缺失值处理方法。`,
  imputed: ({ indicator, count, value }) => `“${indicator}”的 ${count} 个缺失值以 ${value} 插补。`,
  capped: ({ indicator, count }) => `“${indicator}”有 ${count} 个数值超出上下限，按界限计分。`,
  'value-not-positive': ({ indicator, value }) =>
    `“${indicator}”的数值 ${value} 不大于 0，无法计算“目标值/实际值”，按缺失处理。`,
  'value-too-large': ({ indicator, value }) =>
    `“${indicator}”的数值 ${value} 过大，无法计算。请更正，或改用更大的单位。`,
  'score-not-positive': ({ aspect, child, score }) =>
    `“${child}”有得分 ${short(score)}，“${aspect}”所选的平均方法无法计算。请把得分区间改为 1–100，或改用算术平均。`,
  'zones-alike': ({ aspect }) =>
    `“${aspect}”通过开发区之间的比较计分，但没有两个开发区有差别，得分全部相同。`,
  'adjust-value-missing': ({ item, count }) => `有 ${count} 个开发区缺“${item}”的数值，该项不加分也不扣分。`,
  vetoed: ({ zone, veto, effect }) => `“${zone}”因“${veto}”被一票否决：${vetoEffects[effect]}。`,
  'nothing-scored': () => '没有开发区能得出综合指数，无法排名。请按各条警告处理，或改用上下限或目标值评分。',
  'zone-without-index': ({ zone }) => `“${zone}”的数据过少，没有综合指数，不参与排名。`,
  'data-incomplete': ({ zone, present, expected }) =>
    `“${zone}”有 ${expected} 项指标中的 ${present} 项，其余指标的权重已按比例分摊。`,

  'judgements-do-not-fit': ({ aspect, children, rows, columns }) =>
    `“${aspect}”下有 ${children} 项，而判断矩阵为 ${rows}×${columns}，请补全各项两两比较。`,
  'judgements-too-many': ({ aspect, limit }) =>
    `“${aspect}”下超过 ${limit} 项，没有对应的随机一致性指标 RI，请先归并为若干方面。`,
  'judgements-not-reciprocal': ({ aspect, row, column, judgement, back }) =>
    row === column
      ? `“${aspect}”的判断矩阵中“${row}”与自身之比为 ${judgement}，应为 1。`
      : `“${aspect}”的判断矩阵中“${row}”对“${column}”为 ${judgement}，“${column}”对“${row}”为 ${back}，两者应互为倒数。`,
  'judgements-inconsistent': ({ aspect, cr, row, column, judgement, fitting }) =>
    `“${aspect}”的判断矩阵未通过一致性检验：CR = ${short(cr)}，应不大于 0.1。请先复核“${row}”对“${column}”：判断值为 ${short(judgement)}，而按其余判断约为 ${short(fitting)}。`,
  'points-do-not-fit': ({ aspect, children, columns }) =>
    `“${aspect}”下有 ${children} 项，而有专家只给出 ${columns} 项分数，请逐项给分（可为 0）。`,
  'expert-without-points': ({ aspect, expert }) =>
    `第 ${expert} 位专家在“${aspect}”下未给分，请补填或剔除该专家。`,
  'weigh-needs-positive': ({ aspect, indicator, value, method }) =>
    method === 'merec'
      ? `MEREC 法无法为“${aspect}”赋权：“${indicator}”存在 ${short(value)}，该法要求数据均大于 0，请改用其他赋权方法。`
      : method === 'entropy'
        ? `熵值法无法为“${aspect}”赋权：“${indicator}”存在负数 ${short(value)}，请启用非负平移，或采用从 0 起的得分区间。`
        : `变异系数法无法为“${aspect}”赋权：“${indicator}”存在负数 ${short(value)}，请改用其他赋权方法。`,
  'weights-not-found': ({ aspect, method }) =>
    `${weighNames[method]}无法得出“${aspect}”的权重：各指标在开发区之间没有足够差异，或变化完全一致。请改用其他赋权方法。`,
  'constant-without-weight': ({ indicator, method }) =>
    `各开发区的“${indicator}”相同，按${weighNames[method]}权重为 0。`,

  'weights-held': () => '权重沿用变动前由数据得出的结果；若按变动后的数据重新赋权，权重会有所不同。',
  'change-zone-unknown': ({ zone, near }) =>
    `没有名为“${zone}”的开发区。${near.length ? `是否指：${list(near)}？` : ''}`,
  'change-indicator-unknown': ({ indicator, near }) =>
    `没有名为“${indicator}”的指标。${near.length ? `是否指：${list(near)}？` : ''}`,
  'change-aspect-unknown': ({ aspect }) => `没有名为“${aspect}”的方面。`,
  'change-not-number': ({ text }) =>
    `“${text}”不是有效的变动，请写成 指标=123、指标+=5、指标-=5 或 指标+=10%。`,
  'change-on-missing': ({ zone, indicator }) =>
    `“${zone}”没有“${indicator}”的数值，无法在其上增减，请直接设定数值。`,
  'change-on-derived': ({ indicator }) => `“${indicator}”由其他指标计算得出，请改动其组成指标。`,
  'weight-negative': ({ name, weight }) => `“${name}”的权重为 ${weight}，权重不能为负。`,

  'sheet-name-taken': ({ name, used }) => `您已有名为“${name}”的工作表，未作改动，结果写入“${used}”。`,
  'sheet-protected': ({ sheet }) => `工作表“${sheet}”受保护，请取消保护（审阅 > 撤消工作表保护）后重试。`,
  'cell-not-editable': ({ cell, why }) =>
    why === 'table-header'
      ? `${cell} 是 Excel 表格的列标题，公式可能按其文字引用，请在 Excel 中修改。`
      : `${cell} 中的公式由一片单元格共用，请在 Excel 中修改。`,
  'write-failed': ({ reason }) => `结果未写入，工作簿保持原样。${reason}`,
  'results-incomplete': ({ sheets }) =>
    `重写${sheets.map((sheet) => `“${sheet}”`).join('、')}时 Excel 中断，这些结果工作表可能不完整；您自己的工作表未受影响。请重新写入结果。`,
  'state-damaged': ({ file }) => `${file} 中保存的评价模型无法读取，已改用默认方法，工作表未作改动。`,
  'host-busy': () => 'Excel 正在编辑单元格，请按 Enter 或 Esc 结束编辑后重试。',
  'host-error': ({ code, message }) => `Excel 拒绝了操作：${message}（${code}）。工作簿保持原样，请重试。`,
};

export function placeZh(place: Place): string {
  const cell = [place.sheet, place.cell].filter(Boolean).join('!');
  const what = [place.zone, place.indicator ?? (place.aspect === INDEX ? '综合指数' : place.aspect)]
    .filter(Boolean)
    .join('，');
  const where = [place.file, cell].filter(Boolean).join('：');
  return where && what ? `${where}（${what}）` : where || what;
}
