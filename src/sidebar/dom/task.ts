import { Cancelled, isCancelled } from '../../host/refused.ts';
import { byId, el } from './element.ts';
import { rememberFocus } from './focus.ts';
import { say, sentence } from './say.ts';

const PROGRESS_AFTER_MS = 1000;
const CANCEL_AFTER_MS = 5000;

let running: string | undefined;

/** `done` hears the share that is done, from 0 to 1, where that can be told. */
type Work = (signal: AbortSignal, done: (share: number) => void) => Promise<void>;

/**
 * Runs work that may take long: after a second it shows that it runs. Work that takes the signal can be cancelled after
 * five: it changes nothing until it is done, or `takesBack` what it has changed, which is waited for. What goes wrong becomes
 * one sentence. One task at a time, so that two writings never meet.
 */
export async function runTask(name: string, work: Work, { takesBack = false } = {}): Promise<void> {
  if (running !== undefined) return say(`${running} is still going on. Wait for it.`);
  running = name;
  const restoreFocus = rememberFocus();
  const control = new AbortController();
  const cancelled = new Promise<never>((_, reject) => {
    control.signal.addEventListener('abort', () => {
      if (!takesBack) reject(new Cancelled());
    });
  });
  const busy = byId('busy');
  const bar = el('progress', { 'aria-label': name });
  const done = (share: number) => {
    bar.value = share; // until then the bar only shows that something goes on
  };
  const progress = setTimeout(() => {
    busy.replaceChildren(el('span', {}, `${name}…`), bar);
    busy.hidden = false;
    say(`${name}…`);
  }, PROGRESS_AFTER_MS);
  const offer = setTimeout(() => {
    if (work.length === 0) return;
    const cancel = el('button', { type: 'button' }, 'Cancel');
    cancel.addEventListener('click', () => {
      cancel.disabled = true;
      control.abort();
    });
    busy.append(cancel);
  }, CANCEL_AFTER_MS);
  try {
    await Promise.race([work(control.signal, done), cancelled]);
  } catch (problem) {
    say(sentence(problem), isCancelled(problem) ? 'plain' : 'wrong');
  } finally {
    clearTimeout(progress);
    clearTimeout(offer);
    busy.hidden = true;
    busy.replaceChildren();
    running = undefined;
    restoreFocus();
  }
}
