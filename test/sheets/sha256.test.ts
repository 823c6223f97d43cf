import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { sha256 } from '../../src/sheets/sha256.ts';

/** Apps Script's own: bytes are signed, in and out, and others are refused. */
vi.stubGlobal('Utilities', {
  DigestAlgorithm: { SHA_256: 'SHA-256' },
  computeDigest: (algorithm: string, bytes: readonly number[]) => {
    if (!bytes.every((byte) => Number.isInteger(byte) && byte >= -128 && byte <= 127))
      throw new Error('Cannot convert to byte');
    return [...new Int8Array(createHash(algorithm).update(Int8Array.from(bytes)).digest())];
  },
});
afterAll(() => vi.unstubAllGlobals());

test('bytes over 127 are handed over and back as Apps Script counts them', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(
        createHash('sha256').update(bytes).digest('hex'),
      );
    }),
  );
});
