import type { Quote } from '../billing/quote.ts';
import type { Rate } from '../card.ts';
import { canonicalJson } from '../version.ts';

/** Whether the clips of a price have sound: for nothing, for more than silent ones, never, or nobody says. */
export type Sound = 'included' | 'extra' | 'none' | 'not known';

export function soundOf({ rate, period }: Quote): Sound {
  const sounds = rate.when?.audio;
  if (!sounds) return 'not known';
  if (sounds.includes('on') && sounds.includes('off')) return 'included';
  const offered = new Set(
    period.rates.filter((other) => use(other) === use(rate)).flatMap(({ when }) => when?.audio ?? []),
  );
  if (!offered.has('on') && !offered.has('voice')) return 'none';
  return offered.has('off') ? 'extra' : 'included';
}

/** What a rate is for, whatever the sound. */
function use({ when = {} }: Rate): string {
  const { audio: _, ...rest } = when;
  return canonicalJson(rest);
}
