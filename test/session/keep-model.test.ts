import { expect, test } from 'vitest';
import { addDerivedIndicator, setWeight } from '../../src/engine/model/edit-model';
import type { Model } from '../../src/engine/model/model';
import { plainModel } from '../../src/engine/model/plain-model';
import { leavesOf } from '../../src/engine/model/walk';
import { keepModel } from '../../src/session/keep-model';

const modelOf = (names: readonly string[], groupings: readonly string[] = []): Model =>
  plainModel({
    indicators: names.map((name) => ({
      id: name,
      name,
      unit: '',
      direction: 'higher-is-better',
      aspects: ['一'],
    })),
    groupings,
  });
const weights = (model: Model) => leavesOf(model.tree).map(({ id, weight }) => [id, weight]);

test('indicators come and go with the table; what was decided about the others stays', () => {
  const earlier = {
    ...setWeight(
      setWeight(modelOf(['甲', '乙']), { kind: 'indicator', id: '甲' }, 30),
      { kind: 'indicator', id: '乙' },
      10,
    ),
    normalise: { method: 'z-score' } as const,
  };
  const kept = keepModel(modelOf(['乙', '丙']), earlier, []);
  expect(kept.indicators.map(({ id }) => id)).toEqual(['乙', '丙']);
  expect(kept.normalise).toEqual({ method: 'z-score' });
  // 丙 is new: it gets the mean weight of the sibling that was kept.
  expect(weights(kept)).toEqual([
    ['乙', 10],
    ['丙', 10],
  ]);
});

test('a derived indicator stays, at the top where its aspect has gone', () => {
  const derived = {
    id: '比',
    name: '比',
    unit: '',
    direction: 'higher-is-better',
    expression: '甲 / 乙',
  } as const;
  const before = modelOf(['甲', '乙']);
  const aspect = before.tree.children[0];
  const earlier = addDerivedIndicator(before, derived, aspect?.kind === 'aspect' ? aspect.id : '');
  expect(keepModel(modelOf(['甲', '乙', '丙']), earlier, []).indicators.at(-1)).toEqual(derived);
  const flat = plainModel({
    indicators: ['甲', '乙'].map((name) => ({
      id: name,
      name,
      unit: '',
      direction: 'higher-is-better',
      aspects: ['二'],
    })),
    groupings: [],
  });
  const moved = keepModel(flat, earlier, []);
  expect(moved.tree.children.at(-1)).toMatchObject({ kind: 'indicator', id: '比' });
});

test('a grouping that was switched off stays off; one that is new is ranked', () => {
  const earlier = {
    ...modelOf(['甲'], ['类别', '片区']),
    rank: { groupings: ['片区'], unranked: [], decimals: null },
  };
  const kept = keepModel(modelOf(['甲'], ['类别', '片区', '年份']), earlier, ['类别', '片区']);
  expect(kept.rank.groupings).toEqual(['片区', '年份']);
});
