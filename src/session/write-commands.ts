import type { Workbook } from '../workbook/port';
import type { Context } from './context';
import { isScorable } from './document';
import { messagesIn } from './languages';

export interface WriteCommands {
  /**
   * Writes the ranking, the scores, the method and one sheet for each scenario into the open workbook, all or
   * nothing. What was written becomes the baseline. Nothing happens while there is no scorecard.
   */
  write(): Promise<void>;
}

export function writeCommands(
  { store, results, now, exclusively }: Context,
  opened: { readonly workbook: Workbook | null },
): WriteCommands {
  return {
    write: () =>
      exclusively('writing', async () => {
        const { document, language } = store.getState();
        const { workbook } = opened;
        const { scorecard } = results.scored(document);
        if (!workbook || !isScorable(document) || !scorecard) return;
        const { writeResults } = await import('../workbook/write-results');
        const at = now();
        const { sheets } = await workbook.describe();
        const written = await workbook.write(
          writeResults({
            scorecard,
            source: document.source,
            choice: document.choice,
            scenarios: document.scenarios.flatMap((scenario) => {
              const whatIf = results.simulated(document, scenario);
              return whatIf ? [{ scenario, whatIf }] : [];
            }),
            messages: messagesIn(language),
            written: at.toISOString(),
            present: sheets.flatMap(({ ours }) => ours ?? []),
          }),
        );
        store.setState({
          baseline: document,
          written: { sheets: written.sheets.map(({ name }) => name), issues: written.issues, at },
        });
      }),
  };
}
