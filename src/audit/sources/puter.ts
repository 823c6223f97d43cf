import type { Conditions, PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { resolutionsIn, scaled } from '../text/printedWords.ts';

/** Entries of Puter's lists of models, TypeScript files read as text: each from its id to the end of its costs. */
const entriesIn = (text: string): { readonly id: string; readonly costs: string }[] =>
  [...text.matchAll(/^ {8}id: '([^'\n]{1,120})',\n([\s\S]{0,1500}?)^ {8}costs: \{([^}]{0,1500})\}/gm)].map(
    ([, id = '', , costs = '']) => ({ id, costs }),
  );

/** BytePlus by way of Puter: dollars per million tokens, by size or sound, or for all of the sizes that the model has. */
export function puterByteplus(text: string): PrintedPrices {
  const prices = entriesIn(text).flatMap(({ id, costs }) =>
    [...costs.matchAll(/'?video_tokens(?::(\w+))?'?: perMToken\(([\d.]+(?:e\+?\d+)?)\)/g)].map(
      ([, what = '', figure = '']): PrintedPrice => ({
        ...{
          seller: 'bytedance',
          name: id,
          per: 'million-tokens',
          part: 'price',
          amount: Number(figure),
          unit: 'usd',
        },
        ...{ when: tokensFor(what), figure, row: [id, what, figure] },
        ...(what === '' && { isForAllSizes: true }),
      }),
    ),
  );
  return { prices, unread: [] };
}

function tokensFor(what: string): Conditions {
  if (what === 'audio') return { audio: ['on'] };
  return what === 'silent' ? { audio: ['off'] } : resolutionsIn(what);
}

/** Together AI by way of Puter: cents for one video. A model that has none with sound says so by a twin that has. */
export function puterTogether(text: string): PrintedPrices {
  const entries = entriesIn(text);
  const ids = new Set(entries.map(({ id }) => id));
  const prices = entries.flatMap(({ id, costs }): PrintedPrice[] => {
    const figure = /'per-video': ([\d.]+(?:e\+?\d+)?)/.exec(costs)?.[1];
    if (figure === undefined) return [];
    const audio = id.endsWith('-audio') ? ['on'] : ids.has(`${id}-audio`) ? ['off'] : undefined;
    return [
      {
        ...{
          seller: 'together',
          name: id.replace(/^togetherai:/, ''),
          per: 'run',
          part: 'price',
          unit: 'usd',
          figure,
        },
        ...{
          amount: scaled(Number(figure), 0.01),
          when: audio ? { audio } : {},
          row: [id, 'per-video', figure],
        },
      },
    ];
  });
  return { prices, unread: [] };
}
