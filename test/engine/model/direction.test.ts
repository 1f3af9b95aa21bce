import { expect, test } from 'vitest';
import { bestOf, directionKind, signOf } from '../../../src/engine/model/direction';
import { readModel } from '../../../src/engine/model/read-model';

test('A direction is one of two words, a target or a band', () => {
  const target = { kind: 'target', value: 7 } as const;
  const band = { kind: 'band', low: 5, high: 6 } as const;
  const directions = ['higher-is-better', 'lower-is-better', target, band] as const;
  expect(directions.map(directionKind)).toEqual(['higher-is-better', 'lower-is-better', 'target', 'band']);
  expect(directions.map(bestOf)).toEqual([null, null, { low: 7, high: 7 }, { low: 5, high: 6 }]);
  expect(directions.map(signOf)).toEqual([1, -1, -1, -1]);
  for (const direction of directions) {
    const model = readModel({
      schema: 1,
      indicators: [{ id: 'x', name: 'x', direction }],
      tree: { kind: 'aspect', id: 'index', name: 'Index', children: [] },
    });
    expect(model.indicators[0]?.direction).toEqual(direction);
  }
});
