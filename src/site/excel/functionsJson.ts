import type { Param, SpreadsheetFunction } from '../../../shared/cells/declare.ts';

interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly dimensionality: 'matrix';
  readonly type: 'any' | 'string';
  readonly customEnumId?: string;
  readonly optional?: true;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality: 'matrix' };
}

interface EnumMetadata {
  readonly id: string;
  readonly type: 'string';
  readonly values: readonly {
    readonly name: string;
    readonly stringValue: string;
    readonly tooltip: string;
  }[];
}

export interface ExcelMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
  readonly enums: readonly EnumMetadata[];
}

/**
 * functions.json, by which Excel knows the functions:
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json
 * Everything is a matrix, so that a range is one call and not one per cell. `allowErrorForDataTypeAny` lets error
 * cells of a range reach us one by one. Its neighbour allowCustomDataForDataTypeAny stays off: both crash Excel 2021.
 */
export function excelMetadata(functions: readonly SpreadsheetFunction[], helpPage: string): ExcelMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map((fn) => ({
      id: fn.name,
      name: fn.name,
      description: fn.summary,
      helpUrl: `${helpPage}#${fn.name}`,
      parameters: Object.entries(fn.params).map(([name, param]) => parameter(fn, name, param)),
      result: { dimensionality: 'matrix' },
    })),
    enums: functions.flatMap((fn) =>
      Object.entries(fn.params).flatMap(([name, { choices }]) =>
        choices ? [{ id: enumId(fn, name), type: 'string' as const, values: choices.map(enumValue) }] : [],
      ),
    ),
  };
}

/** A list of choices makes a parameter a text: Microsoft's generator gives an enum no other type. */
const parameter = (fn: SpreadsheetFunction, name: string, param: Param<unknown>): ParameterMetadata => ({
  name,
  description: param.description,
  dimensionality: 'matrix',
  ...(param.choices ? { type: 'string', customEnumId: enumId(fn, name) } : { type: 'any' }),
  ...(param.optional && { optional: true }),
});

const enumId = (fn: SpreadsheetFunction, param: string): string => `${fn.name}_${param}`.toUpperCase();

const enumValue = (choice: string) => ({ name: choice, stringValue: choice, tooltip: '' });
