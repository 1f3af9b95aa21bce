/** How our cells look, as data for every adapter: calm on a screen, legible on a grey printer. */
import type { StyleName } from './port';

/** What is absent stays as in the workbook's own default style. Colours are RRGGBB. */
export interface CellStyle {
  readonly bold?: true;
  readonly italic?: true;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  /** Number format in the en-US notation. */
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: true;
  /** Colour of the hairline below the cell, or around it. */
  readonly border?: { readonly color: string; readonly sides: 'bottom' | 'all' };
}

const ink = '1F2937';
const grey = '6B7280';
const line = { color: 'D1D5DB', sides: 'bottom' } as const;

/**
 * `better` and `worse` (scores), `gained` and `lost` (places) carry a sign or an arrow in their format, so that
 * colour never speaks alone.
 */
export const cellStyles: Readonly<Record<StyleName, CellStyle>> = {
  title: { bold: true, size: 16, color: '1F3A5F' },
  note: { color: grey },
  header: {
    bold: true,
    color: 'FFFFFF',
    fill: '33475B',
    align: 'center',
    wrap: true,
    border: { color: '33475B', sides: 'all' },
  },
  text: { color: ink, border: line },
  strong: { bold: true, color: ink, border: line },
  rank: { color: ink, format: '0', align: 'center', border: line },
  score: { color: ink, format: '0.00', border: line },
  // A score on a scale of a few points, such as 0 to 1.
  fraction: { color: ink, format: '0.0000', border: line },
  value: { color: ink, format: 'General', border: line },
  percent: { color: ink, format: '0.0%', border: line },
  weight: { color: ink, format: '0.0%', border: line },
  input: { color: ink, fill: 'FFF9DB', border: { color: 'D6B656', sides: 'all' } },
  muted: { color: grey, border: line },
  imputed: { italic: true, color: ink, fill: 'EEF2F7', format: '0.00', border: line },
  better: { color: '166534', format: '+0.00;-0.00;0.00', border: line },
  worse: { color: 'B42318', format: '+0.00;-0.00;0.00', border: line },
  gained: { color: '166534', format: '"▲"0;"▼"0;0', align: 'center', border: line },
  lost: { color: 'B42318', format: '"▲"0;"▼"0;0', align: 'center', border: line },
  wrapped: { color: ink, align: 'left', wrap: true, border: line },
};
