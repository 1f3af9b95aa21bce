import type { pageEn } from './page.en';

export const pageZh: typeof pageEn = {};
