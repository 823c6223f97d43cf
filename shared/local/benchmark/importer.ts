import type { CsvRow } from './csv.ts';
import type { Reading } from './draft.ts';
import type { Item } from './json.ts';

/** An importer only translates one format. None of them looks at a file's name. */
export interface JsonImporter {
  /** Whether words of this format stand in the text, before it is parsed. */
  readonly mayHold: (text: string) => boolean;
  readonly recognises: (items: readonly Item[]) => boolean;
  readonly read: (items: readonly Item[]) => Reading;
}

export interface TableImporter {
  /** `header` is the first row, in lower case. */
  readonly recognises: (header: readonly string[]) => boolean;
  readonly read: (table: Table) => Reading;
}

export interface LogImporter {
  /** `head` is the beginning of the text. */
  readonly recognises: (head: string) => boolean;
  readonly read: (text: string) => Reading;
}

export interface Table {
  readonly header: readonly string[];
  /** The rows below the header; the first row too where it is no header. */
  readonly rows: Iterable<CsvRow>;
  readonly allRows: Iterable<CsvRow>;
}

export const holds =
  (...marks: readonly string[]) =>
  (text: string): boolean =>
    marks.every((mark) => text.includes(mark));
