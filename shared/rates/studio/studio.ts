import type { Studio } from '../card.ts';

/** LTX Studio's help article. Every figure is "about" by its own words, and the upper ends are open ("200+"). */
export const studio: Studio = {
  source: 'https://lightricks.zendesk.com/hc/en-us/articles/29077539369490',
  checked: '2026-11-20',
  evidence: 'official',
  note: 'About, by the words of the help article, which also calls credits computing seconds. The copy that was read carries no date.',
  actions: [
    {
      id: 'veo-3',
      name: 'Veo 3 or Veo 3 Fast video',
      aliases: ['veo-3-fast'],
      low: 875,
      high: 3500,
      seconds: 8,
      options: ['audio'],
      note: 'The article contradicts itself: its table says 875 to 3,500, its example 5,400, its summary more than 5,000.',
    },
    { id: 'veo-2', name: 'Veo 2 video', low: 900, high: 900, seconds: 8 },
    {
      id: 'ltxv',
      name: 'LTXV or LTXV Turbo video',
      aliases: ['ltxv-turbo'],
      low: 50,
      high: 200,
      note: '200 or more.',
    },
    { id: 'actor', name: 'Actor made from uploaded images', low: 1100, high: 1100 },
    { id: 'flux-image', name: 'Flux image', low: 28, high: 28 },
    { id: 'nano-banana-image', name: 'Nano Banana image', low: 49, high: 49 },
    { id: 'small-action', name: 'Small action', low: 4, high: 20, note: '20 or more.' },
  ],
};
