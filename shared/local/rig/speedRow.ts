import { type Cell, commaHint } from '../../cell.ts';
import { expected, inArgument } from '../../errors.ts';
import { parseResolution } from '../../rates/resolution.ts';
import type { Speed } from './rig.ts';

const LONGEST = 200;

/** Reads `pro 1080p`, `ltx/ltx-2-3-pro_4k` or `pro 1920 x 1080`; undefined where the name is not of that kind. */
export function speedNamed(name: string): Omit<Speed, 'secondsPerMinute'> | undefined {
  if (name.length > LONGEST) return undefined; // the search for the last word is quadratic
  const [, model, size] = /^(.+?)[\s_-]+(\d{2,5}\s*[x×*]\s*\d{2,5}|\w+)$/.exec(name.trim()) ?? [];
  const resolution = size === undefined ? undefined : parseResolution(size);
  return model !== undefined && resolution ? { model, resolution: resolution.label } : undefined;
}

export function speedValue(name: string, value: Cell): number {
  if (typeof value === 'number' && value >= 1e-6 && value <= 1e6) return value;
  const help =
    typeof value === 'string' ? (commaHint(value) ?? 'write the number alone, without a unit') : '';
  throw inArgument(name.slice(0, 60), () => {
    throw expected('seconds of video per minute, a number above 0', value, help);
  });
}
