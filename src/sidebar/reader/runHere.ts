import type { Reply } from './questions.ts';
import type {} from './readerScript.ts';

/** Runs the worker's script in the page, from its file or from its text. */
export const runHere = (script: { readonly src: string } | { readonly text: string }): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement('script'), script);
    const finish = () => {
      if (window.ltxReply) resolve(window.ltxReply);
      else reject(new Error('the script that reads files did not run'));
    };
    element.onload = finish;
    element.onerror = finish;
    document.head.append(element);
    if ('text' in script) finish(); // a text runs at once and tells of no loading
  });
