import type { Answer, Asked, Kind, Question, Replied } from './questions.ts';

/** Reads texts from outside in a worker. Rejects with one sentence where a text is refused. */
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

export function startReader(makeWorker: () => Worker): Reader {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let worker: Worker | undefined;

  const settle = ({ data }: MessageEvent<Replied>) => {
    const found = waiting.get(data.number);
    waiting.delete(data.number);
    if ('answer' in data) found?.resolve(data.answer);
    else found?.reject('refused' in data ? new Error(data.refused) : new TypeError(data.fault));
  };
  const fail = () => {
    worker?.terminate();
    worker = undefined; // the next question tries again
    for (const { reject } of waiting.values()) reject(new Error(NOT_STARTED));
    waiting.clear();
  };
  const started = (): Worker => {
    const made = makeWorker();
    made.addEventListener('message', settle);
    made.addEventListener('error', fail);
    made.addEventListener('messageerror', fail);
    return made;
  };
  /** Nothing stops a worker in the midst of its work but its end; whoever else waits is asked for anew. */
  const giveUp = (number: number) => {
    if (!waiting.delete(number)) return;
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
      try {
        worker ??= started();
        worker.postMessage(one);
      } catch {
        fail(); // no workers here, or not enough memory to hand the texts over
      }
    });
}
