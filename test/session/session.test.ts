import { describe, expect, test } from 'vitest';
import { issue, Refused } from '../../src/engine/issue';
import { createSession, type Session } from '../../src/session/session';
import { memoryWorkbook } from '../../src/workbook/adapters/memory-workbook';
import type { Workbook } from '../../src/workbook/port';
import { clock, fourZones, openSession, ranksNow } from '../support/open-session';

const state = (session: Session) => session.store.getState();
const model = (session: Session) => state(session).document?.model;

/** A workbook whose next calls to one method fail. */
function failing(workbook: Workbook, method: 'describe' | 'write', error: Error): Workbook {
  return { ...workbook, [method]: () => Promise.reject(error) };
}

describe('opening', () => {
  test('finds the table and ranks its zones by the default method', async () => {
    const session = await openSession();
    expect(state(session).phase).toBe('ready');
    expect(ranksNow(session)).toEqual({ 安吉开发区: 4, 德清开发区: 1, 长兴开发区: 2, 南浔开发区: 3 });
    const { scorecard } = session.results.scored(state(session).document);
    expect(scorecard?.index[1]).toBeCloseTo(250 / 3, 9);
  });

  test('a refusal leaves the open workbook as it was and says why', async () => {
    const session = await openSession();
    const before = state(session).document;
    const refusal = new Refused(issue('host-busy', {}));
    await session.open(failing(memoryWorkbook([fourZones]), 'describe', refusal));
    expect(state(session).document).toBe(before);
    expect(state(session).phase).toBe('ready');
    expect(state(session).problems.map(({ code }) => code)).toEqual(['host-busy']);
  });

  test('a mistake of ours is thrown on, and the session is not left busy', async () => {
    const session = createSession({ language: 'en', now: clock(1) });
    const mistake = new Error('a mistake');
    await expect(session.open(failing(memoryWorkbook([]), 'describe', mistake))).rejects.toBe(mistake);
    expect(state(session).phase).toBe('empty');
  });

  test('while one opening runs a second one does nothing', async () => {
    const session = createSession({ language: 'en', now: clock(1) });
    const first = session.open(memoryWorkbook([fourZones], 'first.xlsx'));
    expect(state(session).phase).toBe('opening');
    await session.open(memoryWorkbook([fourZones], 'second.xlsx'));
    await first;
    expect(state(session).info?.name).toBe('first.xlsx');
  });

  test('a workbook without a table opens, with an issue and nothing to score', async () => {
    const session = await openSession(memoryWorkbook([{ name: 'Notes', rows: [['Only words here']] }]));
    const { document, phase } = state(session);
    expect(phase).toBe('ready');
    expect(document?.source).toBeNull();
    expect(session.results.issues(document).some(({ severity }) => severity === 'error')).toBe(true);
    expect(session.results.scored(document).scorecard).toBeNull();
  });

  test('issues of the data carry the sheet and the cell', async () => {
    const rows = fourZones.rows.map((row, at) =>
      at === 2 ? [...row.slice(0, 3), '缺失', ...row.slice(4)] : row,
    );
    const session = await openSession(memoryWorkbook([{ ...fourZones, rows }]));
    const found = session.results.issues(state(session).document).find(({ code }) => code === 'missing-mark');
    expect(found?.at).toMatchObject({ sheet: '指标', cell: 'D3' });
  });
});

