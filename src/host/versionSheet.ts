import type { SheetPlan } from './sheetPlan.ts';

export interface Versions {
  readonly LTX_CARD: string;
  readonly LTX_RIG_VERSION: string;
}

/** The sheet of the version cells. Formulas that take these cells are calculated again when prices or rig change. */
export const versionSheet = (versions: Versions): SheetPlan => ({
  name: 'LTX Versions',
  columns: [{ width: 160 }, { width: 240 }],
  rows: [
    { cells: [{ text: 'LTX Cost', looks: ['title'] }], height: 34 },
    {
      cells: [
        {
          text: 'The sidebar writes these two cells. Formulas that take them as their last argument follow every change.',
          looks: ['note'],
        },
      ],
    },
    { cells: [] },
    { cells: [{ text: 'LTX_CARD', looks: ['strong'] }, { text: versions.LTX_CARD }] },
    { cells: [{ text: 'LTX_RIG_VERSION', looks: ['strong'] }, { text: versions.LTX_RIG_VERSION }] },
  ],
  names: [
    { name: 'LTX_CARD', range: 'B4' },
    { name: 'LTX_RIG_VERSION', range: 'B5' },
  ],
});
