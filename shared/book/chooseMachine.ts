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
import { normalised } from '../rates/finding/modelNames.ts';
import { namesVersion } from '../rates/version.ts';
import type { Book } from './book.ts';

/**
 * Which machine a formula names: one of the workbook or of the catalogue by its name, perhaps with changes (`RTX 5090,
 * $/kWh=0.31`), a range of its figures, or a range of what is different.
 */
export type RigChoice =
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'table'; readonly rig: Rig }
  | { readonly by: 'changes'; readonly machine: string; readonly rows: RigRows };

/** The machine that a formula's `[rig]` names; left out, the book's active one. */
export const machineFor = (choice: RigChoice | undefined, book: Book): Machine =>
  machineOf(inArgument('rig', () => rigFor(choice, book)));

function rigFor(choice: RigChoice | undefined, book: Book): Rig {
  switch (choice?.by) {
    case undefined:
      return activeRig(book);
    case 'table':
      return choice.rig;
    case 'changes':
      // Rows that say everything are a machine of their own, whatever it is called.
      return isWhole(choice.rows) ? rigOfRows(choice.rows) : rigNamed(choice.machine, book, choice.rows);
    case 'name':
      return isRigVersion(choice.name) ? rigOfVersion(choice.name, book) : rigOfText(choice.name, book);
  }
}

function rigOfText(text: string, book: Book): Rig {
  const saved = savedRig(text, book);
  if (saved) return saved;
  const changed = readRigText(text);
  return rigNamed(changed?.name ?? text, book, changed?.rows);
}

/** The example only where a book has no rigs. A book that has some is never answered with another machine's figures. */
function activeRig(book: Book): Rig {
  const { rigs = [], activeRig } = book;
  if (activeRig !== undefined) return savedRig(activeRig, book) ?? refuse(activeRig, book);
  const [first, ...others] = rigs;
  if (!first) return exampleRig;
  if (others.length === 0) return first;
  throw new PricingError(
    'invalid-argument',
    `this workbook has ${list(rigs.map(({ name }) => name))}; say which one`,
  );
}

/** The active rig, for a cell that is to be calculated again when it changes. */
function rigOfVersion(version: string, book: Book): Rig {
  const rig = activeRig(book);
  if (namesVersion(version, rigVersion(rig))) return rig;
  throw new PricingError(
    'invalid-argument',
    `expected the active rig ${rigVersion(rig)}, got ${version.slice(0, 80)}; open the LTX Cost sidebar, which writes the cell LTX_RIG_VERSION`,
  );
}

/** A saved machine comes before one of the catalogue. */
function rigNamed(name: string, book: Book, rows?: RigRows): Rig {
  const saved = savedRig(name, book);
  if (saved) return rows ? changedRig(saved, rows) : saved;
  const machine = machineNamed(name);
  return machine ? catalogueRig(machine, homeOf(book), rows) : refuse(name, book);
}

const savedRig = (name: string, { rigs = [] }: Book): Rig | undefined =>
  [...rigs, exampleRig].find((rig) => normalised(rig.name) === normalised(name));

/** Whose life, price of power and overhead count for a machine of the catalogue. */
function homeOf(book: Book): Home {
  const { rigs = [], activeRig: active } = book;
  if (active === undefined && rigs.length !== 1) return { rig: exampleRig, origin: { from: 'example' } };
  const rig = activeRig(book);
  return { rig, origin: rig.isExample ? { from: 'example' } : { from: 'workbook', rig: rig.name } };
}

function refuse(name: string, { rigs = [] }: Book): never {
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
