import { readBook } from '../../../shared/book/readBook.ts';
import { PricingError } from '../../../shared/errors.ts';
import { importBenchmark } from '../../../shared/local/benchmark/importBenchmark.ts';
import { embeddedCard } from '../../../shared/rates/embedded.ts';
import { readCard } from '../../../shared/rates/reading/readCard.ts';
import { ownPricesSheet } from '../rates/ownPricesSheet.ts';
import type { Answer, Asked, Kind, Question, Replied } from './questions.ts';

/** The page's worker. Whatever comes from outside is read here: strictly, and away from what the person does. */
const readings: { readonly [K in Kind]: (question: Question<K>) => Answer<K> } = {
  shippedCard: () => embeddedCard,
  card: readCard,
  book: readBook,
  pricesSheet: ownPricesSheet,
  benchmark: ({ texts, answers }) => importBenchmark(texts, answers),
};

function reply<K extends Kind>({ number, kind, question }: Asked<K>): Replied {
  try {
    return { number, answer: readings[kind](question) };
  } catch (problem) {
    if (problem instanceof PricingError) return { number, refused: problem.message };
    return { number, fault: problem instanceof Error ? `${problem.name}: ${problem.message}` : 'unknown' };
  }
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(reply(data)));
