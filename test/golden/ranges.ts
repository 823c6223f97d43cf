import { badValue, type GoldenCase, notAvailable } from './case.ts';

const table = {
  A1: 'Model',
  B1: 'Resolution',
  C1: 'USD',
  D1: 'Options',
  E1: 'Per',
  A2: 'pro',
  B2: '1080p',
  C2: '0.07',
  A3: 'pro',
  B3: '1080p',
  C3: '0.09',
  D3: 'retake',
  A4: 'fast',
  B4: '',
  C4: '0.01',
  A5: 'in-house',
  B5: '720p',
  C5: '3',
  E5: '5 s clip',
};

export const ranges: readonly GoldenCase[] = [
  {
    says: 'A column of models and a column of seconds go in step',
    formula: '=LTX_COST(A1:A3,"1080p",B1:B3)',
    cells: { A1: 'pro', B1: '10', A2: 'fast', B2: '5', A3: 'kling-v3', B3: '10' },
    gives: [[0.8], [0.3], [354.5 / 211]],
  },
  {
    says: 'Blank rows below the data are blank',
    formula: '=LTX_COST(A1:A4,"1080p",B1:B4)',
    cells: { A1: 'pro', B1: '10', A2: 'fast', B2: '5' },
    gives: [[0.8], [0.3]],
  },
  {
    says: 'A bad row does not spoil the others',
    formula: '=LTX_COST(A1:A3,"1080p",10)',
    cells: { A1: 'pro', A2: 'prro', A3: 'fast' },
    gives: [
      [0.8],
      [notAvailable('model: no model is called "prro"; near it are pro and example/pro')],
      [0.6],
    ],
    sheetsSays: 'row 2: model: no model is called "prro"; near it are pro and example/pro',
  },
  {
    says: 'A missing number in a row is an error, not $0',
    formula: '=LTX_COST(A1:A2,"1080p",B1:B2)',
    cells: { A1: 'pro', B1: '10', A2: 'pro' },
    gives: [[0.8], [badValue('seconds: a value is needed here, got an empty cell')]],
    sheetsSays: 'row 2: seconds: a value is needed here, got an empty cell',
  },
  {
    says: 'An error in the data stays in its row',
    formula: '=LTX_COST("pro","1080p",A1:A2)',
    cells: { A1: '10', A2: '=NA()' },
    gives: [[0.8], [badValue('seconds: expected a number above 0, got the error #N/A')]],
    sheetsSays: 'row 2: seconds: expected a number above 0, got the error #N/A',
  },
  {
    says: 'Ranges of different size do not fit',
    formula: '=LTX_COST(A1:A3,"1080p",B1:B2)',
    cells: { A1: 'pro', A2: 'pro', A3: 'pro', B1: '1', B2: '2' },
    gives: badValue('seconds: expected 3 rows like model, got 2; make both ranges the same size'),
  },
  {
    says: 'A price of your own: 10 × .07',
    formula: '=LTX_COST("pro","1080p",10,1,,A1:E5)',
    cells: table,
    gives: 0.7,
  },
  {
    says: 'by any name of the model',
    formula: '=LTX_COST("ltx/ltx-2-3-pro","1080p",10,1,,A1:E5)',
    cells: table,
    gives: 0.7,
  },
  {
    says: 'with an option: 8 × .09',
    formula: '=LTX_COST("pro","1080p",8,1,"retake",A1:E5)',
    cells: table,
    gives: 0.72,
  },
  {
    says: 'for every resolution: 10 × .01',
    formula: '=LTX_COST("fast","4k",10,1,,A1:E5)',
    cells: table,
    gives: 0.1,
  },
  {
    says: 'of a model that no seller has, by clips of 5 s: 12 s are three',
    formula: '=LTX_COST("in-house","720p",12,1,,A1:E5)',
    cells: table,
    gives: 9,
  },
  {
    says: 'Your own table is all there is: it does not fall back on the rate card',
    formula: '=LTX_COST("pro","4k",10,1,,A1:E5)',
    cells: table,
    gives: notAvailable('resolution: own/pro has no price at 2160p; known is 1080p'),
  },
  {
    says: 'nor for other models',
    formula: '=LTX_COST("kling-v3","1080p",10,1,,A1:E5)',
    cells: table,
    gives: notAvailable('model: your rate table has no row for "kling-v3"; it has pro, fast and in-house'),
  },
  {
    says: 'A table without a column that is needed',
    formula: '=LTX_COST("pro","1080p",10,1,,A1:C2)',
    cells: { A1: 'Model', B1: 'Price', C1: 'USD', A2: 'pro', B2: '1', C2: '2' },
    gives: badValue(
      'card: expected a header row with model, resolution and usd, got model, price, usd; resolution is missing',
    ),
  },
];
