import { isRigVersion } from '../../shared/local/rig/rigVersion.ts';
import type { CellValue, Host } from '../host/contract.ts';

/** The day of a card, 8 digits of its hash, and the day it is pinned to: bookVersion of shared/book.ts. */
const CARD_VERSION = /^\d{4}-\d\d-\d\d-[0-9a-f]{8}(@\d{4}-\d\d-\d\d)?$/;

/** The sentence that says so where one of the names of the version cells belongs to cells of the person's own. */
export async function takenVersionName(host: Host): Promise<string | undefined> {
  for (const [name, isVersion] of [
    ['LTX_CARD', (text: string) => CARD_VERSION.test(text)],
    ['LTX_RIG_VERSION', isRigVersion],
  ] as const) {
    const cells = await host.readNamed(name);
    if (cells && !holdsOnly(cells, isVersion))
      return `The name ${name} is taken by another cell, which stays as it is: give that cell another name, then try again.`;
  }
  return undefined;
}

const holdsOnly = (
  cells: readonly (readonly CellValue[])[],
  isVersion: (text: string) => boolean,
): boolean => {
  const [value, ...others] = cells.flat();
  return others.length === 0 && (value === '' || (typeof value === 'string' && isVersion(value)));
};
