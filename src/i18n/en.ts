import { issuesEn, placeEn } from './issues.en';
import type { Messages } from './messages';
import { pageEn } from './page.en';
import { paneEn } from './pane.en';
import { sheetsEn } from './sheets.en';
import { taskpaneEn } from './taskpane.en';

export const en: Messages = {
  language: 'en',
  issues: issuesEn,
  place: placeEn,
  sheets: sheetsEn,
  pane: paneEn,
  page: pageEn,
  taskpane: taskpaneEn,
};
