import type { StoredBook } from '../../shared/book/stored.ts';
import { callsLtx } from '../../shared/formula/link.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import type { Host } from '../host/contract.ts';
import { cellTexts } from './cellVersions.ts';
import { sentence } from './dom/say.ts';
import { readVersionCells, writeVersions } from './versionCells.ts';

/**
 * Writes the named cells of a book that was stored, with its copy, and lets formulas be calculated again. A workbook
 * that stores a book gets these cells whether its formulas are linked or not: the copy in them is what is left where
 * the storage is lost. Gives what else the person should know, with a space before it; throws one sentence where cells
 * may still show what was before.
 */
export async function tellCells(host: Host, stored: StoredBook, shipped: RateCard): Promise<string> {
  if (host.product === 'none') return '';
  const said: string[] = [];
  try {
    const before = await readVersionCells(host);
    const problem = await writeVersions(host, cellTexts(stored, shipped)).catch((why: unknown) => {
      if (before.LTX_CARD) throw why; // formulas hang on it
      return `No copy of it could be written to the sheet LTX Versions: ${sentence(why)}`;
    });
    if (problem !== undefined) said.push(problem);
    else if (!before.LTX_BOOK?.some((cell) => cell !== ''))
      said.push('A copy of it is on the sheet LTX Versions.');
    await host.recalculate();
    // Sheets remembers results by a formula's arguments, and nothing else makes it calculate again.
    if (host.product === 'sheets' && (await isUnlinked(host)))
      said.push('Formulas here follow once they are linked: see Link formulas.');
  } catch (problem) {
    throw new Error(`It is stored, but cells may still show what was before: ${sentence(problem)}`);
  }
  return said.map((each) => ` ${each}`).join('');
}

/** Whether there are formulas and none takes a version cell. */
async function isUnlinked(host: Host): Promise<boolean> {
  const cells = (await host.formulas()).filter(({ formula }) => callsLtx(formula));
  return cells.length > 0 && !cells.some(({ formula }) => /\b(?:LTX_CARD|LTX_RIG_VERSION)\b/i.test(formula));
}
