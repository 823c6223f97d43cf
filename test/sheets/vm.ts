import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Context, createContext, Script } from 'node:vm';
import { FakeGoogle } from './fakes.ts';

export const SHEETS_FOLDER = path.resolve(import.meta.dirname, '../../dist/sheets');

/** What Sheets gives for one cell: "" where it is empty, text such as `#N/A` where it holds an error. */
export type SheetsCell = string | number | boolean | Date;
/** A cell, a range, or undefined for an argument that was left out. */
export type SheetsArgument = SheetsCell | readonly (readonly SheetsCell[])[] | undefined;

export type SheetsResult =
  | { readonly ok: true; readonly cells: readonly (readonly (string | number)[])[] }
  | { readonly ok: false; readonly message: string };

export interface SheetsRuntime {
  readonly google: FakeGoogle;
  /** What the script added to the global object. */
  readonly globals: readonly string[];
  /** Calls a function as a cell does. */
  call(name: string, ...args: SheetsArgument[]): SheetsResult;
  /** Calls a function as a trigger, the menu or the sidebar does. */
  run(name: string, ...args: unknown[]): unknown;
}

/** A fresh script, with ECMAScript's globals and the given services only. */
export function sheetsRuntime({
  folder = SHEETS_FOLDER,
  google = new FakeGoogle(['dist/sheets/Code', 'dist/sheets/Sidebar']),
}: {
  readonly folder?: string;
  readonly google?: FakeGoogle;
} = {}): SheetsRuntime {
  const context = createContext({});
  const evaluate = (code: string): unknown => new Script(code).runInContext(context);
  evaluate('delete globalThis.console; delete globalThis.WebAssembly;'); // Node's own additions
  Object.defineProperties(context, google.globals());
  const before = new Set(globalNames(context));
  compiled(path.join(folder, 'Code.js')).runInContext(context);
  const globals = globalNames(context).filter((name) => !before.has(name));

  const find = (name: string): ((...args: unknown[]) => unknown) => {
    const found: unknown = globals.includes(name) ? context[name] : undefined;
    if (typeof found !== 'function') throw new Error(`Script function not found: ${name}`);
    return (...args) => Reflect.apply(found, undefined, args);
  };
  const realm = {
    array: evaluate('(items) => Array.from(items)') as (items: readonly unknown[]) => unknown[],
    date: evaluate('(ms) => new Date(ms)') as (ms: number) => Date,
  };
  return {
    google,
    globals,
    run: (name, ...args) => find(name)(...args),
    call(name, ...args) {
      google.caller = 'cell';
      const stub = find(name);
      const given = args.map((arg) => toScript(arg, realm));
      let result: unknown;
      try {
        result = stub(...given);
      } catch (thrown) {
        return { ok: false, message: plainMessage(thrown) };
      }
      return { ok: true, cells: toCells(result) };
    },
  };
}

const globalNames = (context: Context): string[] => Object.getOwnPropertyNames(context);

const scripts = new Map<string, Script>();

/** Read and compiled once per file: a test may start hundreds of scripts. */
function compiled(file: string): Script {
  const script = scripts.get(file) ?? new Script(readFileSync(file, 'utf8'), { filename: file });
  scripts.set(file, script);
  return script;
}

interface Realm {
  readonly array: (items: readonly unknown[]) => unknown[];
  readonly date: (ms: number) => Date;
}

/** As Sheets hands it over: a range of one cell as that cell, and dates and rows of the script's own realm. */
function toScript(argument: SheetsArgument, realm: Realm): unknown {
  if (!Array.isArray(argument)) return toScriptCell(argument as SheetsCell | undefined, realm);
  const rows = argument as readonly (readonly SheetsCell[])[];
  if (rows.length === 1 && rows[0]?.length === 1) return toScriptCell(rows[0][0], realm);
  return realm.array(rows.map((row) => realm.array(row.map((cell) => toScriptCell(cell, realm)))));
}

function toScriptCell(cell: SheetsCell | undefined, realm: Realm): unknown {
  if (cell === null) throw new Error('Sheets never passes null: an empty cell is ""');
  return cell instanceof Date ? realm.date(cell.getTime()) : cell;
}

/** The result as the sheet takes it: rows of one length. Sheets has no cell for undefined, NaN or an object. */
function toCells(result: unknown): (string | number)[][] {
  const rows = list(result).map((row) => list(row).map(toCell));
  if (rows.some(({ length }) => length !== rows[0]?.length)) throw new Error('The rows differ in length');
  return rows;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? Array.from(value) : [value]);

function toCell(cell: unknown): string | number {
  if (typeof cell === 'string' || (typeof cell === 'number' && Number.isFinite(cell))) return cell;
  throw new Error(`A cell of the result is ${String(cell)}`);
}

/** The message of a plain Error. Any other error is a bug of the script, and fails the test. */
function plainMessage(thrown: unknown): string {
  if (Object.prototype.toString.call(thrown) !== '[object Error]') throw thrown;
  const { name, message, stack } = thrown as Error;
  if (name !== 'Error') throw new Error(`The script failed: ${stack}`);
  return message;
}
