import { offset, parseAddress } from '../../../shared/formula/address.ts';
import type { Entries } from '../../host/change.ts';
import { entryOf } from '../../host/entry.ts';

/** What the cells of a sheet hold, values included that another cell's result spills into them. */
export async function entriesOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Entries> {
  const used = sheet.getUsedRangeOrNullObject(true).load('address,formulas,values');
  await context.sync();
  if (used.isNullObject) return {};
  const { address: first } = parseAddress(used.address);
  const cells = used.formulas.flatMap((row: unknown[], i) =>
    row.map((formula, j) => [offset(first, i, j), entryOf(formula, used.values[i]?.[j])] as const),
  );
  return Object.fromEntries(cells.filter(([, entry]) => entry !== ''));
}

/** Those of the cells that no other cell's result spills into. */
export async function ownCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  addresses: readonly string[],
): Promise<readonly string[]> {
  const parents = addresses.map((address) =>
    sheet.getRange(address).getSpillParentOrNullObject().load('address'),
  );
  await context.sync();
  return addresses.filter((address, i) => {
    const parent = parents[i];
    return !parent || parent.isNullObject || parseAddress(parent.address).address === address;
  });
}
