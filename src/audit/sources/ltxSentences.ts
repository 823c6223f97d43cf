import type { PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { resolutionsIn } from '../text/printedWords.ts';
import { ltxModes } from './ltxModes.ts';

/** Without sizes beside them, four prices of a model are those of these. */
const LADDER = ['720p', '1080p', '1440p', '4K'];
const LONGEST_LINE = 4000;

/**
 * LTX's price page as a list: a line with the model's name, then `- 720p — **$0.09/sec**`, and lines that name a model, or
 * an endpoint, with its prices. A figure that no shape takes is unread.
 */
export function ltxSentences(text: string): PrintedPrices {
  const prices: PrintedPrice[] = [];
  const unread: string[] = [];
  let model: string | undefined;
  for (const line of text.split('\n').map((each) => each.slice(0, LONGEST_LINE))) {
    const named = /^`(ltx-[\w-]+)`/.exec(line)?.[1];
    const bullet = /^- (\w+) — \*\*\$([\d.e+]+)\/sec/.exec(line);
    if (named !== undefined) model = named;
    else if (bullet && model !== undefined)
      prices.push(priceOf(model, bullet[2]!, { ...resolutionsIn(bullet[1]!) }, bullet[1]!));
    else for (const clause of clausesOf(line)) readClause(clause, prices, unread);
  }
  return { prices, unread };
}

/** A clause ends where the next endpoint or model begins. */
const clausesOf = (line: string): string[] =>
  line.split(/(?<=\.) (?=[A-Z])|; |: (?=Retake|`ltx)/).filter((clause) => /\$\d/.test(clause));

const MODEL_OF_ENDPOINT = [
  [/^(?:Retake|Extend) /, 'ltx-2-3-pro'],
  [/^HDR Upscale/, 'ltx-hdr-upscale'],
  [/^Video Reframe/, 'ltx-reframe'],
] as const;

function readClause(clause: string, prices: PrintedPrice[], unread: string[]): void {
  const figures = [...clause.matchAll(/\$([\d.]*\d(?:e\+?\d+)?)(?:\/sec)?(?: at (\w+)| \(≤?(\w+)\))?/g)];
  const endpoint = MODEL_OF_ENDPOINT.find(([word]) => word.test(clause));
  const name = endpoint?.[1] ?? /`(ltx-[\w-]+)`/.exec(clause)?.[1];
  const sizes = figures.map(([, , at, within]) => at ?? within);
  const ladder =
    sizes.every((size) => size === undefined) && figures.length === LADDER.length ? LADDER : sizes;
  const label = endpoint || /^Audio-to-video/i.test(clause) ? clause.split(/[\s$]/)[0]! : '';
  if (name === undefined || ladder.some((size) => size === undefined)) {
    unread.push(clause);
    return;
  }
  figures.forEach(([, figure], i) => {
    const when = { ...resolutionsIn(ladder[i]!), ...ltxModes(label)[0] };
    prices.push(priceOf(name, figure!, when, label, ladder[i]!));
  });
}

const priceOf = (
  name: string,
  figure: string,
  when: PrintedPrice['when'],
  ...words: readonly string[]
): PrintedPrice => ({
  ...{ seller: 'ltx', name, when, per: 'second', part: 'price', amount: Number(figure), unit: 'usd', figure },
  row: [name, ...words.filter((word) => word !== ''), `$${figure}/sec`],
});
