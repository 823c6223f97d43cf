import { badValue, type GoldenCase, notAvailable } from './case.ts';

/** LTX_CHECK_BILL: a billed amount against the price. Pro costs $0.08, $0.16 and $0.32 a second at 1080p, 1440p and 2160p. */
export const bills: readonly GoldenCase[] = [
  { says: '8 × 0.08 is 0.64', formula: '=LTX_CHECK_BILL("pro","1080p",8,0.64)', gives: '' },
  {
    says: 'A sum of doubles is the same amount',
    formula: '=LTX_CHECK_BILL("pro","1080p",10,0.7999999999999999)',
    gives: '',
  },
  {
    says: '7.5 × 0.03 is 0.225, which no invoice shows',
    formula: '=LTX_CHECK_BILL("fast","720p",7.5,0.23)',
    gives: '$0.225 was rounded to cents on the bill',
  },
  {
    says: '8 s at 1440p are 1.28, and so are two generations at 1080p',
    formula: '=LTX_CHECK_BILL("pro","1080p",8,1.28)',
    gives:
      '$1.28 is $0.64 (100 %) more than the price of $0.64; that is the price at 1440p or the price of 2 generations',
  },
  {
    says: '7 s cost 0.56, but clips have 6, 8 or 10 s',
    formula: '=LTX_CHECK_BILL("pro","1080p",7,0.64)',
    gives: '$0.64 is $0.08 (14 %) more than the price of $0.56; that is the price of 8 s',
  },
  {
    says: 'Pro at 1080p was $0.06 until 2026-04-01: 8 × 0.06 is 0.48',
    formula: '=LTX_CHECK_BILL("ltx/ltx-2-3-pro","1080p",8,0.48)',
    gives:
      '$0.48 is $0.16 (25 %) less than the price of $0.64; that is the price from 2026-03-31 to 2026-04-01 or the price of 6 s',
  },
  {
    says: 'Nothing of the model costs a dollar',
    formula: '=LTX_CHECK_BILL("pro","1080p",8,1)',
    gives: '$1.00 is $0.36 (56 %) more than the price of $0.64; no other price of ltx/ltx-2-3-pro gives that',
  },
  {
    says: 'A generation that was not billed',
    formula: '=LTX_CHECK_BILL("pro","1080p",8,0)',
    gives: 'nothing was billed of $0.64',
  },
  {
    says: 'A refund is no bill',
    formula: '=LTX_CHECK_BILL("pro","1080p",8,-0.64)',
    gives: badValue('billed: expected a number of 0 or more, got -0.64'),
  },
  {
    says: 'Without a price there is nothing to hold a bill against',
    formula: '=LTX_CHECK_BILL("pro","480p",8,0.64)',
    gives: notAvailable('resolution: ltx/ltx-2-3-pro has no price at 480p; known are 1080p, 1440p and 2160p'),
  },
];