describe('undo', () => {
  const commands: Record<string, (session: Session) => unknown> = {
    choose: (session) => session.choose({ columns: { B: 'left-out' } }),
    setWeight: (session) => session.setWeight({ kind: 'indicator', id: '产值' }, 50),
    equalise: (session) => {
      session.setWeight({ kind: 'indicator', id: '人才' }, 50);
      session.equalise(null);
    },
    setDirection: (session) => session.setDirection('单位能耗', 'higher-is-better'),
    setGoalposts: (session) => session.setGoalposts('产值', { low: 0, high: 400 }),
    fillGoalposts: (session) => session.fillGoalposts(),
    setTarget: (session) => session.setTarget('产值', 400),
    addDerived: (session) =>
      session.addDerived({
        name: '人均产值',
        unit: '亿元/人',
        direction: 'higher-is-better',
        expression: '产值 / 人才',
        aspect: model(session)?.tree.id ?? '',
      }),
    removeIndicator: (session) => session.removeIndicator('人才'),
    setNormalise: (session) => session.setNormalise({ method: 'z-score' }),
    setImpute: (session) => session.setImpute({ method: 'mean' }),
    setWeigh: (session) => session.setWeigh({ method: 'pca', over: 'all' }),
    setAggregate: (session) => session.setAggregate({ method: 'geometric' }),
    setAspectAggregate: (session) =>
      session.setAspectAggregate(model(session)?.tree.id ?? '', { method: 'geometric' }),
    setRange: (session) => session.setRange({ low: 1, high: 100 }),
    setAvailability: (session) => session.setAvailability(0.5),
    setDecimals: (session) => session.setDecimals(1),
    setGrouping: (session) => session.setGrouping('类别', false),
    setRanked: (session) => session.setRanked('安吉开发区', false),
    newScenario: (session) => session.newScenario('A'),
    putChange: (session) =>
      session.putChange({ kind: 'set', zone: '安吉开发区', indicator: '产值', value: 400 }),
    renameScenario: (session) => {
      session.newScenario('A');
      session.renameScenario('scenario-1', 'B');
    },
    duplicateScenario: (session) => {
      session.newScenario('A');
      session.duplicateScenario('scenario-1');
    },
    deleteScenario: (session) => {
      session.newScenario('A');
      session.deleteScenario('scenario-1');
    },
    clearChanges: (session) => {
      session.putChange({ kind: 'scale', zone: '安吉开发区', indicator: '产值', percent: 10 });
      session.clearChanges();
    },
  };

  test.each(Object.keys(commands))(
    'after %s brings back the very document before, and redo the one after',
    async (name) => {
      const session = await openSession();
      const first = state(session).document;
      await commands[name]?.(session);
      const last = state(session).document;
      expect(last).not.toBe(first);
      const steps = state(session).past.length;
      for (let step = 0; step < steps; step += 1) session.undo();
      expect(state(session).document).toBe(first);
      for (let step = 0; step < steps; step += 1) session.redo();
      expect(state(session).document).toBe(last);
    },
  );

  test('takes the digits of one number, typed in a row, as one step', async () => {
    const session = await openSession(undefined, clock(100));
    const before = state(session).document;
    session.setWeight({ kind: 'indicator', id: '产值' }, 4);
    session.setWeight({ kind: 'indicator', id: '产值' }, 45);
    expect(state(session).past).toHaveLength(1);
    session.undo();
    expect(state(session).document).toBe(before);
  });

  test('takes another number, or the same one later, as another step', async () => {
    const session = await openSession(undefined, clock(100));
    session.setWeight({ kind: 'indicator', id: '产值' }, 4);
    session.setWeight({ kind: 'indicator', id: '人才' }, 4);
    expect(state(session).past).toHaveLength(2);
  });

  test('a command that changes nothing is no step', async () => {
    const session = await openSession();
    session.clearChanges();
    session.setWeight({ kind: 'indicator', id: '没有' }, 4);
    session.setWeight({ kind: 'indicator', id: '产值' }, 100 / 3);
    expect(state(session).past).toHaveLength(0);
  });

  test('a new edit ends what could be redone', async () => {
    const session = await openSession();
    session.setDecimals(1);
    session.undo();
    session.setDecimals(2);
    expect(state(session).future).toHaveLength(0);
  });
});

