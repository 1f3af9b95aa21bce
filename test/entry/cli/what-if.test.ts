import { expect, test } from 'vitest';
import { smallFile, zonerank } from './run';

const ask = (zone: string, ...sets: readonly string[]) => [
  'what-if',
  smallFile(),
  '--zone',
  zone,
  ...sets.flatMap((text) => ['--set', text]),
];

test('gives ranks and scores before and after, live and frozen, and every zone that moves', async () => {
  // 安吉's 外资 to 300 and 能耗 to 0.4; live bounds of 外资 become 150 to 300 (see write-scenario.test.ts):
  // 安吉 0 -> 50, 德清 75 -> 66.67, 长兴 75, 南浔 18.75 -> 开放 (0 + 50) / 2 = 25, index 12.5.
  const { code, out } = await zonerank([...ask('安吉开发区', '外资+=200', '能耗=0.4'), '--json', '-']);
  expect(code).toBe(0);
  const data = JSON.parse(out);
  expect(data.zone).toBe('安吉开发区');
  expect(data.changes).toEqual([
    { kind: 'add', zone: '安吉开发区', indicator: '外资', amount: 200 },
    { kind: 'set', zone: '安吉开发区', indicator: '能耗', value: 0.4 },
  ]);
  expect([data.before.rank, data.live.rank, data.frozen.rank]).toEqual([4, 3, 3]);
  expect([data.before.index, data.live.index, data.frozen.index]).toEqual([
    0,
    expect.closeTo(50, 9),
    expect.closeTo(50, 9),
  ]);
  expect(data.boundsMatter).toBe(true);
  expect(data.passed).toEqual(['南浔开发区']);
  expect(data.moved).toEqual([
    expect.objectContaining({ name: '安吉开发区', rankBefore: 4, rankAfter: 3, rankAfterFrozen: 3 }),
    expect.objectContaining({
      name: '德清开发区',
      rankBefore: 1,
      rankAfter: 2,
      rankAfterFrozen: 1,
      indexAfter: expect.closeTo(200 / 3, 9),
    }),
    expect.objectContaining({
      name: '南浔开发区',
      rankBefore: 3,
      rankAfter: 4,
      indexAfter: expect.closeTo(12.5, 9),
    }),
  ]);
});

test('prints the zone, its changed values and the other zones that move', async () => {
  const { out } = await zonerank([...ask('安吉开发区', '外资+=10%', '能耗=0.4'), '--lang', 'zh-CN']);
  expect(out).toMatch(/外资（万美元）\s+100\s+110\s+\+10/);
  expect(out).toMatch(/能耗（吨\/万元）\s+0\.5\s+0\.4\s+-0\.1/);
  expect(out).toMatch(/^位次\s+4\s+3\s+-1/m);
  expect(out).toMatch(/南浔开发区\s+3\s+4/);
});

test('a zone that is not in the table is asked about, never guessed', async () => {
  const { code, out, err } = await zonerank(ask('安吉', '外资=1'));
  expect(err).toMatch(/error: .*“安吉”.*安吉开发区/);
  expect([code, out]).toEqual([1, '']);
});

test('every unknown indicator is listed with what is near', async () => {
  const { code, err } = await zonerank(ask('安吉开发区', '外贸=1', '能号+=2'));
  expect(err).toMatch(/“外贸”/);
  expect(err).toMatch(/“能号”.*能耗/);
  expect(code).toBe(1);
});

test.each(['外资=很多', '外资*=5%', '外资+='])('--set %s cannot be read: misuse', async (text) => {
  const { code, err } = await zonerank(ask('安吉开发区', text));
  expect(err).toContain(`--set “${text}” cannot be read.`);
  expect(code).toBe(2);
});

test('adding to a missing value is a problem of the input, with its cell', async () => {
  const { code, err } = await zonerank(ask('德清开发区', '研发+=1'));
  expect(err).toMatch(/error: 2024年!E6 /);
  expect(code).toBe(1);
});
