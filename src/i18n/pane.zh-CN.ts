import type { paneEn } from './pane.en';

export const paneZh: typeof paneEn = {};
