// The price audit beside a card: pulled, verified and read as strictly as the card, and never the reason to lose one.
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { bookVersion } from '../../shared/book/book.ts';
import { withCard } from '../../shared/book/history.ts';
import { readBook } from '../../shared/book/readBook.ts';
import { EMPTY_BOOK, type StoredBook } from '../../shared/book/stored.ts';
import { functionsPart, toBook } from '../../shared/book/toBook.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import type { Audit } from '../../shared/rates/audit.ts';
import { confirmationsOf } from '../../shared/rates/confirming/confirmations.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { embeddedAudit, embeddedConfirmations } from '../../shared/rates/embeddedAudit.ts';
import type { Verdict } from '../../shared/rates/feed/verifyFile.ts';
import { readConfirmations } from '../../shared/rates/reading/readAudit.ts';
import { cardVersion } from '../../shared/rates/version.ts';
import { damageIn } from '../../src/sidebar/damage.ts';
import { auditBeside } from '../../src/sidebar/rates/auditBeside.ts';
import type { Feed } from '../../src/sidebar/rates/feed.ts';
import { today } from '../../src/sidebar/rates/today.ts';
import type { Reader } from '../../src/sidebar/reader/reader.ts';
import { reply } from '../../src/sidebar/reader/reply.ts';
import type { Session } from '../../src/sidebar/session.ts';
import { publisher, type SignedCardFile } from '../feed/publisher.ts';
import { frozenCard } from '../frozenCard.ts';

afterEach(() => vi.unstubAllGlobals());

const ours = publisher();
const stranger = publisher();
const file = { file: 'audit.json' };
/** The audit that ships, as one whose newest text is of another day. */
const ofDay = (day: string, more: Partial<Audit> = {}): string =>
  JSON.stringify({ ...embeddedAudit, day, ...more });
const [first, ...others] = embeddedAudit.prices;
/** All prices of the card, as an audit tells them that read nothing. */
const unwatched = embeddedAudit.prices.map(
  ({ by, day, printed, ...price }) => ({ ...price, verdict: 'unwatched' }) as const,
);
const newer = ours.publish(ofDay(today()), undefined, file);

/** What the reader's worker answers, without the worker. */
const read = (async (kind: 'card', question: string) => {
  const replied = reply({ number: 1, kind, question });
  if ('answer' in replied) return replied.answer;
  throw new Error('refused' in replied ? replied.refused.message : replied.fault);
}) as Reader;

const signedCard: Verdict = {
  state: 'signed',
  history: 'first',
  statement: ours.publish(JSON.stringify(embeddedCard)).statement,
};

/** Looks beside a signed card of the feed, where these files are. */
async function look(
  there: Readonly<Record<string, string | Uint8Array | undefined>>,
  changes: Partial<Looked> = {},
) {
  const usual: Looked = { stored: EMPTY_BOOK, key: ours.key, verdict: signedCard };
  const { stored, key, verdict } = { ...usual, ...changes };
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.pathname + url.search);
    const body = there[url.pathname];
    const response = new Response(body as BodyInit | undefined, { status: body === undefined ? 404 : 200 });
    return Object.defineProperty(response, 'url', { value: url.href });
  });
  const session = { read, stored: () => stored, book: () => toBook(stored, embeddedCard) } as Session;
  const feed: Feed = { address: 'https://feed.example/ltx/rates.json?for=us', key, builtIn: undefined };
  const card = { card: embeddedCard, address: new URL(feed.address), verdict };
  return { audit: await auditBeside(session, feed, card, new AbortController().signal), asked };
}
interface Looked {
  readonly stored: StoredBook;
  readonly key: string | undefined;
  readonly verdict: Verdict;
}
const files = ({ bytes, signature }: Pick<SignedCardFile, 'bytes'> & { signature: string | undefined }) => ({
  '/ltx/audit.json': bytes,
  '/ltx/audit.json.sig': signature,
});

