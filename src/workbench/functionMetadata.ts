/** One parameter as functions.json describes it. */
export type ParameterMetadata = {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
};

/** One function as functions.json describes it. */
export type FunctionMetadata = {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: { readonly allowErrorForDataTypeAny?: boolean };
};

/** The parts of functions.json that the workbench reads. */
export type BundleMetadata = {
  /** Error cells reach the functions as objects instead of passing straight through. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
};

/** True if this function wants to see error cells. Excel has the flag for the whole file. */
export function wantsErrors(bundle: BundleMetadata, fn: FunctionMetadata): boolean {
  return fn.options?.allowErrorForDataTypeAny ?? bundle.allowErrorForDataTypeAny ?? false;
}

/** `seconds`, or `[takes]` where it may be left out. */
export const argumentName = ({ name, optional }: ParameterMetadata): string =>
  optional ? `[${name}]` : name;

/** `LTX_COST(model, resolution, seconds, [takes])` */
export function signatureOf(fn: FunctionMetadata): string {
  return `${fn.name}(${fn.parameters.map(argumentName).join(', ')})`;
}
