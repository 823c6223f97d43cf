import type { StoredBook } from '../../../shared/book/stored.ts';
import { toCell } from '../../../shared/cell.ts';
import { PricingError } from '../../../shared/errors.ts';
import { readRig } from '../../../shared/local/rig/readRig.ts';
import type { Host } from '../../host/contract.ts';
import { withRig } from '../withRig.ts';

/**
 * The book with the machine of the sheet LTX Rig in use, where the workbook has such a sheet, and a sentence about it with
 * a space before it. A machine that does not read does not keep anybody from prices.
 */
export async function withSheetRig(
  host: Host,
  book: StoredBook,
): Promise<{ readonly book: StoredBook; readonly said: string }> {
  const cells = await host.readNamed('LTX_RIG');
  if (!cells) return { book, said: '' };
  try {
    const rig = readRig(cells.map((row) => row.map(toCell)));
    return { book: withRig(book, rig), said: ` The machine is ${rig.name}, as its sheet has it.` };
  } catch (problem) {
    if (!(problem instanceof PricingError)) throw problem;
    return { book, said: ` The machine of the sheet LTX Rig stayed out: ${problem.message}.` };
  }
}
