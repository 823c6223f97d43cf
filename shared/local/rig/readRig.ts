import { distance } from 'fastest-levenshtein';
import { type Cell, type Grid, numberHint, showCell } from '../../cell.ts';
import { asItLooks, expected, inArgument, list, PricingError } from '../../errors.ts';
import { checkRig } from './checkRig.ts';
import { type Field, isBlankCell, TINIEST } from './field.ts';
import { FIELDS, fieldNamed, plain } from './fields.ts';
import type { Rig, Speed } from './rig.ts';
import { speedFigures, speedNamed } from './speedRow.ts';

type Row = readonly [name: string, value: Cell, ...beside: Cell[]];

/**
 * Reads a two-column range of names and values, in any order of rows; a speed may have its slow and its fast figure in two
 * more columns. Rows with a blank name and a blank value are passed over. Throws `invalid-argument` for a row that is
 * unknown, repeated or not a number, and for figures that are missing.
 */
export function readRig(cells: Grid<Cell>): Rig {
  const rows = cells.flatMap(toRow);
  refuseRepeats(rows);
  const read: { -readonly [K in keyof Rig]?: Rig[K] } = {};
  const speeds: Speed[] = [];
  for (const [name, value, ...spread] of rows) {
    const field = fieldNamed(name);
    const speed = speedNamed(name);
    if (isName(name)) read.name = nameIn(value);
    else if (field) Object.assign(read, figureIn(field, value));
    else if (!speed) throw unknown(name);
    else if (!isBlankCell(value)) speeds.push({ ...speed, ...speedFigures(name, [value, ...spread]) });
  }
  const { price, watts, dollarsPerKwh, name = 'Your rig' } = read;
  if (price === undefined || watts === undefined || dollarsPerKwh === undefined) throw missing(read);
  const rig: Rig = { ...read, name, price, watts, dollarsPerKwh, speeds };
  checkRig(rig);
  return rig;
}

function toRow([name = null, value = null, ...more]: readonly Cell[]): Row[] {
  const label = typeof name === 'string' ? asItLooks(name) : name;
  const isSpeed = typeof label === 'string' && speedNamed(label) !== undefined && !isBlankCell(value);
  const spread = isSpeed ? more.slice(0, 2) : [];
  const beside = more.slice(spread.length).find((cell) => !isBlankCell(cell)) ?? null;
  if (!isBlankCell(beside))
    throw new PricingError(
      'invalid-argument',
      `expected two columns, name and value, got ${showCell(beside)} beside them`,
    );
  if (isBlankCell(name) && isBlankCell(value)) return [];
  if (typeof label === 'string') return [[label, value, ...spread]];
  throw expected('the name of a figure such as watts in the first column', name);
}

/** The two names of power count as one: a machine has one figure. */
function refuseRepeats(rows: readonly Row[]): void {
  const seen = new Set<string>();
  for (const [name] of rows) {
    const speed = speedNamed(name);
    const key = fieldNamed(name)?.key ?? (speed ? `${speed.model} ${speed.resolution}` : plain(name));
    if (seen.has(key))
      throw new PricingError('invalid-argument', `${showCell(name)} is there twice; keep one row of it`);
    seen.add(key);
  }
}

const isName = (name: string): boolean => ['name', 'rig', 'machine'].includes(plain(name));

function nameIn(value: Cell): string {
  if (typeof value === 'string') return value.trim().slice(0, 60);
  if (typeof value === 'number' && value !== 0) return String(value);
  throw expected('the name of the rig', value);
}

function figureIn(field: Field, value: Cell): Partial<Rig> {
  if (isBlankCell(value) && !field.isNeeded) return {};
  const figure = inArgument(field.label, () => numberIn(field, value));
  return { [field.key]: figure, ...(field.wattsAt && { wattsAt: field.wattsAt }) };
}

function numberIn({ what, least, most, isShare, slips = [] }: Field, value: Cell): number {
  const share = isShare && typeof value === 'string' ? /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(value.trim()) : null;
  const number = share ? Number(`${share[1]}e-2`) : value;
  if (typeof number === 'number' && number > 0) {
    const slip = slips.find((each) => ('below' in each ? number < each.below : number > each.above));
    if (slip) throw expected(what, value, slip.says(number));
  }
  if (typeof number === 'number' && number >= least && number <= most && (number === 0 || number >= TINIEST))
    return number;
  const hint = isBlankCell(value)
    ? 'is the cell empty?'
    : (numberHint(value) ?? 'write the number alone, without a unit');
  throw expected(what, value, isBlankCell(value) || typeof value === 'string' ? hint : '');
}

function missing(read: Partial<Rig>): PricingError {
  const absent = FIELDS.filter(({ key, isNeeded }) => isNeeded && read[key] === undefined);
  return new PricingError(
    'invalid-argument',
    `a row is missing: add ${list(absent.map(({ label, what }) => `${label} (${what})`))}`,
  );
}

/** Names what is near, or all that is known. It is only named, never taken. */
function unknown(name: string): PricingError {
  const typed = plain(name.slice(0, 60));
  const near = FIELDS.filter(({ label, also }) =>
    [label, ...also].some((each) => distance(plain(each), typed) <= Math.max(2, typed.length / 4)),
  ).map(({ label }) => label);
  const known = ['name', ...FIELDS.map(({ label }) => label), 'speeds such as "pro 1080p"'];
  const help = near.length > 0 ? `near it is ${list(near)}` : `known are ${list(known, known.length)}`;
  return new PricingError('invalid-argument', `no figure of a rig is called ${showCell(name)}; ${help}`);
}
