import { list, PricingError } from '../../errors.ts';
import { decimal, multiply, type Rational } from '../../money/rational.ts';
import type { RateCard } from '../../rates/card.ts';
import { canonicalName, shownName } from '../../rates/finding/modelNames.ts';
import type { Resolution } from '../../rates/resolution.ts';
import type { Rig, Speed } from './rig.ts';
import { standInAdvice } from './standIn.ts';

const MINUTES = decimal(60);

/** Seconds of video per hour, to the last digit. */
export const secondsPerHour = ({
  exact,
  secondsPerMinute,
}: Pick<Speed, 'exact' | 'secondsPerMinute'>): Rational =>
  multiply(exact ?? decimal(secondsPerMinute), MINUTES);

/**
 * The rig's measured speed of a model at a resolution. Names mean what they mean on the card, so that `pro` is
 * ltx/ltx-2-3-pro. A model or resolution that was not measured is `not-measured`: its speed is not worked out from others.
 */
export function speedFor(rig: Rig, model: string, resolution: Resolution, card: RateCard): Speed {
  const wanted = canonicalName(card, model);
  const ofModel = rig.speeds.filter((speed) => canonicalName(card, speed.model) === wanted);
  const [found, ...others] = ofModel.filter((speed) => speed.resolution === resolution.label);
  if (others.length > 0)
    throw new PricingError(
      'invalid-argument',
      `rig: ${rig.name} has two speeds of ${wanted} at ${resolution.label}; keep one row of it`,
    );
  if (found) return found;
  const work = { model: shownName(card, model), resolution: resolution.label };
  throw new PricingError(
    'not-measured',
    `${ofModel.length > 0 ? 'resolution' : 'model'}: the speed of ${work.model} at ${work.resolution} ${absence(rig)}${standInAdvice(rig, work)}`,
  );
}

/** What is known instead. */
function absence({ name, speeds }: Rig): string {
  const known = list(speeds.map(({ model, resolution }) => `${model} ${resolution}`));
  if (speeds.length === 0) return `was not measured on ${name}; it has no speeds`;
  const are = speeds.length > 1 ? 'are' : 'is';
  if (!speeds.every(({ published }) => published))
    return `was not measured on ${name}; measured ${are} ${known}`;
  return `is not published for ${name}; published ${are} ${known}`;
}
