import { named, PricingError } from '../../errors.ts';
import { readText } from './importers/formats.ts';
import type { Reading } from './importers/importer.ts';
import { invalidBenchmark, LONGEST } from './text/limits.ts';

const MOST_TEXTS = 1000;

interface AllRead {
  readonly readings: readonly Reading[];
  /** A note on each file that was given twice. */
  readonly repeats: readonly string[];
}

/** Reads every text once; where there are several, places name the file. */
export function readTexts(texts: readonly string[]): AllRead {
  if (texts.length === 0) throw invalidBenchmark('no text was given');
  if (texts.length > MOST_TEXTS)
    throw invalidBenchmark(`${texts.length} files were given, and ${MOST_TEXTS} is the most`);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length > LONGEST) throw invalidBenchmark(`it has ${length} characters, and ${LONGEST} is the most`);
  if (texts.length === 1) return { readings: [readText(texts[0]!)], repeats: [] };
  const known = new Map<string, string>();
  const readings: Reading[] = [];
  const repeats: string[] = [];
  for (const [i, text] of texts.entries()) {
    const file = `file ${i + 1}`;
    const before = known.get(text);
    if (before === undefined) {
      known.set(text, file);
      readings.push(readNamed(text, file));
    } else repeats.push(`The texts of ${before} and ${file} are the same; they count once.`);
  }
  return { readings, repeats };
}

function readNamed(text: string, file: string): Reading {
  try {
    const reading = readText(text);
    return {
      ...reading,
      rows: reading.rows?.map((row) => ({ ...row, place: `${file}: ${row.place}` })) ?? [],
    };
  } catch (error) {
    throw error instanceof PricingError ? named(file, error) : error;
  }
}
