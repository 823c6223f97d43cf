import { MODES } from '../../../shared/rates/dimensions.ts';
import type { Conditions, PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { resolutionsIn } from '../text/printedWords.ts';

const LONGEST_LINE = 4000;

/** What fal writes of one model for machines: `- **Model ID**: …`, and a sentence with the prices of a second or a megapixel. */
export function fal(text: string): PrintedPrices {
  const name = /\*\*Model ID\*\*: `([^`\n]{1,200})`/.exec(text)?.[1];
  const lines = text
    .split('\n')
    .map((line) => line.slice(0, LONGEST_LINE).replaceAll('*', ''))
    .filter((line) => /\$\d/.test(line) && /request will cost|will be charged/i.test(line));
  if (name === undefined) return { prices: [], unread: [] };
  const mode = modeOf(name);
  const prices = lines.flatMap((line) =>
    SHAPES.flatMap(({ shape, meaning }) =>
      [...line.matchAll(shape)].map(([printed, figure = '', words = '']): PrintedPrice => {
        const means = meaning(words);
        return {
          ...{ seller: 'fal', name, part: 'price', amount: Number(figure), unit: 'usd', figure },
          ...{
            per: means.per,
            when: { ...mode, ...means.when },
            row: [name, printed.replace(/[,\s]+$/, '')],
          },
        };
      }),
    ),
  );
  return {
    prices,
    unread: prices.length > 0 ? [] : lines.map(() => `${name}: a price in words that are not known`),
  };
}

interface Meaning {
  readonly per: string;
  readonly when: Conditions;
}

/** Each shape takes the figure and what it is for. */
const SHAPES: readonly { readonly shape: RegExp; readonly meaning: (words: string) => Meaning }[] = [
  {
    shape: /\$([\d.]*\d(?:e\+?\d+)?)\s+per second for (\d+p)/g,
    meaning: (size) => ({ per: 'second', when: resolutionsIn(size) }),
  },
  {
    shape: /\$([\d.]*\d(?:e\+?\d+)?)\s+per megapixel/g,
    meaning: () => ({ per: 'megapixel', when: {} }),
  },
  {
    shape: /\$([\d.]*\d(?:e\+?\d+)?)\s+per second(?! for)/g,
    meaning: () => ({ per: 'second', when: {} }),
  },
  {
    shape: /\$([\d.]*\d(?:e\+?\d+)?)\s+\((audio off|audio on(?: \+ voice control)?)\)/g,
    meaning: (sound) => ({ per: 'second', when: { audio: [SOUNDS[sound] ?? 'on'] } }),
  },
];

const SOUNDS: Readonly<Record<string, string>> = {
  'audio off': 'off',
  'audio on': 'on',
  'audio on + voice control': 'voice',
};

/** The mode is a part of the model's path. */
function modeOf(path: string): Pick<Conditions, 'mode'> {
  const parts = path.split('/').map((part) => (part === 'extend-video' ? 'extend' : part));
  const mode = MODES.find((each) => parts.includes(each));
  return mode === undefined ? {} : { mode: [mode] };
}
