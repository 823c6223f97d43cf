import { inArgument, list, PricingError, quoted } from '../errors.ts';
import { type Machine, machineOf } from '../local/cost/machine.ts';
import { catalogueRig, type Home } from '../local/machines/catalogueRig.ts';
import { machineNamed, nearMachines } from '../local/machines/index.ts';
import { changedRig } from '../local/rig/changedRig.ts';
import { exampleRig } from '../local/rig/exampleRig.ts';
import { isWhole, rigOfRows } from '../local/rig/readRig.ts';
import type { Rig } from '../local/rig/rig.ts';
import type { RigRows } from '../local/rig/rigRows.ts';
import { readRigText } from '../local/rig/rigText.ts';
import { isRigVersion, rigVersion } from '../local/rig/rigVersion.ts';
import { namesVersion } from '../rates/version.ts';
import type { Book } from './book.ts';
import { savedMachine } from './savedMachine.ts';

/**
 * Which machine a formula names: one of the workbook or of the catalogue by its name, perhaps with changes (`RTX 5090,
 * $/kWh=0.31`), a range of its figures, or a range of what is different.
 */
export type RigChoice =
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'table'; readonly rig: Rig }
  | { readonly by: 'changes'; readonly machine: string; readonly rows: RigRows };

/** What a workbook has chosen of machines. */
interface Saved {
  readonly rigs: readonly Rig[];
  readonly activeRig: string | undefined;
}

/** The machine that a formula's `[rig]` names; left out, the book's active one. */
export function machineFor(choice: RigChoice | undefined, book: Book): Machine {
  if (choice?.by === 'table') return machineOf(choice.rig);
  const { rigs = [], activeRig } = book; // a damaged book says so itself
  return machineOf(inArgument('rig', () => rigFor(choice, { rigs, activeRig })));
}

function rigFor(choice: Exclude<RigChoice, { by: 'table' }> | undefined, saved: Saved): Rig {
  switch (choice?.by) {
    case undefined:
      return activeRig(saved);
    case 'changes':
      // Rows that say everything are a machine of their own, whatever it is called.
      return isWhole(choice.rows) ? rigOfRows(choice.rows) : rigNamed(choice.machine, saved, choice.rows);
    case 'name':
      return isRigVersion(choice.name) ? rigOfVersion(choice.name, saved) : rigOfText(choice.name, saved);
  }
}

function rigOfText(text: string, saved: Saved): Rig {
  const whole = savedRig(text, saved);
  if (whole) return whole;
  const changed = readRigText(text);
  return rigNamed(changed?.name ?? text, saved, changed?.rows);
}

/** The example only where a book has no rigs. A book that has some is never answered with another machine's figures. */
function activeRig(saved: Saved): Rig {
  const { rigs, activeRig } = saved;
  if (activeRig !== undefined) return savedRig(activeRig, saved) ?? refuse(activeRig, saved);
  const [first, ...others] = rigs;
  if (!first) return exampleRig;
  if (others.length === 0) return first;
  throw new PricingError(
    'invalid-argument',
    `this workbook has ${list(rigs.map(({ name }) => name))}; say which one`,
  );
}

/** The active rig, for a cell that is to be calculated again when it changes. */
function rigOfVersion(version: string, saved: Saved): Rig {
  const rig = activeRig(saved);
  if (namesVersion(version, rigVersion(rig))) return rig;
  throw new PricingError(
    'invalid-argument',
    `expected the active rig ${rigVersion(rig)}, got ${version.slice(0, 80)}; open the LTX Cost sidebar, which writes the cell LTX_RIG_VERSION`,
  );
}

/** A saved machine comes before one of the catalogue. */
function rigNamed(name: string, saved: Saved, rows?: RigRows): Rig {
  const rig = savedRig(name, saved);
  if (rig) return rows ? changedRig(rig, rows) : rig;
  const machine = machineNamed(name);
  return machine ? catalogueRig(machine, homeOf(saved), rows) : refuse(name, saved);
}

const savedRig = (name: string, { rigs }: Saved): Rig | undefined =>
  savedMachine(name, [...rigs, exampleRig]);

/** Whose life, price of power and overhead count for a machine of the catalogue. */
function homeOf(saved: Saved): Home {
  const { rigs, activeRig: active } = saved;
  if (active === undefined && rigs.length !== 1) return { rig: exampleRig, origin: { from: 'example' } };
  const rig = activeRig(saved);
  return { rig, origin: rig.isExample ? { from: 'example' } : { from: 'workbook', rig: rig.name } };
}

function refuse(name: string, { rigs }: Saved): never {
  const known = [...rigs, exampleRig].map((rig) => rig.name);
  const near = nearMachines(name);
  const help =
    near.length > 0
      ? `near it in the catalogue ${near.length > 1 ? 'are' : 'is'} ${list(near)}`
      : 'LTX_MACHINES() lists the catalogue';
  throw new PricingError(
    'invalid-argument',
    `no rig of this workbook is called ${quoted(name)}; it has ${list(known)}; ${help}`,
  );
}
