/**
 * The SHA-256 of the script's host, in place of the library's in Code.js: every cell would load that one, and only the
 * version of a card that came from elsewhere needs it. Apps Script counts bytes from -128 to 127.
 */
export const sha256 = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from(
    Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, Array.from(Int8Array.from(bytes))),
  );
