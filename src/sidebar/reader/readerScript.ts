import { type Asked, READY, type Reply } from './questions.ts';
import { reply } from './reply.ts';

declare global {
  interface Window {
    /** Set by this script where the page itself runs it. */
    ltxReply?: Reply;
  }
}

/** Reads away from what the person does, as the page's worker; where no worker starts, the page runs this script itself. */
if (typeof document === 'undefined') {
  addEventListener('message', ({ data }: MessageEvent<Asked>) => postMessage(reply(data)));
  postMessage(READY);
} else window.ltxReply = reply;
