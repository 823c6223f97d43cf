import type { Cell, Grid } from '../../cell.ts';
import { list, PricingError } from '../../errors.ts';
import { checkTypedRig } from './checkRig.ts';
import { FIELDS, fieldNamed } from './fields.ts';
import type { Rig } from './rig.ts';
import { figureIn, type RigRows, readRows } from './rigRows.ts';
import { speedFigures } from './speedRow.ts';

/**
 * Reads a two-column range of names and values as a whole machine of one's own. Throws `invalid-argument` for what cannot be
 * read, and for figures that are missing.
 */
export const readRig = (cells: Grid<Cell>): Rig => rigOfRows(readRows(cells));

/** The machine that rows describe without help: all its figures are there, and none is taken from the catalogue. */
export function rigOfRows(rows: RigRows): Rig {
  const { figures, speeds, machine, name = machine ?? 'Your rig' } = rows;
  const { price, watts, dollarsPerKwh } = figures;
  refuseNames(rows);
  if (price === undefined || watts === undefined || dollarsPerKwh === undefined) throw missing(figures);
  const rig: Rig = { ...figures, name, price, watts, dollarsPerKwh, speeds };
  checkTypedRig(rig);
  return rig;
}

/** They hold all that a machine needs. */
export const isWhole = ({ figures, taken, rentFrom }: RigRows): boolean =>
  FIELDS.every(({ key, isNeeded }) => !isNeeded || figures[key] !== undefined) &&
  (figures.lifeHours ?? (figures.lifeYears && figures.hoursPerYear)) !== undefined &&
  taken.length === 0 &&
  rentFrom === undefined;

/** Only a machine of the catalogue has a provider's rent and published speeds: elsewhere numbers belong in their place. */
export function refuseNames({ rentFrom, taken: [taken] }: RigRows): void {
  if (rentFrom !== undefined) figureIn(fieldNamed('rent per hour')!, rentFrom);
  if (taken) speedFigures(`${taken.model} ${taken.resolution}`, [taken.ran]);
}

function missing(read: Partial<Rig>): PricingError {
  const absent = FIELDS.filter(({ key, isNeeded }) => isNeeded && read[key] === undefined);
  return new PricingError(
    'invalid-argument',
    `a row is missing: add ${list(absent.map(({ label, what }) => `${label} (${what})`))}`,
  );
}
