import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { FoundBook } from '../../src/host/bookMemory.ts';

const RUNTIME = createRequire(import.meta.url).resolve(
  '@microsoft/office-js/dist/custom-functions-runtime.js',
);
const BUNDLE = path.resolve(import.meta.dirname, '../../dist/excel/functions.js');

/** An error cell: its code, such as #N/A, and for what Excel receives, the message shown at the cell. */
export interface ExcelError {
  readonly error: string;
  readonly message?: string;
}

export type ExcelCell = string | number | boolean | null | ExcelError;

/** A cell with a value of a data type, as Excel writes it in JSON. */
interface RichCell {
  readonly type?: string;
  readonly basicValue?: string | number;
  readonly [key: string]: unknown;
}

/** A row of cells for each row, or null for an argument that is left out. */
export type ExcelArgument = readonly (readonly (ExcelCell | RichCell)[])[] | null;

export interface ExcelRuntime {
  /**
   * Calls a function as Excel does, with a matrix or null for every declared parameter, and gives what Excel
   * receives. A call that fails whole gives a single error. Calls made together are answered together.
   */
  readonly call: (name: string, args: readonly ExcelArgument[]) => Promise<ExcelCell[][]>;
  /** The ids that the bundle has associated. */
  readonly associated: readonly string[];
  /** Hands a book to the functions, as the page does. */
  readonly useBook: (found: FoundBook) => void;
}

/** What the runtime sends for one call; the code only where it failed. */
type Invocation = readonly [id: number, succeeded: boolean, value: unknown, errorCode?: number];

interface HostMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body: { readonly Actions?: readonly Action[] } };
}

interface Action {
  readonly Name: string;
  readonly ArgumentInfo: { readonly Arguments: readonly [readonly Invocation[]] };
}

const ALLOW_ERRORS = 4; // the flag that Excel sets where functions.json says allowErrorForDataTypeAny

/**
 * Runs the built bundle in Microsoft's own custom functions runtime. Excel's side of the bridge is played by us:
 * it sends invocations and collects what the runtime sends back.
 */
export async function excelRuntime(bundle = BUNDLE, { awaitsBook = false } = {}): Promise<ExcelRuntime> {
  const { window } = new JSDOM(
    '<!doctype html><html><head><script src="http://localhost/custom-functions-runtime.js"></script></head></html>',
    { url: 'http://localhost/', runScripts: 'outside-only', virtualConsole: new VirtualConsole() },
  );
  const waiting = new Map<number, (result: Invocation) => void>();
  const toRuntime = (message: object) => bridge.onMessageFromHost(JSON.stringify(message));
  const bridge = {
    onMessageFromHost: (_message: string): void => undefined, // the runtime puts its own here
    sendMessageToHost(text: string) {
      const { id, type, message }: HostMessage = JSON.parse(text);
      if (type !== 1) return;
      for (const result of (message.body.Actions ?? []).flatMap(resultsOf)) waiting.get(result[0])?.(result);
      const answer = { statusCode: 200, headers: {}, body: JSON.stringify({ Results: [] }) };
      setTimeout(() => toRuntime({ id, type: 2, flags: 0, message: answer }));
    },
  };
  // The runtime paces what it sends; hundreds of calls need not wait for that. Its waits of many seconds are for
  // files of Office that are not here.
  const soon = (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
    ms >= 10_000 ? 0 : setTimeout(run, 0, ...args);
  Object.assign(window, { _richApiNativeBridge: bridge, setTimeout: soon, ltxCost: { awaitsBook } });
  for (const file of [RUNTIME, bundle]) window.eval(await readFile(file, 'utf8'));

  let nextId = 0;
  const call = (name: string, args: readonly ExcelArgument[]): Promise<ExcelCell[][]> =>
    new Promise((resolve) => {
      const id = nextId++;
      waiting.set(id, (result) => {
        waiting.delete(id);
        resolve(received(result));
      });
      const message = [id, name, args.map(toWire), null, ALLOW_ERRORS];
      const entry = { messageCategory: 1, messageType: 1000, targetId: '', message };
      toRuntime({ id: 1_000_000 + id, type: 3, flags: 0, message: { entries: [entry] } });
    });
  const ids: unknown = window.eval('JSON.stringify(Object.keys(CustomFunctions._association.mappings))');
  const associated: string[] = JSON.parse(String(ids));
  const useBook = (found: FoundBook) => window['ltxCost']?.useBook?.(found);
  return { call, associated, useBook };
}

const resultsOf = ({ Name, ArgumentInfo }: Action): readonly Invocation[] =>
  Name === 'SetInvocationArrayResults' ? ArgumentInfo.Arguments[0] : [];

/** Excel sends an error inside a range as an object that the runtime makes an error of its own from. */
const toWire = (argument: ExcelArgument) =>
  argument?.map((row) =>
    row.map((cell) => (isError(cell) ? { type: 'CustomFunctionError', code: cell.error } : cell)),
  ) ?? null;

const isError = (cell: ExcelCell | RichCell): cell is ExcelError =>
  typeof cell === 'object' && cell !== null && 'error' in cell;

function received([, succeeded, value, errorCode]: Invocation): ExcelCell[][] {
  if (!succeeded) return [[failure(value, errorCode)]];
  const rows: readonly unknown[] = Array.isArray(value) ? value : [[value]];
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map(receivedCell));
}

/** The runtime's numbers for what was thrown. Excel shows the message of #N/A and #VALUE! only. */
function failure(value: unknown, errorCode: number | undefined): ExcelError {
  switch (errorCode) {
    case 1:
      return { error: '#N/A', message: String(value) };
    case 7:
      return { error: '#VALUE!', message: String(value) };
    case 5:
      return { error: '#DIV/0!' };
    case 6:
      return { error: '#NUM!' };
    default:
      return { error: '#VALUE!' }; // any other exception: its message is lost
  }
}

function receivedCell(value: unknown): ExcelCell {
  if (value === null) return 0; // Excel shows 0
  if (typeof value === 'object' && 'basicValue' in value && 'type' in value && value.type === 'Error') {
    const message = 'message' in value ? { message: String(value.message) } : {};
    return { error: String(value.basicValue), ...message };
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`Excel cannot show ${JSON.stringify(value)}`);
}
