import type { PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { jsonTable, numbersIn, tableAt } from '../text/jsonTable.ts';
import { resolutionsIn, scaled } from '../text/printedWords.ts';

const SELLERS: Readonly<
  Record<string, { readonly seller: string; readonly suffix?: string; readonly inCredits?: true }>
> = {
  gemini: { seller: 'google' },
  vertex_ai: { seller: 'google', suffix: '-vertex' },
  openai: { seller: 'openai' },
  runwayml: { seller: 'runway', inCredits: true },
};
const PER_SECOND = /^output_cost_per_(?:video_per_)?second(?:_(\d+p|4k))?$/;

/** LiteLLM's price file, in dollars. A price for all sizes is one of several. A credit of Runway's is a cent. */
export function litellm(text: string): PrintedPrices {
  const file = jsonTable(text);
  const prices = Object.keys(file).flatMap((key) => {
    const [provider = '', model] = key.split('/');
    const known = Object.hasOwn(SELLERS, provider) ? SELLERS[provider] : undefined;
    if (!known || model === undefined) return [];
    return numbersIn(tableAt(file, key)).flatMap(([field, price]): PrintedPrice[] => {
      const { seller, suffix = '', inCredits } = known;
      const shared = {
        seller,
        name: `${model}${suffix}`,
        part: 'price',
        row: [key, field, String(price)],
        figure: String(price),
      } as const;
      if (field === 'output_cost_per_video_token')
        return [{ ...shared, when: {}, per: 'million-tokens', unit: 'usd', amount: scaled(price, 1e6) }];
      const size = PER_SECOND.exec(field);
      if (!size) return [];
      const when = resolutionsIn(size[1] ?? '');
      return [
        {
          ...{
            ...shared,
            when,
            per: 'second',
            ...(size[1] === undefined && !inCredits && { isLoose: true }),
          },
          ...(inCredits ? { unit: 'credits', amount: scaled(price, 100) } : { unit: 'usd', amount: price }),
        },
      ];
    });
  });
  return { prices, unread: [] };
}
