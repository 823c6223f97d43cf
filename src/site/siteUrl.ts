/** The address of the root manifest, where `npm run excel` serves the add-in. */
export const LOCAL_URL = 'https://localhost:3000';

const EXAMPLE =
  '--base-url: expected the address of the published site, such as https://example.com/ltx-cost';

/** The address that the add-in will be served from, without a slash at its end. */
export function siteUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.search || url.hash) throw new Error(`${EXAMPLE}, got ${text}`);
  return url.href.replace(/\/+$/, '');
}

/** The same for what leaves this machine: others find nothing at an address of this machine. */
export function publishedUrl(text: string | undefined): string {
  if (text === undefined) throw new Error(`${EXAMPLE}, got none. The sidebar looks there for newer prices.`);
  const url = siteUrl(text);
  if (/^(.+\.)?localhost\.?$|^127\.|^\[::1\]$|^0\.0\.0\.0$/.test(new URL(url).hostname))
    throw new Error(`${EXAMPLE}, got ${text}, which only this machine can reach.`);
  return url;
}
