import { type GoldenCase, notAvailable } from './case.ts';

const HEADINGS = ['What', 'Quantity', 'Unit', 'Price', 'Amount', 'Note'];

/** Prices of one's own, so that the notes are short. */
const own = {
  A1: 'Model',
  B1: 'Resolution',
  C1: 'USD',
  D1: 'Per',
  A2: 'pro',
  B2: '1080p',
  C2: '0.08',
  A3: 'reel',
  B3: '720p',
  C3: '0.4',
  D3: '6 s clip',
  A4: 'reel',
  B4: '720p',
  C4: '0.5',
  D4: '10 s clip',
  A5: 'shot',
  B5: '720p',
  C5: '3',
  D5: 'run',
};

const VIDU =
  'https://github.com/Comfy-Org/docs/blob/ffb27fc2/tutorials/partner-nodes/pricing.mdx (first seen 2026-08-18, checked 2026-08-18, official)';
const CREDIT =
  '211 credits = $1, Inferred: the page gives about 30.8 credits as about $0.146, and states no price of a credit.';
const VIDU_BILL = '5.275 credits per second, 15.825 credits per clip on top, 1 included';

export const receipts: readonly GoldenCase[] = [
  {
    says: '20 s, taken 1.6 times, are 32 s at $0.08',
    formula: '=LTX_EXPLAIN("pro","1080p",20,1.6,,A1:D5)',
    cells: own,
    gives: [
      HEADINGS,
      ['Asked for', 20, 'second', '', '', ''],
      ['Takes', 1.6, 'take', '', '', ''],
      ['Video', 32, 'second', 0.08, 2.56, '$0.08 per second'],
      ['Source', '', '', '', '', 'own/pro: your own rate table'],
      ['Total', '', 'US dollars', '', 2.56, ''],
    ],
  },
  {
    says: '23 s of clips, twice: two of 10 s and one of 6 s for the last 3 s; 4 × .50 + 2 × .40',
    formula: '=LTX_EXPLAIN("reel","720p",23,2,,A1:D5)',
    cells: own,
    gives: [
      HEADINGS,
      ['Asked for', 23, 'second', '', '', ''],
      ['Takes', 2, 'take', '', '', ''],
      ['Clip of 10 s', 4, 'clip', 0.5, 2, '6 s $0.40, 10 s $0.50'],
      ['Clip of 6 s', 2, 'clip', 0.4, 0.8, 'holds the last 3 s'],
      ['Source', '', '', '', '', 'own/reel: your own rate table'],
      ['Total', '', 'US dollars', '', 2.8, ''],
    ],
  },
  {
    says: 'A run, and a factor of the user: 3 × 1.5',
    formula: '=LTX_EXPLAIN("shot","720p",5,1,"factor=1.5",A1:D5)',
    cells: own,
    gives: [
      HEADINGS,
      ['Asked for', 5, 'second', '', '', ''],
      ['Takes', 1, 'take', '', '', ''],
      ['Factor', 1.5, '', '', '', "your own, on the seller's price"],
      ['Run', 1, 'run', 4.5, 4.5, '$3 per run'],
      ['Source', '', '', '', '', 'own/shot: your own rate table'],
      ['Check', '', '', '', '', 'the price is multiplied by 1.5, a factor of your own'],
      ['Total', '', 'US dollars', '', 4.5, ''],
    ],
  },
  {
    // 15.825 ÷ 211 = .075 for the first second, 5.275 ÷ 211 = .025 for each beyond
    says: 'Vidu on Comfy, three takes of 5 s: 3 × .075, and 3 × 4 s at .025',
    formula: '=LTX_EXPLAIN("comfy/viduq2","720p",5,3)',
    gives: [
      HEADINGS,
      ['Asked for', 5, 'second', '', '', ''],
      ['Takes', 3, 'take', '', '', ''],
      ['Credit', 1, 'credit', 1 / 211, '', CREDIT],
      ['Included', 1, 'second', '', '', 'paid by the base'],
      ['Base', 3, 'clip', 0.075, 0.225, VIDU_BILL],
      ['Video', 12, 'second', 0.025, 0.3, VIDU_BILL],
      ['Source', '', '', '', '', `comfy/viduq2: ${VIDU}; ${CREDIT}`],
      [
        'Check',
        ...['', '', '', ''],
        'this price was last checked on 2026-08-18, 94 days before 2026-11-20; look at https://github.com/Comfy-Org/docs/blob/ffb27fc2/tutorials/partner-nodes/pricing.mdx before you bid',
      ],
      ['Total', '', 'US dollars', '', 0.525, ''],
    ],
  },
  {
    says: 'What has no cost has no receipt',
    formula: '=LTX_EXPLAIN("prro","1080p",20)',
    gives: notAvailable('model: no model is called "prro"; near it is pro'),
  },
];
