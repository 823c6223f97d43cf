// Whose card it is: every state of a feed, and what was changed on the way.
import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { feedWords } from '../../shared/rates/feed/feedWords.ts';
import { keyId, NOTHING_BEFORE, readSignature, statementText } from '../../shared/rates/feed/signature.ts';
import { type Trust, verifyFile } from '../../shared/rates/feed/verifyFile.ts';
import { dearerPro } from '../sidebar/cards.ts';
import { mutations } from './mutations.ts';
import { altered, publisher } from './publisher.ts';
import { type FeedState, feedStates, trustOf } from './states.ts';

const TEXT = dearerPro();
const { ours, stranger, first, second, third, states } = feedStates(TEXT);
const verdict = (card: FeedState['card'], trust: Partial<Trust> = {}, file = 'rates.json') =>
  verifyFile({ file, ...card }, { key: ours.key, last: undefined, wasSigned: false, ...trust });

describe('A card from outside', () => {
  test.each(states)('is told as $name', (each) => {
    const found = verdict(each.card, trustOf(each, ours.key));
    expect(found.state).toBe(each.state);
    const { advice, text } = feedWords(found, 'card');
    expect(advice).toBe(each.advice);
    expect(text).toMatch(each.says);
    expect(text.endsWith(' It was not used.')).toBe(advice === 'stop');
  });

  test('is never taken for signed by a build without a key', () => {
    const found = verdict(first, { key: undefined });
    expect(found.state).toBe('unchecked');
    expect(feedWords(found, 'card')).toEqual({
      advice: 'ask',
      text: expect.stringContaining('built without a key'),
    });
  });

  test('of another key than before begins a history of its own', () => {
    const found = verdict(stranger.publish(TEXT), { key: stranger.key, last: third.statement });
    expect(found).toMatchObject({ state: 'signed', history: 'first' });
  });

  test('is measured as a file of its name: an audit is signed for itself', () => {
    const audit = ours.publish('{}', undefined, { file: 'audit.json' });
    const next = ours.publish('{ }', audit, { file: 'audit.json' });
    const found = verdict(next, { last: audit.statement }, 'audit.json');
    expect(found).toMatchObject({ state: 'signed', history: 'next' });
    expect(feedWords(found, 'audit').text).toContain('the last audit that was here');
    expect(verdict(first, {}, 'audit.json').state).toBe('signed for another file');
  });
});

test('1,000 changed cards and signatures are refused, none of them as anything but changed', {
  timeout: 120_000,
}, () => {
  const last = first.statement;
  expect(verdict(second, { last }).state).toBe('signed');
  const found = mutations(second, 1000, 7).map((each) => verdict(each, { last }));
  expect(found.filter((each) => feedWords(each, 'card').advice !== 'stop')).toEqual([]);
  expect([...new Set(found.map(({ state }) => state))].sort()).toEqual([
    'forged',
    'other bytes',
    'unknown key',
    'unreadable signature',
  ]);
});

describe('A signature', () => {
  const { signature } = JSON.parse(first.signature) as { signature: string };

  test('verifies with Node as it does here', () => {
    const spki = Buffer.concat([
      Buffer.from('302a300506032b6570032100', 'hex'),
      Buffer.from(ours.key, 'hex'),
    ]);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    const statement = Buffer.from(statementText(readSignature(first.signature)!));
    expect(verify(null, statement, key, Buffer.from(signature, 'hex'))).toBe(true);
  });

  test('has one spelling: S + L is the same number, and not taken (RFC 8032, 5.1.7)', () => {
    const L = 2n ** 252n + 27742317777372353535851937790883648493n;
    const reversed = (hex: string) => hex.match(/../g)!.reverse().join('');
    const s = reversed((BigInt(`0x${reversed(signature.slice(64))}`) + L).toString(16).padStart(64, '0'));
    const respelt = altered(first, { signature: signature.slice(0, 64) + s });
    expect(verdict({ ...first, signature: respelt }).state).toBe('forged');
  });

  test('of a key of small order, which fits many texts, is not taken', () => {
    // The neutral point as key and as R, and S = 0: S·B = R + k·A for whatever k.
    const key = `01${'0'.repeat(62)}`;
    const small = publisher().publish(TEXT, undefined, { key: keyId(key) });
    const text = altered(small, { signature: `01${'0'.repeat(126)}` });
    expect(verdict({ ...small, signature: text }, { key }).state).toBe('forged');
  });

  test.each([
    first.signature.trim(),
    `${first.signature}\n`,
    first.signature.replace('"file"', '"File"'),
    first.signature.replace('"sequence": 1', '"sequence": 1.0'),
    first.signature.replace('"sequence": 1', '"sequence": 0'),
    first.signature.replace('{', '{"note": "x",'),
    JSON.stringify(JSON.parse(first.signature)),
    'null',
    '',
    'x'.repeat(5000),
  ])('in another form is none: %#', (text) => {
    expect(readSignature(text)).toBeUndefined();
  });

  test('counts from 1, after nothing', () => {
    expect(first.statement).toMatchObject({ sequence: 1, before: NOTHING_BEFORE });
  });
});
