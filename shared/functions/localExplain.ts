import { jobFor } from '../book/chooseRivals.ts';
import { model, resolution } from '../cells/arguments/request.ts';
import { rig } from '../cells/arguments/rigChoice.ts';
import { tableFunction } from '../cells/declare.ts';
import { localReceipt } from '../local/cost/localReceipt.ts';
import { receiptTable } from '../receipt.ts';

export const localExplain = tableFunction({
  name: 'LTX_LOCAL_EXPLAIN',
  summary:
    'The receipt of LTX_LOCAL_HOURLY and LTX_LOCAL_RATE: each figure of the machine and where it comes from, then what an hour costs as Price and a second of video as Amount. The last line is their sum.',
  returns: 'a table with a header row',
  params: { model, resolution, rig },
  tabulate: (work, book) => receiptTable(localReceipt(jobFor(work, book))),
});
