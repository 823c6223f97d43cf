import type { Conditions, PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { jsonTable, tableAt } from '../text/jsonTable.ts';
import { resolutionsIn, scaled } from '../text/printedWords.ts';

/**
 * Portkey's price files, in cents. Its figures of less than half a cent a second are dollars by mistake; they are told as
 * unread, not taken. A price for all sizes is one of several. `suffix` tells two clouds of one seller apart.
 */
export const portkey =
  (
    seller: string,
    { suffix = '', when = {} }: { readonly suffix?: string; readonly when?: Conditions } = {},
  ) =>
  (text: string): PrintedPrices => {
    const prices: PrintedPrice[] = [];
    const unread: string[] = [];
    for (const [key, entry] of Object.entries(jsonTable(text))) {
      const units = tableAt({ entry }, 'entry', 'pricing_config', 'pay_as_you_go', 'additional_units');
      const name = `${key.replace(/-(?:lte|gt)-128k$/, '')}${suffix}`;
      for (const unit of Object.keys(units)) {
        const cents = tableAt(units, unit)['price'];
        const size = /^video_duration_seconds_(\d+_\d+)$/.exec(unit)?.[1];
        if (typeof cents !== 'number' || !(size || unit === 'video_seconds' || unit === 'output_video_token'))
          continue;
        const shared = {
          seller,
          name,
          part: 'price',
          unit: 'usd',
          row: [key, unit, String(cents)],
          figure: String(cents),
        } as const;
        if (unit === 'output_video_token')
          prices.push({ ...shared, when: {}, per: 'million-tokens', amount: scaled(cents, 1e4) });
        else if (cents > 0 && cents < 0.5) unread.push(`${key} ${unit} ${cents}`);
        else if (size)
          prices.push({
            ...shared,
            when: { ...when, ...resolutionsIn(size) },
            per: 'second',
            amount: scaled(cents, 0.01),
          });
        else prices.push({ ...shared, when: {}, per: 'second', amount: scaled(cents, 0.01), isLoose: true });
      }
    }
    return { prices: unique(prices), unread };
  };

/** Models are listed once for short and once for long requests, at one price for video. */
const unique = (prices: readonly PrintedPrice[]): PrintedPrice[] =>
  [
    ...new Map(
      [...prices].reverse().map((price) => [`${price.name} ${price.row[1]} ${price.amount}`, price]),
    ).values(),
  ].reverse();
