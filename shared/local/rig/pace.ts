import type { Rig, Speed, SpeedSpread } from './rig.ts';

/** Which of a speed's three figures counts. Formulas take the typical one. */
export type Pace = 'slow' | 'typical' | 'fast';

/** The rig as if all its speeds were slow, or fast; a speed without a spread stays as it is. */
export const atPace = (rig: Rig, pace: Pace): Rig =>
  pace === 'typical' ? rig : { ...rig, speeds: rig.speeds.map((speed) => speedAt(speed, pace)) };

const speedAt = (speed: Speed, pace: keyof SpeedSpread): Speed => {
  const { spread, exact, ...rest } = speed;
  return spread ? { ...rest, secondsPerMinute: spread[pace] } : speed;
};

/** What is amiss with a speed's spread, in words. */
export function spreadFault({
  secondsPerMinute,
  spread,
}: Pick<Speed, 'secondsPerMinute' | 'spread'>): string | undefined {
  if (!spread || (spread.slow <= secondsPerMinute && secondsPerMinute <= spread.fast)) return undefined;
  return `expected the typical, the slow and the fast speed in this order, such as 8, 5, 12, got ${[secondsPerMinute, spread.slow, spread.fast].join(', ')}: in seconds of video per minute slow is the least and fast the most`;
}
