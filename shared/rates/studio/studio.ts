import type { Studio } from '../card.ts';

const HELP = 'https://lightricks.zendesk.com/hc/en-us/articles/29077539369490';

/** Read on one copy, whose address was not kept; this is where LTX Studio prints its plans. */
const planned = { source: 'https://ltx.studio/pricing', checked: '2026-11-27', evidence: 'single' } as const;

/** LTX Studio's help article. Every figure is "about" by its own words, and the upper ends are open ("200+"). */
export const studio: Studio = {
  source: HELP,
  checked: '2026-11-27',
  evidence: 'official',
  note: 'About, by the words of the help article, which also calls credits computing seconds. Rendering takes 5 to 15 s. The copy that was read carries no date.',
  actions: [
    {
      id: 'veo-3',
      name: 'Veo 3 video with sound',
      low: 875,
      high: 5400,
      seconds: 8,
      options: ['audio'],
      note: 'The article contradicts itself: its table says 875 to 3,500, its example 5,400, its summary more than 5,000.',
    },
    {
      id: 'veo-3-silent',
      name: 'Veo 3 video without sound',
      aliases: ['veo-3'],
      low: 875,
      high: 3500,
      seconds: 8,
      options: ['silent'],
      note: 'The range of the table, which does not part sound from silence.',
    },
    {
      id: 'veo-3-fast',
      name: 'Veo 3 Fast video',
      low: 875,
      high: 3500,
      seconds: 8,
      options: ['audio', 'silent'],
      note: 'The range of the table, which does not part Veo 3 Fast from Veo 3.',
    },
    { id: 'veo-2', name: 'Veo 2 video', low: 900, high: 900, seconds: 8, options: ['audio', 'silent'] },
    {
      id: 'ltxv',
      name: 'LTXV or LTXV Turbo video',
      aliases: ['ltxv-turbo', 'ltx', 'ltx-video'],
      low: 50,
      high: 200,
      seconds: 20,
      options: ['audio', 'silent'],
      note: '200 or more. The range is of a clip of any length, at most 20 s, with sound or without.',
    },
    { id: 'actor', name: 'Actor made from uploaded images', low: 1100, high: 1100 },
    {
      id: 'flux-image',
      name: 'Flux image',
      aliases: ['flux-premium', 'flux-kontent', 'flux'],
      low: 28,
      high: 28,
    },
    { id: 'nano-banana-image', name: 'Nano Banana image', aliases: ['nano-banana'], low: 49, high: 49 },
    {
      id: 'small-action',
      name: 'Small action',
      aliases: ['image-style', 'storyline-suggestions'],
      low: 4,
      high: 20,
      note: '20 or more.',
    },
  ],
  plans: [
    { ...planned, name: 'Lite', usd: 15, usdByTheYear: 12, credits: 8640 },
    { ...planned, name: 'Standard', usd: 35, usdByTheYear: 28, credits: 28_000 },
    { ...planned, name: 'Pro', usd: 125, usdByTheYear: 100, credits: 110_000 },
  ],
};
