import { parseResolution } from '../../../shared/rates/resolution.ts';
import type { Conditions, PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { type JsonTable, jsonTable, numbersIn, tableAt } from '../text/jsonTable.ts';
import { scaled } from '../text/printedWords.ts';

const SELLERS: Readonly<Record<string, string>> = {
  gemini: 'google',
  grok: 'xai',
  ltx: 'ltx',
  replicate: 'replicate',
  lumalabs: 'luma',
  fal: 'fal',
};

/** AutoShow's table of video models: cents per second by size and sound, per clip by size and length, or a base and factors. */
export function autoshow(text: string): PrintedPrices {
  const file = jsonTable(text);
  const prices = Object.entries(SELLERS).flatMap(([service, seller]) => {
    const models = tableAt(file, service, 'models');
    return Object.keys(models).flatMap((name) => ofModel(seller, name, tableAt(models, name)));
  });
  return { prices, unread: [] };
}

/** Which table of a model is for which use. */
const TABLES = [
  ['costPerSecondByResolutionCents', {}, ['off']],
  ['audioCostPerSecondByResolutionCents', { audio: ['on'] }, undefined],
  ['videoInputCostPerSecondByResolutionCents', { mode: ['reference-video'] }, undefined],
] as const;

function ofModel(seller: string, name: string, model: JsonTable): PrintedPrice[] {
  const priceOf = (
    path: readonly string[],
    cents: number,
    rest: Pick<PrintedPrice, 'when' | 'per' | 'seconds'>,
  ): PrintedPrice => ({
    ...{ seller, name, part: 'price', unit: 'usd', amount: scaled(cents, 0.01), ...rest },
    ...{ row: [name, ...path, String(cents)], figure: String(cents) },
  });
  const hasSound = Object.hasOwn(model, 'audioCostPerSecondByResolutionCents');
  const seconds = TABLES.flatMap(([table, when, silent]) =>
    numbersIn(tableAt(model, table)).map(([size, cents]) =>
      priceOf([table, size], cents, {
        when: { ...sizeOf(size), ...when, ...(silent && hasSound && { audio: silent }) },
        per: 'second',
      }),
    ),
  );
  const fixed = tableAt(model, 'fixedCostByResolutionDurationCents');
  const clips = Object.keys(fixed).flatMap((size) =>
    numbersIn(tableAt(fixed, size)).map(([length, cents]) =>
      priceOf([size, length], cents, { when: sizeOf(size), per: 'clip', seconds: Number(length) }),
    ),
  );
  const base = seconds.length + clips.length === 0 ? model['baseCostPerSecondCents'] : undefined;
  if (typeof base !== 'number') return [...seconds, ...clips];
  return [
    { ...priceOf(['baseCostPerSecondCents'], base, { when: {}, per: 'second' }), isLoose: true },
    ...numbersIn(model).flatMap(([field, factor]): PrintedPrice[] => {
      const size = /^resolutionMultiplier(\d+p)$/.exec(field)?.[1];
      if (size === undefined || factor === 1) return [];
      return [
        priceOf([field, `${base} * ${factor}`], scaled(base, factor), { when: sizeOf(size), per: 'second' }),
      ];
    }),
  ];
}

const sizeOf = (size: string): Conditions => {
  const label = parseResolution(size)?.label;
  return label === undefined ? {} : { resolution: [label] };
};

/** What AutoShow keeps of models that it no longer offers: lines of a TypeScript file, read as text. */
export function autoshowRetired(text: string): PrintedPrices {
  const [, video = ''] = text.split(/^ {2}video: \{$/m);
  const lines = video.split(/^ {2}\}/m)[0]!.split('\n');
  const prices = lines.flatMap((line): PrintedPrice[] => {
    const [, service = '', name = '', costs = ''] =
      /^ {4}'(\w+):([^']{1,80})': \{(.{0,400})\}/.exec(line) ?? [];
    const seller = service === 'runway' || service === 'replicate' ? service : undefined;
    if (!seller) return [];
    const sizes = [...costs.matchAll(/'(\d+p)': ([\d.]+(?:e\+?\d+)?)/g)];
    const base = /baseCostPerSecondCents: ([\d.]+(?:e\+?\d+)?)/.exec(costs)?.[1];
    const list =
      sizes.length > 0
        ? sizes.map(([, size = '', figure = '']) => [size, figure] as const)
        : base === undefined
          ? []
          : [['', base] as const];
    return list.map(([size, figure]) => ({
      ...{
        seller,
        name,
        when: sizeOf(size),
        per: 'second',
        part: 'price',
        row: [name, size, figure],
        figure,
      },
      ...(seller === 'runway'
        ? { unit: 'credits', amount: Number(figure) }
        : { unit: 'usd', amount: scaled(Number(figure), 0.01) }),
    }));
  });
  return { prices, unread: [] };
}