describe('weights', () => {
  test('redistribution keeps the sum and leaves locked weights alone', async () => {
    const session = await openSession();
    session.toggleLock({ kind: 'indicator', id: '人才' });
    session.setWeight({ kind: 'indicator', id: '产值' }, 50);
    const weights = model(session)?.tree.children.map(({ weight }) => weight);
    // Equal weights are 33.3 each; 产值 50 and 人才 locked leave 16.7.
    expect(weights).toEqual([50, expect.closeTo(100 / 3, 9), expect.closeTo(50 / 3, 9)]);
  });

  test('without redistribution the others stay', async () => {
    const session = await openSession();
    session.setRedistribute(false);
    session.setWeight({ kind: 'indicator', id: '产值' }, 50);
    const weights = model(session)?.tree.children.map(({ weight }) => weight);
    expect(weights).toEqual([50, expect.closeTo(100 / 3, 9), expect.closeTo(100 / 3, 9)]);
  });

  test('found by a method are given ones once edited, starting from what was found', async () => {
    const session = await openSession();
    session.setRedistribute(false);
    session.setWeigh({ method: 'standard-deviation', over: 'aspect' });
    const { scorecard } = session.results.scored(state(session).document);
    const found = scorecard?.weighings[0]?.shares.map((share) => 100 * share) ?? [];
    expect(found).toHaveLength(3);
    session.setWeight({ kind: 'indicator', id: '产值' }, found[0] ?? 0);
    expect(model(session)?.tree.weigh).toBeUndefined();
    session.setWeight({ kind: 'indicator', id: '产值' }, 50);
    expect(model(session)?.tree.weigh).toEqual({ method: 'given' });
    expect(model(session)?.tree.children.map(({ weight }) => weight)).toEqual([
      50,
      ...found.slice(1).map((each) => expect.closeTo(each, 9)),
    ]);
  });
});

test('goalposts are filled in where there are none, the others stay', async () => {
  const session = await openSession();
  session.setGoalposts('人才', { low: 0, high: 10 });
  session.fillGoalposts();
  expect(model(session)?.indicators.map(({ goalposts }) => goalposts)).toEqual([
    { low: 100, high: 300 },
    { low: 0, high: 10 },
    { low: 2, high: 4 },
  ]);
});

describe('choosing and reading again', () => {
  test('a total counted as a zone is one, and what was decided about indicators stays', async () => {
    const rows = [...fourZones.rows, ['合计', null, 850, 7, 13]];
    const session = await openSession(memoryWorkbook([{ ...fourZones, rows }]));
    expect(ranksNow(session)).not.toHaveProperty('合计');
    session.setDirection('人才', 'lower-is-better');
    session.choose({ rows: { 6: 'zone' } });
    expect(ranksNow(session)).toHaveProperty('合计');
    expect(model(session)?.indicators.find(({ id }) => id === '人才')?.direction).toBe('lower-is-better');
    session.choose({ rows: { 6: null } });
    expect(ranksNow(session)).not.toHaveProperty('合计');
  });

  test('another sheet drops the overrules of the first one', async () => {
    const session = await openSession(memoryWorkbook([fourZones, { ...fourZones, name: '另一年' }]));
    session.choose({ sheet: '指标', columns: { B: 'left-out' } });
    session.choose({ sheet: '另一年' });
    expect(state(session).document?.choice).toEqual({ sheet: '另一年', rows: {}, columns: {} });
    expect(state(session).document?.source?.found.sheetName).toBe('另一年');
  });

  test('reading again keeps the weights and is undone', async () => {
    const session = await openSession();
    session.setWeight({ kind: 'indicator', id: '产值' }, 60);
    const before = state(session).document;
    await session.reread();
    expect(model(session)?.tree.children[0]?.weight).toBe(60);
    session.undo();
    expect(state(session).document).toBe(before);
  });
});

