/** A custom function as the bundle registers it: matrices in declaration order, then the invocation. */
export type CustomFunction = (...args: unknown[]) => unknown;

/** Error codes a bundle may use, as in Excel: https://learn.microsoft.com/javascript/api/custom-functions-runtime */
const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

export type CustomFunctionErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

/** What a function throws, or puts inside the matrix it returns, to say what the person can fix. */
export class CustomFunctionError extends Error {
  readonly code: CustomFunctionErrorCode;

  constructor(code: CustomFunctionErrorCode, message?: string) {
    super(message);
    this.code = code;
  }

  /** Excel shows the message of these two errors and drops every other. */
  get shownMessage(): string {
    return this.code === ErrorCode.invalidValue || this.code === ErrorCode.notAvailable ? this.message : '';
  }
}

/**
 * Puts in place the `CustomFunctions` object that Excel gives to a bundle, and returns the functions
 * registered through it, by upper-case id.
 */
export function provideCustomFunctions(target: object): ReadonlyMap<string, CustomFunction> {
  const registered = new Map<string, CustomFunction>();
  const associate = (id: string, run: CustomFunction) => void registered.set(id.toUpperCase(), run);
  Object.assign(target, { CustomFunctions: { associate, Error: CustomFunctionError, ErrorCode } });
  return registered;
}
