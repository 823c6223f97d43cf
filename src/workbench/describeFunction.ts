import { BooleanNumber } from '@univerjs/core';
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import { argumentName, type FunctionMetadata } from './functionMetadata.ts';

/** What autocomplete and the parameter help show, from functions.json alone. */
export function describeFunction(fn: FunctionMetadata): IFunctionInfo {
  return {
    functionName: fn.name,
    functionType: FunctionType.User,
    description: fn.description ?? '',
    abstract: fn.description ?? '',
    functionParameter: fn.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: argumentName(parameter),
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  };
}
