// A workbook whose stored book is damaged or gone, against the models of both products.
import { describe, expect, it } from 'vitest';
import { withCard } from '../../shared/book/history.ts';
import { readBook } from '../../shared/book/readBook.ts';
import { EMPTY_BOOK, type StoredBook } from '../../shared/book/stored.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import { exampleRig } from '../../shared/local/rig/exampleRig.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { embeddedConfirmations } from '../../shared/rates/embeddedAudit.ts';
import { cardVersion } from '../../shared/rates/version.ts';
import type { Host } from '../../src/host/contract.ts';
import type { Reader } from '../../src/sidebar/reader/reader.ts';
import { type Session, startSession } from '../../src/sidebar/session.ts';
import { withRig } from '../../src/sidebar/withRig.ts';
import { products } from './products.ts';

/** The strict reader of books, as the worker runs it. */
const read = (async (_, text: string) => readBook(text)) as Reader;

async function opened(host: Host): Promise<Session> {
  const session = startSession(host, read, embeddedCard);
  await session.load();
  return session;
}

/** Some of the shipped card, so that the many writings of it do not take long. */
const own = {
  ...embeddedCard,
  staleAfterDays: 7,
  sellers: embeddedCard.sellers.filter(({ id }) => id === 'ltx' || id === 'fal' || id === 'kling'),
};
const one = withCard(EMPTY_BOOK, own, embeddedCard, '2026-11-21');
/** Everything that a book may hold. */
const two: StoredBook = changed(withRig(one, { ...exampleRig, name: 'Büro 日本' }), {
  pinned: '2026-10-01',
  confirmations: { ...embeddedConfirmations, card: cardVersion(own) },
});

/** A copy holds all but the cards of before and the count of changes. */
const contents = (book: StoredBook | undefined) => book && { ...book, earlier: [], revision: '' };

/** Spoils the last text of a storage that is not the pointer: of the copy that counts, as the pointer names it. */
function damage(storage: Map<string, string>): void {
  const slot = storage.get('ltx-book');
  const keys = [...storage.keys()].filter((key) => key.startsWith(`ltx-book-${slot}`));
  const key = keys.at(-1) ?? '';
  storage.set(key, `${storage.get(key)}`.slice(0, -9));
}

