import { expect, test } from 'vitest';
import type { Treat } from '../../../src/engine/model/model';
import { treatOf } from '../../../src/engine/model/treat-of';
import { indicator, modelOf } from '../tables';

test('An exception keeps what the model says of the same method, and replaces another', () => {
  const own = (treat?: Treat) => {
    const model = modelOf([indicator('x', treat ? { treat } : {})], {
      treat: { method: 'winsorise', most: 3, skewness: 2.25 },
    });
    const [first] = model.indicators;
    return first && treatOf(first, model);
  };
  expect(own()).toEqual({ method: 'winsorise', most: 3, skewness: 2.25 });
  expect(own({ method: 'winsorise', most: 1 })).toEqual({ method: 'winsorise', most: 1, skewness: 2.25 });
  expect(own({ method: 'log' })).toEqual({ method: 'log' });
});
