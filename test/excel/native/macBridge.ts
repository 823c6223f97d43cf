import type { NativeExcel } from './nativeExcel.ts';
import type { RichRequest } from './richApi.ts';

/** The part of office.js that takes what Excel for Mac sends. */
interface ScriptMessaging {
  agaveHostCallback(callback: string, answer: readonly unknown[]): void;
  agaveHostEventCallback(callback: string, event: readonly unknown[]): void;
}

/** The window of a page in Excel's task pane. */
export interface PaneWindow {
  webkit?: unknown;
  readonly OSF: { readonly ScriptMessaging: ScriptMessaging };
}

interface Message {
  readonly methodId: number;
  readonly callbackId?: string;
  readonly params: { readonly id: number; readonly apiArgs?: readonly unknown[] };
}

const METHOD = { execute: 1, registerEvent: 2, getContext: 5 } as const;
const RICH_API = 93;
const FUNCTION_CALLS = 33;
/** Somebody else who edits the workbook has set a setting of it. */
const SETTINGS_CHANGED = 1;
/** The flag of a request that may wait until a cell is edited. */
const WAITS = 64;
const ERRORS_ARE_ARGUMENTS = 4;

export interface BridgeOptions {
  /** What Excel says it can do; `delayforcelledit` is missing in older versions. */
  readonly sets?: Readonly<Record<string, string>>;
}

export const CURRENT_SETS = {
  excelapi: '1.20',
  sharedruntime: '1.2',
  customfunctionsruntime: '1.5',
  customfunctions: '1.9',
  delayforcelledit: '1.1',
  settings: '1.1',
};

/**
 * Puts Excel for Mac behind a window, as excel-mac-16.00.js of Microsoft expects it: messages as JSON text one way,
 * calls of OSF.ScriptMessaging the other. Gives what happens in Excel that the add-in is told of.
 */
export function bridge(
  window: PaneWindow,
  excel: Pick<NativeExcel, 'answer'>,
  { sets = CURRENT_SETS }: BridgeOptions = {},
) {
  const callbacks = new Map<number, string>();
  const answerTo = async ({ methodId, params }: Message): Promise<readonly unknown[]> => {
    switch (methodId) {
      case METHOD.getContext:
        return context(sets);
      case METHOD.execute:
        return params.id === RICH_API ? [[0, [200, [], await rich(params.apiArgs ?? [])]]] : [[0]];
      default:
        return [0];
    }
  };
  const rich = async (args: readonly unknown[]): Promise<string> => {
    const parts = Array.isArray(args[0]) ? args[0] : args;
    const body = parts.find((part) => typeof part === 'string' && part.startsWith('{'));
    const request = JSON.parse(body ?? '{}') as RichRequest;
    return JSON.stringify(await excel.answer(request, (Number(parts[6]) & WAITS) !== 0));
  };
  const postMessage = (text: string) => {
    const message = JSON.parse(text) as Message;
    const { methodId, callbackId, params } = message;
    if (methodId === METHOD.registerEvent && callbackId) callbacks.set(params.id, callbackId);
    // Always later: the library notes a callback only after it has sent the message.
    setTimeout(async () => {
      const answer = await answerTo(message);
      if (callbackId) window.OSF.ScriptMessaging.agaveHostCallback(callbackId, answer);
    });
  };
  // WebKit has an object of this name; elsewhere it is made.
  Object.defineProperty(window, 'webkit', {
    value: { messageHandlers: { Agave: { postMessage } } },
    configurable: true,
  });

  const tell = (event: number, what: unknown) => {
    const callback = callbacks.get(event);
    if (callback === undefined) throw new Error(`nobody listens to the event ${event} yet`);
    window.OSF.ScriptMessaging.agaveHostEventCallback(callback, [what, event]);
  };
  return {
    /** Calls a function with one matrix, or null, for every argument that Excel's functions.json declares. */
    call(id: number, name: string, args: readonly (readonly (readonly unknown[])[] | null)[]) {
      const invocation = JSON.stringify([id, name, args, null, ERRORS_ARE_ARGUMENTS]);
      tell(FUNCTION_CALLS, [[1, 1000, '', invocation, 0, false]]);
    },
    /** Whether the add-in wants to be told that the settings changed. */
    hearsOfSettings: () => callbacks.has(SETTINGS_CHANGED),
    settingsChanged: () => tell(SETTINGS_CHANGED, []),
  };
}

/** What the add-in is told of its surroundings: a row, by places that excel-mac-16.00.js knows. */
function context(sets: Readonly<Record<string, string>>): readonly unknown[] {
  const row: unknown[] = Array.from({ length: 24 }, () => '');
  row[0] = [[], []]; // settings of the document
  row[1] = 'solution';
  row[2] = 1; // Excel
  row[3] = 16;
  row[4] = row[5] = row[7] = row[10] = 0;
  row[6] = 1;
  row[8] = row[9] = 'en-US';
  row[12] = 2;
  row[13] = 1;
  row[18] = row[19] = false; // touch, commerce
  row[20] = JSON.stringify(sets);
  row[22] = '16.96.25042021';
  row[23] = 0;
  return row;
}
