import { parseResolution } from '../../../shared/rates/resolution.ts';
import type { Conditions } from '../printedPrice.ts';

/** `Kling 3.0 (Pro)` and `kling-3-0-pro` are one name. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Every figure that a text prints, read whole, so that 1e300 is not taken for 1. */
export const figuresIn = (text: string): string[] => text.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi) ?? [];

/** The resolutions that a cell names; none where it is a dash or names none. */
export function resolutionsIn(cell: string): Pick<Conditions, 'resolution'> {
  const labels = cell
    .toLowerCase()
    .replace(/[`*]/g, '')
    .split(/[,/()]|\band\b|\s(?=\d)/)
    .map((text) => parseResolution(text.replace(/_/g, 'x').trim())?.label)
    .filter((label) => label !== undefined);
  return labels.length > 0 ? { resolution: [...new Set(labels)] } : {};
}

/** Whether a cell says that there is sound, that there is none, or both. */
export function soundIn(cell: string): Pick<Conditions, 'audio'> {
  const on = /\b(?:true|on|yes)\b/i.test(cell);
  const off = /\b(?:false|off|no)\b/i.test(cell);
  return on || off ? { audio: [...(on ? ['on'] : []), ...(off ? ['off'] : [])] } : {};
}

/** A figure by a factor, such as cents in dollars, without the dust of binary fractions. */
export const scaled = (figure: number, factor: number): number => Number((figure * factor).toPrecision(12));
