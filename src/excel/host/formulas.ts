import { cellAddress } from '../../../shared/formula/address.ts';
import { isOurs } from '../../../shared/formula/revived.ts';
import { isPortable } from '../../../shared/portable/pattern.ts';
import { type Block, blockAddress, blockOf, readInParts } from '../../host/blocks.ts';
import type { FormulaCell, LongWork } from '../../host/contract.ts';
import { inHalves } from './payload.ts';
import { run } from './runBatch.ts';
import { type Placed, withSpills } from './spilled.ts';

/** Every cell whose formula is ours. A cell that another's result spills into has no formula of its own. */
export async function formulas(reading: LongWork = {}): Promise<FormulaCell[]> {
  const cells = await readInParts(await usedBlocks(), readBlock, reading);
  return (await withSpills(cells)).map(({ row: _, column: __, ...cell }) => cell);
}

const usedBlocks = (): Promise<Block[]> =>
  run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const used = sheets.items.map(({ name }) => ({
      name,
      range: context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load('address'),
    }));
    await context.sync();
    return used.flatMap(({ name, range }) => (range.isNullObject ? [] : [blockOf(name, range.address)]));
  });

const readBlock = (block: Block) => inHalves(block, (part) => run((context) => cellsIn(context, part)));

async function cellsIn(context: Excel.RequestContext, block: Block): Promise<Placed[]> {
  const { sheet, top, left } = block;
  const range = context.workbook.worksheets.getItem(sheet).getRange(blockAddress(block)).load('formulas');
  await context.sync();
  const places = range.formulas.flatMap((row: unknown[], i) =>
    row.flatMap((formula, j) =>
      typeof formula === 'string' && formula.startsWith('=') && (isOurs(formula) || isPortable(formula))
        ? [{ i, j, formula }]
        : [],
    ),
  );
  if (places.length === 0) return [];
  range.load('values');
  await context.sync();
  return places.map(({ i, j, formula }) => ({
    sheet,
    address: cellAddress(top + i, left + j),
    row: top + i,
    column: left + j,
    formula,
    value: cellValue(range.values[i]?.[j]),
    isArray: false,
  }));
}

export const cellValue = (value: unknown): string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
