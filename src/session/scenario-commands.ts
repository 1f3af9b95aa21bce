import type { Change, Scenario } from '../engine/simulate/change';
import type { Context } from './context';
import type { Document } from './document';
import { messagesIn } from './languages';
import type { SessionState } from './state';

export interface ScenarioCommands {
  /** Adds an empty scenario and turns to it. Without a name it gets the next free number. */
  newScenario(name?: string): void;
  /** A blank name changes nothing. */
  renameScenario(id: string, name: string): void;
  /** Adds a copy and turns to it. */
  duplicateScenario(id: string): void;
  deleteScenario(id: string): void;
  switchScenario(id: string): void;
  /** Adds a change to the scenario at hand, in the place of one to the same cell or weight; makes a scenario where there is none. */
  putChange(change: Change): void;
  /** Takes the change to the same cell or weight out of the scenario at hand. */
  removeChange(change: Change): void;
  clearChanges(): void;
}

/** The scenario being worked on, or null where there is none. */
export function currentScenario(state: Pick<SessionState, 'document' | 'view'>): Scenario | null {
  const scenarios = state.document?.scenarios ?? [];
  return scenarios.find(({ id }) => id === state.view.scenario) ?? scenarios[0] ?? null;
}

/** What a change is to: two changes with the same target replace one another. */
export function changeTarget(change: Change): string {
  return change.kind === 'weight'
    ? JSON.stringify([change.node, change.id])
    : JSON.stringify(['value', change.zone, change.indicator]);
}

export function scenarioCommands({ store, edit }: Context): ScenarioCommands {
  const switchScenario = (id: string) => store.setState(({ view }) => ({ view: { ...view, scenario: id } }));
  const nextName = (document: Document) =>
    freeName((number) => messagesIn(store.getState().language).pane.whatIf.scenarioName(number), document);

  function add(make: (document: Document, id: string) => Scenario | null): void {
    let added: Scenario | null = null;
    edit((document) => {
      added = make(document, freeId(document));
      return added ? { ...document, scenarios: [...document.scenarios, added] } : document;
    });
    const scenario = added as Scenario | null;
    if (scenario) switchScenario(scenario.id);
  }

  function editScenario(id: string, change: (scenario: Scenario) => Scenario, run?: string): void {
    edit(
      (document) => ({
        ...document,
        scenarios: document.scenarios.map((each) => (each.id === id ? change(each) : each)),
      }),
      run,
    );
  }

  return {
    newScenario: (name) =>
      add((document, id) => ({ id, name: name?.trim() || nextName(document), changes: [] })),

    renameScenario(id, name) {
      if (name.trim()) editScenario(id, (scenario) => ({ ...scenario, name: name.trim() }));
    },

    duplicateScenario: (from) =>
      add((document, id) => {
        const original = document.scenarios.find((each) => each.id === from);
        return original ? { ...original, id, name: nextName(document) } : null;
      }),

    deleteScenario: (id) =>
      edit((document) => ({ ...document, scenarios: document.scenarios.filter((each) => each.id !== id) })),

    switchScenario,

    putChange(change) {
      const target = changeTarget(change);
      const scenario = currentScenario(store.getState());
      if (!scenario) {
        add((document, id) => ({ id, name: nextName(document), changes: [change] }));
        return;
      }
      editScenario(
        scenario.id,
        (each) => ({ ...each, changes: replaced(each.changes, change) }),
        `${scenario.id} ${target}`,
      );
    },

    removeChange(change) {
      const target = changeTarget(change);
      const scenario = currentScenario(store.getState());
      if (!scenario?.changes.some((each) => changeTarget(each) === target)) return;
      editScenario(scenario.id, (each) => ({
        ...each,
        changes: each.changes.filter((one) => changeTarget(one) !== target),
      }));
    },

    clearChanges() {
      const scenario = currentScenario(store.getState());
      if (scenario && scenario.changes.length > 0)
        editScenario(scenario.id, (each) => ({ ...each, changes: [] }));
    },
  };
}

function replaced(changes: readonly Change[], change: Change): Change[] {
  const target = changeTarget(change);
  const at = changes.findIndex((each) => changeTarget(each) === target);
  return at < 0 ? [...changes, change] : changes.map((each, index) => (index === at ? change : each));
}

function freeId({ scenarios }: Document): string {
  return firstFree((number) => `scenario-${number}`, new Set(scenarios.map(({ id }) => id)));
}

function freeName(name: (number: number) => string, { scenarios }: Document): string {
  return firstFree(name, new Set(scenarios.map((each) => each.name)));
}

function firstFree(name: (number: number) => string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(name(number))) number += 1;
  return name(number);
}
