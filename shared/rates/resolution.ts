/** A resolution as prices name it. `width` and `height` are known where the name means one exact size. */
export interface Resolution {
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
  /** Width times height, near enough to tell size bands apart. */
  readonly pixels?: number;
}

/** Longer side first. 480p, 768p and 2k are sold in several sizes, so they name no exact one. */
const TIERS: ReadonlyMap<string, readonly [number, number] | undefined> = new Map([
  ['360p', [640, 360]],
  ['480p', undefined],
  ['540p', [960, 540]],
  ['720p', [1280, 720]],
  ['768p', undefined],
  ['1080p', [1920, 1080]],
  ['1440p', [2560, 1440]],
  ['2k', undefined],
  ['2160p', [3840, 2160]],
  ['4320p', [7680, 4320]],
]);

const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['4k', '2160p'],
  ['uhd', '2160p'],
  ['fhd', '1080p'],
  ['fullhd', '1080p'],
  ['qhd', '1440p'],
  ['8k', '4320p'],
]);

/** Sizes that are sold as 480p. */
const SIZES_OF_480P = ['832x480', '848x480', '854x480', '864x480', '864x496'];

export const RESOLUTIONS = [...TIERS.keys()];

/** Each label once, the tiers from small to large and sizes after them. */
export function inOrder(labels: readonly string[]): string[] {
  const sizes = labels.filter((label) => !RESOLUTIONS.includes(label));
  return [...RESOLUTIONS.filter((label) => labels.includes(label)), ...new Set(sizes)];
}

/** Reads `1080p`, `4K`, `1920x1080` or `1080 × 1920`, also with a Cyrillic х; undefined for anything else. Portrait and landscape are one size. */
export function parseResolution(text: string): Resolution | undefined {
  const name = text
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[×*\u0445]/, 'x');
  const label = OTHER_NAMES.get(name) ?? name;
  if (TIERS.has(label)) return tier(label);
  const size = /^(\d{2,5})x(\d{2,5})$/.exec(name);
  return size ? ofSize(Number(size[1]), Number(size[2])) : undefined;
}

function tier(label: string): Resolution {
  const size = TIERS.get(label);
  if (size) return { label, width: size[0], height: size[1], pixels: size[0] * size[1] };
  if (label === '480p') return { label, pixels: 854 * 480 };
  return { label };
}

function ofSize(a: number, b: number): Resolution {
  const [width, height] = a > b ? [a, b] : [b, a];
  const name = `${width}x${height}`;
  const known = RESOLUTIONS.find((label) => TIERS.get(label)?.join('x') === name);
  const label = known ?? (SIZES_OF_480P.includes(name) ? '480p' : name);
  return { label, width, height, pixels: width * height };
}
