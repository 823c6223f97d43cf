import { type Cell, isTimeText, numberHint } from '../../cell.ts';
import { expected, inArgument, PricingError } from '../../errors.ts';
import { parseResolution } from '../../rates/resolution.ts';
import { figure } from '../figure.ts';
import { isBlankCell, type Slip, slipText } from './field.ts';
import { spreadFault } from './pace.ts';
import type { Speed } from './rig.ts';

const LONGEST = 200;

/** Reads `pro 1080p`, `ltx/ltx-2-3-pro_4k` or `pro 1920 x 1080`; undefined where the name is not of that kind. */
export function speedNamed(name: string): Pick<Speed, 'model' | 'resolution'> | undefined {
  if (name.length > LONGEST) return undefined; // the search for the last word is quadratic
  const [, model, size] = /^(.+?)[\s_-]+(\d{2,5}\s*[x×*]\s*\d{2,5}|\w+)$/.exec(name.trim()) ?? [];
  const resolution = size === undefined ? undefined : parseResolution(size);
  return model !== undefined && resolution ? { model, resolution: resolution.label } : undefined;
}

/** The typical speed, and beside it the slow and the fast one, or neither. */
export function speedFigures(
  name: string,
  [typical = null, slow = null, fast = null]: readonly Cell[],
): Pick<Speed, 'secondsPerMinute' | 'spread'> {
  return inArgument(name.slice(0, 60), () => {
    const secondsPerMinute = figureIn('seconds of video per minute', typical);
    if (isBlankCell(slow) && isBlankCell(fast)) return { secondsPerMinute };
    const spread = {
      slow: figureIn('beside the typical speed the slow one, in seconds of video per minute', slow),
      fast: figureIn('beside the slow speed the fast one, in seconds of video per minute', fast),
    };
    const fault = spreadFault({ secondsPerMinute, spread });
    if (fault) throw new PricingError('invalid-argument', fault);
    return { secondsPerMinute, spread };
  });
}

function figureIn(what: string, value: Cell): number {
  const slip = typeof value === 'number' ? slipText(SLIPS, value) : isTimeText(value) ? TIME : undefined;
  if (!slip && typeof value === 'number' && value >= 1e-6 && value <= 1e6) return value;
  const help =
    typeof value === 'string' ? (numberHint(value) ?? 'write the number alone, without a unit') : '';
  throw expected(`${what}, a number above 0`, value, slip ?? help);
}

const TIME =
  'a cell of time holds a part of a day (0:00:20 is 0.000231, 0:20 is 0.0139); write the seconds alone, such as 20';

/**
 * Less is a second of video in 50 minutes, as what is below half a minute and typed as 0:20 is: 20 minutes of a day. Nothing
 * generates faster than 60 times real time.
 */
const SLIPS: readonly Slip[] = [
  { below: 0.02, says: () => TIME },
  {
    above: 3600,
    says: (speed) => `${figure(speed)} looks like another unit: no machine makes an hour of video a minute`,
  },
];
