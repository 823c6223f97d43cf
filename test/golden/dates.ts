import { type GoldenCase, notAvailable } from './case.ts';

/** LTX-2 was sold until 2026-08-14; from 2026-07-15 on LTX-2.3 made it, at LTX-2's prices. */
export const dates: readonly GoldenCase[] = [
  {
    says: 'LTX-2 Pro while it was sold: 10 × .06',
    formula: '=LTX_COST("ltx/ltx-2-pro","1080p",10,1,,"2026-08-01")',
    gives: 0.6,
  },
  {
    says: 'The same day as a date of the sheet',
    formula: '=LTX_COST("ltx/ltx-2-pro","1080p",10,1,,DATE(2026,8,1))',
    gives: 0.6,
  },
  { says: 'Its last day', formula: '=LTX_COST("ltx/ltx-2-pro","1080p",10,1,,"2026-08-14")', gives: 0.6 },
  {
    says: 'A model that has ended has no price, and says so',
    formula: '=LTX_COST("ltx/ltx-2-pro","1080p",10)',
    gives: notAvailable(
      'model: ltx/ltx-2-pro ended on 2026-08-15; for its old prices give an earlier day as card',
    ),
  },
  {
    says: 'The month in which LTX-2.3 made what LTX-2 billed',
    formula: '=LTX_CHECK("ltx/ltx-2-pro","1080p",10,,"2026-08-01")',
    gives:
      'ltx/ltx-2-pro has been served by ltx/ltx-2-3-pro since 2026-07-15, at its own old price, and ends on 2026-08-15',
  },
  {
    says: 'Sora 2 was shut down',
    formula: '=LTX_COST("sora-2","720p",8)',
    gives: notAvailable(
      'model: openai/sora-2 ended on 2026-09-24; for its old prices give an earlier day as card',
    ),
  },
  {
    says: 'Sora 2 the day before: 8 × .10',
    formula: '=LTX_COST("sora-2","720p",8,1,,"2026-09-23")',
    gives: 0.8,
  },
];
