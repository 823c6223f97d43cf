/** One clip, or the mean clip of a batch, that was really generated: every figure is finite and above 0. */
export interface Run {
  /** Where it stands in the text: `[3]`, `line 7`, a prompt's id; `file 2: …` where several texts were given. */
  readonly place: string;
  /** The local model as its runner names it. Which priced model it stands for is the user's word. */
  readonly model: string;
  /** What else decides its speed, as far as it is known: mode, steps, stages, LoRAs. Empty where nothing is. */
  readonly recipe: string;
  readonly width: number;
  readonly height: number;
  readonly fps?: number;
  readonly frames?: number;
  readonly videoSeconds: number;
  readonly wallSeconds: number;
  /** GPUs that worked on it together. */
  readonly gpus: number;
  readonly gpu?: string;
  /** Watt-hours for the whole run. */
  readonly energyWh?: number;
  readonly energyAt?: PowerScope;
  /** The model was loaded within the wall time. */
  readonly cold: boolean;
}

/** A row that is no run, or not yet: `needs` names the questions whose answers would make it one. */
export interface Rejected {
  readonly place: string;
  readonly reason: string;
  readonly needs?: readonly QuestionId[];
}

/** `board`: the GPU alone, as its driver reads it. `wall`: the whole machine at the socket. */
export type PowerScope = 'board' | 'wall';

/** Mean watts while measured, all GPUs of the log together. Board power is not wall power, and no factor is applied. */
export interface Power {
  readonly watts: number;
  readonly at: PowerScope;
  /** GPUs that the watts are the sum of, where the log says so. */
  readonly gpus?: number;
  /** Seconds that the mean covers. */
  readonly seconds?: number;
  readonly source: string;
}

export interface Hardware {
  readonly gpu?: string;
  readonly gpus?: number;
  /** Memory of one GPU, in GiB. */
  readonly vramGiB?: number;
}

export type QuestionId = 'system' | 'model' | 'size' | 'seconds' | 'fps' | 'gpus' | 'warm' | 'gpu';

/** What no text said. The answer goes into `Answers` under the question's id. */
export interface OpenQuestion {
  readonly id: QuestionId;
  readonly text: string;
  /** How many runs wait for the answer. A question that none waits for may stay open. */
  readonly runs: number;
  readonly choices?: readonly string[];
  /** The usual answer: to be shown, never to be taken for granted. */
  readonly suggestion?: string;
}

export const WARM = ['all', 'all but the first', 'none'] as const;

/** The user's word for what the texts leave out. It never overrides what a text says. */
export interface Answers {
  readonly system?: string;
  readonly model?: string;
  /** `1920x1088` */
  readonly size?: string;
  /** Seconds of video in each clip. */
  readonly seconds?: number;
  readonly fps?: number;
  readonly gpus?: number;
  readonly warm?: (typeof WARM)[number];
  readonly gpu?: string;
}

export interface Import {
  /** What was recognised: `ComfyUI history`, or several of them joined by `and`. */
  readonly format: string;
  readonly machine: Hardware;
  readonly accepted: readonly Run[];
  readonly rejected: readonly Rejected[];
  readonly questions: readonly OpenQuestion[];
  readonly power: readonly Power[];
  /** Sentences for the user on what to keep in mind. */
  readonly notes: readonly string[];
}