describe('scenarios', () => {
  const change = { kind: 'set', zone: '安吉开发区', indicator: '产值', value: 400 } as const;

  test('the first change makes a scenario; a change to the same cell replaces it', async () => {
    const session = await openSession();
    session.putChange(change);
    session.putChange({ kind: 'scale', zone: '安吉开发区', indicator: '产值', percent: 10 });
    const scenarios = state(session).document?.scenarios;
    expect(scenarios?.map(({ name, changes }) => [name, changes.length])).toEqual([['Scenario 1', 1]]);
    expect(scenarios?.[0]?.changes[0]?.kind).toBe('scale');
  });

  test('the one switched to gets the changes; the other keeps its own', async () => {
    const session = await openSession();
    session.newScenario('A');
    session.newScenario('B');
    session.switchScenario('scenario-1');
    session.putChange(change);
    expect(state(session).document?.scenarios.map(({ changes }) => changes.length)).toEqual([1, 0]);
  });

  test('a what-if moves the zone and everybody it passes', async () => {
    const session = await openSession();
    session.putChange(change);
    const { document } = state(session);
    const whatIf = session.results.simulated(document, document?.scenarios[0] ?? null);
    // 产值 400 is the new maximum: 安吉 100, 德清 0, 长兴 50, 南浔 25, so the index is 33.3, 66.7, 50, 8.3.
    expect([...(whatIf?.live.ranks ?? [])]).toEqual([3, 1, 2, 4]);
    expect(whatIf?.boundsMatter).toBe(true);
  });
});

describe('writing', () => {
  test('what was written comes back when the workbook is opened again', async () => {
    const workbook = memoryWorkbook([fourZones]);
    const session = await openSession(workbook);
    session.setWeight({ kind: 'indicator', id: '产值' }, 60);
    session.choose({ columns: { B: 'left-out' } });
    session.putChange({ kind: 'add', zone: '安吉开发区', indicator: '产值', amount: 250 });
    session.newScenario('Nothing yet');
    await session.write();
    expect(state(session).problems).toEqual([]);
    expect(state(session).written?.sheets.length).toBeGreaterThanOrEqual(4);
    expect(state(session).baseline).toBe(state(session).document);

    const again = await openSession(workbook);
    expect(model(again)).toEqual(model(session));
    expect(state(again).document?.choice).toEqual(state(session).document?.choice);
    expect(state(again).document?.scenarios).toEqual(state(session).document?.scenarios);
    expect(ranksNow(again)).toEqual(ranksNow(session));
  });

  test('a refusal says why and keeps the baseline', async () => {
    const refusal = new Refused(issue('write-failed', { reason: 'disk full' }));
    const session = await openSession(failing(memoryWorkbook([fourZones]), 'write', refusal));
    const { baseline } = state(session);
    session.setDecimals(1);
    await session.write();
    expect(state(session)).toMatchObject({ phase: 'ready', written: null, baseline });
    expect(state(session).problems.map(({ code }) => code)).toEqual(['write-failed']);
  });

  test('a kept method for other indicators is met with issues and fitted on request', async () => {
    const workbook = memoryWorkbook([fourZones]);
    const session = await openSession(workbook);
    session.setWeight({ kind: 'indicator', id: '产值' }, 60);
    await session.write();
    const renamed = fourZones.rows.map((row, at) =>
      at === 0 ? row.map((cell) => (cell === '人才（人）' ? '专利（件）' : cell)) : row,
    );
    const other = memoryWorkbook([{ ...fourZones, rows: renamed }]);
    const info = await workbook.describe();
    const reopened = await openSession({
      ...other,
      describe: async () => ({ ...(await other.describe()), state: info.state }),
    });
    const codes = () => reopened.results.issues(state(reopened).document).map(({ code }) => code);
    expect(codes()).toContain('indicator-not-in-table');
    reopened.fitModel();
    expect(codes()).not.toContain('indicator-not-in-table');
    expect(model(reopened)?.indicators.map(({ name }) => name)).toEqual(['产值', '专利', '单位能耗']);
    expect(model(reopened)?.tree.children[0]?.weight).toBe(60);
  });
});
