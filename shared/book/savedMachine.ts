import { list, PricingError, quoted } from '../errors.ts';
import { machineNamed } from '../local/machines/index.ts';
import type { Rig } from '../local/rig/rig.ts';
import { normalised } from '../rates/finding/modelNames.ts';

/**
 * The machine of a workbook that a name means: the one of this very name but for the case of its letters, else the one whose
 * name differs in its signs, else the one that is the same machine of the catalogue, as `RTX 5090` and `rtx5090` are.
 * Throws `invalid-argument` where that is more than one.
 */
export function savedMachine(name: string, rigs: readonly Rig[]): Rig | undefined {
  const listed = machineNamed(name);
  const ways: readonly ((rig: Rig) => boolean)[] = [
    (rig) => rig.name.toLowerCase() === name.toLowerCase(),
    (rig) => normalised(name) !== '' && normalised(rig.name) === normalised(name),
    (rig) => listed !== undefined && machineNamed(rig.name) === listed,
  ];
  for (const isMeant of ways) {
    const [rig, ...others] = rigs.filter(isMeant);
    if (rig && others.length > 0) throw severalMeant(name, [rig, ...others]);
    if (rig) return rig;
  }
  return undefined;
}

const severalMeant = (name: string, rigs: readonly Rig[]): PricingError =>
  new PricingError(
    'invalid-argument',
    `${quoted(name)} may be ${list(rigs.map((rig) => rig.name))} of this workbook; write the name as it stands there`,
  );
