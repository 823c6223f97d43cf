import type { Conditions, PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { markdownTables } from '../text/markdownTables.ts';
import { figuresIn } from '../text/printedWords.ts';

/** Standard mode makes 720p, pro mode 1080p. */
const TIER_OF_MODE: Readonly<Record<string, string>> = { std: '720p', pro: '1080p', '4k': '2160p' };

/** Kling's own list for machines: under a model's heading with its `API ID`, a capability and a comma list of conditions. */
export function kling(text: string): PrintedPrices {
  const prices: PrintedPrice[] = [];
  const unread: string[] = [];
  for (const { headings, head, rows } of markdownTables(text)) {
    const name = /API ID: `([\w.-]+)`/.exec(headings[headings.length - 1] ?? '')?.[1];
    if (name === undefined || head[1] !== 'Mode') continue;
    for (const row of rows) {
      const [capability = '', mode = '', cost = ''] = row;
      const [figure] = figuresIn(cost);
      const tier = TIER_OF_MODE[/^\w+/.exec(mode)?.[0] ?? ''];
      const seconds = /(\d+) seconds/.exec(mode)?.[1];
      if (figure === undefined || tier === undefined || (!seconds && !/per second/.test(mode))) {
        unread.push(row.join(' | '));
        continue;
      }
      prices.push({
        ...{ seller: 'kling', name, part: 'price', amount: Number(figure), unit: 'usd', row, figure },
        when: { resolution: [tier], ...capabilityOf(capability, mode), ...soundOf(mode) },
        ...(seconds ? { per: 'clip', seconds: Number(seconds) } : { per: 'second' }),
      });
    }
  }
  return { prices, unread };
}

function capabilityOf(capability: string, mode: string): Pick<Conditions, 'mode'> {
  if (/motion control/i.test(capability)) return { mode: ['motion-transfer'] };
  return /with video input/.test(mode) && !/without video/.test(mode)
    ? { mode: ['video-to-video', 'edit'] }
    : {};
}

function soundOf(mode: string): Pick<Conditions, 'audio'> {
  if (/\bno audio/.test(mode)) return { audio: ['off'] };
  if (!/with audio/.test(mode)) return {};
  return { audio: [/\+ voice control/.test(mode) ? 'voice' : 'on'] };
}
