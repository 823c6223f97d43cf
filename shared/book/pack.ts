/**
 * Text made short, as ASCII. Rate cards repeat themselves, and an earlier card repeats the active one, so that
 * references to what went before (LZ77, with no limit to the distance) leave about a fifth of it.
 *
 * The packed text alternates: a count, that many characters as they are, then the length and the distance of a
 * repetition. Numbers are written in base 32, low digits first; a digit of the upper half of the alphabet goes on.
 */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The value of each digit by its character code. */
const VALUES: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const value = DIGITS.indexOf(String.fromCharCode(code));
  return value < 0 ? undefined : value;
});
const SHORTEST = 6;
/** How many earlier places with the same beginning are tried. More finds little. */
const TRIES = 32;

export function pack(text: string): string {
  const places = new Map<string, number[]>();
  const packed: string[] = [];
  let pending = 0;
  let at = 0;
  const note = (place: number) => {
    const key = text.slice(place, place + SHORTEST);
    const known = places.get(key);
    if (known) known.push(place);
    else places.set(key, [place]);
  };
  while (at < text.length) {
    const found = longest(text, at, places.get(text.slice(at, at + SHORTEST)));
    if (!found) {
      note(at);
      at += 1;
      continue;
    }
    packed.push(digits(at - pending), text.slice(pending, at), digits(found.length), digits(at - found.from));
    for (const end = at + found.length; at < end; at += 1) note(at);
    pending = at;
  }
  if (pending < at) packed.push(digits(at - pending), text.slice(pending, at));
  return packed.join('');
}

interface Repetition {
  readonly from: number;
  readonly length: number;
}

function longest(text: string, at: number, places: readonly number[] = []): Repetition | undefined {
  let best: Repetition | undefined;
  for (let i = places.length - 1; i >= Math.max(0, places.length - TRIES); i -= 1) {
    const from = places[i] ?? 0;
    let length = 0;
    while (at + length < text.length && text[from + length] === text[at + length]) length += 1;
    if (length >= SHORTEST && length > (best?.length ?? 0)) best = { from, length };
  }
  return best;
}

function digits(value: number): string {
  let text = '';
  let rest = value;
  for (; rest >= 32; rest = Math.floor(rest / 32)) text += DIGITS.charAt(32 + (rest % 32));
  return text + DIGITS.charAt(rest);
}

/**
 * The text again, or undefined where it was not packed by `pack` from ASCII text of this length.
 * Works on bytes: pieces of a growing string would be copied again and again, and Sheets unpacks for every cell.
 */
export function unpack(packed: string, length: number): string | undefined {
  const bytes = new Uint8Array(length);
  let filled = 0;
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let unit = 1; unit < 2 ** 40; unit *= 32) {
      const digit = VALUES[packed.charCodeAt(at++)] ?? Number.NaN;
      value += (digit % 32) * unit;
      if (!(digit >= 32)) return value;
    }
    return Number.NaN;
  };
  while (at < packed.length) {
    const count = number();
    if (!(at + count <= packed.length && filled + count <= length)) return undefined;
    for (const end = at + count; at < end; ) bytes[filled++] = packed.charCodeAt(at++);
    if (at === packed.length) break;
    const repeated = number();
    const distance = number();
    if (!(distance > 0 && distance <= filled && filled + repeated <= length)) return undefined;
    // Byte by byte, since a repetition may reach into itself: `ab` at distance 2 and length 5 is `ababa`.
    for (const end = filled + repeated; filled < end; filled += 1)
      bytes[filled] = bytes[filled - distance] ?? 0;
  }
  return filled === length ? fromAscii(bytes) : undefined;
}

function fromAscii(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}
