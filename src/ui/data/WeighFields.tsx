import type { Model, Weigh } from '../../engine/model/model';
import { SelectField } from '../SelectField';
import { useMessages, useSession } from '../session-context';

/** The methods that need nothing but the table and the weights there are. */
const fresh = {
  equal: { method: 'equal' },
  given: { method: 'given' },
  entropy: { method: 'entropy', over: 'aspect', of: 'scores', zeros: 'drop', shift: 0.01 },
  critic: { method: 'critic', over: 'aspect', of: 'scores', correlation: 'pearson' },
  'standard-deviation': { method: 'standard-deviation', over: 'aspect' },
  variation: { method: 'variation', over: 'aspect', of: 'values' },
  independence: { method: 'independence', over: 'aspect' },
  merec: { method: 'merec', over: 'aspect' },
  pca: { method: 'pca', over: 'aspect' },
  'rank-order-centroid': { method: 'rank-order-centroid' },
} as const satisfies { readonly [M in Weigh['method']]?: Extract<Weigh, { method: M }> };

const methods = Object.keys(fresh) as (keyof typeof fresh)[];
const scopes = ['aspect', 'all'] as const;
const zeroRules = ['drop', 'shift'] as const;

/** How weights are found, with a line on the method chosen. Judgements, points and combinations come with a model. */
export function WeighFields({ model }: { readonly model: Model }) {
  const session = useSession();
  const { data } = useMessages().pane;
  const { weigh } = model;
  const chosen = methods.find((method) => method === weigh.method) ?? '';
  return (
    <>
      <SelectField
        label={data.weigh}
        value={chosen}
        options={[
          ...(chosen === '' ? [{ value: '' as const, text: data.weighMethods[weigh.method] }] : []),
          ...methods.map((value) => ({ value, text: data.weighMethods[value] })),
        ]}
        onValue={(method) => method !== '' && session.setWeigh(fresh[method])}
        hint={data.weighHints[weigh.method]}
      />
      {'over' in weigh && (
        <SelectField
          label={data.weighOver}
          value={weigh.over}
          options={scopes.map((value) => ({ value, text: data.weighOvers[value] }))}
          onValue={(over) => session.setWeigh({ ...weigh, over })}
        />
      )}
      {weigh.method === 'entropy' && (
        <SelectField
          label={data.weighZeros}
          value={weigh.zeros}
          options={zeroRules.map((value) => ({ value, text: data.weighZeroRules[value] }))}
          onValue={(zeros) => session.setWeigh({ ...weigh, zeros })}
        />
      )}
    </>
  );
}
