/** Which sheet, name and part holds what: the only place that knows. */

/** Namespace of our custom XML part. */
export const STATE_NAMESPACE = 'urn:zonerank:state:1';

/**
 * A hidden name on each sheet of ours, whose constant text is the sheet's key. It marks the sheet as ours through
 * renaming, moving and saving; a sheet name alone never does.
 */
export const MARK_NAME = 'Zonerank.Sheet';

/** The keys of our sheets. A scenario's is `scenario:` and its id. */
export const RANKING = 'ranking';
export const SCORES = 'scores';
export const METHOD = 'method';
export const SCENARIO_PREFIX = 'scenario:';

/** The key of a scenario's sheet. */
export function scenarioKey(id: string): string {
  return SCENARIO_PREFIX + id;
}

/** A sheet name Excel accepts: 31 characters at most, none of []:*?/\, no apostrophe at the ends, not blank. */
export function sheetName(wanted: string): string {
  const clean = wanted
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
  return (
    [...clean]
      .reduce((name, character) => ((name + character).length <= 31 ? name + character : name), '')
      .trim() || 'Sheet'
  );
}
