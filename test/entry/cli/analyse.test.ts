import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, smallFile, zonerank } from './run';

const json = async (...args: readonly string[]) => {
  const { code, out, err } = await zonerank(['analyse', smallFile(), ...args, '--json', '-']);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
};

// 外资 100, 200, 300, 150; 研发 1, -, 3, 2; 能耗 0.5, 0.3, 0.4, 0.5 (see run.ts): indices 安吉 0, 德清 75, 长兴 75, 南浔 18.75.

describe('zonerank analyse', () => {
  test('gives every analysis under plain names', async () => {
    const data = await json();
    expect(data.statistics[1]).toMatchObject({ id: '研发', n: 3, missing: 1, mean: 2, median: 2, sd: 1 });
    // 外资 and 研发 over three zones: 100, 300, 150 and 1, 3, 2: comoment 200 / sqrt(65000 / 3 * 2)
    expect(data.correlations.pearson.values.coefficients[0][1]).toBeCloseTo(
      200 / Math.sqrt((65_000 / 3) * 2),
      12,
    );
    expect(data.correlations.kendall.values.coefficients[0][1]).toBeCloseTo(1, 12);
    expect(
      data.contributions.map(({ aspect, kind }: { aspect: string; kind: string }) => [aspect, kind]),
    ).toEqual([
      ['index', 'sum'],
      ['开放', 'sum'],
      ['绿色', 'sum'],
    ]);
    // 长兴: 开放 (100 + 100) / 2, 绿色 50, halves of each.
    expect(
      data.contributions[0].indicators.map(({ parts }: { parts: readonly number[] }) => parts[2]),
    ).toEqual([expect.closeTo(25, 12), expect.closeTo(25, 12), expect.closeTo(25, 12)]);
    expect(data.differences.nodes[0].share).toBeCloseTo(1, 12);
    expect(data.reliability[0].of).toBe('children');
    expect(data.principalComponents[0].components).toHaveLength(2);
    expect(data.leaveOneOut).toHaveLength(5);
    expect(data.audit[0]).toMatchObject({
      id: 'indicator-coverage',
      outcome: 'pass',
      text: expect.any(String),
    });
    expect(data.strengths).toEqual([]);
    expect(data.gap).toBeNull();
  });

  test('states the weak sides of a zone in Chinese', async () => {
    const data = await json('--zone', '南浔开发区', '--against', '长兴开发区', '--lang', 'zh-CN');
    // 能耗: 0 against 50, at 50 % 25 points; 外资 25 against 100 and 研发 50 against 100, at 25 % 18.75 and 12.5.
    expect(data.strengths[1].reference).toEqual({ kind: 'best', zone: '德清开发区' });
    expect(data.gap.total).toBeCloseTo(-56.25, 12);
    expect(data.gap.indicators.map(({ part }: { part: number }) => part)).toEqual([
      expect.closeTo(-25, 12),
      expect.closeTo(-18.75, 12),
      expect.closeTo(-12.5, 12),
    ]);
    // The others of the 省级: 德清 能耗 100, 长兴 50, 南浔 0, mean 50; 外资 50, 100, 25.
    expect(data.strengths[0].weakest).toBe(
      '与省级平均水平相比，南浔开发区的短板主要是能耗（得分 0，对方 50，综合指数少 25 分）、' +
        '外资（得分 25，对方 58.33，综合指数少 8.33 分）、研发（得分 50，对方 75，综合指数少 6.25 分）。',
    );
  });

  test('prints tables and sentences in English', async () => {
    const { code, out } = await zonerank([
      'analyse',
      smallFile(),
      '--zone',
      '安吉开发区',
      '--against',
      '长兴开发区',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^研发\s+3\s+1\s+1\s+2\s+3\s+2\s+1\s+0\.00\s+–$/m);
    expect(out).toMatch(/^pass\s+Every indicator has values for at least 65% of the zones\.$/m);
    expect(out).toMatch(
      /安吉开发区 falls behind 德清开发区, ranked first most in 能耗 \(0 against 100, 50 points/,
    );
    expect(out).toMatch(/^安吉开发区 less 长兴开发区: -75\.0000$/m);
  });

  test('compares with another model', async () => {
    const file = smallFile();
    const { out } = await zonerank(['model', file]);
    const model = JSON.parse(out);
    const other = join(folder(), 'other.json');
    // 开放 alone: 长兴 100, 德清 50, 南浔 37.5, 安吉 0; before 德清 and 长兴 were both first.
    const [open, green] = model.tree.children;
    const tree = { ...model.tree, weigh: { method: 'given' }, children: [open, { ...green, weight: 0 }] };
    writeFileSync(other, JSON.stringify({ ...model, tree }));
    const ran = await zonerank(['analyse', file, '--compare', other, '--json', '-']);
    expect(JSON.parse(ran.out).comparison).toMatchObject({
      n: 4,
      moved: 1,
      most: 1,
      zones: [{ zone: '德清开发区', before: 1, after: 2 }],
    });
  });

  test('asks about a zone that is not there, and for the zone that a gap is from', async () => {
    const unknown = await zonerank(['analyse', smallFile(), '--zone', '安吉']);
    expect([unknown.code, unknown.out]).toEqual([1, '']);
    expect(unknown.err).toMatch(/“安吉”.*安吉开发区/);
    const incomplete = await zonerank(['analyse', smallFile(), '--against', '安吉开发区']);
    expect(incomplete.code).toBe(2);
    expect(incomplete.err).toContain('--zone');
  });

  test('gives rank intervals that the same seed gives again', async () => {
    const data = await json('--draws', '50', '--seed', '3');
    expect(data.uncertainty).toMatchObject({ seed: 3, assumptions: { weights: 0.25, leaveOneOut: true } });
    expect(data.uncertainty.ranks).toHaveLength(50);
    expect(data.uncertainty).toEqual((await json('--draws', '50', '--seed', '3')).uncertainty);
    // 安吉 scores 0 throughout and every other zone has something: it stays last whatever is drawn.
    expect(data.uncertainty.zones[0]).toMatchObject({
      zone: '安吉开发区',
      rank: 4,
      low: 4,
      high: 4,
      moved: 0,
    });
    const { code, err } = await zonerank(['analyse', smallFile(), '--draws', '0']);
    expect(code).toBe(2);
    expect(err).toContain('--draws takes a whole number from 1 to 100000.');
  });
});
