import { NativeBook, NativeError } from './book.ts';
import { type Action, type RichAnswer, RichApi, type RichRequest } from './richApi.ts';

/** Excel's side of everything: a workbook, the custom functions service, and when what fails. */
export class NativeExcel {
  readonly book = new NativeBook();
  /** What the add-in's functions have answered, in the order in which it came. */
  readonly results: Invocation[] = [];
  /** Called when Excel is told that the functions can be called. */
  functionsReady: () => void = () => undefined;
  /** How many bytes a request or an answer may have: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
  mostBytes = Number.POSITIVE_INFINITY;
  /** The codes with which the next requests fail. */
  readonly failures: string[] = [];
  /** Actions of scripts that were done so far. */
  steps = 0;
  /** The action that fails, before or after it was done. */
  failing: { readonly at: number; readonly how: 'before' | 'after' } | undefined;

  readonly #api = new RichApi(this.book, {
    'Microsoft.ExcelServices.CustomFunctions': {
      call: {
        SetInvocationArrayResults: (results: readonly Invocation[]) => void this.results.push(...results),
        SetInvocationResults: (results: readonly Invocation[]) => void this.results.push(...results),
        _SetOsfControlContainerReadyForCustomFunctions: () => {
          if (this.book.isEditing) throw new NativeError(EDITING);
          setTimeout(() => this.functionsReady());
          return undefined;
        },
        _GetEnabledFeatures: () => undefined,
      },
    },
  });

  /** `waits`: the script said that it can wait until a cell is edited. */
  async answer(request: RichRequest, waits: boolean): Promise<RichAnswer> {
    const actions = request.Actions ?? [];
    if (actions.every(isOfRuntime)) return this.#api.answer(request);
    while (this.book.isEditing && waits) await new Promise((resolve) => setTimeout(resolve, 20));
    const code = this.book.isEditing ? EDITING : this.failures.shift();
    if (code !== undefined) return { Results: [], Error: { Code: code, Message: code, ActionIndex: 0 } };
    if (JSON.stringify(request).length > this.mostBytes)
      return { Results: [], Error: { Code: TOO_LARGE_TO_SEND, Message: TOO_LARGE_TO_SEND, ActionIndex: 0 } };
    const answer = this.#api.answer(request, (run) => this.#step(run));
    return JSON.stringify(answer).length > this.mostBytes
      ? { Results: [], Error: { Code: TOO_LARGE, Message: TOO_LARGE, ActionIndex: 0 } }
      : answer;
  }

  #step(run: () => unknown): unknown {
    this.steps += 1;
    const fails = this.failing?.at === this.steps;
    if (fails && this.failing?.how === 'before') throw new NativeError('GeneralException');
    const value = run();
    if (fails) throw new NativeError('GeneralException');
    return value;
  }
}

/** The runtime's answer to one call of a function; the last is the code of what was thrown. */
export type Invocation = readonly [id: number, succeeded: boolean, value: unknown, errorCode?: number];

const EDITING = 'InvalidOperationInCellEditMode';
const TOO_LARGE_TO_SEND = 'RequestPayloadSizeLimitExceeded';
const TOO_LARGE = 'ResponsePayloadSizeLimitExceeded';

/** What Microsoft's library asks on its own account. */
const isOfRuntime = ({ Name, ActionType }: Action): boolean =>
  ActionType === 1 ||
  /^(SendTelemetryEvent|NotifyActionHandlerReady|_?SetOsf\w+|SetInvocation\w+|_GetEnabledFeatures)$/.test(
    Name,
  );
