import { createSession, type Session } from '../../src/session/session';
import { memoryWorkbook } from '../../src/workbook/adapters/memory-workbook';
import type { PlainSheet } from '../../src/workbook/plain-sheet';
import type { Workbook } from '../../src/workbook/port';

/**
 * Four zones by three indicators (min-max 0-100, equal weights), worked by hand:
 *
 *           产值  人才  单位能耗 |  scores          | index  rank
 *   安吉     100    1      4    |    0    0     0  |   0      4
 *   德清     200    3      2    |   50  100   100  |  83.33   1
 *   长兴     300    2      3    |  100   50    50  |  66.67   2
 *   南浔     250    1      4    |   75    0     0  |  25      3
 */
export const fourZones: PlainSheet = {
  name: '指标',
  rows: [
    ['开发区名称', '类别', '产值（亿元）', '人才（人）', '单位能耗（吨）'],
    ['安吉开发区', '省级', 100, 1, 4],
    ['德清开发区', '国家级', 200, 3, 2],
    ['长兴开发区', '国家级', 300, 2, 3],
    ['南浔开发区', '省级', 250, 1, 4],
  ],
};

/** A clock that goes on by `step` milliseconds each time it is read. */
export function clock(step: number): () => Date {
  let at = Date.UTC(2026, 0, 1);
  return () => {
    at += step;
    return new Date(at);
  };
}

/** A session on a workbook, by default the four zones; edits stand a minute apart. */
export async function openSession(
  workbook: Workbook = memoryWorkbook([fourZones]),
  now: () => Date = clock(60_000),
): Promise<Session> {
  const session = createSession({ language: 'en', now });
  await session.open(workbook);
  return session;
}

/** Zone by overall rank, NaN for none, by the document as it is now. */
export function ranksNow(session: Session): Record<string, number> {
  const { scorecard } = session.results.scored(session.store.getState().document);
  return Object.fromEntries(
    (scorecard?.zones ?? []).map((zone, row) => [zone, scorecard?.ranks[row] ?? Number.NaN]),
  );
}
