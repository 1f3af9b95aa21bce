import type { Issue } from '../engine/issue';
import { checkModel } from '../engine/model/check-model';
import type { DirectionKind } from '../engine/model/direction';
import {
  addDerivedIndicator,
  removeIndicator,
  setDirection,
  setGoalposts,
  setTarget,
  setTiers,
} from '../engine/model/edit-model';
import { prepareExpressions } from '../engine/model/expression';
import type { Direction, Goalposts, Indicator, Model } from '../engine/model/model';
import { findColumn, type Table } from '../engine/model/table';
import { extent } from '../engine/statistics/extent';
import { quantile } from '../engine/statistics/quantile';
import type { FoundIndicator } from '../workbook/source';
import type { Context } from './context';
import type { Document } from './document';

/** A new indicator worked out from others. */
export interface DerivedIndicator {
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  /** Arithmetic over indicator ids. */
  readonly expression: string;
  /** Aspect id. */
  readonly aspect: string;
}

export interface IndicatorCommands {
  /** Sets a direction, which confirms it too. */
  setDirection(indicator: string, direction: Direction): void;
  /** Confirms guessed directions as they are. */
  confirmDirections(indicators: readonly string[]): void;
  /** A target starts at the median of the zones, a band at the middle half of them. */
  setDirectionKind(indicator: string, kind: DirectionKind): void;
  /** Null takes the goalposts away. */
  setGoalposts(indicator: string, goalposts: Goalposts | null): void;
  /** Gives every indicator of the table that has no goalposts its lowest and highest value as it is now. */
  fillGoalposts(): void;
  /** Null takes the target away. */
  setTarget(indicator: string, target: number | null): void;
  /** Null takes the tiers away. */
  setTiers(indicator: string, tiers: NonNullable<Indicator['tiers']> | null): void;
  /**
   * Its id is its name, numbered where that is taken. Expressions are loaded on demand; resolves with what keeps it
   * from being added, or with nothing once it counts.
   */
  addDerived(derived: DerivedIndicator): Promise<readonly Issue[]>;
  /** Takes an indicator out of the model; the column of the table stays. */
  removeIndicator(indicator: string): void;
}

export function indicatorCommands({ store, edit, editModel }: Context): IndicatorCommands {
  return {
    setDirection: (id, direction) =>
      edit((document) => {
        const model = document.model && setDirection(document.model, id, direction);
        return model === document.model ? document : { ...confirmed(document, [id]), model };
      }),
    confirmDirections: (ids) => edit((document) => confirmed(document, ids)),
    setDirectionKind: (id, kind) =>
      edit((document) => {
        const { model, source } = document;
        if (!model || !source) return document;
        const values = findColumn(source.table, id)?.values ?? new Float64Array();
        return { ...document, model: setDirection(model, id, freshDirection(kind, values)) };
      }),
    setGoalposts: (id, goalposts) =>
      editModel((model) => setGoalposts(model, id, goalposts ?? undefined), `goalposts ${id}`),
    fillGoalposts: () =>
      edit((document) => {
        const { model, source } = document;
        return model && source ? { ...document, model: withGoalposts(model, source.table) } : document;
      }),

    setTarget: (id, target) =>
      editModel((model) => setTarget(model, id, target ?? undefined), `target ${id}`),

    setTiers: (id, tiers) => editModel((model) => setTiers(model, id, tiers ?? undefined), `tiers ${id}`),

    async addDerived({ aspect, ...derived }) {
      const { model, source } = store.getState().document ?? {};
      if (!model || !source) return [];
      const id = freeId(derived.name, new Set(model.indicators.map((indicator) => indicator.id)));
      const added = addDerivedIndicator(model, { id, ...derived }, aspect);
      await prepareExpressions(added);
      const problems = checkModel(added, source.table).filter(
        ({ code, at }) => code.startsWith('expression-') && at.indicator === id,
      );
      if (problems.length === 0)
        editModel((latest) => addDerivedIndicator(latest, { id, ...derived }, aspect));
      return problems;
    },

    removeIndicator: (id) => editModel((model) => removeIndicator(model, id)),
  };
}

/** The indicators whose direction is only guessed so far. */
export function unconfirmed({ source, model, choice }: Document): readonly FoundIndicator[] {
  const known = new Map(model?.indicators.map(({ id, direction }) => [id, direction]));
  const settled = new Set(choice.confirmed);
  return (source?.found.indicators ?? []).filter(
    ({ id, direction, directionWord }) =>
      directionWord !== '' && known.get(id) === direction && !settled.has(id),
  );
}

function confirmed(document: Document, ids: readonly string[]): Document {
  const before = document.choice.confirmed ?? [];
  const fresh = ids.filter((id) => !before.includes(id));
  if (fresh.length === 0) return document;
  return { ...document, choice: { ...document.choice, confirmed: [...before, ...fresh] } };
}

/** A direction of a kind that fits the values; 0 where there are none. */
function freshDirection(kind: DirectionKind, values: Float64Array): Direction {
  const at = (p: number): number => quantile(values, p) || 0;
  switch (kind) {
    case 'higher-is-better':
    case 'lower-is-better':
      return kind;
    case 'target':
      return { kind, value: at(0.5) };
    case 'band':
      return { kind, low: at(0.25), high: at(0.75) };
  }
}

function withGoalposts(model: Model, table: Table): Model {
  return model.indicators.reduce((filled, { id, goalposts }) => {
    const values = findColumn(table, id)?.values;
    if (goalposts || !values) return filled;
    const { min, max } = extent(values);
    return min < max ? setGoalposts(filled, id, { low: min, high: max }) : filled;
  }, model);
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  let id = name;
  for (let number = 2; taken.has(id); number += 1) id = `${name} ${number}`;
  return id;
}
