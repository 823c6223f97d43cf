import type { InferOutput } from 'valibot';
import type { IsoDate } from './dates.ts';
import type { auditSchema } from './format/auditSchema.ts';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
type Parts<T> = T extends readonly (infer Item)[] ? Item : never;

/** What an audit of one card found. */
export type Audit = DeepReadonly<InferOutput<typeof auditSchema>>;
export type AuditedSource = Parts<Audit['sources']>;
export type AuditedPrice = Parts<Audit['prices']>;
export type PriceVerdict = AuditedPrice['verdict'];

/** That a source printed a price as the card has it. */
export interface Confirmation {
  readonly on: IsoDate;
  readonly by: string;
  readonly address: string;
  /** The seller's own page or code, or a copy of it word by word. */
  readonly isSellers: boolean;
}

/** What functions need of an audit: how many prices it is sure of, and which rates were confirmed by whom and when. */
export interface Confirmations {
  readonly card: string;
  readonly day: IsoDate;
  readonly counts: Readonly<Record<PriceVerdict, number>>;
  readonly by: readonly (Confirmation & {
    /** Uses of rates, by model: `{ 'comfy/kling-v3': ['720p, silent'] }`. */
    readonly rates: Readonly<Record<string, readonly string[]>>;
  })[];
}
