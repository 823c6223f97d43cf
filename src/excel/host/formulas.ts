import { cellAddress, parseAddress, placeOf } from '../../../shared/formula/address.ts';
import { isOurs } from '../../../shared/formula/revived.ts';
import { isPortable } from '../../../shared/portable/pattern.ts';
import { type Block, readInParts } from '../../host/blocks.ts';
import type { FormulaCell, LongReading } from '../../host/contract.ts';
import { isTooLarge, run } from './runBatch.ts';
import { type Placed, withSpills } from './spilled.ts';

/** Every cell whose formula is ours. A cell that another's result spills into has no formula of its own. */
export async function formulas(reading: LongReading = {}): Promise<FormulaCell[]> {
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

function blockOf(sheet: string, full: string): Block {
  const [from = 'A1', to = from] = parseAddress(full).address.split(':');
  const [first, last] = [placeOf(from), placeOf(to)];
  return {
    sheet,
    top: first.row,
    left: first.column,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}

/** What is too large for one answer, 5 MB in Excel on the web, comes in halves. */
async function readBlock(block: Block): Promise<Placed[]> {
  try {
    return await run((context) => cellsIn(context, block));
  } catch (problem) {
    if (!isTooLarge(problem) || block.rows * block.columns === 1) throw problem;
    const [first, second] = halves(block);
    return [...(await readBlock(first)), ...(await readBlock(second))];
  }
}

function halves(block: Block): readonly [Block, Block] {
  const rows = Math.ceil(block.rows / 2);
  if (block.rows > 1)
    return [
      { ...block, rows },
      { ...block, top: block.top + rows, rows: block.rows - rows },
    ];
  const columns = Math.ceil(block.columns / 2);
  return [
    { ...block, columns },
    { ...block, left: block.left + columns, columns: block.columns - columns },
  ];
}

async function cellsIn(context: Excel.RequestContext, block: Block): Promise<Placed[]> {
  const { sheet, top, left, rows, columns } = block;
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRange(`${cellAddress(top, left)}:${cellAddress(top + rows - 1, left + columns - 1)}`)
    .load('formulas');
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
