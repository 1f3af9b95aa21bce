// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Session } from '../../src/session/session';
import { Pane } from '../../src/ui/Pane';
import { openSession, ranksNow } from '../support/open-session';

let root: Root;
let session: Session;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  // jsdom lays nothing out; a list that has no height shows no rows.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(640);
  session = await openSession();
  const element = document.createElement('div');
  document.body.append(element);
  root = createRoot(element);
  await act(async () => root.render(<Pane session={session} />));
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The element that has a role or tag and this accessible name. */
function named<Kind extends HTMLElement>(selector: string, name: string): Kind {
  const found = [...document.querySelectorAll<Kind>(selector)].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent) === name,
  );
  if (!found) throw new Error(`No ${selector} is named ${name}.`);
  return found;
}

async function type(field: HTMLInputElement, text: string): Promise<void> {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    setter?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const click = (element: HTMLElement) => act(async () => element.click());
const show = (tab: string) => click(document.getElementById(`tab-${tab}`) ?? document.body);
const weights = () => session.store.getState().document?.model?.tree.children.map(({ weight }) => weight);

test('a weight counts as it is typed; text that is no number stays in its field and changes nothing', async () => {
  await show('weights');
  const field = named<HTMLInputElement>('input[inputmode=decimal]', 'Weight of 产值');
  await type(field, '50');
  expect(weights()).toEqual([50, 25, 25]);
  await type(field, '50,x');
  expect(field.value).toBe('50,x');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(weights()).toEqual([50, 25, 25]);
  await type(field, '６０');
  expect(weights()).toEqual([60, 20, 20]);
  expect(field.getAttribute('aria-invalid')).toBe('false');
});

test('Escape brings back the number that counts', async () => {
  await show('weights');
  const field = named<HTMLInputElement>('input[inputmode=decimal]', 'Weight of 产值');
  await type(field, '-');
  await act(async () => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  expect(field.value).toBe('33.33');
});

test('the ranking shows who moved, with an arrow and a number', async () => {
  await act(async () => session.setDirection('产值', 'lower-is-better'));
  // 产值 turned: 安吉 100, 德清 50, 长兴 0, 南浔 25; index 33.3, 83.3, 33.3, 8.3: 安吉 rises from 4 to 2.
  expect(ranksNow(session)).toEqual({ 安吉开发区: 2, 德清开发区: 1, 长兴开发区: 2, 南浔开发区: 4 });
  await show('ranking');
  const rows = [...document.querySelectorAll('li')].map((row) => row.textContent);
  expect(rows.find((row) => row?.includes('安吉'))).toContain('2');
  expect(document.querySelector('[aria-label="up 2"]')).not.toBeNull();
  expect(document.querySelector('[aria-label="down 1"]')).not.toBeNull();
});

test('one half of the goalposts waits for the other', async () => {
  await act(async () => session.setNormalise({ method: 'goalposts', cap: 'both' }));
  await type(named('input', '产值: Low goalpost'), '0');
  expect(session.store.getState().document?.model?.indicators[0]?.goalposts).toBeUndefined();
  await type(named('input', '产值: High goalpost'), '400');
  expect(session.store.getState().document?.model?.indicators[0]?.goalposts).toEqual({ low: 0, high: 400 });
});

test('a value typed into the what-if becomes a change; emptied, it is none', async () => {
  await act(async () => session.simulate('安吉开发区'));
  const field = named<HTMLInputElement>('input', 'New value of 产值');
  await type(field, '400');
  expect(session.store.getState().document?.scenarios[0]?.changes).toEqual([
    { kind: 'set', zone: '安吉开发区', indicator: '产值', value: 400 },
  ]);
  expect(document.body.textContent).toContain('4 → 3');
  await type(field, '');
  expect(session.store.getState().document?.scenarios[0]?.changes).toEqual([]);
});

test('every tab speaks the language chosen', async () => {
  await click(named('button', 'Switch to Chinese'));
  for (const [tab, words] of [
    ['data', '重新读取'],
    ['weights', '保持合计不变'],
    ['ranking', '全部开发区'],
    ['what-if', '新建方案'],
  ] as const) {
    await show(tab);
    expect(document.body.textContent).toContain(words);
  }
});

test('leaving a field with text that is no number brings back the number that counts', async () => {
  await show('weights');
  const field = named<HTMLInputElement>('input[inputmode=decimal]', 'Weight of 产值');
  await type(field, 'abc');
  await act(async () => field.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  expect(field.value).toBe('33.33');
  expect(field.getAttribute('aria-invalid')).toBe('false');
});

test('a guessed direction asks to be confirmed until it is', async () => {
  await show('data');
  expect(document.body.textContent).toContain('One direction was guessed.');
  await click(named('button', 'Confirm the direction of 单位能耗'));
  expect(document.body.textContent).not.toContain('One direction was guessed.');
  expect(session.store.getState().document?.choice.confirmed).toEqual(['单位能耗']);
});

test('a geometric mean of zeros is mended at one click', async () => {
  await act(async () => session.setAggregate({ method: 'geometric' }));
  await show('ranking');
  await click(named('button', 'Use the scale 1–100'));
  expect(session.store.getState().document?.model?.range).toEqual({ low: 1, high: 100 });
  // On 1-100 德清 scores 50.5, 100, 100 and leads as before.
  expect(ranksNow(session).德清开发区).toBe(1);
});

test('missing goalposts are filled in at one click', async () => {
  await act(async () => session.setNormalise({ method: 'goalposts', cap: 'both' }));
  await show('ranking');
  await click(named('button', 'Fill in the lowest and highest values'));
  expect(session.store.getState().document?.model?.indicators[0]?.goalposts).toEqual({ low: 100, high: 300 });
});

test('leaving the detail of a zone leads back to its row', async () => {
  await act(async () => session.show({ tab: 'ranking', zone: '长兴开发区', detail: true }));
  expect(document.activeElement?.textContent).toBe('Back to the ranking');
  await click(named('button', 'Back to the ranking'));
  expect(document.activeElement?.textContent).toContain('长兴开发区');
});
