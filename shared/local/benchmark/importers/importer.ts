import type { Hardware, Power, PowerScope, Rejected } from '../import.ts';
import type { CsvRow } from '../text/csv.ts';
import type { JsonItem } from '../text/jsonItems.ts';
import { quantityIn } from '../text/measures.ts';
import { at, isRecord } from '../text/values.ts';

/**
 * A run as its file tells it. What the file leaves out is undefined and will be asked for; what stands there and cannot
 * be read is NaN and will be rejected.
 */
export interface Draft {
  readonly place: string;
  readonly model?: string | undefined;
  readonly recipe?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly fps?: number | undefined;
  /** What `fps` usually is for this model, to suggest where it is left out. */
  readonly usualFps?: number | undefined;
  readonly frames?: number | undefined;
  readonly videoSeconds?: number | undefined;
  readonly wallSeconds: number | undefined;
  /** `wallSeconds` is a share of a time in which several clips were made at once, and may be below a second. */
  readonly isShare?: boolean;
  readonly gpus?: number | undefined;
  readonly gpu?: string | undefined;
  readonly energyWh?: number | undefined;
  readonly energyAt?: PowerScope | undefined;
  readonly cold?: boolean | undefined;
  /** Its prompt's id: the same prompt may stand in several files. */
  readonly id?: string | undefined;
  /** What its file calls the clip; those called otherwise have another size or length. */
  readonly clip?: string | undefined;
  /** Runs between which the model stayed loaded, where a file holds several such series. */
  readonly session?: string | undefined;
  /** Which machine made it, where a file holds several. */
  readonly system?: string | undefined;
  /** All that decides the clip, its seed included: the same again is answered from a cache. */
  readonly take?: string | undefined;
}

/** What one text holds. */
export interface Reading {
  readonly format: string;
  readonly rows?: readonly (Draft | Rejected)[];
  readonly machine?: Hardware;
  readonly power?: Power;
  /** Which machine `machine` and `power` are of, as in its rows. */
  readonly system?: string;
  readonly notes?: readonly string[];
  /** Why each of its runs loaded the model, where that is how the runner is set up. */
  readonly whyCold?: string | undefined;
  /** What the request of an LTX-Desktop soak test was; its CSV does not hold it. */
  readonly soakRequest?: Omit<Draft, 'place' | 'wallSeconds'>;
}

export const isRejected = (row: Draft | Rejected): row is Rejected => 'reason' in row;

/** An importer only translates one format. None of them looks at a file's name. */
interface Importer {
  /** The program that writes it, as people know it. Left out where it is our own format. */
  readonly writer?: string;
}

export interface JsonImporter extends Importer {
  /** Whether words of this format stand in the text, before it is parsed. */
  readonly mayHold: (text: string) => boolean;
  readonly recognises: (items: readonly JsonItem[]) => boolean;
  readonly read: (items: readonly JsonItem[]) => Reading;
}

export interface TableImporter extends Importer {
  /** `header` is the first row, in lower case. */
  readonly recognises: (header: readonly string[]) => boolean;
  readonly read: (table: CsvTable) => Reading;
}

export interface LogImporter extends Importer {
  /** `head` is the beginning of the text. */
  readonly recognises: (head: string) => boolean;
  readonly read: (text: string) => Reading;
}

export interface CsvTable {
  readonly header: readonly string[];
  /** The rows below the header; the first row too where it is no header. */
  readonly rows: Iterable<CsvRow>;
  readonly allRows: Iterable<CsvRow>;
}

export const holds =
  (...marks: readonly string[]) =>
  (text: string): boolean =>
    marks.every((mark) => text.includes(mark));

/** What a clip is called by the settings that decide its size and length. */
export const clipKey = (settings: unknown, keys: readonly string[]): string =>
  JSON.stringify(keys.map((key) => at(settings, key) ?? null));

/** The take of a run from its settings, but for keys that differ from run to run; undefined where no seed is told. */
export function takeOf(settings: unknown, others: readonly string[] = []): string | undefined {
  const seed = quantityIn(at(settings, 'seed'));
  if (!isRecord(settings) || seed === undefined || !(seed >= 0)) return undefined;
  const kept = Object.entries(settings).filter(([key]) => !others.includes(key));
  return JSON.stringify(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}
