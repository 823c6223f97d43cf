import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { CustomFunctionError } from './customFunctions.ts';

/** What Excel's names for an error are inside the object a function receives for an error cell. */
const EXCEL_ERROR_TYPE: Readonly<Record<string, string>> = {
  '#N/A': 'NotAvailable',
  '#VALUE!': 'Value',
  '#REF!': 'Ref',
  '#DIV/0!': 'Div0',
  '#NUM!': 'Num',
  '#NAME?': 'Name',
  '#NULL!': 'Null',
  '#SPILL!': 'Spill',
  '#CALC!': 'Calc',
};

/** Where the message of an error travels: Univer keeps a value's custom data with its cell. */
export const ERROR_MESSAGE_KEY = 'ltxErrorMessage';

/** A cell value as Excel on the web hands it to a function; a blank is null. */
export function toExcelValue(value: Nullable<BaseValueObject>): unknown {
  if (!value || value.isNull()) return null;
  if (!value.isError()) return value.getValue();
  const basicValue = String(value.getValue());
  return {
    type: 'Error',
    basicType: 'Error',
    basicValue,
    errorType: EXCEL_ERROR_TYPE[basicValue] ?? 'Value',
  };
}

/** The matrix a function returned, as a value of the formula engine. */
export function toEngineValue(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return toEngineCell(result);
  const rows: unknown[][] = result.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const columnCount = rows[0]?.length ?? 0;
  if (columnCount === 0 || rows.some((row) => row.length !== columnCount)) {
    return engineError(ErrorType.VALUE, 'The function returned rows of different length.');
  }
  if (rows.length === 1 && columnCount === 1) return toEngineCell(rows[0]?.[0]);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(toEngineCell)),
    rowCount: rows.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** An error with a message for the person at the cell. */
export function engineError(type: ErrorType, message: string): BaseValueObject {
  // Not ErrorValueObject.create: that one is shared between cells, and custom data would be too.
  return new ErrorValueObject(type, message).withCustomData({ [ERROR_MESSAGE_KEY]: { type, message } });
}

/** What was thrown. Excel shows #VALUE! without a word for anything but its own error. */
export function toEngineError(thrown: unknown): BaseValueObject {
  if (thrown instanceof CustomFunctionError) return toEngineCell(thrown);
  console.error(thrown);
  return ErrorValueObject.create(ErrorType.VALUE);
}

function toEngineCell(value: unknown): BaseValueObject {
  if (value instanceof CustomFunctionError)
    return engineError(engineErrorType(value.code), value.shownMessage);
  // As in Excel: null shows 0, NaN is #VALUE! and infinity #NUM!.
  if (value == null) return NumberValueObject.create(0);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  if (typeof value !== 'number' || Number.isNaN(value)) return ErrorValueObject.create(ErrorType.VALUE);
  return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
}

function engineErrorType(code: string): ErrorType {
  return Object.values(ErrorType).find((type) => type === code) ?? ErrorType.VALUE;
}
