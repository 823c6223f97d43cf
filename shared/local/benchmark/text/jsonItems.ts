import { bounded, invalidBenchmark, MOST_ROWS } from './limits.ts';

/** One value of a JSON text and where it stands: `[3]` in an array, `line 3` in JSON lines, else nothing. */
export interface JsonItem {
  readonly place: string;
  readonly value: unknown;
}

/** Runner exports nest some 15 deep. A parser would turn 50 MB of `[` into gigabytes. */
const DEEPEST = 100;
/** A 50 MB history holds 4 million values. */
const MOST_VALUES = 8_000_000;

/**
 * The values of a JSON text, of an array, or of JSON lines. Python writes NaN and Infinity into JSON; they are read as
 * null. Depth and number of values are bounded before anything is parsed.
 */
export function jsonItems(text: string): readonly JsonItem[] {
  const clean = withoutConstants(text, scan(text));
  const whole = parsed(clean);
  return whole ? unrolled(whole.value) : lines(clean);
}

/** `key` below an item's place. */
export const below = ({ place }: JsonItem, key: string): string =>
  place && !key.startsWith('[') ? `${place}.${key}` : `${place}${key}`;

export const placeInJson = ({ place }: JsonItem): string => place || 'the whole file';

function unrolled(value: unknown): readonly JsonItem[] {
  if (!Array.isArray(value)) return [{ place: '', value }];
  return bounded(value).map((each: unknown, i) => ({ place: `[${i}]`, value: each }));
}

function lines(text: string): readonly JsonItem[] {
  const found: JsonItem[] = [];
  let line = 1;
  for (let from = 0; from < text.length; line++) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const row = text.slice(from, to).trim();
    from = to + 1;
    if (row === '') continue;
    const value = parsed(row);
    if (!value) throw notJson();
    bounded(found).push({ place: `line ${line}`, value: value.value });
  }
  return found;
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const notJson = () => invalidBenchmark('it is not JSON, nor JSON lines');

/** One look at each character outside strings. Gives where NaN and Infinity stand. */
function scan(text: string): readonly (readonly [number, number])[] {
  const constants: [number, number][] = [];
  let depth = 0;
  let values = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 34: // "
        i = endOfString(text, i);
        break;
      case 91: // [
      case 123: // {
        depth++;
        values++;
        break;
      case 93: // ]
      case 125: // }
        depth--;
        break;
      case 44: // ,
        values++;
        break;
      case 73: // I
      case 78: {
        const word = ['NaN', 'Infinity'].find((each) => text.startsWith(each, i));
        if (!word || constants.length >= MOST_ROWS) throw notJson();
        constants.push([text[i - 1] === '-' ? i - 1 : i, i + word.length]);
        i += word.length - 1;
        break;
      }
    }
    if (depth > DEEPEST) throw invalidBenchmark(`it nests more than ${DEEPEST} deep`);
    if (values > MOST_VALUES) throw invalidBenchmark(`it holds more than ${MOST_VALUES} values`);
  }
  return constants;
}

/** Where the string that opens at `start` ends: the first quote after an even number of backslashes. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

function withoutConstants(text: string, constants: readonly (readonly [number, number])[]): string {
  if (constants.length === 0) return text;
  let from = 0;
  const pieces = constants.map(([start, end]) => {
    const piece = `${text.slice(from, start)}null`;
    from = end;
    return piece;
  });
  return pieces.join('') + text.slice(from);
}
