import { cellAddress, placeOf } from '../../../shared/formula/address.ts';
import type { Changed, Inserted, Insertion, MoneyLook } from '../../host/change.ts';
import type { Host } from '../../host/contract.ts';
import { inUnit } from './figureText.ts';

/** How many cells a result takes. */
export interface ResultSize {
  readonly rows: number;
  readonly columns: number;
}

/** The errors by which the products say that a result has no room. */
const NO_ROOM = /^#(SPILL|REF)!$/;

type InsertStep = { readonly step: 'insert' } & Insertion;

/**
 * Writes a formula into the selected cell. A table for which there is no room is not written, and the sentence that is
 * thrown says what is in the way. `unit` and `size`: of the result, where
 * its size is known before.
 */
export async function writeCell(
  host: Host,
  name: string,
  formula: string,
  {
    unit,
    overwrite,
    size,
  }: { readonly unit: string; readonly overwrite: boolean; readonly size: ResultSize | undefined },
): Promise<Changed<readonly [InsertStep]>> {
  if (size && !overwrite) await askForRoom(host, size);
  const look = lookOf(unit);
  return host.change({
    action: `Insert ${name}`,
    steps: [{ step: 'insert', formula, overwrite, ...(look && { look }) }],
  });
}

/** What to say of a formula that was written. */
export function writtenText({ address, shown }: Extract<Inserted, { done: true }>, unit: string): string {
  if (shown === undefined) return `Inserted in ${address}.`;
  if (!NO_ROOM.test(shown)) return `Inserted in ${address}: ${valueText(shown, unit)}.`;
  throw new Error(
    `Inserted in ${address}, which shows ${shown}: its table has no room. Empty the cells below it and to its right.`,
  );
}

/** Some products show a number as it is, others in its format. */
const valueText = (shown: string, unit: string): string =>
  /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/i.test(shown) ? inUnit(Number(shown), unit) : shown;

async function askForRoom(host: Host, { rows, columns }: ResultSize): Promise<void> {
  if (rows * columns <= 1) return;
  const { sheet, address, isEmpty } = await host.selectedCell();
  if (!isEmpty) return; // it is not written over unasked, and may hold a table itself
  const first = placeOf(address);
  const range = `${address}:${cellAddress(first.row + rows - 1, first.column + columns - 1)}`;
  const [cells] = await host.readCells([{ sheet, range }]);
  if (!cells) throw new Error(`The table needs ${range}, which this sheet does not have.`);
  for (const [i, row] of cells.entries())
    for (const [j, value] of row.entries()) {
      if (value === '' || (i === 0 && j === 0)) continue;
      const at = cellAddress(first.row + i, first.column + j);
      throw new Error(`The table needs ${range}, and ${at} is not empty. Empty it, or select another cell.`);
    }
}

function lookOf(unit: string): MoneyLook | undefined {
  switch (unit) {
    case 'US dollars':
    case 'US dollars per machine hour':
      return 'money';
    case 'US dollars per second':
      return 'rate';
    default:
      return undefined;
  }
}
