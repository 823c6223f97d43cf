import { badValue, type GoldenCase } from './case.ts';

/** LTX_TAKES, LTX_COST_AT and a mistake with LTX_SENSITIVITY. The larger numbers are Gnumeric's: clips + R.QNBINOM(certainty, clips, share). */
export const plan: readonly GoldenCase[] = [
  {
    says: 'Ten clips of which one of three is kept: 30 on average',
    formula: '=LTX_TAKES(10,0.3333333333333333)',
    gives: 30,
  },
  { says: 'Four times in five 36 are enough', formula: '=LTX_TAKES(10,0.3333333333333333,0.8)', gives: 36 },
  { says: 'Nine times in ten 40', formula: '=LTX_TAKES(10,0.3333333333333333,0.9)', gives: 40 },
  // 1 - .9 × .9 = .19
  { says: 'One clip in ten, met to the last digit', formula: '=LTX_TAKES(1,0.1,0.19)', gives: 2 },
  {
    says: 'A column of clips',
    formula: '=LTX_TAKES(A1:A3,0.5)',
    cells: { A1: '3', A2: '', A3: '5' },
    gives: [[6], [''], [10]],
  },
  {
    says: 'A share of 0',
    formula: '=LTX_TAKES(10,0)',
    gives: badValue(
      'kept_share: expected a share from 0.001 to 1, got 0; of a share of 0 no clip would ever be kept',
    ),
  },
  {
    says: '33 in the place of 33 %',
    formula: '=LTX_TAKES(10,33)',
    gives: badValue('kept_share: expected a share from 0.001 to 1, got 33; for 33 % write 0.33'),
  },
  {
    says: 'A certainty of 1',
    formula: '=LTX_TAKES(10,0.5,1)',
    gives: badValue('certainty: expected a share from 0.01 to 0.9999, got 1; no number suffices always'),
  },
  {
    says: 'A certainty of 90',
    formula: '=LTX_COST_AT(0.64,10,0.5,90)',
    gives: badValue('certainty: expected a share from 0.01 to 0.9999, got 90; for 90 % write 0.9'),
  },
  // 40 takes × .64
  { says: 'The total of one line', formula: '=LTX_COST_AT(0.64,10,0.3333333333333333,0.9)', gives: 25.6 },
  {
    // One clip each, kept half the time: .64 a + .3 b. .94 has a chance of 1/4, 1.24 (b = 2) 1/8, 1.54 1/16, 1.58 (a = 2)
    // 1/8, and so on: .25 + .125 + .0625 = .4375, with 1.58 .5625.
    says: 'Lines of different prices, a blank one between',
    formula: '=LTX_COST_AT(A1:A3,B1:B3,0.5,0.5)',
    cells: { A1: '0.64', B1: '1', A2: '', B2: '', A3: '0.3', B3: '1' },
    gives: 1.58,
  },
  {
    says: 'A line without a price',
    formula: '=LTX_COST_AT(A1:A2,B1:B2,0.5,0.5)',
    cells: { A1: '0.64', B1: '1', A2: '', B2: '2' },
    gives: badValue('cost_per_take, line 2: expected a number above 0, got an empty cell'),
  },
  {
    says: 'Ranges of different sizes',
    formula: '=LTX_COST_AT(A1:A3,B1:B2,0.5,0.5)',
    cells: { A1: '0.64', A2: '0.64', A3: '0.64', B1: '1', B2: '2' },
    gives: badValue('clips: expected 3 cells like cost_per_take, got 2; make the ranges the same size'),
  },
  {
    says: '20 in the place of 20 %',
    formula: '=LTX_SENSITIVITY("pro","1080p",3000,20)',
    gives: badValue('swing: expected a share from 0.001 to 0.95, got 20; for 20 % write 0.2'),
  },
];
