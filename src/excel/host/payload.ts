import type { Block } from '../../host/blocks.ts';
import { isTooLarge } from './runBatch.ts';

/** Excel on the web takes 5 MB at once: a character is up to three bytes of it, and a cell has some more around it. */
const MOST_CHARACTERS = 1_000_000;
/** And each is an object of its own there. */
const MOST_ITEMS = 1000;

/** What is to be sent, in parts that Excel takes. `sizeOf`: the characters of one. */
export function sendable<T>(items: readonly T[], sizeOf: (item: T) => number, most = MOST_ITEMS): T[][] {
  const parts: T[][] = [];
  let [part, size]: [T[], number] = [[], 0];
  for (const item of items) {
    const more = sizeOf(item);
    if (part.length > 0 && (part.length === most || size + more > MOST_CHARACTERS)) {
      parts.push(part);
      [part, size] = [[], 0];
    }
    part.push(item);
    size += more;
  }
  return part.length > 0 ? [...parts, part] : parts;
}

/** Reads cells, in halves where they are too large for one answer, 5 MB in Excel on the web. */
export async function inHalves<T>(
  block: Block,
  read: (part: Block) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  try {
    return await read(block);
  } catch (problem) {
    if (!isTooLarge(problem) || block.rows * block.columns === 1) throw problem;
    const [first, second] = halves(block);
    return [...(await inHalves(first, read)), ...(await inHalves(second, read))];
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
