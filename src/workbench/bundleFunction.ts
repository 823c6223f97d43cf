import {
  type ArrayValueObject,
  AsyncObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
} from '@univerjs/engine-formula';
import type { CustomFunction } from './customFunctions.ts';
import { engineError, toEngineError, toEngineValue, toExcelValue } from './engineValues.ts';
import type { FunctionMetadata } from './functionMetadata.ts';

/**
 * One function of the bundle, called the way Excel calls it: every declared parameter as a matrix,
 * an omitted one as null, and the invocation last.
 */
export class BundleFunction extends BaseFunction {
  readonly #metadata: FunctionMetadata;
  readonly #run: CustomFunction;
  readonly #wantsErrors: boolean;

  constructor(metadata: FunctionMetadata, run: CustomFunction, wantsErrors: boolean) {
    super(metadata.name);
    this.#metadata = metadata;
    this.#run = run;
    this.#wantsErrors = wantsErrors;
  }

  override calculate(...values: BaseValueObject[]): BaseValueObject | AsyncObject {
    const { id, parameters } = this.#metadata;
    if (values.length > parameters.length) {
      return engineError(ErrorType.VALUE, `${id} takes at most ${parameters.length} arguments.`);
    }
    const error = this.#wantsErrors ? undefined : firstError(values);
    if (error) return error;
    const args = parameters.map((_, i) => toMatrix(values[i]));
    try {
      const result = this.#run(...args, { functionName: id, isInValuePreview: false });
      if (!isPromise(result)) return toEngineValue(result);
      if (this.isAsync()) return new AsyncObject(result.then(toEngineValue, toEngineError));
      return engineError(ErrorType.VALUE, `${id} gave a promise, but is not declared as an async function.`);
    } catch (thrown) {
      return toEngineError(thrown);
    }
  }

  /** The engine waits only for functions that say so, and a LAMBDA cannot call those. */
  override isAsync(): boolean {
    return this.#run.constructor.name === 'AsyncFunction';
  }

  /** Without this the engine reads the text "16:9" as a time and "10%" as a number. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }
}

function toMatrix(value: BaseValueObject | undefined): unknown[][] | null {
  if (!value || value.isNull()) return null;
  if (isArray(value)) return value.getArrayValue().map((row) => row.map(toExcelValue));
  return [[toExcelValue(value)]];
}

function firstError(values: readonly BaseValueObject[]): BaseValueObject | undefined {
  for (const value of values) {
    if (value.isError()) return value;
    if (!isArray(value)) continue;
    const found = value
      .getArrayValue()
      .flat()
      .find((cell) => cell?.isError());
    if (found) return found;
  }
  return undefined;
}

const isArray = (value: BaseValueObject): value is ArrayValueObject => value.isArray();

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
