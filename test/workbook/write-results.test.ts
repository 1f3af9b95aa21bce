import { expect, test } from 'vitest';
import { score } from '../../src/engine/score/score';
import { whatIf } from '../../src/engine/simulate/what-if';
import { en } from '../../src/i18n/en';
import { zhCN } from '../../src/i18n/zh-CN';
import { checkResults } from '../../src/workbook/check-results';
import { readState } from '../../src/workbook/read-state';
import { writeResults } from '../../src/workbook/write-results';
import { smallModel, smallSource, smallTable } from '../support/small-field';

const scenario = (id: string, name: string) => ({ id, name, changes: [] });
const results = (messages = en, scenarios = [scenario('a', 'Plan'), scenario('b', 'plan')]) =>
  writeResults({
    scorecard: score(smallModel, smallTable),
    source: smallSource,
    choice: { sheet: '2024年', rows: {}, columns: { F: 'indicator' } },
    scenarios: scenarios.map((each) => ({
      scenario: each,
      whatIf: whatIf(smallModel, smallTable, each.changes),
    })),
    messages,
    written: '2026-05-01T09:30:00Z',
    present: ['ranking', 'scenario:b', 'scenario:gone'],
  });

test.each([
  ['en', en],
  ['zh-CN', zhCN],
])('can be written by any adapter (%s)', (_language, messages) => {
  expect(() => checkResults(results(messages))).not.toThrow();
});

test('names every sheet, and two scenarios of one name apart', () => {
  expect(results().sheets.map(({ key, name }) => [key, name])).toEqual([
    ['ranking', 'Ranking'],
    ['scores', 'Scores'],
    ['method', 'Method'],
    ['scenario:a', 'Scenario Plan'],
    ['scenario:b', 'Scenario plan (2)'],
  ]);
});

test('removes the sheets of scenarios that are no longer kept', () => {
  expect(results().remove).toEqual(['scenario:gone']);
});

test('keeps model, choice, scenarios and where the values came from', () => {
  const { state } = readState({ name: 'zones.xlsx', state: results().state });
  expect(state).toEqual({
    model: smallModel,
    choice: { sheet: '2024年', rows: {}, columns: { F: 'indicator' } },
    scenarios: [scenario('a', 'Plan'), scenario('b', 'plan')],
    provenance: {
      engine: '0.1.0',
      written: '2026-05-01T09:30:00Z',
      sheet: '2024年',
      range: 'A2:F9',
      zones: 4,
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    },
  });
});
