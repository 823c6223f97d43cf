import { type Asked, READY } from './questions.ts';
import { reply } from './reply.ts';

/** The page's worker: it reads away from what the person does. */
addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(reply(data)));
postMessage(READY);