describe.each(Object.entries(products))('a workbook of %s', (_, open) => {
  it('keeps a copy of whatever is stored, linked or not, and says where', async () => {
    const { host, sheets } = open();
    const session = await opened(host);
    expect(sheets()).toEqual(['Sheet1']);
    expect(await session.store(one)).toBe(' A copy of it is on the sheet LTX Versions.');
    expect(await session.store(two)).toBe('');
    expect(sheets()).toEqual(['Sheet1', 'LTX Versions']);
    expect((await opened(host)).recovery()).toBeUndefined();
    expect((await opened(host)).cellFaults()).toEqual([]);
  });

  it('that is damaged goes on from the cell LTX_BOOK with everything, machines too', async () => {
    const { host, storage } = open();
    const first = await opened(host);
    await first.store(one);
    await first.store(two);
    damage(storage());
    const session = await opened(host);
    const recovery = session.recovery();
    expect(recovery?.damage?.message).toMatch(/are damaged, so its formulas show errors; choose/);
    expect(contents(recovery?.lastGood)).toEqual(contents(one));
    expect(contents(recovery?.copy)).toEqual(contents(two));
    // Nothing else is stored before the person has chosen.
    await expect(session.store(changed(EMPTY_BOOK, {}))).rejects.toThrow(/are damaged: choose first/);
    await session.recover(changed(recovery?.copy ?? EMPTY_BOOK, {}));
    expect(session.recovery()).toBeUndefined();
    expect(session.stored().rigs.map(({ name }) => name)).toEqual(['Büro 日本']);
    const again = await opened(host);
    expect(contents(again.stored())).toEqual(contents(two));
    expect(again.cellFaults()).toEqual([]);
  });

  it('says which piece of the copy was altered, or that another version wrote it, and offers what is left', async () => {
    const { host, storage, type } = open();
    const first = await opened(host);
    await first.store(one);
    await first.store(two);
    damage(storage());
    const cell = String((await host.readNamed('LTX_BOOK'))?.[0]?.[0]);
    type('LTX Versions', 'B6', `${cell.slice(0, -1)}~`);
    const session = await opened(host);
    expect(session.recovery()).toMatchObject({ copy: undefined, copyFault: 'piece 1 of 1 was altered' });
    expect(contents(session.recovery()?.lastGood)).toEqual(contents(one));
    await session.recover(changed(session.recovery()?.lastGood ?? EMPTY_BOOK, {}));
    expect((await opened(host)).cellFaults()).toEqual([]);
  });

  it('that lost its book, as a copy of a file may, says so when it is opened and takes its copy back', async () => {
    const { host, storage } = open();
    await (await opened(host)).store(two);
    storage().clear();
    const session = await opened(host);
    expect(session.recovery()).toMatchObject({ damage: undefined, copyFault: undefined });
    expect(contents(session.recovery()?.copy)).toEqual(contents(two));
    await expect(session.store(changed(EMPTY_BOOK, {}))).rejects.toThrow(/are missing: choose first/);
    await session.recover(changed(session.recovery()?.copy ?? EMPTY_BOOK, {}));
    expect(contents((await opened(host)).stored())).toEqual(contents(two));
  });

  it('with a book and no copy yet, or a copy that was written over, is offered a new one', async () => {
    const { host, type, sheets } = open();

    await host.writeBook(writeBook(two), undefined);
    const session = await opened(host);
    expect(session.cellFaults()).toEqual([
      'There is no copy of the prices and machines in the cell LTX_BOOK.',
    ]);
    await session.mendCells();
    expect(session.cellFaults()).toEqual([]);
    expect(sheets()).toEqual(['Sheet1', 'LTX Versions']);
    const cell = String((await host.readNamed('LTX_BOOK'))?.[0]?.[0]);
    type('LTX Versions', 'B6', cell.replace(/.$/, '~'));
    expect((await opened(host)).cellFaults()).toEqual([
      'The copy of the prices and machines in the cell LTX_BOOK is of no use: piece 1 of 1 was altered.',
    ]);
  });

  it('whose cells name other prices or a machine says so, and writes short versions out', async () => {
    const { host, type } = open();
    const session = await opened(host);
    await session.store(two);
    const long = String((await host.readNamed('LTX_CARD'))?.[0]?.[0]);
    expect(long).toBe(`${cardVersion(own)}@2026-10-01`);
    type('LTX Versions', 'B4', long.replace(/.{12}@/, '@'));
    type('LTX Versions', 'B5', 'Other #00000000');
    const again = await opened(host);
    expect(again.cellFaults()).toEqual([
      'The cell LTX_CARD holds a short version, as before: formulas take it, but other prices could forge it.',
      'The cell LTX_RIG_VERSION does not name what is in use, so formulas that take it do not follow.',
    ]);
    await again.mendCells();
    expect(await host.readNamed('LTX_CARD')).toEqual([[long]]);
    expect((await opened(host)).cellFaults()).toEqual([]);
  });

  it('that stores nothing though its cells name other prices says what that may mean', async () => {
    const { host, name } = open();
    name('LTX_CARD', '2026-01-01-00ff00ff00ff00ff00ff');
    const session = await opened(host);
    expect(session.recovery()).toBeUndefined();
    expect(session.cellFaults()).toEqual([
      'The cell LTX_CARD does not name what is in use, so formulas that take it do not follow.',
      'This workbook stores no prices or machines of its own: the add-in has newer prices, or this is a copy of a workbook that lost them.',
    ]);
    await session.mendCells();
    expect(session.cellFaults()).toEqual([]);
    expect(await host.readNamed('LTX_CARD')).toEqual([[cardVersion(embeddedCard)]]);
    expect(await host.readNamed('LTX_BOOK')).toBeUndefined();
  });

  it('that is open twice shows what the other window stored, and stores nothing over it unseen', async () => {
    const { host } = open();
    const [here, there] = [await opened(host), await opened(host)];
    let drawn = 0;
    here.onChange(() => {
      drawn += 1;
    });
    await there.store(one);
    expect(await here.look()).toBe('changed');
    expect(here.stored()).toEqual(there.stored());
    expect(await here.look()).toBe('same');
    expect(await there.look()).toBe('same');
    expect(drawn).toBe(1);
    await here.store(two);
    expect(await here.look()).toBe('same'); // a name in any script comes back as it was stored
    await expect(there.store(changed(one, { pinned: '2026-01-01' }))).rejects.toThrow(
      /Somebody else changed the prices .* Theirs are shown now/,
    );
    expect(there.stored()).toEqual(here.stored());
  });

  it('reads no card twice: a machine is saved beside five earlier cards without a look at them', async () => {
    const { host } = open();
    const texts: string[] = [];
    const counting = (async (_, text: string) => {
      texts.push(text);
      return readBook(text);
    }) as Reader;
    const session = startSession(host, counting, embeddedCard);
    await session.load();
    await session.store(two);
    expect(texts.at(-1)?.length).toBeGreaterThan(50_000); // the new card
    const cards = texts.length;
    await session.store(withRig(session.stored(), { ...exampleRig, name: 'Farm' }));
    expect(texts).toHaveLength(cards + 1);
    // Confirmations are small and are read with what is new; no card is.
    expect(texts.at(-1)?.length).toBeLessThan(JSON.stringify(two.confirmations).length + 2_000);
    await expect(session.store(changed(session.stored(), { activeRig: 'Nobody' }))).rejects.toThrow(
      /activeRig/,
    );
    expect((await opened(host)).stored().rigs.map(({ name }) => name)).toEqual(['Büro 日本', 'Farm']);
  });
});
