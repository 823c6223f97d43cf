/** Bytes as lower-case hexadecimal digits, two each. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes of hexadecimal digits, of which the caller knows that they are such. */
export const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The bytes of a text of ASCII alone, by ECMAScript's own means. */
export const bytesOfAscii = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
