import { cellAddress, parseAddress } from '../../../shared/formula/address.ts';
import { blockAddress, blockOf } from '../../host/blocks.ts';
import type { Entries } from '../../host/change.ts';
import { entryOf } from '../../host/entry.ts';
import { inHalves } from './payload.ts';

/** What the cells of a sheet hold, values included that another cell's result spills into them. */
export async function entriesOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Entries> {
  const used = sheet.load('name').getUsedRangeOrNullObject(true).load('address');
  await context.sync();
  if (used.isNullObject) return {};
  const cells = await inHalves(blockOf(sheet.name, used.address), async (part) => {
    const range = sheet.getRange(blockAddress(part)).load('formulas,values');
    await context.sync();
    return range.formulas.flatMap((row: unknown[], i) =>
      row.map((formula, j) => {
        const at = cellAddress(part.top + i, part.left + j);
        return [at, entryOf(formula, range.values[i]?.[j])] as const;
      }),
    );
  });
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
