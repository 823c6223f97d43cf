// Who reads: a worker where one starts, else the page itself.
import { describe, expect, it } from 'vitest';
import { type Asked, READY, type Replied } from '../../src/sidebar/reader/questions.ts';
import { type Reader, startReader } from '../../src/sidebar/reader/reader.ts';
import { reply } from '../../src/sidebar/reader/reply.ts';

/** A worker as the page sees it; `hear` is what it does with a question. */
class PlayedWorker extends EventTarget {
  ended = false;
  constructor(readonly hear: (worker: PlayedWorker, asked: Asked) => void) {
    super();
  }
  postMessage(asked: Asked): void {
    this.hear(this, asked);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: Replied | typeof READY): void {
    if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }));
  }
  break(): void {
    this.dispatchEvent(new Event('error'));
  }
}
const answering = (worker: PlayedWorker, asked: Asked) =>
  setTimeout(() => {
    worker.say(READY);
    worker.say(reply(asked));
  });

function readerWith(...workers: (PlayedWorker | Error)[]): {
  read: Reader;
  readHere: () => number;
  left: () => number;
} {
  let count = 0;
  const read = startReader(
    () => {
      const next = workers.shift();
      if (next instanceof PlayedWorker) return next as unknown as Worker;
      throw next ?? new Error('one worker too many was started');
    },
    async () => (asked) => {
      count += 1;
      return reply(asked);
    },
  );
  return { read, readHere: () => count, left: () => workers.length };
}
const refused = /^the rate card cannot be used: it is not JSON$/;

describe('a text from outside', () => {
  it('is read by the worker', async () => {
    const { read, readHere } = readerWith(new PlayedWorker(answering));
    await expect(read('card', 'x')).rejects.toThrow(refused);
    expect(readHere()).toBe(0);
  });

  it.each([
    ['there is no Worker', new ReferenceError('Worker is not defined')],
    ['a policy forbids it', new PlayedWorker((worker) => setTimeout(() => worker.break()))],
    [
      'it takes no messages',
      new PlayedWorker(() => {
        throw new Error('DataCloneError');
      }),
    ],
  ])('is read by the page where %s, and no other worker is tried', async (_, worker) => {
    const { read, readHere } = readerWith(worker);
    const both = [read('card', 'x'), read('card', 'y')];
    for (const question of both) await expect(question).rejects.toThrow(refused);
    await expect(read('card', 'z')).rejects.toThrow(refused);
    expect(readHere()).toBe(3);
  });

  it('is given up by the page that reads by itself before it begins', async () => {
    const { read, readHere } = readerWith(new Error('no workers'));
    const control = new AbortController();
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    void read('card', 'x', control.signal).then(settle, settle);
    control.abort();
    await expect(read('card', 'y')).rejects.toThrow(refused);
    expect([isSettled, readHere()]).toEqual([false, 1]);
  });

  it('is not read by the page where it broke the worker: it would break the page too', async () => {
    const breaking = new PlayedWorker((worker) =>
      setTimeout(() => {
        worker.say(READY);
        worker.break();
      }),
    );
    const { read, readHere, left } = readerWith(breaking, new PlayedWorker(answering));
    await expect(read('card', 'x')).rejects.toThrow(/stopped, perhaps for want of memory\. Try again\./);
    await expect(read('card', 'x')).rejects.toThrow(refused);
    expect([breaking.ended, readHere(), left()]).toEqual([true, 0, 0]);
  });

  it('that takes too long ends the worker, and whoever else waits is asked for anew', async () => {
    const { read, readHere, left } = readerWith(
      new PlayedWorker((worker) => worker.say(READY)),
      new PlayedWorker(answering),
    );
    const control = new AbortController();
    void read('card', 'x', control.signal).catch(() => undefined);
    const other = read('card', 'y');
    control.abort();
    await expect(other).rejects.toThrow(refused);
    expect([readHere(), left()]).toEqual([0, 0]);
  });
});
