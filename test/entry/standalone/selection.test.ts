import { describe, expect, test } from 'vitest';
import { axis, indexAt, moved, sizeOf, startOf } from '../../../src/entry/standalone/axis';
import { afterKey, type Ground, type Selection, selectedRect } from '../../../src/entry/standalone/selection';

/** Ten rows of 20 pixels, the fourth and fifth hidden. */
const rows = axis(10, (row) => (row === 3 || row === 4 ? 0 : 20));

describe('rows laid one after another', () => {
  test('hidden rows take no room', () => {
    expect(startOf(rows, 5)).toBe(60);
    expect(sizeOf(rows, 3)).toBe(0);
    expect(startOf(rows, 10)).toBe(160);
  });

  test('the row at a distance is the one that is seen there', () => {
    expect(indexAt(rows, 0)).toBe(0);
    expect(indexAt(rows, 59)).toBe(2);
    expect(indexAt(rows, 60)).toBe(5);
    expect(indexAt(rows, 1e9)).toBe(9);
    expect(indexAt(rows, -5)).toBe(0);
  });

  test('moving steps over hidden rows and stops at the ends', () => {
    expect(moved(rows, 2, 1)).toBe(5);
    expect(moved(rows, 5, -1)).toBe(2);
    expect(moved(rows, 8, 5)).toBe(9);
    expect(moved(rows, 0, -1)).toBe(0);
  });
});

const ground: Ground = {
  rows,
  columns: axis(6, () => 50),
  merges: [{ top: 1, left: 1, bottom: 2, right: 3 }],
  last: { row: 8, column: 4 },
  page: 4,
};
const at = (row: number, column: number): Selection => ({ anchor: { row, column }, active: { row, column } });
const key = (name: string, held: 'shift' | 'ctrl' | 'none' = 'none') => ({
  key: name,
  shiftKey: held === 'shift',
  ctrlKey: held === 'ctrl',
  metaKey: false,
});

describe('the keys of a spreadsheet', () => {
  test('an arrow moves on by one cell', () =>
    expect(afterKey(at(5, 0), key('ArrowRight'), ground)).toEqual(at(5, 1)));

  test('an arrow leaves a merged area as a whole', () => {
    expect(afterKey(at(1, 1), key('ArrowRight'), ground)).toEqual(at(1, 4));
    expect(afterKey(at(1, 1), key('ArrowDown'), ground)).toEqual(at(5, 1));
  });

  test('with Shift the selection is extended', () =>
    expect(afterKey(at(5, 2), key('ArrowDown', 'shift'), ground)).toEqual({
      anchor: { row: 5, column: 2 },
      active: { row: 6, column: 2 },
    }));

  test('with Ctrl it goes to the end of the used range', () => {
    expect(afterKey(at(0, 0), key('End', 'ctrl'), ground)).toEqual(at(8, 4));
    expect(afterKey(at(8, 4), key('Home', 'ctrl'), ground)).toEqual(at(0, 0));
    expect(afterKey(at(0, 2), key('ArrowDown', 'ctrl'), ground)).toEqual(at(8, 2));
  });

  test('Ctrl+A selects the used range', () =>
    expect(afterKey(at(5, 2), key('a', 'ctrl'), ground)).toEqual({
      anchor: { row: 0, column: 0 },
      active: { row: 8, column: 4 },
    }));

  test('other keys are not its own', () => expect(afterKey(at(5, 2), key('x'), ground)).toBeNull());
});

test('a selection that touches a merged area takes all of it', () =>
  expect(
    selectedRect({ anchor: { row: 0, column: 2 }, active: { row: 1, column: 2 } }, [
      { top: 1, left: 1, bottom: 2, right: 3 },
      { top: 2, left: 4, bottom: 3, right: 4 },
    ]),
  ).toEqual({ top: 0, left: 1, bottom: 2, right: 3 }));
