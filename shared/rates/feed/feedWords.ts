import type { Verdict } from './verifyFile.ts';

/** `use`: nothing speaks against it. `ask`: only if the person says so. `stop`: not at all. */
export interface FeedWords {
  readonly advice: 'use' | 'ask' | 'stop';
  /** Nothing but what a person should know, in a sentence or two. */
  readonly text: string;
}

/** What a person is told of a file from outside. `what`: card, or audit. */
export function feedWords(verdict: Verdict, what: 'card' | 'audit'): FeedWords {
  const stop = (text: string): FeedWords => ({ advice: 'stop', text: `${text} It was not used.` });
  const ask = (text: string): FeedWords => ({ advice: 'ask', text });
  const name = (sequence: number) => `${what} no. ${sequence}`;
  switch (verdict.state) {
    case 'signed':
      return { advice: 'use', text: historyWords(verdict, what) };
    case 'older':
      return ask(
        `This is an older ${name(verdict.statement.sequence)}; no. ${verdict.last.sequence} was here already. Somebody may be holding back newer prices: use it only to go back on purpose.`,
      );
    case 'unchecked':
      return ask(
        `This copy of the add-in was built without a key, so it cannot tell whose ${what} this is. Look at the changes before you use it.`,
      );
    case 'never signed':
      return ask(
        `This ${what} is not signed: whoever can write to the address can write its prices. Look at the changes before you use it.`,
      );
    case 'no longer signed':
      return stop(
        `This ${what} is not signed, and what came from there before was. Ask whoever keeps the address.`,
      );
    case 'unreadable signature':
      return stop(`What stands beside this ${what} as its signature is none, or is damaged.`);
    case 'signed for another file':
      return stop(`The signature beside this ${what} is that of ${verdict.file}.`);
    case 'unknown key':
      return stop(
        `This ${what} is signed with a key that this add-in does not know (${verdict.key}). Where an organisation signs its own, use the add-in that it built with its key.`,
      );
    case 'forged':
      return stop(
        `The signature of this ${what} is wrong: it was changed on the way, or somebody forged it.`,
      );
    case 'other bytes':
      return stop(`The signature does not match this ${what}, which was changed or damaged on the way.`);
    case 'same number':
      return stop(
        `Two histories: another ${name(verdict.statement.sequence)} was here before, and both are signed. Ask the publisher which one is right.`,
      );
    case 'does not follow':
      return stop(
        `Two histories: ${name(verdict.statement.sequence)} does not follow no. ${verdict.last.sequence}, which was here before, and both are signed. Ask the publisher which one is right.`,
      );
  }
}

function historyWords(
  { history, statement: { sequence, key } }: Extract<Verdict, { state: 'signed' }>,
  what: string,
): string {
  const signed = `Signed as no. ${sequence} with the key ${key}`;
  switch (history) {
    case 'first':
      return `${signed}. No signed ${what} was here before to compare it with.`;
    case 'again':
      return `${signed}, the last ${what} that was here.`;
    case 'next':
      return `${signed}, which follows the last ${what} that was here; nothing before it was changed.`;
    case 'later':
      return `${signed}. Its number is higher than that of the last ${what} that was here; those between them were not seen.`;
  }
}
