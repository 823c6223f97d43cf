import { distance } from 'fastest-levenshtein';
import { type Cell, type Grid, numberHint, showCell } from '../../cell.ts';
import { asItLooks, cut, expected, inArgument, list, PricingError } from '../../errors.ts';
import { type Field, isBlankCell, slipText, TINIEST } from './field.ts';
import { FIELDS, fieldNamed, plain } from './fields.ts';
import type { Rig, RigFigures, Speed } from './rig.ts';
import { speedFigures, speedNamed } from './speedRow.ts';

/** A published speed that counts for a model at a resolution: `fast 1080p | ltx-2.5 distilled`. */
export interface TakenSpeed extends Pick<Speed, 'model' | 'resolution'> {
  readonly ran: string;
}

/** What rows of names and values say of a machine: a whole one, or what is changed of one that has a name. */
export interface RigRows {
  readonly name?: string;
  /** A machine of the workbook or of the catalogue, of which the rows say what is different. */
  readonly machine?: string;
  readonly figures: Partial<RigFigures> & Pick<Rig, 'wattsAt'>;
  /** Figures that are 0 here, where the machine whose changes these are may have some. */
  readonly none: readonly (keyof RigFigures)[];
  readonly speeds: readonly Speed[];
  readonly taken: readonly TakenSpeed[];
  /** Whose rent counts: `runpod`. */
  readonly rentFrom?: string;
}

type Row = readonly [name: string, value: Cell, ...beside: Cell[]];

/**
 * Reads rows of names and values, in any order; a speed may have its slow and its fast figure in two more columns. Rows with
 * a blank name and a blank value are passed over. Throws `invalid-argument` for a row that is unknown, repeated or cannot be read.
 */
export function readRows(cells: Grid<Cell>): RigRows {
  const rows = cells.flatMap(toRow);
  refuseRepeats(rows);
  const read: { -readonly [K in keyof RigRows]?: RigRows[K] } = {};
  const figures: RigRows['figures'] = {};
  const speeds: Speed[] = [];
  const taken: TakenSpeed[] = [];
  const none: (keyof RigFigures)[] = [];
  for (const [name, value, ...spread] of rows) {
    const field = fieldNamed(name);
    const speed = speedNamed(name);
    if (isName(name)) read.name = nameIn(value);
    else if (isMachine(name)) read.machine = nameIn(value);
    else if (field?.key === 'rentPerHour' && isWord(value)) read.rentFrom = value.trim();
    else if (field?.least === 0 && value === 0) none.push(field.key);
    else if (field) Object.assign(figures, figureIn(field, value));
    else if (!speed) throw unknown(name);
    else if (isWord(value)) taken.push({ ...speed, ran: value.trim() });
    else if (!isBlankCell(value)) speeds.push({ ...speed, ...speedFigures(name, [value, ...spread]) });
  }
  return { ...read, figures, none, speeds, taken };
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

const isName = (name: string): boolean => ['name', 'rig'].includes(plain(name));
const isMachine = (name: string): boolean => plain(name) === 'machine';

/** The name of something, where a number may stand as well. */
const isWord = (value: Cell): value is string => typeof value === 'string' && /^\s*\p{L}/u.test(value);

function nameIn(value: Cell): string {
  if (typeof value === 'string') return value.trim().slice(0, 60);
  if (typeof value === 'number' && value !== 0) return String(value);
  throw expected('the name of the rig', value);
}

export function figureIn(field: Field, value: Cell): Partial<Rig> {
  if (isBlankCell(value) && !field.isNeeded) return {};
  const figure = inArgument(field.label, () => numberIn(field, value));
  return { [field.key]: figure, ...(field.wattsAt && { wattsAt: field.wattsAt }) };
}

function numberIn({ what, least, most, isShare, slips = [] }: Field, value: Cell): number {
  const share = isShare && typeof value === 'string' ? /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(value.trim()) : null;
  const number = share ? Number(`${share[1]}e-2`) : value;
  const slip = typeof number === 'number' ? slipText(slips, number) : undefined;
  if (slip) throw expected(what, value, slip);
  if (typeof number === 'number' && number >= least && number <= most && (number === 0 || number >= TINIEST))
    return number;
  const hint = isBlankCell(value)
    ? 'is the cell empty?'
    : (numberHint(value) ?? 'write the number alone, without a unit');
  throw expected(what, value, isBlankCell(value) || typeof value === 'string' ? hint : '');
}

/** Names what is near, or all that is known. It is only named, never taken. */
function unknown(name: string): PricingError {
  const typed = plain(name.slice(0, 60));
  const [, provider] = /^\s*rent (?:at|from) (.+)$/i.exec(name) ?? [];
  if (provider !== undefined)
    throw new PricingError(
      'invalid-argument',
      `no figure of a rig is called ${showCell(name)}; write rent per hour=${cut(provider)}, or its dollars: rent per hour`,
    );
  const near = FIELDS.filter(({ label, also }) =>
    [label, ...also].some((each) => distance(plain(each), typed) <= Math.max(2, typed.length / 4)),
  ).map(({ label }) => label);
  const known = ['name', ...FIELDS.map(({ label }) => label), 'speeds such as "pro 1080p"'];
  const help = near.length > 0 ? `near it is ${list(near)}` : `known are ${list(known, known.length)}`;
  return new PricingError('invalid-argument', `no figure of a rig is called ${showCell(name)}; ${help}`);
}
