import { afterEach, expect, test } from 'vitest';
import { localTime } from '../../../src/entry/cli/local-time';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone ?? 'UTC';
});

// Offsets of the IANA time zone database for May: +8:00, -2:30 (summer time), 0.
test.each([
  ['Asia/Shanghai', '2026-05-01T09:30:00+08:00'],
  ['America/St_Johns', '2026-04-30T23:00:00-02:30'],
  ['UTC', '2026-05-01T01:30:00Z'],
])('states the time of %s with its offset', (name, time) => {
  process.env.TZ = name;
  expect(localTime(new Date('2026-05-01T01:30:00Z'))).toBe(time);
});
