import { giveWeights } from '../model/edit-model';
import type { Model } from '../model/model';
import type { Weighing } from '../score/scorecard';

/**
 * The model with the weights that methods found given, so that they stay as they are while the data move. An aspect for
 * which none were found keeps its method.
 */
export function holdWeights(model: Model, weighings: readonly Weighing[]): Model {
  return weighings.reduce(
    (held, { aspect, shares }) =>
      shares.some((share) => share > 0) ? giveWeights(held, aspect, shares) : held,
    model,
  );
}
