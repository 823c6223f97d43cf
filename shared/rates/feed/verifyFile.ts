import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { bytesOfHex } from './hex.ts';
import {
  chainOf,
  type FileSignature,
  keyId,
  readSignature,
  type Statement,
  sha256Hex,
  statementBytes,
} from './signature.ts';

hashes.sha512 = sha512;

/** A file as it came from a feed. */
export interface PulledFile {
  /** Its name in the feed: `rates.json`, whatever it is called where it lies. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The text of the signature beside it; undefined where there is none. */
  readonly signature: string | undefined;
}

/** What a file from outside is measured by. */
export interface Trust {
  /** The public key, 64 hexadecimal digits. A build without one checks no signature. */
  readonly key: string | undefined;
  /** The last signed file of this name that was seen here. */
  readonly last: Statement | undefined;
  /** Whether signed files came from this address before. */
  readonly wasSigned: boolean;
}

/** What is known of a file from outside, for `feedWords` to say. */
export type Verdict =
  /** `first`: nothing to compare with. `again`: the last one. `next`: it follows the last. `later`: others lie between. */
  | {
      readonly state: 'signed';
      readonly history: 'first' | 'again' | 'next' | 'later';
      readonly statement: Statement;
    }
  | { readonly state: 'older'; readonly statement: Statement; readonly last: Statement }
  | { readonly state: 'unchecked' }
  | { readonly state: 'never signed' }
  | { readonly state: 'no longer signed' }
  | { readonly state: 'unreadable signature' }
  | { readonly state: 'signed for another file'; readonly file: string }
  | { readonly state: 'unknown key'; readonly key: string }
  | { readonly state: 'forged' }
  /** The signature is right, but of other bytes: also for a moment while a site is being replaced. */
  | { readonly state: 'other bytes' }
  | { readonly state: 'same number'; readonly statement: Statement }
  | { readonly state: 'does not follow'; readonly statement: Statement; readonly last: Statement };

/** Verifies one file of a feed, by its bytes as they came. */
export function verifyFile({ file, bytes, signature }: PulledFile, { key, last, wasSigned }: Trust): Verdict {
  if (key === undefined) return { state: 'unchecked' };
  if (signature === undefined) return { state: wasSigned ? 'no longer signed' : 'never signed' };
  const statement = readSignature(signature);
  if (!statement) return { state: 'unreadable signature' };
  if (statement.key !== keyId(key)) return { state: 'unknown key', key: statement.key };
  if (!isSignedBy(key, statement)) return { state: 'forged' };
  if (statement.file !== file) return { state: 'signed for another file', file: statement.file };
  if (statement.sha256 !== sha256Hex(bytes)) return { state: 'other bytes' };
  // Another key is another feed, with numbers of its own.
  return last?.key === statement.key ? inHistory(statement, last) : signed('first', statement);
}

function inHistory(statement: Statement, last: Statement): Verdict {
  const { sequence, sha256, before } = statement;
  if (sequence < last.sequence) return { state: 'older', statement, last };
  if (sequence === last.sequence)
    return sha256 === last.sha256 && before === last.before
      ? signed('again', statement)
      : { state: 'same number', statement };
  if (sequence > last.sequence + 1) return signed('later', statement);
  return before === chainOf(last) ? signed('next', statement) : { state: 'does not follow', statement, last };
}

const signed = (
  history: Extract<Verdict, { state: 'signed' }>['history'],
  statement: Statement,
): Verdict => ({
  state: 'signed',
  history,
  statement,
});

/** Whether a signature is that of a public key. Strictly by RFC 8032: one signature has one spelling. */
export function isSignedBy(key: string, signature: FileSignature): boolean {
  try {
    return verify(bytesOfHex(signature.signature), statementBytes(signature), bytesOfHex(key), {
      zip215: false,
    });
  } catch {
    return false; // points that are none
  }
}
