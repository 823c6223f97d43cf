import type { PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { resolutionsIn } from '../text/printedWords.ts';

/** ArcReel's registry, a Python file: tables of (size, sound) for Veo and of sizes for Sora. Read as text, never run. */
export function arcreel(text: string): PrintedPrices {
  const tables = new Map(
    [...text.matchAll(/^(_VEO_\w{1,40}_RATES)[^=\n]*= \{([^}]{0,4000})\}/gm)].map(
      ([, name = '', body = '']) => [
        name,
        [...body.matchAll(/\("(\w+)", (True|False)\): ([\d.]+(?:e\+?\d+)?)/g)],
      ],
    ),
  );
  const veo = [...text.matchAll(/_veo_video_pricing\("([\w.-]+)", (_VEO_\w+)\)/g)].flatMap(
    ([, model = '', table = '']) =>
      (tables.get(table) ?? []).map(
        ([, size = '', sound = '', figure = '']): PrintedPrice => ({
          ...{
            seller: 'google',
            name: model,
            per: 'second',
            part: 'price',
            amount: Number(figure),
            unit: 'usd',
            figure,
          },
          when: { ...resolutionsIn(size), audio: [sound === 'True' ? 'on' : 'off'] },
          row: [model, size, sound, figure],
        }),
      ),
  );
  const sora = [...text.matchAll(/_sora_video_pricing\("([\w.-]+)", \{([^}]{0,1000})\}\)/g)].flatMap(
    ([, model = '', body = '']) =>
      [...body.matchAll(/"(\w+)": ([\d.]+(?:e\+?\d+)?)/g)].map(
        ([, size = '', figure = '']): PrintedPrice => ({
          ...{
            seller: 'openai',
            name: model,
            per: 'second',
            part: 'price',
            amount: Number(figure),
            unit: 'usd',
            figure,
          },
          when: size === '1024p' ? { resolution: ['1792x1024'] } : resolutionsIn(size),
          row: [model, size, figure],
        }),
      ),
  );
  return {
    prices: [...new Map([...veo, ...sora].map((price) => [price.row.join(' '), price])).values()],
    unread: [],
  };
}
