import type { FoundBook } from '../host/bookMemory.ts';
import { type Host, isBookDamaged } from '../host/contract.ts';
import { persist } from '../host/growingPauses.ts';
import { excelHost } from './excelHost.ts';
import { isCellEditing } from './host/runBatch.ts';
import { connectOffice } from './office.ts';

const PATIENCE_MS = 15_000;
/** So many failures in a row, about 15 seconds, and cells say that the book cannot be read instead of waiting on. */
const CELLS_WAIT_FOR = 5;

const LATE =
  'Excel has not answered yet. If cells stay #BUSY!, save the workbook, close Excel or its browser tab, and open it again.';

/**
 * Connects the page to Excel and gives the functions, which run in this page too, the workbook's book. Until then
 * their calls wait. `report` hears one sentence for each state of the connection. What fails is tried again.
 */
export async function connectExcel(report: (state: string) => void): Promise<Host> {
  window.ltxCost = { ...window.ltxCost, awaitsBook: true };
  const late = setTimeout(() => report(LATE), PATIENCE_MS);
  const application = await persist(connectOffice, (problem, before) => {
    clearTimeout(late);
    if (before === 0) report(`${messageOf(problem)} It is tried again until it works.`);
  });
  clearTimeout(late);
  if (application !== 'excel') {
    report('These functions work in Excel. Open this add-in there.');
    return new Promise(() => undefined); // there is nothing to do here
  }
  report('Connected to Excel.');
  return hostWithBook();
}

/** The host; behind it the workbook's book is read until it can be had, and given to the functions. */
function hostWithBook(): Host {
  let isKnown = false;
  const use = (found: FoundBook) => window.ltxCost?.useBook?.(found);
  const host = excelHost((found) => {
    isKnown = true;
    use(found);
  });
  const readBook = () =>
    host.readBook().catch((problem: unknown) => {
      if (!isBookDamaged(problem)) throw problem; // of a damaged one the functions know by now
    });
  let failures = 0;
  void persist(readBook, (problem) => {
    failures += 1;
    // Editing a cell comes to an end; what else fails may last, and a person should know why there is no result.
    if (failures === CELLS_WAIT_FOR && !isKnown && !isCellEditing(problem)) use({ state: 'unreachable' });
  })
    // Cells that were given up meanwhile come to their results.
    .then(() => (failures > 0 ? persist(host.recalculate) : undefined));
  return host;
}

const messageOf = (problem: unknown): string => (problem instanceof Error ? problem.message : '');
