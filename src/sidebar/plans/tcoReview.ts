import type { SheetPlan } from '../sheetPlan.ts';
import { title } from './cells.ts';
export const tcoReview = (): SheetPlan => ({
  name: 'TCO review',
  columns: [{ width: 100 }],
  rows: [title('TCO review')],
});
