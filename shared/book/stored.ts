import type { InferOutput } from 'valibot';
import type { bookSchema, functionsSchema } from './bookSchema.ts';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** A book as a workbook keeps it: what functions use, and what only the sidebar needs. */
export type StoredBook = DeepReadonly<InferOutput<typeof bookSchema>>;
/** The parts of a stored book that functions use. */
export type FunctionsPart = DeepReadonly<InferOutput<typeof functionsSchema>>;
export type StoredRig = StoredBook['rigs'][number];
export type SignedCard = NonNullable<StoredBook['signed']>;
export type SignedAudit = NonNullable<StoredBook['signedAudit']>;
export type EarlierCard = StoredBook['earlier'][number];

/** The book of a workbook in which nothing was chosen yet. */
export const EMPTY_BOOK: StoredBook = { format: 'ltx-book/1', revision: '0-00000000', earlier: [], rigs: [] };
