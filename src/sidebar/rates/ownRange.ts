import type { StoredBook } from '../../../shared/book/stored.ts';
import { canonicalJson } from '../../../shared/rates/version.ts';
import type { CellValue, Host } from '../../host/contract.ts';

/** Own prices as a book keeps them: the cells of a named range, as they were when they were taken. */
export type Own = NonNullable<StoredBook['own']>;

/** The rows of a named range as they are now. Throws one sentence where there is no such range. */
export async function rowsTaken(host: Host, range: string): Promise<Own> {
  const cells = await host.readNamed(range);
  if (cells) return { range, cells: kept(cells) };
  throw new Error(
    `There is no range named ${range}. Write the prices as a sheet first, or give the name of a table of your own.`,
  );
}

/** How the sheet differs from the rows that formulas use; undefined where it does not. */
export async function differenceOf(
  host: Host,
  { range, cells }: Own,
): Promise<{ readonly isGone: boolean; readonly text: string } | undefined> {
  const now = await host.readNamed(range);
  if (!now)
    return {
      isGone: true,
      text: `There is no range named ${range} any more: formulas go on with the rows that were taken from it.`,
    };
  if (canonicalJson(kept(now)) === canonicalJson(cells)) return undefined;
  return {
    isGone: false,
    text: `The sheet has changed since the rows of ${range} were taken: formulas still use those.`,
  };
}

/** Without the blank rows at its end, of which a range may have many. */
function kept(cells: readonly (readonly CellValue[])[]): Own['cells'] {
  const last = cells.findLastIndex((row) => row.some((cell) => cell !== ''));
  return cells.slice(0, last + 1).map((row) => row.map((cell) => (cell === '' ? null : cell)));
}
