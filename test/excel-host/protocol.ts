/**
 * The RichApi protocol that office.js speaks ("ProcessQuery"): object paths, actions, queries, references and errors.
 * Nothing here knows Excel. A request is a list of actions on objects that are named by paths; actions run in order, and
 * the first error ends the request without undoing what ran before it.
 */
import { HostError, invalidArgument, itemNotFound, notImplemented } from './host-error';
import { type Argument, isServerObject, type Json, type ServerObject } from './server-object';

const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;
const pathTypes = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** 0 for a plain value, else the path of the object that stands in its place; nested like the arguments. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface Response {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

/** Called before each action with the type of its object and the member; a test may throw a HostError here. */
export type BeforeAction = (type: string, member: string) => void;

/** What is known while one request runs. */
interface Running {
  readonly request: Request;
  readonly resolved: Map<number, ServerObject | null>;
  readonly kept: Map<ServerObject, string>;
}

/** Names selected below an object: { Format: { Font: { Bold: {} } } }. */
interface Selection {
  [name: string]: Selection;
}

const addinService: ServerObject = {
  type: 'AddinInternalService',
  properties: {},
  children: {},
  methods: { NotifyActionHandlerReady: () => null },
};

export class Dispatcher {
  readonly #root: ServerObject;
  readonly #beforeAction: BeforeAction;
  /** Objects the library asked to keep beyond one request. */
  readonly #references = new Map<string, ServerObject>();
  #lastReference = 0;

  constructor(root: ServerObject, beforeAction: BeforeAction = () => {}) {
    this.#root = root;
    this.#beforeAction = beforeAction;
  }

  /** Number of references handed out and not given back: 0 after a well-behaved Excel.run. */
  get references(): number {
    return this.#references.size;
  }

  process(request: Request): Response {
    const running: Running = { request, resolved: new Map(), kept: new Map() };
    const results: { ActionId: number; Value: Json }[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.#act(running, action) });
        if (action.ActionType === actionTypes.trace) traces.push(action.Id);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return { Results: results, TraceIds: traces, Error: this.#describe(error, running, action, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  #describe(error: HostError, running: Running, action: Action, index: number): ResponseError {
    const object = running.resolved.get(action.ObjectPathId);
    const statuses: Record<string, number> = { ItemNotFound: 404, NotImplemented: 501, AccessDenied: 403 };
    return {
      Code: error.code,
      Message: error.message,
      Location: error.location || `${object?.type ?? ''}.${action.Name}`,
      ActionIndex: index,
      HttpStatusCode: statuses[error.code] ?? 400,
    };
  }

  #act(running: Running, action: Action): Json {
    if (action.ActionType === actionTypes.trace) return null;
    const object = this.#resolve(running, action.ObjectPathId);
    this.#beforeAction(object?.type ?? 'null', action.Name);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return object && { ...(object.id && { Id: object.id }), ...reference(object, running) };
      case actionTypes.query:
        return object && this.#query(object, action.QueryInfo ?? {}, running);
      case actionTypes.method:
        return this.#call(object, action, running);
      case actionTypes.setProperty:
        return this.#setProperty(object, action, running);
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  #call(object: ServerObject | null, action: Action, running: Running): Json {
    if (action.Name === '_KeepReference') return this.#keep(object, running);
    if (action.Name === '_RemoveReference') {
      this.#references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    if (!object) return { _IsNull: true };
    const method = object.methods[action.Name];
    if (!method) throw notImplemented(`${object.type}.${action.Name}()`);
    const result = method(...this.#arguments(action.ArgumentInfo, running)) ?? null;
    if (isServerObject(result)) throw notImplemented(`${object.type}.${action.Name}() as an action`);
    return result;
  }

  #keep(object: ServerObject | null, running: Running): null {
    if (object && !running.kept.has(object)) {
      this.#lastReference += 1;
      const reference = `ref${this.#lastReference}`;
      this.#references.set(reference, object);
      running.kept.set(object, reference);
    }
    return null;
  }

  #setProperty(object: ServerObject | null, action: Action, running: Running): null {
    if (!object) return null;
    const property = object.properties[action.Name];
    if (!property?.set) throw notImplemented(`setting ${object.type}.${action.Name}`);
    property.set(this.#arguments(action.ArgumentInfo, running)[0] ?? null);
    return null;
  }

  #arguments(info: ArgumentInfo | undefined, running: Running): Argument[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.#argument(value, ids[index] ?? 0, running));
  }

  #argument(value: Json, id: Json, running: Running): Argument {
    if (Array.isArray(value)) {
      return value.map((each, index) =>
        this.#argument(each, (Array.isArray(id) ? id[index] : 0) ?? 0, running),
      );
    }
    if (typeof id === 'number' && id > 0) return this.#resolve(running, id);
    if (typeof value !== 'object' || value === null) return value;
    if (typeof value._ObjectPathId === 'number') return this.#resolve(running, value._ObjectPathId);
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, this.#argument(each, 0, running)]),
    );
  }

  #resolve(running: Running, id: number): ServerObject | null {
    const known = running.resolved.get(id);
    if (known !== undefined) return known;
    const path = running.request.ObjectPaths[id];
    if (!path) throw new HostError('InvalidObjectPath', `There is no object path ${id}.`);
    const object = this.#follow(path, running);
    running.resolved.set(id, object);
    return object;
  }

  #follow(path: ObjectPath, running: Running): ServerObject | null {
    switch (path.ObjectPathType) {
      case pathTypes.root:
        return this.#root;
      case pathTypes.newObject:
        if (path.Name !== 'Microsoft.InternalService.AddinInternalService') throw notImplemented(path.Name);
        return addinService;
      case pathTypes.reference:
        return this.#referenced(path.Name);
      case pathTypes.nullObject:
        return null;
    }
    const parent = this.#resolve(running, path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === pathTypes.property) {
      const child = parent.children[path.Name];
      if (!child) throw notImplemented(`${parent.type}.${path.Name}`);
      return child();
    }
    const name = path.ObjectPathType === pathTypes.indexer ? 'Indexer' : path.Name;
    const method = parent.methods[name];
    if (!method) throw notImplemented(`${parent.type}.${name}()`);
    this.#beforeAction(parent.type, name);
    const object = method(...this.#arguments(path.ArgumentInfo, running)) ?? null;
    if (object !== null && !isServerObject(object))
      throw notImplemented(`${parent.type}.${name}() as a path`);
    return object;
  }

  #referenced(reference: string): ServerObject {
    const object = this.#references.get(reference);
    if (!object) throw itemNotFound(`reference ${reference}`);
    return object;
  }

  #query(object: ServerObject, info: QueryInfo, running: Running): Json {
    const selection: Selection = {};
    for (const path of info.Select ?? []) select(selection, path);
    for (const path of info.Expand ?? []) select(selection, `${path}/*`);
    return object.items
      ? this.#collection(object, object.items(), selection, info)
      : this.#object(object, selection, running);
  }

  #collection(
    collection: ServerObject,
    items: readonly ServerObject[],
    selection: Selection,
    info: QueryInfo = {},
  ): Json {
    const own = Object.keys(selection).filter((name) => name in collection.properties);
    const ofItems = Object.entries(selection).filter(([name]) => !(name in collection.properties));
    const result: { [key: string]: Json } = {};
    for (const name of own) result[name] = collection.properties[name]!.get();
    if (own.length > 0 && ofItems.length === 0) return result;
    const from = info.Skip ?? 0;
    const to = info.Top === undefined ? items.length : from + info.Top;
    result._Items = items
      .slice(from, to)
      .map((item) => this.#object(item, Object.fromEntries(ofItems), undefined));
    return result;
  }

  #object(object: ServerObject, selection: Selection, running: Running | undefined): Json {
    const result: { [key: string]: Json } = {};
    const names = Object.keys(selection);
    if (names.length === 0 || '*' in selection) {
      for (const [name, property] of Object.entries(object.properties)) result[name] = property.get();
    }
    for (const name of names) {
      if (name !== '*') result[name] = this.#member(object, name, selection[name] ?? {});
    }
    return { ...result, ...(object.id && { _Id: object.id }), ...(running && reference(object, running)) };
  }

  #member(object: ServerObject, name: string, selection: Selection): Json {
    const property = object.properties[name];
    if (property) return property.get();
    const child = object.children[name];
    if (!child) throw invalidArgument(`${object.type}.load`, `${object.type} has no ${name} here.`);
    const value = child();
    if (!value) return null;
    return value.items
      ? this.#collection(value, value.items(), selection)
      : this.#object(value, selection, undefined);
  }
}

function reference(object: ServerObject, running: Running): { [key: string]: Json } {
  const kept = running.kept.get(object);
  return kept === undefined ? {} : { _ReferenceId: kept };
}

/** The caller's names as typed: `format/font/bold`, `*`, `items/name` (office.js drops the outermost `items`). */
function select(selection: Selection, path: string): void {
  let here = selection;
  for (const part of path.split(/[./]/)) {
    if (part === '' || part === 'items') continue;
    const name = part === '*' ? part : part.charAt(0).toUpperCase() + part.slice(1);
    here[name] ??= {};
    here = here[name];
  }
}
