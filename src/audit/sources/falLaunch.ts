import type { Conditions, PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { resolutionsIn } from '../text/printedWords.ts';

/** fal's page of LTX-2.5, transcribed: `**Fast:** $0.09/s at 720p, …`, and video from sound at one size for both. */
export function falLaunch(text: string): PrintedPrices {
  const [, list = ''] = text.split(/^### Pricing.*$/m);
  const lines = list.split(/^###/m)[0]!.replaceAll('*', '').split('\n');
  return {
    prices: lines.flatMap((line) => (/^audio-to-video/i.test(line) ? fromSound(line) : ladder(line))),
    unread: [],
  };
}

function ladder(line: string): PrintedPrice[] {
  const variant = /^(fast|pro)\b/i.exec(line)?.[1]?.toLowerCase();
  if (variant === undefined) return [];
  const mode = /image-to-video:/.test(line) ? { mode: ['image-to-video'] } : {};
  return [...line.matchAll(/\$([\d.]*\d(?:e\+?\d+)?)\/s at (\w+)/g)].map(([, figure = '', size = '']) =>
    priceOf(variant, figure, { ...resolutionsIn(size), ...mode }, size),
  );
}

function fromSound(line: string): PrintedPrice[] {
  const size = /at (\d+p)/.exec(line)?.[1] ?? '';
  return [...line.matchAll(/\$([\d.]*\d(?:e\+?\d+)?)\/s on (fast|pro)/gi)].map(
    ([, figure = '', variant = '']) =>
      priceOf(variant.toLowerCase(), figure, { ...resolutionsIn(size), mode: ['audio-to-video'] }, size),
  );
}

const priceOf = (variant: string, figure: string, when: Conditions, size: string): PrintedPrice => ({
  ...{
    seller: 'fal',
    name: `ltx-2.5 ${variant}`,
    per: 'second',
    part: 'price',
    amount: Number(figure),
    unit: 'usd',
  },
  ...{ when, figure, row: [variant, ...(when.mode ?? []), size, `$${figure}/s`] },
});
