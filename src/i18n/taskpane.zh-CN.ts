import type { taskpaneEn } from './taskpane.en';

export const taskpaneZh: typeof taskpaneEn = {
  notInExcel: '本页是 Zonerank 在 Excel 中的任务窗格。在浏览器中请使用独立页面：',
  standalone: '在浏览器中打开 Zonerank',
  tooOld:
    '当前 Excel 版本过低，Zonerank 需要 Excel 2021、Microsoft 365 或网页版 Excel。使用较早版本的 Excel 或 WPS 时，请先保存工作簿，再在此页面中打开：',
  noOffice:
    '未能加载 Excel 的编程接口库（office.js），任务窗格无法访问工作簿。请检查网络连接后重新打开任务窗格，或不通过 Excel 使用：',
  mistake: (message) =>
    `Zonerank 自身出现错误，与您的工作簿无关（${message}）。请先保存文件，再关闭并重新打开任务窗格。`,
};
