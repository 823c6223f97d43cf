import type { SignedAudit, SignedCard, StoredBook } from '../../../shared/book/stored.ts';
import type { RateCard } from '../../../shared/rates/card.ts';
import { keyId, readSignature, type Statement } from '../../../shared/rates/feed/signature.ts';
import type { Trust, Verdict } from '../../../shared/rates/feed/verifyFile.ts';
import { cardVersion, isSameCard } from '../../../shared/rates/version.ts';

/** Where this build looks for cards, and whose signature it takes. */
export interface Feed {
  readonly address: string;
  /** The public key, 64 hexadecimal digits; undefined in a build that was given none. */
  readonly key: string | undefined;
  /** What was signed of the card that is built in. */
  readonly builtIn: Statement | undefined;
}

/** As the build wrote it into the page. The built-in address alone may be given relative to the page. */
export function feedOfPage({ documentElement: { dataset }, baseURI }: Document): Feed {
  const signature = dataset['ratesSignature'];
  return {
    address: new URL(dataset['rates'] ?? 'rates.json', baseURI).href,
    key: dataset['ratesKey'],
    builtIn: signature === undefined ? undefined : readSignature(signature),
  };
}

/** What a card from an address is measured by in a workbook. */
export function trustIn({ signed }: StoredBook, { address: usual, key, builtIn }: Feed, address: URL): Trust {
  const place = placeOf(address);
  const seen = [builtIn, signed].filter((each) => key !== undefined && each?.key === keyId(key));
  const [last] = seen.sort((a, b) => (b?.sequence ?? 0) - (a?.sequence ?? 0));
  return {
    key,
    last: last && statementOf(last),
    wasSigned: (builtIn !== undefined && place === placeOf(new URL(usual))) || place === signed?.address,
  };
}

/** What a workbook remembers once it uses a card; undefined where it knows of a later one, or of none that is signed. */
export function toRemember(verdict: Verdict, card: RateCard, address: URL): SignedCard | undefined {
  if (verdict.state !== 'signed') return undefined;
  return { ...statementOf(verdict.statement), address: placeOf(address), version: cardVersion(card) };
}

/** What the audit beside a card is measured by: where the card is signed, an audit without a signature is not its publisher's. */
export function auditTrust({ signedAudit }: StoredBook, { key }: Feed, address: URL, card: Verdict): Trust {
  const isOurs = signedAudit && key !== undefined && signedAudit.key === keyId(key);
  return {
    key,
    last: isOurs ? statementOf(signedAudit) : undefined,
    wasSigned: card.state === 'signed' || card.state === 'older' || placeOf(address) === signedAudit?.address,
  };
}

/** What a workbook remembers of an audit once it uses it. */
export const auditToRemember = (verdict: Verdict, address: URL): SignedAudit | undefined =>
  verdict.state === 'signed' ? { ...statementOf(verdict.statement), address: placeOf(address) } : undefined;

/** Whether the card in use is signed, in a few words. */
export function signedWords(card: RateCard, { signed }: StoredBook, feed: Feed, shipped: RateCard): string {
  if (feed.key === undefined) return 'not checked: this copy was built without a key';
  if (signed?.version === cardVersion(card)) return `as no. ${signed.sequence} of its feed`;
  if (feed.builtIn && isSameCard(card, shipped)) return `as no. ${feed.builtIn.sequence} of its feed`;
  return 'no';
}

/** What follows ? or # names no other file. */
const placeOf = ({ origin, pathname }: URL): string => origin + pathname;

const statementOf = ({ file, sequence, sha256, before, key }: Statement): Statement => ({
  file,
  sequence,
  sha256,
  before,
  key,
});
