import { catalogues } from './catalogues.ts';
import { falPages } from './falPages.ts';
import { sellerPages } from './sellerPages.ts';
import type { Source } from './source.ts';

/** Everything that the audit reads. `src/audit/README.md` says how to add one. */
export const sources: readonly Source[] = [...sellerPages, ...falPages, ...catalogues];
