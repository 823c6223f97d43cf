import { list, PricingError, quoted } from '../errors.ts';
import { type Machine, machineOf } from '../local/cost/machine.ts';
import { exampleRig } from '../local/rig/exampleRig.ts';
import type { Rig } from '../local/rig/rig.ts';
import { isRigVersion, rigVersion } from '../local/rig/rigVersion.ts';
import { normalised } from '../rates/finding/modelNames.ts';
import { namesVersion } from '../rates/version.ts';
import type { Book } from './book.ts';

/** Which machine a formula names: one of the workbook's by its name, or its own two-column range. */
export type RigChoice =
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'table'; readonly rig: Rig };

/** The machine that a formula's `[rig]` names; left out, the book's active one. */
export function machineFor(choice: RigChoice | undefined, book: Book): Machine {
  if (choice?.by === 'table') return machineOf(choice.rig);
  if (choice && isRigVersion(choice.name)) return machineOf(rigOfVersion(choice.name, book));
  return machineOf(choice ? rigNamed(choice.name, book) : activeRig(book));
}

/** The example only where a book has no rigs. A book that has some is never answered with another machine's figures. */
function activeRig(book: Book): Rig {
  const { rigs = [], activeRig } = book;
  if (activeRig !== undefined) return rigNamed(activeRig, book);
  const [first, ...others] = rigs;
  if (!first) return exampleRig;
  if (others.length === 0) return first;
  throw new PricingError(
    'invalid-argument',
    `rig: this workbook has ${list(rigs.map(({ name }) => name))}; say which one`,
  );
}

/** The active rig, for a cell that is to be calculated again when it changes. */
function rigOfVersion(version: string, book: Book): Rig {
  const rig = activeRig(book);
  if (namesVersion(version, rigVersion(rig))) return rig;
  throw new PricingError(
    'invalid-argument',
    `rig: expected the active rig ${rigVersion(rig)}, got ${version.slice(0, 80)}; open the LTX Cost sidebar, which writes the cell LTX_RIG_VERSION`,
  );
}

function rigNamed(name: string, { rigs = [] }: Book): Rig {
  const known = [...rigs, exampleRig];
  const found = known.find((rig) => normalised(rig.name) === normalised(name));
  if (found) return found;
  throw new PricingError(
    'invalid-argument',
    `rig: no rig of this workbook is called ${quoted(name)}; it has ${list(known.map((rig) => rig.name))}`,
  );
}
