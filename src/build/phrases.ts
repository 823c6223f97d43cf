import { type Packed, REFERENCE, SECONDS } from '../../shared/rates/reading/packed.ts';

const FIRST_CHARACTERS = '!#&*<=>?@|~JYZ^';
const LEAST_USES = 3;
/** Of the pairs in one round, those about as common as the most common one. */
const ABOUT_AS_COMMON = 0.8;

/** A word of a text, or a phrase that stands for several. */
type Part = string | Phrase;
type Line = readonly Part[];
class Phrase {
  constructor(public parts: Line) {}
}

/**
 * Writes what texts have in common once. Phrases are found by pairing (Larsson and Moffat, "Off-line dictionary-based
 * compression", 2000): two words that often stand side by side become a phrase, which may again be half of one.
 * The texts hold no line break.
 */
export function phrased(texts: readonly string[]): Packed {
  const whole = texts.join('');
  const leads = [...FIRST_CHARACTERS].filter((lead) => !whole.includes(lead)).join('');
  let lines: readonly Line[] = texts.map((text) => text.match(/\w+|\W/g) ?? []);
  for (let pairs = commonPairs(lines); pairs.size > 0; pairs = commonPairs(lines))
    lines = lines.map((line) => inPairs(line, pairs));
  lines = withoutLosses(withWords(lines), leads.length * SECONDS);

  const phrases = [...usesOf(lines).keys()].filter((part) => part instanceof Phrase);
  const numbers = new Map<Part, number>(phrases.map((phrase, i) => [phrase, i]));
  const write = (line: Line) =>
    line.map((part) => (typeof part === 'string' ? part : reference(numbers.get(part)!, leads))).join('');
  return { leads, phrases: phrases.map(({ parts }) => write(parts)).join('\n'), texts: lines.map(write) };
}

const reference = (number: number, leads: string): string =>
  leads[Math.floor(number / SECONDS)]! + String.fromCharCode(REFERENCE + (number % SECONDS));

type Pairs<T> = Map<Part, Map<Part, T>>;

/** A phrase for each pair that is common now. */
function commonPairs(lines: readonly Line[]): Pairs<Phrase> {
  const counts: Pairs<number> = new Map();
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i++) {
      const [a, b] = [line[i]!, line[i + 1]!];
      const after = counts.get(a) ?? new Map<Part, number>();
      counts.set(a, after.set(b, (after.get(b) ?? 0) + 1));
    }
  }
  let most = 0;
  for (const after of counts.values()) for (const count of after.values()) most = Math.max(most, count);
  const enough = Math.max(LEAST_USES, most * ABOUT_AS_COMMON);
  const pairs: Pairs<Phrase> = new Map();
  for (const [a, after] of counts) {
    for (const [b, count] of after) {
      if (count >= enough) pairs.set(a, (pairs.get(a) ?? new Map()).set(b, new Phrase([a, b])));
    }
  }
  return pairs;
}

function inPairs(line: Line, pairs: Pairs<Phrase>): Line {
  const output: Part[] = [];
  for (let i = 0; i < line.length; i++) {
    const pair = i + 1 < line.length ? pairs.get(line[i]!)?.get(line[i + 1]!) : undefined;
    output.push(pair ?? line[i]!);
    if (pair) i++;
  }
  return output;
}

/** How often each part is written: in the lines, or once in each phrase that they use. */
function usesOf(lines: readonly Line[]): Map<Part, number> {
  const uses = new Map<Part, number>();
  const visit = (part: Part): void => {
    const before = uses.get(part) ?? 0;
    uses.set(part, before + 1);
    if (before === 0 && part instanceof Phrase) part.parts.forEach(visit);
  };
  for (const line of lines) line.forEach(visit);
  return uses;
}

/** Makes a phrase of each word that recurs. */
function withWords(lines: readonly Line[]): readonly Line[] {
  const uses = usesOf(lines);
  const words = new Map<Part, Phrase>();
  for (const [part, count] of uses)
    if (typeof part === 'string' && count > 1) words.set(part, new Phrase([part]));
  return rewritten(lines, (part) => [words.get(part) ?? part]);
}

/** Dissolves the phrases that cost more than they save, and beyond `most` those that save least. */
function withoutLosses(lines: readonly Line[], most: number): readonly Line[] {
  const lengthOf = (part: Part) => (typeof part === 'string' ? part.length : 2);
  const savings = [...usesOf(lines)].flatMap(([part, uses]) => {
    if (typeof part === 'string') return [];
    const length = part.parts.reduce((sum, each) => sum + lengthOf(each), 0);
    return [{ part, saved: uses * (length - 2) - (length + 1) }];
  });
  savings.sort((a, b) => a.saved - b.saved);
  const losses = savings.filter(({ saved }, i) => saved <= 0 || savings.length - i > most);
  if (losses.length === 0) return lines;
  // A few at a time, for what they stood in is now longer, and saves more.
  const dissolved = new Set<Part>(losses.slice(0, Math.ceil(savings.length / 10)).map(({ part }) => part));
  const dissolve = (part: Part): Line =>
    part instanceof Phrase && dissolved.has(part) ? part.parts.flatMap(dissolve) : [part];
  return withoutLosses(rewritten(lines, dissolve), most);
}

/** The lines, and the phrases that they use, with each part replaced. */
function rewritten(lines: readonly Line[], replace: (part: Part) => Line): readonly Line[] {
  for (const part of usesOf(lines).keys())
    if (part instanceof Phrase) part.parts = part.parts.flatMap(replace);
  return lines.map((line) => line.flatMap(replace));
}
