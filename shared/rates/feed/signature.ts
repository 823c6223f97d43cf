import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { bytesOfAscii, bytesOfHex, hexOf } from './hex.ts';

const digits = (count: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${count}}$`), `expected ${count} hexadecimal digits`));

/** A file as its publisher signed it: which of the feed, the how manieth, and what stood there before. */
export const statementFields = {
  /** The name of the file in the feed, so that no signature of one file serves another. */
  file: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}\.json$/, 'expected a name such as rates.json')),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999_999)),
  /** Of the file's bytes. */
  sha256: digits(64),
  /** The chain hash of all files of this name before: `NOTHING_BEFORE`, or what `chainOf` gives for the last one. */
  before: digits(64),
  /** Which public key the signature is for: `keyId`. */
  key: digits(16),
};

const signatureSchema = v.strictObject({
  format: v.literal('ltx-signature/1'),
  ...statementFields,
  /** Ed25519 (RFC 8032) over the ASCII bytes of `statementText`. */
  signature: digits(128),
});

/** What a file with a name such as `rates.json.sig` holds. */
export type FileSignature = Readonly<v.InferOutput<typeof signatureSchema>>;
export type Statement = Omit<FileSignature, 'format' | 'signature'>;

export const NOTHING_BEFORE = '0'.repeat(64);

export const sha256Hex = (bytes: Uint8Array): string => hexOf(sha256(bytes));

/** The first 16 hexadecimal digits of the SHA-256 of the 32 bytes of a public key. */
export const keyId = (publicKey: string): string => sha256Hex(bytesOfHex(publicKey)).slice(0, 16);

/** The chain hash of a file and all before it: SHA-256 of the chain before and the file's own hash, 32 bytes each. */
export const chainOf = ({ before, sha256: own }: Pick<Statement, 'before' | 'sha256'>): string =>
  sha256Hex(bytesOfHex(before + own));

/** What is signed: the JSON of all fields but the signature, in this order and without spaces. */
export const statementText = ({ file, sequence, sha256: own, before, key }: Statement): string =>
  JSON.stringify({ format: 'ltx-signature/1', file, sequence, sha256: own, before, key });

export const statementBytes = (statement: Statement): Uint8Array => bytesOfAscii(statementText(statement));

/** What to sign for the next file of a name, after the one that was signed last. */
export const nextStatement = (
  last: Statement | undefined,
  next: Pick<Statement, 'file' | 'sha256' | 'key'>,
): Statement => ({
  ...next,
  sequence: (last?.sequence ?? 0) + 1,
  before: last ? chainOf(last) : NOTHING_BEFORE,
});

/** The text of a signature's file. There is one spelling only: `readSignature` takes no other. */
export const signatureText = (statement: Statement, signature: string): string =>
  `${JSON.stringify({ ...JSON.parse(statementText(statement)), signature }, null, 2)}\n`;

/** Reads a signature's file; undefined where it is none, or is written in any other way. */
export function readSignature(text: string): FileSignature | undefined {
  if (text.length > 1000) return undefined;
  try {
    const parsed = v.safeParse(signatureSchema, JSON.parse(text));
    if (!parsed.success) return undefined;
    return signatureText(parsed.output, parsed.output.signature) === text ? parsed.output : undefined;
  } catch {
    return undefined; // no JSON
  }
}
