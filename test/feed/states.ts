// Every state that a card from outside may be in, for Node and for browsers.
import type { Trust } from '../../shared/rates/feed/verifyFile.ts';
import { altered, publisher, type SignedCardFile } from './publisher.ts';

export interface FeedState {
  readonly name: string;
  readonly card: { readonly bytes: Uint8Array; readonly signature: string | undefined };
  /** The card that was here last. */
  readonly last?: SignedCardFile;
  readonly wasSigned?: true;
  readonly state: string;
  readonly advice: 'use' | 'ask' | 'stop';
  readonly says: RegExp;
}

/** `text`: that of a rate card. The cards differ in the blanks at their end, so in nothing that is read. */
export function feedStates(text: string) {
  const ours = publisher();
  const stranger = publisher();
  const first = ours.publish(text);
  const second = ours.publish(`${text}\n`, first);
  const third = ours.publish(`${text}\n\n`, second);
  const forked = ours.publish(`${text}  `, first);
  const unsigned = { ...first, signature: undefined };
  const states: readonly FeedState[] = [
    {
      name: 'the first signed card',
      card: first,
      state: 'signed',
      advice: 'use',
      says: /^Signed as no\. 1 with the key \w{16}\. No signed card was here/,
    },
    {
      name: 'the next card',
      card: second,
      last: first,
      state: 'signed',
      advice: 'use',
      says: /^Signed as no\. 2 .*, which follows the last card/,
    },
    {
      name: 'the card that was here last',
      card: second,
      last: second,
      state: 'signed',
      advice: 'use',
      says: /, the last card that was here\.$/,
    },
    {
      name: 'a card some numbers later',
      card: third,
      last: first,
      state: 'signed',
      advice: 'use',
      says: /^Signed as no\. 3 .* those between them were not seen\.$/,
    },
    {
      name: 'an older card',
      card: second,
      last: third,
      state: 'older',
      advice: 'ask',
      says: /^This is an older card no\. 2; no\. 3 was here already\./,
    },
    {
      name: 'a card without a signature',
      card: unsigned,
      state: 'never signed',
      advice: 'ask',
      says: /^This card is not signed: whoever can write to the address/,
    },
    {
      name: 'a card without a signature where there was one',
      card: unsigned,
      last: first,
      wasSigned: true,
      state: 'no longer signed',
      advice: 'stop',
      says: /^This card is not signed, and what came from there before was\./,
    },
    {
      name: 'a page in the place of a signature',
      card: { ...first, signature: '<!doctype html>' },
      state: 'unreadable signature',
      advice: 'stop',
      says: /as its signature is none, or is damaged\./,
    },
    {
      name: 'the signature of another file',
      card: ours.publish(text, undefined, { file: 'audit.json' }),
      state: 'signed for another file',
      advice: 'stop',
      says: /is that of audit\.json\./,
    },
    {
      name: 'a card of a stranger',
      card: stranger.publish(text),
      state: 'unknown key',
      advice: 'stop',
      says: /with a key that this add-in does not know \(\w{16}\)\./,
    },
    {
      name: 'a card of a stranger who says that it is ours',
      card: stranger.publish(text, undefined, { key: ours.keyId }),
      state: 'forged',
      advice: 'stop',
      says: /somebody forged it\./,
    },
    {
      name: 'a number that was raised afterwards',
      card: { ...first, signature: altered(first, { sequence: 9 }) },
      state: 'forged',
      advice: 'stop',
      says: /somebody forged it\./,
    },
    {
      name: 'other bytes than were signed',
      card: { ...first, bytes: second.bytes },
      state: 'other bytes',
      advice: 'stop',
      says: /^The signature does not match this card,/,
    },
    {
      name: 'the same number with other bytes',
      card: forked,
      last: second,
      state: 'same number',
      advice: 'stop',
      says: /^Two histories: another card no\. 2 was here before/,
    },
    {
      name: 'a card that does not follow',
      card: third,
      last: forked,
      state: 'does not follow',
      advice: 'stop',
      says: /^Two histories: card no\. 3 does not follow no\. 2,/,
    },
  ];
  return { ours, stranger, first, second, third, states };
}

/** What a state is measured by. */
export const trustOf = ({ last, wasSigned }: FeedState, key: string): Trust => ({
  key,
  last: last?.statement,
  wasSigned: wasSigned ?? false,
});
