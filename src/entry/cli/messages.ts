import { analyseEn } from '../../i18n/analyse.en';
import { analyseZh } from '../../i18n/analyse.zh-CN';
import { cliEn } from '../../i18n/cli.en';
import { cliZh } from '../../i18n/cli.zh-CN';
import { en } from '../../i18n/en';
import type { Messages } from '../../i18n/messages';
import { zhCN } from '../../i18n/zh-CN';

/** Every sentence and word, those of the command line and the analyses included: the pages do not carry them. */
export interface CliMessages extends Messages {
  readonly cli: typeof cliEn;
  readonly analyse: typeof analyseEn;
}

export const cliMessages = {
  en: { ...en, cli: cliEn, analyse: analyseEn },
  'zh-CN': { ...zhCN, cli: cliZh, analyse: analyseZh },
} satisfies Record<Messages['language'], CliMessages>;
