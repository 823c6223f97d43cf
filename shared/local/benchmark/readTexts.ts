import { named, PricingError } from '../../errors.ts';
import type { Reading } from './importers/importer.ts';
import { readText } from './importers/readText.ts';
import { invalidBenchmark, LONGEST } from './text/limits.ts';
import { blocksOf, plainText } from './text/plainText.ts';

/** A text, or the bytes of a file that may be in UTF-16. */
export type TextOrBytes = string | Uint8Array;

const MOST_TEXTS = 1000;

interface Texts {
  readonly readings: readonly Reading[];
  /** Notes on files that were given twice, and on parts that were passed over. */
  readonly notes: readonly string[];
}

/** Reads every text once; where there are several, places name the file. */
export function readTexts(sources: readonly TextOrBytes[]): Texts {
  if (sources.length === 0) throw invalidBenchmark('no text was given');
  if (sources.length > MOST_TEXTS)
    throw invalidBenchmark(`${sources.length} files were given, and ${MOST_TEXTS} is the most`);
  const length = sources.reduce((sum, source) => sum + source.length, 0);
  if (length > LONGEST) throw invalidBenchmark(`it has ${length} characters, and ${LONGEST} is the most`);
  const known = new Map<string, string>();
  const readings: Reading[] = [];
  const notes: string[] = [];
  for (const [i, source] of sources.entries()) {
    const text = plainText(source);
    const file = sources.length > 1 ? `file ${i + 1}` : '';
    const before = known.get(text);
    if (before !== undefined) {
      notes.push(`The texts of ${before} and ${file} are the same; they count once.`);
      continue;
    }
    known.set(text, file);
    readings.push(...(file ? inFile(file, () => readBlocks(text)) : readBlocks(text)));
  }
  return { readings, notes };
}

/**
 * What a text holds: of one with several fenced blocks, each block of a known format. Throws what is wrong with the
 * first where none is.
 */
function readBlocks(text: string): readonly Reading[] {
  const blocks = blocksOf(text);
  if (blocks.length === 1) return [readText(blocks[0]!)];
  const faults: unknown[] = [];
  const readings = blocks.flatMap((block, i) => {
    try {
      return [placed(readText(block), `block ${i + 1}`)];
    } catch (error) {
      if (!(error instanceof PricingError)) throw error;
      faults.push(error);
      return [];
    }
  });
  if (readings.length === 0) throw faults[0];
  const passed = faults.length;
  if (passed === 0) return readings;
  const note = `${passed} of ${blocks.length} fenced blocks ${passed === 1 ? 'is' : 'are'} of no known format, and passed over.`;
  return readings.map((reading, i) =>
    i > 0 ? reading : { ...reading, notes: [note, ...(reading.notes ?? [])] },
  );
}

const placed = (reading: Reading, where: string): Reading => ({
  ...reading,
  rows: reading.rows?.map((row) => ({ ...row, place: `${where}: ${row.place}` })) ?? [],
});

function inFile(file: string, read: () => readonly Reading[]): readonly Reading[] {
  try {
    return read().map((reading) => placed(reading, file));
  } catch (error) {
    throw error instanceof PricingError ? named(file, error) : error;
  }
}
