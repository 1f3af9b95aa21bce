import type { cliEn } from './cli.en';

export const cliZh: typeof cliEn = {};
