import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { ErrorType } from '@univerjs/engine-formula';
import { ERROR_MESSAGE_KEY } from './engineValues.ts';

/** An error in a cell. `message` is what the function said, or '' where it said nothing. */
export type ShownError = { readonly error: string; readonly message: string };

/** What a cell holds: a number (a date is its serial number), a text, a truth value, '' for blank, or an error. */
export type CellContent = number | string | boolean | ShownError;

const errorTypes: ReadonlySet<unknown> = new Set(Object.values(ErrorType));

/** Reads Univer's cell. Univer keeps an error as text, and its message as custom data. */
export function cellContent(cell: Nullable<ICellData>): CellContent {
  const value = cell?.v ?? '';
  if (typeof value === 'string' && errorTypes.has(value))
    return { error: value, message: errorMessage(value, cell) };
  if (cell?.t === CellValueType.BOOLEAN) return Boolean(value);
  return value;
}

function errorMessage(type: string, cell: Nullable<ICellData>): string {
  // The data may be left over from an earlier, different error of the same cell.
  const left: unknown = cell?.custom?.[ERROR_MESSAGE_KEY];
  if (typeof left !== 'object' || left === null || !('type' in left) || !('message' in left)) return '';
  return left.type === type ? String(left.message) : '';
}
