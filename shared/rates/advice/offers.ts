import { list } from '../../errors.ts';
import type { Quote } from '../billing/quote.ts';
import type { Offer, Rate } from '../card.ts';
import type { Mode } from '../dimensions.ts';
import type { Options } from '../finding/options.ts';
import { OWN } from '../finding/ownRow.ts';
import { inOrder, type Resolution } from '../resolution.ts';

interface Asked {
  readonly resolution: Resolution;
  readonly options: Options;
  readonly seconds: number;
}

/** Why the seller would not make this as one clip, or undefined where it would or nothing is recorded. */
export function refusal(found: Quote, { seconds, ...asked }: Asked): string | undefined {
  const offered = lengthsOnOffer(found, asked);
  return typeof offered === 'object' ? aboutLength(offered.what, offered.lengths, seconds) : offered;
}

/** The lengths in which clips are made, why none is whatever its length, or undefined where nothing is recorded. */
export function lengthsOnOffer(
  { name, rate, model, seller }: Quote,
  asked: Omit<Asked, 'seconds'>,
): { readonly what: string; readonly lengths: readonly Lengths[] } | string | undefined {
  const ratios = model.facts?.ratios?.values ?? [];
  const { aspect } = asked.options;
  if (aspect && ratios.length > 0 && !ratios.includes(aspect))
    return `${name} is not made in ${aspect}; it is made in ${list(ratios)}`;
  const offers = offersFor(rate, model.offers ?? [], asked.options);
  if (seller.id === OWN || offers.length === 0) return undefined;

  const { label } = asked.resolution;
  const atResolution = offers.filter(({ resolution }) => resolution?.includes(label) ?? true);
  if (atResolution.length === 0) {
    const made = inOrder(offers.flatMap(({ resolution = [] }) => resolution));
    return `${name} is not made at ${label}; it is made at ${list(made)}`;
  }

  const fps = asked.options.fps ?? model.fps;
  const atRate = atResolution.filter((offer) => !offer.fps || fps === undefined || offer.fps.includes(fps));
  if (atRate.length === 0) {
    const made = new Set(atResolution.flatMap((offer) => offer.fps ?? []));
    return `${name} is not made at ${fps} frames per second; it is made at ${list([...made].map(String))}`;
  }
  return { what: `${name} at ${label}`, lengths: atRate.map(lengthsOf) };
}

/** Seconds of the longest clip on offer; undefined where none is recorded. */
export function longestClip(
  { rate, model }: Quote,
  { resolution, options }: Omit<Asked, 'seconds'>,
): number | undefined {
  const fps = options.fps ?? model.fps;
  const lengths = offersFor(rate, model.offers ?? [], options)
    .filter((offer) => offer.resolution?.includes(resolution.label) ?? true)
    .filter((offer) => !offer.fps || fps === undefined || offer.fps.includes(fps))
    .map((offer) => lengthsOf(offer).longest)
    .filter(Number.isFinite);
  return lengths.length > 0 ? Math.max(...lengths) : undefined;
}

/** The offers for the mode that the rate prices. With none, the lengths that clips are priced at are those on offer. */
function offersFor({ when, bill }: Rate, offers: readonly Offer[], { words }: Options): readonly Offer[] {
  const modes: readonly Mode[] = when?.mode ?? ['text-to-video', 'image-to-video'];
  const asked = words.find(({ dimension }) => dimension === 'mode')?.word;
  const mode = modes.find((each) => each === asked) ?? modes[0]!;
  const forMode = offers.filter((offer) => offer.mode?.includes(mode) ?? true);
  if (forMode.length > 0 || bill.per !== 'clip') return forMode;
  return [{ seconds: bill.clips.map(({ seconds }) => seconds) }];
}

/** Clips of some lengths, or of any from the shortest to the longest. */
export interface Lengths {
  readonly only?: readonly number[];
  readonly shortest: number;
  readonly longest: number;
}

const lengthsOf = ({ seconds, minSeconds = 0, maxSeconds = Number.POSITIVE_INFINITY }: Offer): Lengths =>
  seconds
    ? { only: seconds, shortest: Math.min(...seconds), longest: Math.max(...seconds) }
    : { shortest: minSeconds, longest: maxSeconds };

function aboutLength(what: string, lengths: readonly Lengths[], asked: number): string | undefined {
  const isMade = ({ only, shortest, longest }: Lengths) =>
    only?.includes(asked) ?? (asked >= shortest && asked <= longest);
  if (lengths.some(isMade)) return undefined;
  const longest = Math.max(...lengths.map((each) => each.longest));
  const shortest = Math.min(...lengths.map((each) => each.shortest));
  if (asked > longest) {
    return `${asked} s is more than one clip of ${what}: the longest is ${longest} s, so plan ${Math.ceil(asked / longest)} clips`;
  }
  if (asked < shortest) return `${asked} s is too short for ${what}: the shortest clip is ${shortest} s`;
  const next = Math.min(
    ...lengths.flatMap(({ only, shortest: from }) => only ?? [from]).filter((length) => length > asked),
  );
  return `there is no clip of ${asked} s of ${what}: the next length is ${next} s`;
}
