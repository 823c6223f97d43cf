import { PricingError } from '../../../shared/errors.ts';
import {
  type Answer,
  type Asked,
  type Kind,
  type Question,
  READY,
  type Replied,
  type Reply,
} from './questions.ts';

/** Reads texts from outside. Rejects with a PricingError where a text is refused, and with another Error where it could not be read. */
export type Reader = <K extends Kind>(
  kind: K,
  question: Question<K>,
  signal?: AbortSignal,
) => Promise<Answer<K>>;

interface Waiting {
  readonly asked: Asked;
  readonly resolve: (answer: Answer<Kind>) => void;
  readonly reject: (problem: Error) => void;
}

const NOT_STARTED =
  'The part of this page that reads files could not be started. Reload the page and try again.';
const STOPPED = 'The part of this page that reads files stopped, perhaps for want of memory. Try again.';

/**
 * Reads in a worker, so that the page answers meanwhile. Where none starts, as under a policy that forbids it, the page
 * reads by itself: it runs the worker's script, which `runHere` gives.
 */
export function startReader(makeWorker: () => Worker, runHere: () => Promise<Reply>): Reader {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let worker: Worker | undefined;
  let hasStarted = false;
  let isAlone = false;
  let here: Promise<Reply> | undefined;

  const settle = (data: Replied) => {
    const question = waiting.get(data.number);
    waiting.delete(data.number);
    if ('answer' in data) question?.resolve(data.answer);
    else if ('fault' in data) question?.reject(new TypeError(data.fault));
    else question?.reject(new PricingError(data.refused.code, data.refused.message));
  };
  /** Not at once: what the person sees and presses comes first. */
  const readHere = async (one: Asked) => {
    here ??= runHere();
    const reply = await here.catch(() => undefined);
    await new Promise((next) => setTimeout(next));
    const question = waiting.get(one.number);
    if (!question) return;
    if (reply) return settle(reply(one));
    here = undefined; // the next question tries again
    waiting.delete(one.number);
    question.reject(new Error(NOT_STARTED));
  };
  const fail = () => {
    worker?.terminate();
    worker = undefined; // the next question tries again
    if (!hasStarted) {
      isAlone = true;
      for (const { asked: one } of waiting.values()) void readHere(one);
      return;
    }
    for (const { reject } of waiting.values()) reject(new Error(STOPPED));
    waiting.clear();
  };
  const heard = ({ data }: MessageEvent<Replied | typeof READY>) => {
    hasStarted = true;
    if (data !== READY) settle(data);
  };
  const started = (): Worker => {
    const fresh = makeWorker();
    fresh.addEventListener('message', heard);
    fresh.addEventListener('error', fail);
    fresh.addEventListener('messageerror', fail);
    return fresh;
  };
  /** Nothing stops a worker in the midst of its work but its end; whoever else waits is asked for anew. */
  const giveUp = (number: number) => {
    if (!waiting.delete(number) || isAlone) return;
    worker?.terminate();
    worker = started();
    for (const other of waiting.values()) worker.postMessage(other.asked);
  };

  return <K extends Kind>(kind: K, question: Question<K>, signal?: AbortSignal) =>
    new Promise<Answer<K>>((resolve, reject) => {
      if (signal?.aborted) return reject(new Error('Cancelled.'));
      asked += 1;
      const one = { number: asked, kind, question } as Asked;
      // The number ties the answer to its question, and so to its kind.
      waiting.set(asked, { asked: one, resolve: resolve as Waiting['resolve'], reject });
      signal?.addEventListener('abort', () => giveUp(one.number));
      if (isAlone) return void readHere(one);
      try {
        worker ??= started();
        worker.postMessage(one);
      } catch {
        fail(); // no workers here, or not enough memory to hand the texts over
      }
    });
}
