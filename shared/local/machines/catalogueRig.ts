import { knownAre, list, PricingError, quoted } from '../../errors.ts';
import { normalised } from '../../rates/finding/modelNames.ts';
import { lifeKept } from '../rig/changedRig.ts';
import { checkTypedRig } from '../rig/checkRig.ts';
import type { Origin } from '../rig/origin.ts';
import type { Origins, Rig, RigFigures, Speed } from '../rig/rig.ts';
import type { RigRows, TakenSpeed } from '../rig/rigRows.ts';
import type { CatalogueMachine, Sourced } from './catalogueMachine.ts';
import { evidenceText } from './evidenceText.ts';
import { marketPrice } from './marketPrice.ts';
import { type CountedSpeed, countedSpeeds } from './publishedSpeeds.ts';
import { rentOf } from './rents.ts';

/** What a catalogue cannot know, from the machine that the workbook uses, or from the example. */
export interface Home {
  readonly rig: Rig;
  readonly origin: Origin;
}

const NO_ROWS: RigRows = { figures: {}, none: [], speeds: [], taken: [] };

/**
 * A machine of the catalogue as a rig, with what the rows change of it. Own speeds are never mixed with published ones: where
 * the rows hold some, only those published speeds count that a row names. Throws `invalid-argument` for a figure that is neither
 * published nor given.
 */
export function catalogueRig(machine: CatalogueMachine, home: Home, rows: RigRows = NO_ROWS): Rig {
  const own = rows.figures;
  const known = countedSpeeds(machine);
  const borrowed = [...publishedFigures(machine, rows), ...homeFigures(home, rows)].filter(
    ({ key }) => own[key] === undefined && !rows.none.includes(key),
  );
  const figures: Partial<RigFigures> = { ...valuesOf(borrowed), ...own };
  const { price, watts, dollarsPerKwh } = figures;
  if (price === undefined || watts === undefined || dollarsPerKwh === undefined)
    throw notPublished(machine, price === undefined);
  const wattsAt = own.watts === undefined ? (machine.wall ? 'wall' : 'board') : own.wattsAt;
  const rig: Rig = {
    ...figures,
    name: rows.name ?? machine.name,
    price,
    watts,
    dollarsPerKwh,
    ...(wattsAt && { wattsAt }),
    speeds: speedsWith(machine, known, rows),
    catalogue: { name: machine.name, speeds: known },
    origins: originsOf(borrowed),
  };
  checkTypedRig(rig);
  return rig;
}

interface Borrowed {
  readonly key: keyof RigFigures;
  readonly value: number;
  readonly origin: Origin;
}

const valuesOf = (borrowed: readonly Borrowed[]): Partial<RigFigures> =>
  Object.fromEntries(borrowed.map(({ key, value }) => [key, value]));

const originsOf = (borrowed: readonly Borrowed[]): Origins =>
  Object.fromEntries(borrowed.map(({ key, origin }) => [key, origin]));

const published = (key: keyof RigFigures, value: number, what: string, from: Sourced): Borrowed => ({
  key,
  value,
  origin: { from: 'catalogue', what, date: from.date, evidence: evidenceText(from), source: from.source },
});

function publishedFigures(machine: CatalogueMachine, { rentFrom }: RigRows): Borrowed[] {
  const price = marketPrice(machine);
  const { wall, board } = machine;
  const rent = rentFrom === undefined ? undefined : rentOf(machine, rentFrom);
  return [
    ...(price ? [published('price', price.usd, price.what, price.published)] : []),
    ...(wall ? [published('watts', wall.watts, 'power at the wall', wall)] : []),
    ...(board && !wall ? [published('watts', board.watts, 'limit of the board', board)] : []),
    ...(rent ? [published('rentPerHour', rent.usd, `${rent.provider}, ${rent.terms}`, rent)] : []),
  ];
}

function homeFigures({ rig, origin }: Home, { figures }: RigRows): Borrowed[] {
  const keys: (keyof RigFigures)[] = [
    'dollarsPerKwh',
    'pue',
    'overhead',
    'discountRate',
    ...lifeKept(rig, figures),
  ];
  return keys.flatMap((key) => {
    const value = rig[key];
    return value === undefined ? [] : [{ key, value, origin }];
  });
}

function speedsWith(
  machine: CatalogueMachine,
  known: readonly CountedSpeed[],
  { speeds, taken }: RigRows,
): Speed[] {
  const named = taken.map((row) => ({ ...takenFrom(known, machine, row), model: row.model }));
  const isNamed = ({ model, resolution }: Speed) =>
    named.some((speed) => speed.resolution === resolution && normalised(speed.model) === normalised(model));
  return [...speeds, ...named, ...(speeds.length > 0 ? [] : known.filter((speed) => !isNamed(speed)))];
}

/** The published speed that a row such as `fast 1080p | ltx-2.5 distilled` names. */
export function takenFrom(
  known: readonly CountedSpeed[],
  { name }: CatalogueMachine,
  { model, resolution, ran }: TakenSpeed,
): CountedSpeed {
  const here = known.filter((speed) => speed.resolution === resolution);
  const speed = here.find((each) => normalised(each.model) === normalised(ran));
  if (speed) return speed;
  const help = here.length > 0 ? knownAre(here.map((each) => each.model)) : 'none is there';
  throw new PricingError(
    'not-measured',
    `${model} ${resolution}: no speed of ${quoted(ran)} at ${resolution} is published for ${name}; ${help}`,
  );
}

function notPublished({ name, gpus = 1 }: CatalogueMachine, isPrice: boolean): PricingError {
  const absent = isPrice ? 'what it costs' : 'what power it takes';
  const rows = isPrice ? ['GPU price, what you pay for it'] : ['wall watts, measured while generating'];
  return new PricingError(
    'invalid-argument',
    `${absent} is not published for ${name}; add ${list(rows)}, such as "${name}, ${isPrice ? `GPU price=${2000 * gpus}` : `wall watts=${600 * gpus}`}"`,
  );
}
