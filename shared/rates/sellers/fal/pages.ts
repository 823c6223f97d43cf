import { undated } from '../sources.ts';

const MODELS = 'https://fal.ai/models';

/** What fal says of one model, for machines to read. */
export const page = (path: string, evidence: 'official' | 'corroborated' = 'official') =>
  ({ ...undated, source: `${MODELS}/fal-ai/${path}/llms.txt`, evidence }) as const;

/** Where the address of the page was not kept: the nearest one. */
export const near = (path = '') =>
  ({
    ...undated,
    source: `${MODELS}${path}`,
    evidence: 'official',
    note: "Read on a page of fal's that carries no date; its exact address was not kept.",
  }) as const;
