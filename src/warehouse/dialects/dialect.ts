import { COUNTED_PATTERN } from '../keys/counted.ts';
import type { Holds } from '../keys/keyColumns.ts';

/** What engines write differently. The rest of every query is the same text. Arguments and results are SQL. */
export interface Dialect {
  readonly types: Readonly<Record<Holds, string>>;
  /** A whole number as a double: divisions must not become those of integers. */
  readonly double: (whole: number) => string;
  readonly text: (words: string) => string;
  readonly day: (day: string) => string;
  readonly name: (identifier: string) => string;
  /** A column as a double, as text that compares byte by byte, as the UTC day of a time. */
  readonly toDouble: (x: string) => string;
  readonly toText: (x: string) => string;
  readonly toDay: (x: string) => string;
  readonly round: (x: string) => string;
  /** The number that `COUNTED_PATTERN` finds in a text, or null; and the text with a `#` in its place. */
  readonly countIn: (x: string) => string;
  readonly withoutCount: (x: string) => string;
  readonly createTable: (name: string, columns: string) => string;
  /** Stands after a layer of the query, where an engine would otherwise compute its expressions again and again. */
  readonly fence: string;
  /** What to say before the query, such as the time zone in which days begin. */
  readonly before?: string;
}

/** 'It''s' */
export const doubledQuotes = (words: string): string => `'${words.replaceAll("'", "''")}'`;

/** 'It\'s', for engines that read a backslash as the begin of an escape. */
export const escapedQuotes = (words: string): string =>
  `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

export const dateLiteral = (day: string): string => `DATE '${day}'`;

export const cast = (type: string) => (x: string) => `CAST(${x} AS ${type})`;

/** A plain name stays as it is, and so does one that is quoted already. */
export const quotedWith = (mark: string) => (identifier: string) =>
  /^[a-z_][a-z0-9_]*$/i.test(identifier) || identifier.startsWith(mark)
    ? identifier
    : mark + identifier.replaceAll(mark, mark + mark) + mark;

export const createTable = (name: string, columns: string): string => `CREATE TABLE ${name} (${columns})`;

/** The pattern in the quotes of an engine that takes it as it is. */
export const PATTERN = doubledQuotes(COUNTED_PATTERN);
