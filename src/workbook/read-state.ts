import { SaxesParser } from 'saxes';
import { type Issue, issue, Refused } from '../engine/issue';
import { readModel } from '../engine/model/read-model';
import { STATE_NAMESPACE } from './layout';
import type { WorkbookInfo } from './port';
import { type State, stateSchema } from './state';

/** Longest part that is read, in characters; the longest that is written is far below. */
const LONGEST = 32_000_000;

/**
 * The state an earlier session left in the workbook, or null where there is none or it cannot be used; the part is
 * untrusted. Issues: `state-damaged` (a warning: the workbook opens as if new), `model-newer` (written by a later
 * version, whose choices would be lost).
 */
export function readState(info: Pick<WorkbookInfo, 'name' | 'state'>): {
  readonly state: State | null;
  readonly issues: readonly Issue[];
} {
  if (info.state === null) return { state: null, issues: [] };
  const damaged = { state: null, issues: [issue('state-damaged', { file: info.name })] };
  const data = parsePart(info.state);
  if (typeof data !== 'object' || data === null || !('model' in data)) return damaged;
  try {
    const parsed = stateSchema.safeParse({ ...data, model: readModel(data.model) });
    return parsed.success ? { state: parsed.data, issues: [] } : damaged;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const newer = error.issues.filter((each) => each.code === 'model-newer');
    return newer.length > 0 ? { state: null, issues: newer } : damaged;
  }
}

/** The JSON value in the one element of our namespace; undefined for anything else, a document type included. */
function parsePart(xml: string): unknown {
  if (xml.length > LONGEST) return undefined;
  const parser = new SaxesParser({ xmlns: true });
  let json = '';
  let elements = 0;
  let ours = true;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    ours = false;
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    ours &&= elements === 1 && tag.local === 'state' && tag.uri === STATE_NAMESPACE;
  });
  parser.on('text', (text) => {
    json += text;
  });
  parser.on('cdata', (text) => {
    json += text;
  });
  try {
    parser.write(xml).close();
    return ours ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}
