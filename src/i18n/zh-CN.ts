import { issuesZh, placeZh } from './issues.zh-CN';
import type { Messages } from './messages';
import { pageZh } from './page.zh-CN';
import { paneZh } from './pane.zh-CN';
import { sheetsZh } from './sheets.zh-CN';
import { taskpaneZh } from './taskpane.zh-CN';

export const zhCN: Messages = {
  language: 'zh-CN',
  issues: issuesZh,
  place: placeZh,
  sheets: sheetsZh,
  pane: paneZh,
  page: pageZh,
  taskpane: taskpaneZh,
};
