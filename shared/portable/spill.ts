import { addressIn, cellAddress, placeOf } from '../formula/address.ts';
import { callsIn, isBlank, separatorOf } from '../formula/calls.ts';
import { type Token, tokens } from '../formula/tokens.ts';
import { type Parameters, PortableCall, type ReadCells } from './call.ts';
import { NotPortable } from './notPortable.ts';
import { textOf } from './pattern.ts';
import { type Argument, argumentOf, BLANK, inDialect } from './rewrite.ts';

/** A formula that is one call of ours and nothing else but, in Google Sheets, ARRAYFORMULA around it. */
export interface LoneCall {
  readonly name: string;
  readonly args: readonly Argument[];
  /** A native formula with the arguments as they are written. */
  readonly inDialect: (native: string) => string;
}

/** Undefined where the formula is more than one call. */
export function loneCall(
  formula: string,
  { sheet, separator: usual }: { readonly sheet: string; readonly separator?: ';' | undefined },
): LoneCall | undefined {
  const list = tokens(formula);
  const separator = separatorOf(list, usual ?? ',');
  const ours = callsIn(list, separator).filter(({ name }) => name.startsWith('LTX_'));
  const [call] = ours;
  if (!call || ours.length > 1 || !isAlone(list, call.start, call.close)) return undefined;
  const parts: string[] = [];
  const args = call.args.map((place): Argument => {
    if (isBlank(list, place)) return BLANK;
    const filled = list.slice(place.from, place.to);
    parts.push(textOf(filled, 0, filled.length).trim());
    return argumentOf(filled, separator, sheet, parts.length);
  });
  return { name: call.name, args, inDialect: (native) => inDialect(native, parts, separator) };
}

function isAlone(list: readonly Token[], start: number, close: number): boolean {
  const around = textOf(list, 0, start) + textOf(list, close + 1, list.length);
  return /^=\s*\+?\s*$/.test(around) || /^=\s*ARRAYFORMULA\s*\(\s*\)\s*$/i.test(around);
}

export interface Size {
  readonly height: number;
  readonly width: number;
}

/** How large the result of a call is; 1 by 1 where none of its arguments goes through a range. */
export function resultOf(call: PortableCall, fn: Parameters): Size {
  const sizes = Object.entries(fn.params).flatMap(([name, { kind }]) => {
    const grid = fn.shape === 'cell' && kind !== 'range' ? call.range(name) : undefined;
    return grid ? [{ height: grid.length, width: grid[0]!.length }] : [];
  });
  const side = (of: (size: Size) => number) => {
    const lengths = [...new Set(sizes.map(of).filter((length) => length > 1))];
    if (lengths.length > 1) throw new NotPortable('its ranges are not of one size');
    return lengths[0] ?? 1;
  };
  return { height: side(({ height }) => height), width: side(({ width }) => width) };
}

/** The call for one cell of its result: each range that it goes through as the one cell of it that counts there. */
export function callAt(
  { name, args }: LoneCall,
  fn: Parameters,
  read: ReadCells,
  sheet: string,
  row: number,
  column: number,
): { readonly call: PortableCall; readonly cells: readonly string[] } {
  const params = Object.keys(fn.params);
  const cells: string[] = [];
  const single = args.map((argument, i): Argument => {
    const { said } = argument;
    if (fn.params[params[i] ?? '']?.kind === 'range') return argument;
    if (said.is === 'values' && (said.rows.length > 1 || said.rows[0]!.length > 1))
      throw new NotPortable('it goes through values that are written in the formula');
    const grid = said.is === 'cells' || said.is === 'name' ? read(said) : undefined;
    if (!grid || (grid.length === 1 && grid[0]!.length === 1)) return argument;
    if (said.is !== 'cells') throw new NotPortable('it goes through a named range');
    const from = placeOf(said.range);
    const address = cellAddress(
      from.row + (grid.length > 1 ? row : 0),
      from.column + (grid[0]!.length > 1 ? column : 0),
    );
    const native =
      said.sheet === undefined || said.sheet === sheet ? address : addressIn(said.sheet, address);
    cells.push(native);
    return { said: { ...said, range: address }, native };
  });
  return { call: new PortableCall(name, fn.params, single, read), cells };
}
