const NEARBY = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The address to pull a file from, read from what a person typed. Only https, and http on this very machine, where
 * nobody stands between: a person who serves a card to the workbench has no certificate. Never read as a place beside
 * the page: a host typed without https:// would be looked for there.
 */
export function fileAddress(text: string): URL {
  const address = parsed(text.trim());
  const fits =
    address !== undefined &&
    (address.protocol === 'https:' || (address.protocol === 'http:' && NEARBY.has(address.hostname))) &&
    address.username === '' &&
    address.password === '';
  if (!fits)
    throw new Error('Give an address that begins with https://, such as https://example.com/rates.json.');
  return address;
}

/** Safari 16 has no URL.canParse. */
function parsed(typed: string): URL | undefined {
  if (!/^https?:\/\//i.test(typed)) return undefined;
  try {
    return new URL(typed);
  } catch {
    return undefined;
  }
}
