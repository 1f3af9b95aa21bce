import type { sheetsEn } from './sheets.en';

export const sheetsZh: typeof sheetsEn = {};
