import { readBook } from '../../../shared/book/readBook.ts';
import { PricingError } from '../../../shared/errors.ts';
import { importBenchmark } from '../../../shared/local/benchmark/importBenchmark.ts';
import { verifyFile } from '../../../shared/rates/feed/verifyFile.ts';
import { readConfirmations } from '../../../shared/rates/reading/readAudit.ts';
import { readCard } from '../../../shared/rates/reading/readCard.ts';
import { ownPricesSheet } from '../rates/ownPricesSheet.ts';
import type { Answer, Asked, Kind, Question, Replied } from './questions.ts';

const readings: { readonly [K in Kind]: (question: Question<K>) => Answer<K> } = {
  card: readCard,
  audit: readConfirmations,
  book: readBook,
  signed: ({ pulled, trust }) => verifyFile(pulled, trust),
  pricesSheet: ownPricesSheet,
  benchmark: ({ texts, answers }) => importBenchmark(texts, answers),
};

/** Reads what comes from outside, strictly. The worker does it, or the page where no worker starts. */
export function reply<K extends Kind>({ number, kind, question }: Asked<K>): Replied {
  try {
    return { number, answer: readings[kind](question) };
  } catch (problem) {
    if (problem instanceof PricingError) {
      const { code, message } = problem;
      return { number, refused: { code, message } };
    }
    return { number, fault: problem instanceof Error ? `${problem.name}: ${problem.message}` : 'unknown' };
  }
}
