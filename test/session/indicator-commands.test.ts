import { expect, test } from 'vitest';
import { unconfirmed } from '../../src/session/indicator-commands';
import type { Session } from '../../src/session/session';
import { openSession } from '../support/open-session';

const guesses = ({ store }: Session) => {
  const { document } = store.getState();
  return document && unconfirmed(document).map(({ id }) => id);
};

test('a guessed direction stays a guess until it is confirmed, and that can be undone', async () => {
  const session = await openSession();
  expect(guesses(session)).toEqual(['单位能耗']);
  session.confirmDirections(['单位能耗']);
  expect(guesses(session)).toEqual([]);
  session.undo();
  expect(guesses(session)).toEqual(['单位能耗']);
});

test('turning a guessed direction settles it, even when it is turned back', async () => {
  const session = await openSession();
  session.setDirection('单位能耗', 'higher-is-better');
  session.setDirection('单位能耗', 'lower-is-better');
  expect(guesses(session)).toEqual([]);
});

test('what was confirmed survives an overrule and travels with the workbook', async () => {
  const session = await openSession();
  session.confirmDirections(['单位能耗']);
  session.choose({ rows: { 3: 'left-out' } });
  expect(guesses(session)).toEqual([]);
  expect(session.store.getState().document?.choice.confirmed).toEqual(['单位能耗']);
});

test('a derived indicator whose formula cannot be used is not added, and says why', async () => {
  const session = await openSession();
  const before = session.store.getState().document?.model;
  const derived = {
    name: '人均产值',
    unit: '',
    direction: 'higher-is-better',
    aspect: before?.tree.id ?? '',
  } as const;
  const unknown = await session.addDerived({ ...derived, expression: '产值 / 人口' });
  expect(unknown.map(({ code }) => code)).toEqual(['expression-unknown-name']);
  const broken = await session.addDerived({ ...derived, expression: '产值 /' });
  expect(broken.map(({ code }) => code)).toEqual(['expression-invalid']);
  expect(session.store.getState().document?.model).toBe(before);
  expect(await session.addDerived({ ...derived, expression: '产值 / 人才' })).toEqual([]);
  expect(session.store.getState().document?.model?.indicators.at(-1)?.id).toBe('人均产值');
});
