import type { PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { resolutionsIn } from '../text/printedWords.ts';

const LONGEST_LINE = 4000;

/** inference.sh lists what fal's models cost: `- [MiniMax H3 Max](…): $0.08/sec (768P), $0.05/sec (480P)`. */
export function inferenceSh(text: string): PrintedPrices {
  const prices = text.split('\n').flatMap((line) => {
    const [, name, list] = /^- \[([^\]]{1,80})\]\([^)]*\): (.*)$/.exec(line.slice(0, LONGEST_LINE)) ?? [];
    if (name === undefined || list === undefined) return [];
    return [...list.matchAll(/\$([\d.]*\d(?:e\+?\d+)?)\/sec \((\d+p)\)/gi)].map(
      ([, figure = '', size = '']): PrintedPrice => ({
        ...{ seller: 'fal', name, when: resolutionsIn(size), per: 'second', part: 'price' },
        ...{ amount: Number(figure), unit: 'usd', row: [name, `$${figure}/sec`, size], figure },
      }),
    );
  });
  return { prices, unread: [] };
}
