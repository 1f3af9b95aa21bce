import { expect, test } from 'vitest';
import { setWeigh, setWeight } from '../../src/engine/model/edit-model';
import { weightLines } from '../../src/ui/weights/weight-lines';
import { smallModel } from '../support/small-field';

const open = new Set<string>();
const shares = (lines: ReturnType<typeof weightLines>) =>
  lines.flatMap((line) => (line.kind === 'sum' ? [] : [[line.name, line.weight, line.effective]]));

test('equal weights show as shares of 100, each with its share of the index', () => {
  // Two aspects of 50; 开放 has two indicators, 绿色 one.
  expect(shares(weightLines(smallModel, open))).toEqual([
    ['开放', 50, 0.5],
    ['外资', 50, 0.25],
    ['研发', 50, 0.25],
    ['绿色', 50, 0.5],
    ['能耗', 100, 0.5],
  ]);
});

test('a closed aspect hides its children and its sum', () => {
  const closed = new Set(
    smallModel.tree.children.flatMap((child) => (child.kind === 'aspect' ? [child.id] : [])),
  );
  expect(weightLines(smallModel, closed).map(({ kind }) => kind)).toEqual(['aspect', 'aspect', 'sum']);
});

test('sums that are not 100 are shown as they are, and the sliders reach them', () => {
  const ref = smallModel.tree.children[0];
  if (ref?.kind !== 'aspect') throw new Error('The small model begins with an aspect.');
  const lines = weightLines(setWeight(smallModel, ref, 90), open);
  expect(lines.at(-1)).toMatchObject({ kind: 'sum', sum: 140, method: 'given' });
  expect(lines[0]).toMatchObject({ most: 140, effective: 90 / 140 });
});

test('weights found by a method show as shares of 100, the method at the foot', () => {
  const model = setWeigh(smallModel, { method: 'standard-deviation', over: 'aspect' });
  const [first] = model.tree.children;
  if (first?.kind !== 'aspect') throw new Error('The small model begins with an aspect.');
  const of = (aspect: string, shares: number[]) =>
    ({
      aspect,
      method: 'standard-deviation',
      shares,
      indicators: [],
      consistency: null,
      parts: [],
      factors: [],
    }) as const;
  const lines = weightLines(model, open, [of(model.tree.id, [0.75, 0.25]), of(first.id, [0.2, 0.8])]);
  expect(shares(lines).slice(0, 3)).toEqual([
    ['开放', 75, 0.75],
    ['外资', 20, expect.closeTo(0.15, 12)],
    ['研发', 80, expect.closeTo(0.6, 12)],
  ]);
  expect(lines.at(-1)).toMatchObject({ kind: 'sum', method: 'standard-deviation' });
});
