/** What a figure rests on. */
export interface Sourced {
  /** When it was published, as exactly as is known: `2026-09-14`, `2026-09` or `2026`. */
  readonly date: string;
  /** `certain`: a provider's page or a measurement with its raw data; `repeated`: an official figure on someone else's page. */
  readonly evidence: 'certain' | 'corroborated' | 'repeated' | 'single';
  readonly source: `https://${string}`;
  /** What the source calls the GPU where that is wider than the machine it stands under, such as `H100`. */
  readonly of?: string;
}

/** What it cost: one figure, a range, or both where the source names one of its range. */
export interface PublishedPrice extends Sourced {
  readonly kind: 'launch' | 'street' | 'used';
  readonly usd?: number;
  readonly range?: readonly [low: number, high: number];
}

export interface Rent extends Sourced {
  readonly provider: string;
  /** `secure`, `on demand`, `starting at`, as the provider says. */
  readonly terms: string;
  /** Per hour of the machine. */
  readonly usd: number;
}

/** A measurement that someone published: what ran, how big and how long the clip, how long it took. */
export interface PublishedSpeed extends Sourced {
  /** What really ran, never a priced model. Text to video, unless it ends in `i2v` or `a2v`. */
  readonly model: string;
  /** Precision, steps and whatever else makes it another measurement. */
  readonly recipe: string;
  readonly size: string;
  readonly frames?: number;
  readonly fps?: number;
  /** Seconds of video, where the source gives no frames. */
  readonly video?: number;
  /** Wall time of the whole generation. */
  readonly seconds: number;
  /** GPUs that worked on one clip. Left out: one. */
  readonly gpus?: number;
  /** `cold`: loading the model is in it. Left out: the source does not say. */
  readonly state?: 'warm' | 'cold';
}

/** A machine that people have or rent, with what is published of it. What is left out is not known. */
export interface CatalogueMachine {
  readonly name: string;
  readonly also?: readonly string[];
  /** GPUs of the machine. Left out: one. */
  readonly gpus?: number;
  readonly vram?: Sourced & { readonly gb: number };
  /** The limit of the board. */
  readonly board?: Sourced & { readonly watts: number };
  readonly wall?: Sourced & { readonly watts: number };
  readonly prices?: readonly PublishedPrice[];
  readonly rents?: readonly Rent[];
  readonly speeds?: readonly PublishedSpeed[];
}
