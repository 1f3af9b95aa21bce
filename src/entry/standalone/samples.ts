import type { Language } from '../../i18n/messages';
import type { Source } from './page-store';

export type Sample = 'zones-zh' | 'zones-en' | 'tai';

const files: Readonly<Record<Sample, string>> = {
  'zones-zh': 'zones-zh.xlsx',
  'zones-en': 'zones-en.xlsx',
  tai: 'oecd-tai.xlsx',
};

/** The sample that a page in this language begins with. */
export function firstSample(language: Language): Sample {
  return language === 'zh-CN' ? 'zones-zh' : 'zones-en';
}

/** A sample workbook, loaded from beside the page. */
export function sampleSource(sample: Sample): Source {
  const name = files[sample];
  return {
    name,
    bytes: async () => {
      const response = await fetch(`samples/${name}`);
      if (!response.ok) throw new Error(`samples/${name}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
