import { STATE_NAMESPACE } from './layout';
import type { State } from './state';

/** The text of our custom XML part: the state as JSON inside one element of our namespace. */
export function writeState(state: State): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<state xmlns="${STATE_NAMESPACE}">${escaped(
    JSON.stringify(state),
  )}</state>`;
}

/** Well-formed XML text; the two characters that XML cannot hold and JSON does not escape become JSON escapes. */
function escaped(json: string): string {
  return json
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\ufffe', '\\ufffe')
    .replaceAll('\uffff', '\\uffff');
}
