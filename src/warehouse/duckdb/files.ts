import path from 'node:path';
import { doubledQuotes } from '../dialects/dialect.ts';

/** A kind of file that logs are kept in, by the end of its name. */
interface Kind {
  readonly names: RegExp;
  readonly read: (file: string) => string;
  /** Options of COPY. */
  readonly write: string;
}

/** CSV has no types, so every column stays the text that it is: no 007 becomes 7. */
const KINDS: readonly Kind[] = [
  {
    names: /\.(csv|tsv)(\.gz)?$/i,
    read: (file) =>
      `read_csv(${file}, header = true, all_varchar = true, allow_quoted_nulls = false, null_padding = false)`,
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

/** The relation that a file holds. Stars and brackets in its name are no pattern. */
export const fileRelation = (file: string): string =>
  kindOf(file).read(doubledQuotes(file.replace(/[*?[]/g, '[$&]')));

/** What writes a query into `place`, in the kind that the name of `file` says. */
export function copyTo(query: string, place: string, file: string): string {
  const gzip = /\.gz$/i.test(file) ? ', COMPRESSION gzip' : '';
  const tabs = /\.tsv(\.gz)?$/i.test(file) ? ", DELIMITER '\t'" : '';
  return `COPY (${query}) TO ${doubledQuotes(place)} (${kindOf(file).write}${tabs}${gzip})`;
}

/** Reads what `copyTo` wrote, whatever the place is called. */
export const writtenRelation = (place: string, file: string): string =>
  kindOf(file).read(doubledQuotes(place));