describe('the audit beside a card', () => {
  test('is looked for in the same folder with the same query, and where there is none nothing is said', async () => {
    const { audit, asked } = await look({});
    expect(audit).toEqual({ state: 'nothing new' });
    expect(asked).toEqual(['/ltx/audit.json?for=us']);
  });

  test('counts where it is signed, of this card and newer; its signature is remembered', async () => {
    const { audit } = await look(files(newer));
    expect(audit).toMatchObject({
      state: 'newer',
      confirmations: { day: today(), card: cardVersion(embeddedCard) },
      signed: { advice: 'use' },
      toRemember: { ...newer.statement, address: 'https://feed.example/ltx/audit.json' },
    });
  });

  test('that is in use already is nothing new', async () => {
    const same = ours.publish(JSON.stringify(embeddedAudit), undefined, file);
    expect((await look(files(same))).audit).toEqual({ state: 'nothing new' });
  });

  const other = ours.publish(ofDay(today(), { card: cardVersion(frozenCard) }), undefined, file);
  const old = ours.publish(ofDay('2020-01-01', { prices: unwatched }), undefined, file);
  const late = ours.publish(ofDay('2099-01-01'), undefined, file);
  test.each<[string, Pick<SignedCardFile, 'bytes'> & { signature: string | undefined }, RegExp]>([
    ['of another card', other, /is of another card\. It was not used\.$/],
    ['older than the one in use', old, /is of 2020-01-01, older than the one in use, which is of /],
    ['of a day to come', late, /is dated 2099-01-01, a day still to come\./],
    ['without a signature beside a signed card', { ...newer, signature: undefined }, /is not signed, and/],
    [
      'of a stranger',
      stranger.publish(ofDay(today()), undefined, file),
      /a key that this add-in does not know/,
    ],
    ['with the signature of a card', ours.publish(ofDay(today())), /is that of rates\.json/],
    ['that is a page', ours.publish('<!doctype html>', undefined, file), /was not used: .*not JSON/],
    ['larger than 4 MB', ours.publish('x'.repeat(4_000_001), undefined, file), /larger than 4 MB/],
  ])('%s is refused in a sentence', async (_, there, says) => {
    const { audit } = await look(files(there));
    expect(audit).toEqual({ state: 'refused', why: expect.stringMatching(says) });
  });

  test('with a lower number than one that was used is refused, whatever its day', async () => {
    const second = ours.publish(ofDay(today()), newer, file);
    const stored = changed(EMPTY_BOOK, {
      signedAudit: { ...second.statement, address: 'https://feed.example/ltx/audit.json' },
    });
    const { audit } = await look(files(newer), { stored });
    expect(audit).toEqual({
      state: 'refused',
      why: 'The price audit there is no. 1, and no. 2 was here already. It was not used.',
    });
  });

  test('without a signature is refused beside an older signed card too', async () => {
    const statement = ours.publish(JSON.stringify(embeddedCard)).statement;
    const verdict: Verdict = { state: 'older', statement, last: { ...statement, sequence: 2 } };
    const { audit } = await look(files({ ...newer, signature: undefined }), { verdict });
    expect(audit).toMatchObject({ state: 'refused', why: expect.stringContaining('is not signed') });
  });

  test('is asked about in a build without a key', async () => {
    const { audit, asked } = await look(files(newer), { key: undefined, verdict: { state: 'unchecked' } });
    expect(audit).toMatchObject({ state: 'newer', signed: { advice: 'ask' } });
    expect(asked).toHaveLength(1);
  });
});

