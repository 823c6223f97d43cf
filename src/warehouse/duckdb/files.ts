import path from 'node:path';
import { doubledQuotes } from '../dialects/dialect.ts';

/** A kind of file that logs are kept in, by the end of its name. */
interface Kind {
  readonly names: RegExp;
  readonly read: (file: string) => string;
  /** A relation whose first row holds the names of the columns as they stand, where the reader would mend them. */
  readonly head?: (file: string) => string;
  /** Options of COPY. */
  readonly write: string;
}

/**
 * CSV has no types, so every column stays the text that it is: no 007 becomes 7. Nothing in it is a comment, and no line is passed
 * over: the reader would guess so.
 */
const csv = (file: string, header: boolean): string =>
  `read_csv(${file}, header = ${header}, all_varchar = true, allow_quoted_nulls = false, null_padding = false, quote = '"', escape = '"', comment = '', skip = 0)`;

const KINDS: readonly Kind[] = [
  {
    names: /\.(csv|tsv)(\.gz)?$/i,
    read: (file) => csv(file, true),
    head: (file) => csv(file, false),
    write: 'FORMAT csv, HEADER',
  },
  {
    names: /\.(jsonl|ndjson|json)(\.gz)?$/i,
    read: (file) => `read_json(${file}, sample_size = -1)`,
    write: 'FORMAT json',
  },
  {
    names: /\.parquet$/i,
    read: (file) => `read_parquet(${file})`,
    write: 'FORMAT parquet, COMPRESSION zstd',
  },
];

function kindOf(file: string): Kind {
  const kind = KINDS.find(({ names }) => names.test(file));
  if (kind) return kind;
  throw new Error(`${path.basename(file)}: expected a file called .parquet, .csv, .tsv, .jsonl or .json`);
}

/** Stars and brackets in the name of a file are no pattern. */
const quotedFile = (file: string): string => doubledQuotes(file.replace(/[*?[]/g, '[$&]'));

/** The relation that a file holds. */
export const fileRelation = (file: string): string => kindOf(file).read(quotedFile(file));

/** The same with the names of its columns as a first row; undefined where names cannot be twice the same. */
export const headRelation = (file: string): string | undefined => kindOf(file).head?.(quotedFile(file));

/** What writes a query into `place`, in the kind that the name of `file` says. */
export function copyTo(query: string, place: string, file: string): string {
  const gzip = /\.gz$/i.test(file) ? ', COMPRESSION gzip' : '';
  const tabs = /\.tsv(\.gz)?$/i.test(file) ? ", DELIMITER '\t'" : '';
  return `COPY (${query}) TO ${doubledQuotes(place)} (${kindOf(file).write}${tabs}${gzip})`;
}

/** Reads what `copyTo` wrote, whatever the place is called. */
export const writtenRelation = (place: string, file: string): string =>
  kindOf(file).read(doubledQuotes(place));
