import { EMPTY_BOOK } from '../../../shared/book/stored.ts';
import { toBook } from '../../../shared/book/toBook.ts';
import { toCell } from '../../../shared/cell.ts';
import { addressIn } from '../../../shared/formula/address.ts';
import type { CallArgument } from '../../../shared/formula/callArgument.ts';
import { functions } from '../../../shared/functions/index.ts';
import { makePortable } from '../../../shared/portable/makePortable.ts';
import { embeddedCard } from '../../../shared/rates/embedded.ts';
import { writtenPlan } from '../../host/writtenPlan.ts';
import type { WorkbenchGrid } from '../../workbench/grid.ts';
import { setCells } from '../../workbench/host/cells.ts';
import { namedAddress } from '../../workbench/host/definedNames.ts';
import { plainValue, workbookOf } from '../../workbench/host/ltxCells.ts';
import { workbenchHost } from '../../workbench/host/workbenchHost.ts';
import { writeSheet } from '../../workbench/host/writeSheet.ts';
import type { Workbench } from '../../workbench/workbench.ts';

/** Makes a workbook portable whose formulas use the card of the add-in. */
export async function makeGridPortable(grid: WorkbenchGrid, workbench: Workbench): Promise<void> {
  const host = workbenchHost({ grid, workbench, shelf: NO_SHELF, useBook: () => undefined });
  const cells = await host.formulas();
  const { formulas, sheets, left } = makePortable(
    cells.map(({ value, spill, ...cell }) => ({
      ...cell,
      value: toCell(value),
      spill: spill?.map((row) => row.map(toCell)),
    })),
    toBook(EMPTY_BOOK, embeddedCard),
    functions,
    (said) => {
      const address = addressOf(grid, said);
      return address === undefined
        ? undefined
        : workbench.readAll(address).map((row) => row.map((cell) => toCell(plainValue(cell))));
    },
  );
  if (left.length > 0) throw new Error(`${left[0]?.sheet}!${left[0]?.address}: ${left[0]?.why}`);
  for (const sheet of sheets) writeSheet(grid, writtenPlan(sheet));
  const before = new Map(cells.map(({ sheet, address, formula }) => [addressIn(sheet, address), formula]));
  const changes = formulas.map(({ sheet, address, formula }) => ({
    ...{ sheet, address },
    before: before.get(addressIn(sheet, address)) ?? '',
    after: formula,
  }));
  for (const isOwn of [true, false])
    setCells(
      grid,
      { step: 'cells', isWhole: true, changes: changes.filter((each) => (each.before !== '') === isOwn) },
      [],
    );
}

function addressOf(grid: WorkbenchGrid, said: CallArgument): string | undefined {
  if (said.is === 'name') return namedAddress(workbookOf(grid), said.name);
  return said.is === 'cells' && said.sheet !== undefined ? addressIn(said.sheet, said.range) : undefined;
}

const NO_SHELF = {
  get: async (keys: readonly string[]) => keys.map(() => undefined),
  alone: <T>(work: () => Promise<T>) => work(),
  put: async () => undefined,
};
