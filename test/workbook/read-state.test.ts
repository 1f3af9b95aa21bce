import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { readState } from '../../src/workbook/read-state';
import type { State } from '../../src/workbook/state';
import { writeState } from '../../src/workbook/write-state';
import { smallModel } from '../support/small-field';

const state: State = {
  model: smallModel,
  choice: { sheet: '2024年', rows: { '9': 'zone' }, columns: { F: 'left-out' } },
  scenarios: [
    {
      id: 's1',
      name: 'A & B <"\'> ]]> \ufffe\uffff\u0007 😀',
      changes: [{ kind: 'scale', zone: '安吉', indicator: '外资', percent: 10 }],
    },
  ],
  provenance: {
    engine: '0.1.0',
    written: '2026-05-01T09:30:00+08:00',
    sheet: '2024年',
    range: 'A2:F9',
    zones: 4,
    fingerprint: '0123456789abcdef',
  },
};

/** Without the names that only our own escaping makes XML of. */
const plain = { ...state, scenarios: [] };
const read = (text: string | null) => readState({ name: 'zones.xlsx', state: text });
const wrapped = (data: unknown) =>
  `<state xmlns="urn:zonerank:state:1">${JSON.stringify(data).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</state>`;
const damaged = {
  state: null,
  issues: [{ code: 'state-damaged', severity: 'warning', at: {}, facts: { file: 'zones.xlsx' } }],
};

test('what is written is read back the same, whatever characters a name holds', () => {
  expect(read(writeState(state))).toEqual({ state, issues: [] });
});

test('what is written is well-formed XML in our namespace', () => {
  const parser = new SaxesParser({ xmlns: true });
  const roots: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => roots.push(`${tag.uri} ${tag.local}`));
  parser.write(writeState(state)).close();
  expect(roots).toEqual(['urn:zonerank:state:1 state']);
});

test('the plain part that the damaged ones below are made from is good', () => {
  expect(read(wrapped(plain))).toEqual({ state: plain, issues: [] });
});

test('a workbook without our part has no state and no issue', () => {
  expect(read(null)).toEqual({ state: null, issues: [] });
});

test('a part re-indented by another program, or with the JSON in CDATA, is still read', () => {
  const json = JSON.stringify(plain);
  const part = `<?xml version="1.0"?>\n<z:state xmlns:z="urn:zonerank:state:1">\n<![CDATA[${json}]]>\n</z:state>\n`;
  expect(read(part).state).toEqual(plain);
});

test.each([
  ['no XML', 'hello'],
  ['cut short', writeState(plain).slice(0, -10)],
  ['another namespace', writeState(plain).replace('urn:zonerank:state:1', 'urn:other')],
  ['an element inside', writeState(plain).replace('</state>', '<b/></state>')],
  ['an entity of its own', `<!DOCTYPE state [<!ENTITY e "1">]>${wrapped(plain)}`],
  ['no JSON', wrapped(plain).replace('{', '')],
  ['a list', wrapped([plain])],
  ['no model', wrapped({ ...plain, model: undefined })],
  ['a model without a tree', wrapped({ ...plain, model: { schema: 1, indicators: [] } })],
  ['a key nobody knows', wrapped({ ...plain, more: 1 })],
  ['a choice of a row that is none', wrapped({ ...plain, choice: { rows: { x: 'zone' } } })],
])('a part with %s is damaged: a warning, and the workbook opens as if new', (_what, text) => {
  expect(read(text)).toEqual(damaged);
});

test('a key called __proto__ is refused and reaches no prototype', () => {
  const text = wrapped(plain).replace('{', '{"__proto__":{"polluted":1},');
  expect(read(text)).toEqual(damaged);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test('a model of a later version is an issue of its own, so that nobody overwrites it unawares', () => {
  const { state: none, issues } = read(wrapped({ ...plain, model: { ...smallModel, schema: 2 } }));
  expect(none).toBeNull();
  expect(issues).toEqual([
    { code: 'model-newer', severity: 'error', at: {}, facts: { schema: 2, known: 1 } },
  ]);
});

test('a later version with keys of its own is told as later, not as damaged', () => {
  const { issues } = read(wrapped({ ...plain, more: 1, model: { ...smallModel, schema: 2, novel: true } }));
  expect(issues.map(({ code }) => code)).toEqual(['model-newer']);
});
