// Against the models of both products: no cell of a person's own is written over because of its name.
import { describe, expect, it } from 'vitest';
import { copyOf } from '../../shared/book/bookCopy.ts';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { changed } from '../../shared/book/writeBook.ts';
import type { Host } from '../../src/host/contract.ts';
import type { Versions } from '../../src/host/versionSheet.ts';
import { cellTexts } from '../../src/sidebar/cellVersions.ts';
import { copyIn, readVersionCells, withRoomForCopy, writeVersions } from '../../src/sidebar/versionCells.ts';
import { frozenCard } from '../frozenCard.ts';
import { products } from './products.ts';

const versions = cellTexts(changed(EMPTY_BOOK, { pinned: '2026-10-01' }), frozenCard);

const write = (host: Host, named: Versions) =>
  host.change({ action: 'Write the version cells', steps: [{ step: 'versions', versions: named }] });

describe.each(Object.entries(products))('the version cells of %s', (_, open) => {
  it.each([
    ['LTX_CARD', 'My heading'],
    ['LTX_CARD', '2026-11-20'],
    ['LTX_CARD', 'My rig #1a2b3c4d'],
    ['LTX_RIG_VERSION', 'My heading'],
    ['LTX_RIG_VERSION', '2026-11-20-1a2b3c4d'],
    ['LTX_BOOK', 'My heading'],
  ])('are not written where %s is the name of a cell with %s', async (name, text) => {
    const { host, name: put, held } = open();
    put(name, text);
    expect(await writeVersions(host, versions)).toContain(`The name ${name} is taken by another cell`);
    expect(held()).toBe(text);
    const other = name === 'LTX_RIG_VERSION' ? 'LTX_CARD' : 'LTX_RIG_VERSION';
    expect(await host.readNamed(other)).toBeUndefined();
  });

  it.each([
    ['LTX_CARD', '2026-10-01-00ff00ff'],
    ['LTX_CARD', '2026-10-01-00ff00ff@2026-09-01'],
    ['LTX_CARD', ''],
    ['LTX_CARD', '2026-10-01-00ff00ff00ff00ff00ff'],
    ['LTX_RIG_VERSION', 'Studio 4090 #1a2b3c4d'],
    ['LTX_RIG_VERSION', 'Studio 4090 #1a2b3c4d5e6f708192a3'],
    ['LTX_BOOK', 'LTX Cost book, piece 1 of 1, 00000000: '],
    ['LTX_BOOK', ''],
  ])('are written where %s holds "%s"', async (name, text) => {
    const { host, name: put } = open();
    put(name, text);
    expect(await writeVersions(host, versions)).toBeUndefined();
    expect(await host.readNamed('LTX_CARD')).toEqual([[versions.LTX_CARD]]);
    expect(await host.readNamed('LTX_RIG_VERSION')).toEqual([[versions.LTX_RIG_VERSION]]);
    // What was written is a version, so it is written over the next time.
    expect(await writeVersions(host, versions)).toBeUndefined();
  });

  it('are made once, the copy of the book with them, and no name that is there moves', async () => {
    const { host, name, sheets, held } = open();
    name('LTX_CARD', '2026-10-01-00ff00ff');
    expect(await writeVersions(host, versions)).toBeUndefined();
    expect(sheets()).toEqual(['Sheet1', 'LTX Versions']);
    expect(held()).toBe(versions.LTX_CARD);
    expect((await host.readNamed('LTX_BOOK'))?.[0]).toEqual(versions.LTX_BOOK);
    expect(await writeVersions(host, versions)).toBeUndefined();
    expect(sheets()).toEqual(['Sheet1', 'LTX Versions']);
  });

  it('have room for the copy of a book that is stored after formulas were linked', async () => {
    const { host, sheets } = open();
    const { LTX_BOOK: copy, ...linked } = versions;
    await write(host, withRoomForCopy(linked, await readVersionCells(host)));
    expect(copyIn(await readVersionCells(host))).toEqual({ state: 'none' });
    await write(host, versions);
    expect((await host.readNamed('LTX_BOOK'))?.[0]).toEqual(copy);
    expect(sheets()).toEqual(['Sheet1', 'LTX Versions']);
    expect(withRoomForCopy(linked, await readVersionCells(host))).toEqual(linked);
  });

  it('leave nothing of a longer copy behind, and stay as they are where they are not spoken of', async () => {
    const { host } = open();
    const long = ['LTX Cost book, piece 1 of 2, 00000000: a', 'LTX Cost book, piece 2 of 2, 00000000: b'];
    await write(host, { ...versions, LTX_BOOK: long });
    expect((await host.readNamed('LTX_BOOK'))?.slice(0, 3)).toEqual([[long[0]], [long[1]], ['']]);
    await write(host, versions);
    expect((await host.readNamed('LTX_BOOK'))?.flat().filter((cell) => cell !== '')).toEqual(
      versions.LTX_BOOK,
    );
    await write(host, { LTX_CARD: '=1' });
    expect(await host.readNamed('LTX_CARD')).toEqual([['=1']]);
    expect(copyIn(await readVersionCells(host)).state).toBe('book');
  });

  it('get a sheet of their own where a name has too few cells for a long copy', async () => {
    const { host, name, sheets, held } = open();
    const [piece = ''] = copyOf(EMPTY_BOOK);
    name('LTX_BOOK', piece);
    await write(host, { LTX_BOOK: [piece, piece] });
    expect(sheets()).toEqual(['Sheet1', 'LTX Versions']);
    expect((await host.readNamed('LTX_BOOK'))?.slice(0, 2)).toEqual([[piece], [piece]]);
    expect(held()).toBe(piece);
  });
});
