import { link } from './element.ts';

/** A text whose https addresses are links, each shown as its site: the whole address is where it leads to. */
export const withLinks = (text: string): (HTMLElement | string)[] =>
  text
    .split(/(https:\/\/[^\s;,)]+)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('https://') ? link(piece, siteOf(piece)) : piece));

/** `docs.ltx.io`, or `github.com/Lightricks/LTX-2`: on some sites it is the owner who speaks. */
function siteOf(address: string): string {
  const [host = address, ...path] = address.replace(/^https:\/\//, '').split('/');
  return /^(?:github\.com|huggingface\.co)$/.test(host) ? [host, ...path.slice(0, 2)].join('/') : host;
}
