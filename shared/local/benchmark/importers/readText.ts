import { type CsvRow, csvRows, delimiterOf } from '../text/csv.ts';
import { jsonItems } from '../text/jsonItems.ts';
import { invalidBenchmark } from '../text/limits.ts';
import { JSONS, LOGS, NOTES, RUNNERS, TABLES } from './formats.ts';
import type { Reading } from './importer.ts';
import { whyNoJson, whyNoPower, whyNoText } from './notBenchmarks.ts';

/** What tells a format stands near the beginning, or in words that a search finds. */
const HEAD = 16_000;

/** A longer text without a format's words is not parsed just to say what else is wrong with it. */
const WORTH_PARSING = 1_000_000;

/** So far down may the header of a table stand, below what a terminal printed before it. */
const LINES_BEFORE_TABLE = 10;

/** How JSON begins; a log may begin with a bracket too: `[INFO] got prompt`. */
const JSON_BEGINS =
  /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{"\]]|-?[\d.]+(?:e[-+]?\d+)?\s*(?:[,\]]|$)|(?:true|false|null|NaN|-?Infinity)\s*[,\]]|$))/i;

/** Finds by its content which format a text has, and reads it. Text of no known format is not looked at any further. */
export function readText(text: string): Reading {
  const head = text.length > WORTH_PARSING ? text.slice(0, HEAD) : text;
  if (JSON_BEGINS.test(head)) return readJson(text);
  const log = LOGS.find((importer) => importer.recognises(head));
  if (log) return log.read(text);
  const table = readTable(text, head.slice(0, HEAD));
  if (table) return table;
  const why = whyNoText(head);
  if (why) throw invalidBenchmark(why);
  const note = NOTES.find((importer) => importer.recognises(head));
  if (note) return note.read(text);
  const power = whyNoPower(head);
  throw power ? invalidBenchmark(power) : unknownFormat();
}

function readJson(text: string): Reading {
  const possible = JSONS.filter((importer) => importer.mayHold(text));
  if (possible.length === 0 && text.length > WORTH_PARSING) throw unknownFormat();
  const items = jsonItems(text);
  const importer = possible.find((each) => each.recognises(items));
  if (importer) return importer.read(items);
  const why = whyNoJson(items[0]?.value);
  throw why ? invalidBenchmark(why) : unknownFormat();
}

/** A spreadsheet that took each line for one cell has put quotes around it. */
const WRAPPED = /^\s*"[^"\n]*[,;][^"\n]*"[ \t\r]*(?:\n|$)/;
const unwrapped = (text: string): string =>
  text.replace(/^"(.*)"([ \t\r]*)$/gm, (_, line: string, end: string) => line.replace(/""/g, '"') + end);

function readTable(text: string, head: string): Reading | undefined {
  if (WRAPPED.test(head)) return readTable(unwrapped(text), unwrapped(head));
  const line = head.split('\n').find((each) => /[,;\t|]/.test(each)) ?? '';
  const delimiter = delimiterOf(line);
  let tried = 0;
  for (const first of csvRows(head, delimiter)) {
    if (tried++ >= LINES_BEFORE_TABLE) return undefined;
    const header = first.cells.map((cell) => cell.toLowerCase());
    const importer = TABLES.find((each) => each.recognises(header));
    if (importer)
      return importer.read({
        header,
        rows: { [Symbol.iterator]: () => rowsFrom(text, delimiter, first, false) },
        allRows: { [Symbol.iterator]: () => rowsFrom(text, delimiter, first, true) },
      });
  }
  return undefined;
}

/** The rows from the header on. A log that was written on begins anew in its midst, header and all. */
function* rowsFrom(
  text: string,
  delimiter: ReturnType<typeof delimiterOf>,
  header: CsvRow,
  withHeader: boolean,
): Generator<CsvRow> {
  const named = header.cells.join();
  for (const row of csvRows(text, delimiter)) {
    if (row.line < header.line || (!withHeader && row.cells.join() === named)) continue;
    yield row;
  }
}

const unknownFormat = () =>
  invalidBenchmark(
    `its format is not known; known are those of ${RUNNERS.slice(0, -1).join(', ')} and ${RUNNERS[RUNNERS.length - 1]}, ` +
      'ltx-benchmark/1, and lines such as "RTX 4090, ltx-2.3 distilled, 1280x704, 121 frames, 24 fps, 40.5 s"',
  );
