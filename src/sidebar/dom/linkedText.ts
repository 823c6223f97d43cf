import { link } from './element.ts';

/** A text whose addresses are links, each shown as its site: the whole address is where it leads to. */
export function linkedText(text: string): (HTMLElement | string)[] {
  return text
    .split(/(https:\/\/[^\s;,)]+)/)
    .map((part, i) => (i % 2 === 0 ? part : link(part, siteOf(part))))
    .filter((part) => part !== '');
}

/** `docs.ltx.io`, or `github.com/Lightricks/LTX-2`: on some sites it is the owner who speaks. */
function siteOf(address: string): string {
  const [host = address, ...path] = address.replace(/^https:\/\//, '').split('/');
  return /^(?:github\.com|huggingface\.co)$/.test(host) ? [host, ...path.slice(0, 2)].join('/') : host;
}
