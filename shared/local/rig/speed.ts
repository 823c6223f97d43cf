import { list, PricingError } from '../../errors.ts';
import { decimal, multiply, type Rational } from '../../money/rational.ts';
import type { RateCard } from '../../rates/card.ts';
import { canonicalName } from '../../rates/finding/modelNames.ts';
import type { Resolution } from '../../rates/resolution.ts';
import type { Rig } from './rig.ts';

const MINUTES = decimal(60);

/**
 * Seconds of video that the rig makes per hour, as measured. Names mean what they mean on the card, so that `pro` is
 * ltx/ltx-2-3-pro. A model or resolution that was not measured is `not-measured`: its speed is not worked out from others.
 */
export function secondsPerHour(rig: Rig, model: string, resolution: Resolution, card: RateCard): Rational {
  const wanted = canonicalName(card, model);
  const ofModel = rig.speeds.filter((speed) => canonicalName(card, speed.model) === wanted);
  const [found, ...others] = ofModel.filter((speed) => speed.resolution === resolution.label);
  if (others.length > 0)
    throw new PricingError(
      'invalid-argument',
      `rig: ${rig.name} has two speeds of ${wanted} at ${resolution.label}; keep one row of it`,
    );
  if (found) return multiply(found.exact ?? decimal(found.secondsPerMinute), MINUTES);
  throw new PricingError(
    'not-measured',
    `${ofModel.length > 0 ? 'resolution' : 'model'}: the speed of ${wanted.slice(0, 60)} at ${resolution.label} ${absence(rig)}`,
  );
}

/** What is known instead. */
function absence({ name, speeds }: Rig): string {
  const known = list(speeds.map(({ model, resolution }) => `${model} ${resolution}`));
  if (speeds.length === 0) return `was not measured on ${name}; it has no speeds`;
  const are = speeds.length > 1 ? 'are' : 'is';
  if (!speeds.every(({ published }) => published))
    return `was not measured on ${name}; measured ${are} ${known}`;
  return `is not published for ${name}; published ${are} ${known}; measure it, or add a row of your own`;
}