describe('the confirmations that a workbook keeps', () => {
  const confirmations = readConfirmations({ text: ofDay(today()), card: embeddedCard });
  const book = changed(EMPTY_BOOK, { confirmations });

  test('read back, reach the functions, and change no version', () => {
    const stored = readBook(writeBook(book));
    expect(stored.confirmations).toEqual(confirmations);
    expect(confirmationsOf(embeddedCard, toBook(functionsPart(stored), embeddedCard).audits)).toEqual(
      confirmations,
    );
    expect(bookVersion(toBook(stored, embeddedCard))).toBe(cardVersion(embeddedCard));
  });

  test('go with their card, and the audit that ships counts again', () => {
    const next = withCard(book, { ...embeddedCard, staleAfterDays: 7 }, embeddedCard, '2026-12-01');
    expect(next.confirmations).toBeUndefined();
    const back = toBook(withCard(next, embeddedCard, embeddedCard, '2026-12-02'), embeddedCard);
    expect(confirmationsOf(embeddedCard, back.audits)).toEqual(embeddedConfirmations);
  });

  test('never count for another card', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const audits = days.map((each) => ({ ...confirmations, day: each.toISOString().slice(0, 10) }));
        expect(confirmationsOf(frozenCard, audits)).toBeUndefined();
        const newest = audits
          .map((audit) => audit.day)
          .sort()
          .at(-1);
        expect(confirmationsOf(embeddedCard, audits)?.day).toBe(newest);
      }),
    );
  });

  test('that are damaged are left out of what the workbook goes on with', () => {
    const spoiled = writeBook({ ...book, pinned: '2026-10-01' }).replace(
      `"day":"${today()}"`,
      '"day":"soon"',
    );
    let problem: unknown;
    try {
      readBook(spoiled);
    } catch (error) {
      problem = error;
    }
    const lastGood = readBook(damageIn(spoiled, problem)?.lastGood ?? '');
    expect(lastGood).toMatchObject({ pinned: '2026-10-01' });
    expect(lastGood.confirmations).toBeUndefined();
  });

  test.each<[string, Partial<Audit>, RegExp]>([
    ['a text newer than the audit', { day: '2020-01-01' }, /a text is newer than the audit/],
    [
      'more than a workbook keeps',
      {
        card: cardVersion(frozenCard),
        prices: Array.from({ length: 2000 }, (_, i) => ({
          ...embeddedAudit.prices.find(({ verdict }) => verdict === 'confirmed')!,
          use: `${i} ${'x'.repeat(100)}`,
        })),
      },
      /expected 100000 characters of confirmations at the most/,
    ],
    [
      'an amount that the card has not',
      { prices: [{ ...first!, amount: 9 }, ...others] },
      /has no ltx\/.* at 9 usd$/,
    ],
    ['another unit', { prices: [{ ...first!, unit: 'credits' }, ...others] }, /the card has no .* credits$/],
    [
      'a model that the card lacks',
      { prices: [...embeddedAudit.prices, { ...first!, model: 'ltx/ltx-9' }] },
      /the card has no ltx\/ltx-9 /,
    ],
    [
      'a use that the card lacks',
      { prices: [...embeddedAudit.prices, { ...first!, use: 'toString' }] },
      /the card has no /,
    ],
    ['a price told twice', { prices: [first!, ...embeddedAudit.prices] }, /the card has no /],
    ['a price left out', { prices: others }, /it says nothing of ltx\//],
    [
      'a confirmation by nobody',
      { prices: [{ ...first!, by: 'nobody' }, ...others] },
      /does not say who confirmed/,
    ],
    [
      'two sources of one name',
      { sources: [...embeddedAudit.sources, ...embeddedAudit.sources] },
      /does not say who confirmed/,
    ],
    [
      'a source that is called a formula',
      { sources: embeddedAudit.sources.map((source) => ({ ...source, name: '\uff1dHYPERLINK("x")' })) },
      /sources\[0\]\.name: expected a name that does not begin with =/,
    ],
    [
      'a source whose name is of another alphabet than it seems',
      { sources: embeddedAudit.sources.map((source) => ({ ...source, name: 'L\u0422X page' })) },
      /expected a name without letters that look like those of another alphabet/,
    ],
    [
      'a model that reaches for a prototype',
      { prices: [{ ...embeddedAudit.prices[0]!, model: '__proto__' }] },
      /expected a model such as/,
    ],
  ])('are refused with %s', (_, more, says) => {
    const text = JSON.stringify({ ...embeddedAudit, ...more });
    expect(() => readConfirmations({ text, card: embeddedCard })).toThrow(says);
  });
});
