import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { STAGES } from '../../shared/plan/stages.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { campaign } from '../../src/readySheets/campaign/campaign.ts';
import { knownOf } from '../../src/readySheets/campaign/known.ts';
import { listsSheet } from '../../src/readySheets/listsSheet.ts';
import { findChromium } from '../workbench/chromium.ts';
import { openWorkbench } from '../workbench/open.ts';
import type { BenchRow } from './row.ts';

const CONCEPTS = 100;
const STAGES_OF_EACH = 4;
const [WRITTEN_MS, CALCULATED_MS] = [5000, 2000];

/** A campaign of 100 concepts × 4 stages in the workbench: written and calculated, and calculated again. */
export async function benchCampaign(): Promise<BenchRow[]> {
  if (!findChromium()) return [];
  const bench = await openWorkbench();
  try {
    const book = toBook(EMPTY_BOOK, embeddedCard);
    const concepts = Array.from({ length: CONCEPTS }, (_, i) => `Concept ${i + 1}`);
    const stages = STAGES.slice(0, STAGES_OF_EACH);
    const plans = [
      listsSheet(book),
      campaign({ name: 'Campaign', concepts, stages, ...knownOf(book, undefined) }),
    ];
    const session = await bench.page.context().newCDPSession(bench.page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    /** Milliseconds of work of the page. Their clock stands while a busy machine does something else. */
    const workOf = async (act: () => Promise<unknown>): Promise<number> => {
      const worked = async () => {
        const { metrics } = await session.send('Performance.getMetrics');
        return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
      };
      const before = await worked();
      await act();
      return (await worked()) - before;
    };
    const written = await workOf(() =>
      bench.page.evaluate(
        (steps) => window.workbenchHost?.change({ action: 'Add the sheet Campaign', steps }),
        plans.map((plan) => ({ step: 'sheet', plan }) as const),
      ),
    );
    const recalculate = () => workOf(() => bench.page.evaluate(() => window.workbenchHost?.recalculate()));
    const calculated = Math.min(await recalculate(), await recalculate(), await recalculate());
    const row = (name: string, ms: number, allowed: number): BenchRow => ({
      name: `${name}, against ${allowed / 1000} s`,
      ratio: ms / allowed,
      limit: 1,
      note: `${(ms / 1000).toFixed(2)} s`,
    });
    return [
      row('a campaign of 100 concepts × 4 stages, written in the workbench', written, WRITTEN_MS),
      row('the whole workbook with it, calculated again', calculated, CALCULATED_MS),
    ];
  } finally {
    await bench.close();
  }
}
