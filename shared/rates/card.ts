import type { InferOutput } from 'valibot';
import type { cardSchema } from './format/cardSchema.ts';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
type Parts<T> = T extends readonly (infer Item)[] ? Item : never;

export type RateCard = DeepReadonly<InferOutput<typeof cardSchema>>;
export type Seller = Parts<RateCard['sellers']>;
export type Model = Parts<Seller['models']>;
export type Offer = Parts<NonNullable<Model['offers']>>;
export type Period = Parts<Model['periods']>;
export type Rate = Parts<Period['rates']>;
export type When = NonNullable<Rate['when']>;
export type Band = NonNullable<When['fps']>;
export type Bill = Rate['bill'];
export type MeteredBill = Extract<
  Bill,
  { per: 'second' | 'frame' | 'megapixel' | 'million-tokens' | 'gpu-second' }
>;
export type ClipBill = Extract<Bill, { per: 'clip' }>;
export type Extra = Parts<NonNullable<Rate['extras']>>;
export type Evidence = Period['evidence'];
export type Studio = NonNullable<RateCard['studio']>;
