import type { PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { resolutionsIn } from '../text/printedWords.ts';

/** Cloudflare's page of one model: `@720p (per second)$0.03`, and what a request without a size is billed. */
export const cloudflare =
  (name: string) =>
  (text: string): PrintedPrices => ({
    prices: [...text.matchAll(/@(\w{2,9}) \(per second\)\s{0,3}\$([\d.]*\d(?:e\+?\d+)?)/g)].map(
      ([, size = '', figure = '']): PrintedPrice => ({
        ...{
          seller: 'cloudflare',
          name,
          per: 'second',
          part: 'price',
          amount: Number(figure),
          unit: 'usd',
          figure,
        },
        when: size === '2k' ? { resolution: ['1440p'] } : resolutionsIn(size),
        row: [`@${size}`, 'per second', `$${figure}`],
      }),
    ),
    unread: [],
  });
