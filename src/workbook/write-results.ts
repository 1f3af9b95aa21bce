import type { Scorecard } from '../engine/score/scorecard';
import type { Scenario } from '../engine/simulate/change';
import type { WhatIf } from '../engine/simulate/what-if';
import { VERSION } from '../engine/version';
import type { Messages } from '../i18n/messages';
import { quoteSheet, rectAddress } from './address';
import { fingerprint } from './fingerprint';
import { freeSheetName } from './free-name';
import { RANKING, SCENARIO_PREFIX } from './layout';
import type { Results, SheetContent } from './port';
import type { Choice, Source } from './source';
import { writeMethod } from './write-method';
import { writeRanking } from './write-ranking';
import { writeScenario } from './write-scenario';
import { writeScores } from './write-scores';
import { writeState } from './write-state';

/**
 * Everything one writing puts into the workbook: the Ranking, Scores and Method sheets, a sheet for each scenario,
 * and the state that brings the session back. All results are values in full precision; no clock is read: `written`
 * is the time to state, in ISO form.
 */
export function writeResults(input: {
  readonly scorecard: Scorecard;
  readonly source: Source;
  readonly choice: Choice;
  readonly scenarios: readonly { readonly scenario: Scenario; readonly whatIf: WhatIf }[];
  readonly messages: Messages;
  readonly written: string;
  /** Keys of the sheets of ours that the workbook holds; those of scenarios no longer kept are removed. */
  readonly present?: readonly string[];
}): Results {
  const { scorecard, source, choice, messages, written } = input;
  const { found, table } = source;
  const place = `${quoteSheet(found.sheetName)}!${rectAddress(found.range)}`;
  const print = fingerprint(scorecard.model, table);
  const sheets = distinctNames([
    writeRanking({ scorecard, place, written, messages }),
    writeScores({ scorecard, messages }),
    writeMethod({ scorecard, source, place, fingerprint: print, written, messages }),
    ...input.scenarios.map(({ scenario, whatIf }) => writeScenario({ scenario, whatIf, messages })),
  ]);
  const keys = new Set(sheets.map(({ key }) => key));
  return {
    sheets,
    remove: (input.present ?? []).filter((key) => key.startsWith(SCENARIO_PREFIX) && !keys.has(key)),
    state: writeState({
      model: scorecard.model,
      choice,
      scenarios: input.scenarios.map(({ scenario }) => scenario),
      provenance: {
        engine: VERSION,
        written,
        sheet: found.sheetName,
        range: rectAddress(found.range),
        zones: scorecard.zones.length,
        fingerprint: print,
      },
    }),
    activate: RANKING,
  };
}

/** The sheets with names that differ from each other; two scenarios may be called the same. */
function distinctNames(sheets: readonly SheetContent[]): readonly SheetContent[] {
  const taken: string[] = [];
  return sheets.map((sheet) => {
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    return { ...sheet, name };
  });
}
