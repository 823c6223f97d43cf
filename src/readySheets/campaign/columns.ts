import { columnName } from '../../../shared/formula/address.ts';
import type { PlannedCell, PlannedColumn, PlannedRow } from '../../host/sheetPlan.ts';
import { header } from '../plannedCells.ts';

/** The columns from A on: how each is headed (as `header` reads it) and how wide it is. Those from `api` on are workings. */
const COLUMNS = {
  account: ['Account', 80],
  stage: ['Stage', 120],
  description: ['Description', 140],
  model: ['Model', 120],
  resolution: ['Resolution', 100],
  options: ['Options', 175],
  clips: ['>Clips', 60],
  seconds: ['>Seconds', 75],
  takes: ['>Takes', 65],
  route: ['|Route', 95],
  perSecond: ['>$ per s', 80],
  cost: ['>Cost', 95],
  concept: ['>Concept', 95],
  cap: ['>Cap', 80],
  verdict: ['>Check', 100],
  hours: ['>Hours', 75],
  whatIf: ['>What if', 95],
  difference: ['>Difference', 95],
  watchOut: ['|Watch out', 420],
  gap: ['', 24],
  api: ['>api', 80],
  own: ['>own', 80],
  rent: ['>rent', 80],
  apiHours: ['>API hours', 85],
  machineHours: ['>Machine hours', 115],
  apiWeighed: ['>api', 80],
  ownWeighed: ['>own', 80],
  rentWeighed: ['>rent', 80],
  routeTaken: ['|Route taken', 100],
  apiIf: ['>api', 80],
  ownIf: ['>own', 80],
  rentIf: ['>rent', 80],
  machineHoursIf: ['>Machine hours', 115],
  finalAt: ['>Final at', 75],
  finalModel: ['Its model', 90],
  finalResolution: ['Resolution', 90],
  finalSeconds: ['>Its seconds', 90],
  longSeconds: ['>Whole clip, s', 105],
  extendsCost: ['>Extends', 80],
  longerCost: ['>Longer clip', 95],
  finalCheck: ['Its check', 90],
  longCheck: ['Whole clip', 90],
  saving: ['>Saving', 80],
} as const satisfies Readonly<Record<string, readonly [heading: string, width: number]>>;

export type Column = keyof typeof COLUMNS;

const KEYS = Object.keys(COLUMNS) as Column[];
const LETTERS = new Map(KEYS.map((key, i) => [key, columnName(i)]));

/** The letter of a column. */
export const letterOf = (column: Column): string => LETTERS.get(column) ?? '';

export const plannedColumns: readonly PlannedColumn[] = Object.values(COLUMNS).map(([, width]) => ({
  width,
}));
export const columnHeader: PlannedRow = header(...Object.values(COLUMNS).map(([heading]) => heading));

/** A row with cells in some of the columns. */
export const sparseRow = (cells: Readonly<Partial<Record<Column, PlannedCell>>>): PlannedRow => ({
  cells: KEYS.map((key) => cells[key] ?? null),
});
