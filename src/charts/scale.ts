/** Where the numbers from `least` to `most` stand between two places of a picture, to a tenth of a pixel. */
export const scale =
  (least: number, most: number, from: number, to: number) =>
  (value: number): number =>
    Number((from + ((to - from) * (value - least)) / (most - least || 1)).toFixed(1));

/** Round numbers from 0 to `most`, four to six of them. */
export function ticksTo(most: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(most));
  const lead = most / power;
  const step = power * (lead < 2 ? 0.5 : lead < 5 ? 1 : 2);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

/** Moves what is written at these heights apart, so that each can be read. */
export function apart(heights: readonly number[], least: number): readonly number[] {
  const order = heights.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at);
  const placed: number[] = [];
  let free = 0;
  for (const { at, i } of order) {
    placed[i] = Math.max(at, free);
    free = placed[i] + least;
  }
  return placed;
}

/** A name that fits into so many pixels, cut with an ellipsis: about 6.2 of them a letter. */
export function cut(name: string, pixels: number): string {
  const most = Math.floor(pixels / 6.2);
  return name.length > most ? `${name.slice(0, Math.max(1, most - 1)).trimEnd()}…` : name;
}
