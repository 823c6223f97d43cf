import type { Seller } from '../../card.ts';
import { ltx2Fast, ltx2Pro } from './ltx2.ts';
import { fast, pro } from './ltx23.ts';
import { fast25, pro25 } from './ltx25.ts';
import { hdrUpscale, reframe } from './postProduction.ts';

export const ltx: Seller = {
  id: 'ltx',
  name: 'LTX API',
  concurrency: 2,
  failures: 'free',
  note: 'Prepaid: at least $5 at a time, not refunded. A request that is sent twice is billed twice.',
  models: [fast, pro, fast25, pro25, hdrUpscale, reframe, ltx2Fast, ltx2Pro],
};
