import { columnName, placeOf } from '../../shared/formula/address.ts';
import { tokens } from '../../shared/formula/tokens.ts';

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/**
 * A formula as it reads some cells further down and right: what is relative in it moves along, round the edge of the
 * sheet where need be. Excel stores a formula that was filled down once, with the cells that share it.
 */
export function movedFormula(formula: string, down: number, right: number): string {
  const list = tokens(formula);
  const isCalled = (at: number) => list.slice(at + 1).find(({ kind }) => kind !== 'space')?.text === '(';
  return list
    .map(({ kind, text }, at) => (kind === 'name' && !isCalled(at) ? movedName(text, down, right) : text))
    .join('');
}

/** A cell, a range or a defined name, which stays, with the sheet before it. */
function movedName(text: string, down: number, right: number): string {
  const [, sheet = '', cells = ''] = /^(@?(?:.*!)?)(.*)$/s.exec(text) ?? [];
  const parts = cells.split(':');
  const moved = parts.map((part) => movedPart(part, parts.length === 2, down, right));
  return moved.every((part) => part !== undefined) ? sheet + moved.join(':') : text;
}

/** B4, $B$4 or B4#; in a range also B or 4. undefined: none of these. */
function movedPart(part: string, isInRange: boolean, down: number, right: number): string | undefined {
  const [, column, row, spill = ''] = /^(\$?[A-Z]{1,3})?(\$?[1-9]\d{0,6})?(#?)$/i.exec(part) ?? [];
  if (column === undefined && row === undefined) return undefined;
  if (!isInRange && (column === undefined || row === undefined)) return undefined;
  const place = placeOf(`${(column ?? 'A').replace('$', '')}${(row ?? '1').replace('$', '')}`);
  if (place.column >= COLUMNS || place.row >= ROWS) return undefined;
  const newColumn = column?.startsWith('$') ? column : columnName(wrapped(place.column + right, COLUMNS));
  const newRow = row?.startsWith('$') ? row : String(wrapped(place.row + down, ROWS) + 1);
  return (column ? newColumn : '') + (row ? newRow : '') + spill;
}

const wrapped = (index: number, size: number): number => ((index % size) + size) % size;
