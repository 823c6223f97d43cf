import { makeLive } from '../../../shared/portable/makeLive.ts';
import { count } from '../dom/money.ts';
import type { Session } from '../session.ts';
import { formulasFirst, wholly } from './changedCells.ts';
import type { Action, Preview } from './lookFirst.ts';
import { readFormulas } from './readWorkbook.ts';

/** The formulas that portable cells stand for. */
export const makingLive = (session: Session): Action => ({
  name: 'Make live',
  doing: 'Making the workbook live',
  async look(reading): Promise<Preview> {
    const { portable } = await readFormulas(session.host, reading);
    if (portable.length === 0) return { says: ['No formula here is portable.'] };
    const entries = makeLive(portable).map(({ sheet, address, formula }) => ({
      sheet,
      address,
      entry: formula,
    }));
    const [changes] = formulasFirst(entries, portable);
    const cleared = changes.filter(({ after }) => after === '');
    const entered = changes.filter(({ after }) => after !== '');
    return {
      says: [
        `${count(entered.length, 'formula')} call the LTX functions again, with the prices and machines of this workbook.`,
        cleared.length > 0
          ? `${count(cleared.length, 'cell')} that held a part of a result make room for it.`
          : undefined,
      ],
      todo: {
        change: { action: 'Make live', steps: [wholly(cleared), wholly(entered)] },
        done: () => `${count(entered.length, 'formula')} are live.`,
      },
    };
  },
});
