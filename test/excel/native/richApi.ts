import { type NativeBook, NativeError } from './book.ts';
import { type NativeObject, workbookObject } from './objects.ts';

/**
 * What office.js sends for one `context.sync()`: actions to be done in turn, on objects that are given by their paths.
 * The numbers are those of OfficeExtension in office.js.
 */
export interface RichRequest {
  readonly Actions?: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[] | null;
}

export interface RichAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  /** The traces that were reached: only then does office.js register a listener that was added before them. */
  readonly TraceIds?: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly ActionIndex: number };
}

const PATH = { global: 1, made: 2, method: 3, property: 4, item: 5, reference: 6, nothing: 7 } as const;
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/** Does requests on a workbook as Excel does: action by action, up to the first that fails. */
export class RichApi {
  /** Objects that the other side keeps beyond one request. */
  readonly #kept = new Map<string, NativeObject>();

  constructor(
    private readonly book: NativeBook,
    /** Objects that are not part of the workbook, by the name of their class. */
    private readonly services: Readonly<Record<string, NativeObject>>,
  ) {}

  /** `around` is called around each action; what it throws fails the action. */
  answer(
    { Actions = [], ObjectPaths = {} }: RichRequest,
    around: (run: () => unknown) => unknown = (run) => run(),
  ): RichAnswer {
    const at = this.#resolver(ObjectPaths);
    const results: RichAnswer['Results'][number][] = [];
    for (const [index, action] of Actions.entries()) {
      try {
        const Value = around(() => this.#act(action, at));
        results.push({ ActionId: action.Id, Value: Value ?? null });
      } catch (problem) {
        if (!(problem instanceof NativeError)) throw problem;
        const { code: Code, message: Message } = problem;
        return { Results: results, Error: { Code, Message, ActionIndex: index } };
      }
    }
    const traces = Actions.filter(({ ActionType }) => ActionType === ACTION.trace);
    return { Results: results, TraceIds: traces.map(({ Id }) => Id) };
  }

  #resolver(paths: Readonly<Record<string, ObjectPath>>): Resolve {
    const known = new Map<number, NativeObject | null>();
    const resolve: Resolve = (id) => {
      const before = known.get(id);
      if (before !== undefined) return before;
      const path = paths[id];
      if (!path) throw new NativeError('InvalidObjectPath');
      const object = this.#reach(path, resolve);
      known.set(id, object);
      return object;
    };
    return resolve;
  }

  #reach(path: ObjectPath, resolve: Resolve): NativeObject | null {
    const parent = path.ParentObjectPathId === undefined ? null : resolve(path.ParentObjectPathId);
    switch (path.ObjectPathType) {
      case PATH.global:
        return workbookObject(this.book);
      case PATH.made:
        return this.services[path.Name] ?? IDLE;
      case PATH.method:
        return parent && call(parent, path, resolve);
      case PATH.property:
        return parent && member(parent.child, path.Name)();
      case PATH.item:
        return parent && call(parent, { ...path, Name: 'GetItem' }, resolve);
      case PATH.reference:
        return this.#kept.get(path.Name) ?? null;
      case PATH.nothing:
        return null;
      default:
        throw new NativeError(
          'NotImplemented',
          `an object path of type ${path.ObjectPathType} is not played`,
        );
    }
  }

  #act(action: Action, resolve: Resolve): unknown {
    if (action.ActionType === ACTION.trace) return null; // of no object
    const object = resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && this.#reference(object);
      case ACTION.query:
        return object && { ...loaded(object, action.QueryInfo?.Select ?? []), ...this.#reference(object) };
      case ACTION.method: {
        if (/^_(Keep|Release)Reference$/.test(action.Name) || !object) return null;
        const result = call(object, action, resolve);
        return result?.get ? loaded(result, Object.keys(result.get)) : null;
      }
      case ACTION.set: {
        if (!object) throw new NativeError('InvalidObjectPath');
        member(object.set, action.Name)(action.ArgumentInfo?.Arguments?.[0]);
        return null;
      }
      default:
        return null; // what only asks whether an object is still there
    }
  }

  /** By what later requests refer to the object: a sheet by its id, a range by a name that is given to it. */
  #reference(object: NativeObject): { readonly Id?: unknown; readonly _ReferenceId?: string } {
    if (object.get?.['Id']) return { Id: object.get['Id']() };
    if (!object.area) return {};
    const id = `range ${this.#kept.size}`;
    this.#kept.set(id, object);
    return { _ReferenceId: id };
  }
}

/** A service of Office that the add-in does not use itself: it takes every call. */
const IDLE: NativeObject = { call: new Proxy({}, { get: () => () => undefined }) };

type Resolve = (id: number) => NativeObject | null;

function call(object: NativeObject, of: Action | ObjectPath, resolve: Resolve): NativeObject | null {
  const { Arguments = [], ReferencedObjectPathIds } = of.ArgumentInfo ?? {};
  const args = Arguments.map((value, i) => {
    const id = ReferencedObjectPathIds?.[i];
    return id ? resolve(id) : value;
  });
  return member(object.call, of.Name)(...(args as never[])) ?? null;
}

/** `address`, `items/name` and `protection/protected`, under the names by which Excel answers. */
function loaded(object: NativeObject, paths: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  if (object.items) {
    const inner = paths.map((path) => path.replace(/^items\//, ''));
    values['_Items'] = object.items().map((item) => ({ ...loaded(item, inner), _Id: item.get?.['Id']?.() }));
    return values;
  }
  for (const path of paths) {
    const [first = '', ...rest] = path.split('/').map(capital);
    if (rest.length === 0) values[first] = member(object.get, first)();
    else {
      const child = member(object.child, first)();
      values[first] = child && loaded(child, [rest.join('/')]);
    }
  }
  return values;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function member<T>(members: Readonly<Record<string, T>> | undefined, name: string): T {
  const value = members?.[name];
  if (value === undefined) throw new NativeError('InvalidArgument', `Excel is not played as far as ${name}`);
  return value;
}
