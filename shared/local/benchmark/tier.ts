import { parseResolution } from '../../rates/resolution.ts';

const TIERS = ['360p', '540p', '720p', '1080p', '1440p', '2160p'];
/** Generators round sides to a multiple of up to 64: 1080p is made as 1920x1088, 720p as 1280x704. */
const ROUNDING = 32;

/**
 * The resolution under which a size is priced: the tier whose two sides are each within 32 pixels of the clip's, longer
 * side first. 832x480 and its like are 480p. Any other size is a label of its own, `768x512`, and never a neighbour's.
 */
export function tierOf(width: number, height: number): string {
  const [long, short] = width > height ? [width, height] : [height, width];
  const tier = TIERS.find((label) => {
    const size = parseResolution(label)!;
    return Math.abs(size.width! - long) <= ROUNDING && Math.abs(size.height! - short) <= ROUNDING;
  });
  return tier ?? parseResolution(`${long}x${short}`)?.label ?? `${long}x${short}`;
}
