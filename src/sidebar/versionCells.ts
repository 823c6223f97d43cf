import { type BookCopy, isPiece, readCopy } from '../../shared/book/bookCopy.ts';
import { isRigVersion } from '../../shared/local/rig/rigVersion.ts';
import { isCardVersion } from '../../shared/rates/version.ts';
import type { CellValue, Host } from '../host/contract.ts';
import { VERSION_NAMES, type VersionName, type Versions } from '../host/versionSheet.ts';

/** The cells of the names that the page writes, from top to bottom; undefined where a workbook has no such name. */
export type NamedCells = Readonly<Record<VersionName, readonly CellValue[] | undefined>>;

export async function readVersionCells(host: Host): Promise<NamedCells> {
  const grids = await host.readCells(VERSION_NAMES.map((range) => ({ sheet: undefined, range })));
  const cells = (name: VersionName) => grids[VERSION_NAMES.indexOf(name)]?.flat();
  return {
    LTX_CARD: cells('LTX_CARD'),
    LTX_RIG_VERSION: cells('LTX_RIG_VERSION'),
    LTX_BOOK: cells('LTX_BOOK'),
  };
}

/** The copy of the book in the cell LTX_BOOK. */
export const copyIn = ({ LTX_BOOK: cells = [] }: NamedCells): BookCopy => readCopy(cells);

/** The sentence that says so where one of the names of the version cells belongs to cells of the person's own. */
export async function versionTrouble(host: Host): Promise<string | undefined> {
  const name = takenName(await readVersionCells(host));
  return name === undefined
    ? undefined
    : `The name ${name} is taken by another cell, which stays as it is: give that cell another name or empty it, then try again.`;
}

/** What linking writes: with room for the copy of a book that is stored later, so that all of it stands on one sheet. */
export const withRoomForCopy = (versions: Versions, { LTX_BOOK: copy }: NamedCells): Versions =>
  versions.LTX_BOOK || copy ? versions : { ...versions, LTX_BOOK: [] };

/** Writes the version cells. Where there is trouble it writes nothing, and gives the sentence that says so. */
export async function writeVersions(host: Host, versions: Versions): Promise<string | undefined> {
  const trouble = await versionTrouble(host);
  if (trouble === undefined)
    await host.change({ action: 'Write the version cells', steps: [{ step: 'versions', versions }] });
  return trouble;
}

/** A name that stands for cells of a person's own. */
export const takenName = (cells: NamedCells): VersionName | undefined =>
  VERSION_NAMES.find((name) => {
    const texts = cells[name]?.filter((cell) => cell !== '') ?? [];
    // One of several pieces may have been written over; a name with no piece at all stands for something else.
    if (name === 'LTX_BOOK') return texts.length > 0 && !texts.some(isPiece);
    const isVersion = name === 'LTX_CARD' ? isCardVersion : isRigVersion;
    return (cells[name]?.length ?? 1) > 1 || !texts.every((text) => isVersion(String(text)));
  });
